import { describe, expect, it } from 'vitest';
import { meet } from '../../src/model/encounter.js';
import { foundFirm } from '../../src/model/founding.js';
import { type World, YEAR } from '../../src/model/world.js';
import { NONE } from '../../src/network/ties.js';
import { streamOf } from '../../src/random/draw.js';
import { actAt, type CityShape, emptyCity, firmsOf } from './city.js';

const WEEK = 6;

function trained(more: object = {}, prepare: (world: World) => void = () => {}, shape: CityShape = {}) {
  const { world, uses } = emptyCity([{ policy: 'skills', quota: 5, ...more }], shape);
  prepare(world);
  return { world: actAt(world, uses, WEEK), uses };
}

const traineesOf = (world: World) =>
  [...world.firms.isTrained.keys()].filter((firm) => world.firms.isTrained[firm] === 1);

describe('skills', () => {
  it('raises the social skill of its quota by its factor', () => {
    const { socialSkill } = emptyCity([]).world.firms;
    const { world } = trained({ effect: 1.5 });
    const trainees = traineesOf(world);
    expect(trainees).toHaveLength(5);
    for (let firm = 0; firm < world.firms.count; firm++) {
      expect(world.firms.socialSkill[firm]).toBe(socialSkill[firm]! * (trainees.includes(firm) ? 1.5 : 1));
      expect(world.firms.reached[firm]).toBe(trainees.includes(firm) ? 1 : 0);
    }
  });

  it('trains each firm once, and then gives up', () => {
    const { world, uses } = trained({ quota: 30 });
    actAt(world, uses, WEEK + YEAR);
    expect(traineesOf(world)).toHaveLength(40);
    const skill = [...world.firms.socialSkill];
    actAt(world, uses, WEEK + 2 * YEAR);
    expect([...world.firms.socialSkill]).toEqual(skill);
    expect(world.agency.accounts[0]!.undone).toBe(1);
  });

  it('has to train an entrant anew', () => {
    const { world } = trained({ quota: 100 });
    world.firms.generation[0]!++;
    foundFirm(world, 0);
    expect(world.firms.isTrained[0]).toBe(0);
    expect(world.firms.socialSkill[0]).toBeLessThanOrEqual(1.3);
  });

  it('costs a course and so much a firm, and trains as many as the money carries', () => {
    const price = { courseCost: 1000, costPerFirm: 100, officerDays: 3 };
    expect(trained(price).world.agency.accounts[0]).toMatchObject({ spentIdr: 1500, officerDays: 3 });
    const poor = trained(price, undefined, { budget: { yearly: 1250 } }).world;
    expect(poor.agency.accounts[0]).toMatchObject({ spentIdr: 1200, unfundedIdr: 300 });
    expect(traineesOf(poor)).toHaveLength(2);
    expect(traineesOf(trained(price).world)).toEqual(expect.arrayContaining(traineesOf(poor)));
  });

  it('starts with those reached least, or with those of least skill', () => {
    const prepare = ({ firms }: World) => {
      firms.reached.fill(2);
      firms.reached[11] = 0;
      firms.socialSkill[13] = 0.1;
    };
    expect(traineesOf(trained({ first: 'left-out', quota: 1 }, prepare).world)).toEqual([11]);
    expect(traineesOf(trained({ first: 'least-skilled', quota: 1 }, prepare).world)).toEqual([13]);
  });

  it('makes half as many ties again of first meetings', () => {
    const ties = (effect: number) => {
      const { world } = trained({ effect, quota: 2000 }, undefined, { food: 1500, metal: 0 });
      world.firms.socialSkill.set(world.firms.socialSkill.map((skill, firm) => (firm % 2 === 0 ? skill : 1)));
      const makers = firmsOf(world, 'food-makers');
      const stream = streamOf(world.key, 1, 1);
      let accepted = 0;
      for (let at = 0; at + 1 < makers.length; at += 2) {
        if (meet(world, makers[at]!, makers[at + 1]!, 'neighbour', stream, 0.4, true) !== NONE) accepted++;
      }
      return accepted;
    };
    expect(ties(1.5) / ties(1)).toBeGreaterThan(1.35);
    expect(ties(1.5) / ties(1)).toBeLessThan(1.65);
  });
});
