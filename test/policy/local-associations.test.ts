import { describe, expect, it } from 'vitest';
import { leaveAssociation } from '../../src/model/association.js';
import { firmDistanceKm } from '../../src/model/distance.js';
import { step } from '../../src/model/schedule.js';
import { type World, YEAR } from '../../src/model/world.js';
import { NONE } from '../../src/network/ties.js';
import { interventionsOf } from '../../src/policy/policy.js';
import { actAt, type CityShape, emptyCity, firmsOf } from './city.js';

const FOUNDING = 8;

function founded(more: object = {}, shape: CityShape = {}) {
  const entry = { policy: 'local-associations', groups: 1, size: 8, joining: 1, joiningTrust: 0, ...more };
  const { world, uses } = emptyCity([entry], shape);
  world.firms.socialSkill.fill(1);
  return { world: actAt(world, uses, FOUNDING), uses };
}

const account = (world: World) => world.agency.accounts[0]!;

describe('local-associations: the founding', () => {
  it('founds as many as it says in its week of each year', () => {
    const { world, uses } = founded({ groups: 2, size: 8 });
    expect(world.associations.map(({ members }) => members.length)).toEqual([8, 8]);
    actAt(world, uses, FOUNDING + 1);
    actAt(world, uses, YEAR + FOUNDING - 1);
    expect(world.associations).toHaveLength(2);
    actAt(world, uses, YEAR + FOUNDING);
    expect(world.associations).toHaveLength(4);
  });

  it('founds only in the first year when it says once', () => {
    const { world, uses } = founded({ founding: 'once' });
    actAt(world, uses, YEAR + FOUNDING);
    expect(world.associations).toHaveLength(1);
  });

  it('founds when enough firms are without one, up to its number a year', () => {
    const few = founded({ founding: 'when-enough', enough: 25 });
    expect(few.world.associations).toHaveLength(0);
    const many = founded({ founding: 'when-enough', enough: 10, groups: 3 });
    expect(many.world.associations).toHaveLength(3);
    actAt(many.world, many.uses, FOUNDING + 4);
    expect(many.world.associations).toHaveLength(3);
    for (const tick of [YEAR, YEAR + 4, YEAR + 8]) actAt(many.world, many.uses, tick);
    const free = many.world.firms.association.subarray(0, 40).filter((association) => association === NONE);
    expect(free.length).toBeLessThan(20);
  });

  it('counts what it cannot found as unfunded once a year, however often it looks', () => {
    const price = { foundingCost: 1000, deedCost: 0, subsidy: 0 };
    const shape = { budget: { yearly: 1500 } };
    const { world, uses } = founded({ ...price, founding: 'when-enough', enough: 10, groups: 3 }, shape);
    for (const tick of [12, 16, 20]) actAt(world, uses, tick);
    expect(world.associations).toHaveLength(1);
    expect(account(world)).toMatchObject({ spentIdr: 1000, unfundedIdr: 2000 });
  });

  it('keeps to the most there may be at one time', () => {
    expect(founded({ groups: 3, most: 2 }).world.associations).toHaveLength(2);
  });

  it('founds where most firms without one are for each that is there', () => {
    const { world } = founded({ groups: 3, size: 8 });
    expect(world.associations.map(({ sector }) => sector)).toEqual([0, 1, 0]);
  });

  it('gives them names, rules and a founder, and less clarity where rules are not written', () => {
    const formal = founded({ clarity: 0.8, fairness: 0.9, unwritten: 0.5, interval: '2 weeks' }).world
      .associations[0]!;
    expect(formal).toMatchObject({
      name: 'local-associations-home-food-1',
      founder: 'local-associations',
      clarity: 0.8,
      fairness: 0.9,
      interval: 2,
      isFormal: true,
      foundedAt: FOUNDING,
    });
    const informal = founded({ form: 'informal', clarity: 0.8, unwritten: 0.5 }).world.associations[0]!;
    expect(informal).toMatchObject({ clarity: 0.4, isFormal: false });
  });

  it('costs what it says, to the rupiah', () => {
    const price = { foundingCost: 1000, deedCost: 200, subsidy: 30, foundingDays: 3, meetingDays: 0.5 };
    expect(account(founded(price).world)).toMatchObject({ spentIdr: 1230, officerDays: 3.5 });
    expect(account(founded({ ...price, form: 'informal' }).world).spentIdr).toBe(1030);
    const poor = founded({ ...price, groups: 2 }, { budget: { yearly: 2000 } }).world;
    expect(poor.associations).toHaveLength(1);
    expect(account(poor)).toMatchObject({ spentIdr: 1230, unfundedIdr: 1200 });
  });
});

describe('local-associations: who is asked, and who joins', () => {
  const members = (more: object) => founded(more).world.associations[0]!.members;

  it('keeps to a line of business, or to nothing but the city', () => {
    const { world } = founded();
    expect(members({ scope: 'sector' }).every((firm) => world.firms.sector[firm] === 0)).toBe(true);
    const mixed = founded({ scope: 'place', asked: 'random' }).world;
    expect(mixed.associations[0]).toMatchObject({ sector: NONE, name: 'local-associations-home-mixed-1' });
    expect(new Set(mixed.associations[0]!.members.map((firm) => mixed.firms.sector[firm]))).toEqual(
      new Set([0, 1]),
    );
  });

  it('takes lines of business in turn when it is cross-sector', () => {
    for (const asked of ['random', 'nearest', 'left-out']) {
      const { world } = founded({ scope: 'cross-sector', asked });
      const sectors = world.associations[0]!.members.map((firm) => world.firms.sector[firm]!);
      expect(sectors.reduce((sum, sector) => sum + sector, 0)).toBe(4);
    }
  });

  it('asks the nearest to a firm drawn by lot', () => {
    const { world } = founded({ scope: 'place', asked: 'nearest' });
    const { members } = world.associations[0]!;
    const [host] = members as [number];
    const others = [...firmsOf(world, 'food-makers'), ...firmsOf(world, 'metal-workers')];
    const farthest = Math.max(...members.map((firm) => firmDistanceKm(world, host, firm)));
    const isNearer = (firm: number) => firmDistanceKm(world, host, firm) < farthest;
    expect(others.filter(isNearer)).toHaveLength(7);
  });

  it('asks first whom the agency has reached least', () => {
    const { world, uses } = emptyCity([
      { policy: 'local-associations', groups: 1, size: 8, joining: 1, asked: 'left-out' },
    ]);
    world.firms.socialSkill.fill(2);
    world.firms.reached.fill(3);
    const leftOut = firmsOf(world, 'food-makers').slice(5, 13);
    for (const firm of leftOut) world.firms.reached[firm] = 1;
    actAt(world, uses, FOUNDING);
    expect([...world.associations[0]!.members].sort((one, other) => one - other)).toEqual(leftOut);
    expect(leftOut.every((firm) => world.firms.reached[firm] === 2)).toBe(true);
  });

  it('leaves alone who has an association already', () => {
    const { world } = founded({ groups: 100, size: 8 });
    const all = world.associations.flatMap(({ members }) => members);
    expect(new Set(all).size).toBe(all.length);
  });

  it('is joined the more readily, the more skill and generalised trust there is', () => {
    const joined = (skill: number, trust: number) => {
      const { world, uses } = emptyCity(
        [
          {
            policy: 'local-associations',
            groups: 1,
            size: 60,
            joining: 0.5,
            askedPerPlace: 10,
            scope: 'place',
          },
        ],
        { food: 400, metal: 400 },
      );
      world.firms.socialSkill.fill(skill);
      world.firms.generalisedTrust.fill(trust);
      actAt(world, uses, FOUNDING);
      const asked = world.firms.reached.filter((times) => times === 1).length;
      return world.associations[0]!.members.length / asked;
    };
    expect(joined(1, 0.5)).toBeCloseTo(0.5, 0);
    expect(joined(1.5, 0.5)).toBeGreaterThan(joined(1, 0.5));
    expect(joined(1, 0.9)).toBeGreaterThan(joined(1, 0.5));
    expect(joined(1, 0.1)).toBeLessThan(joined(1, 0.5));
  });

  it('asks nobody twice in a week', () => {
    const { world } = founded(
      { groups: 4, joining: 0.5, scope: 'place', asked: 'random' },
      { food: 60, metal: 60 },
    );
    expect(world.associations.length).toBeGreaterThan(2);
    expect(Math.max(...world.firms.reached)).toBe(1);
  });

  it('is not founded, and not paid for, when too few want to', () => {
    const { world } = founded({ joining: 0 });
    expect(world.associations).toHaveLength(0);
    expect(account(world)).toMatchObject({ spentIdr: 0, unfundedIdr: 0, undone: 1 });
  });
});

describe('local-associations: afterwards', () => {
  it('pays for each meeting until the subsidy ends', () => {
    const { world, uses } = founded({
      subsidyEnds: '12 weeks',
      foundingCost: 0,
      deedCost: 0,
      subsidy: 10,
      groups: 1,
    });
    const paid: boolean[] = [];
    for (let meeting = 1; meeting <= 4; meeting++) {
      world.associations[0]!.isSubsidised = false;
      actAt(world, uses, FOUNDING + 4 * meeting - 1);
      expect(world.associations[0]!.isSubsidised).toBe(false);
      actAt(world, uses, FOUNDING + 4 * meeting);
      paid.push(world.associations[0]!.isSubsidised);
    }
    expect(paid).toEqual([true, true, false, false]);
    expect(account(world).spentIdr).toBe(30);
  });

  it('leaves a meeting without subsidy when there is no money for it', () => {
    const { world, uses } = founded(
      { foundingCost: 0, deedCost: 0, subsidy: 10 },
      { budget: { yearly: 10 } },
    );
    expect(world.associations[0]!.isSubsidised).toBe(true);
    world.associations[0]!.isSubsidised = false;
    actAt(world, uses, FOUNDING + 4);
    expect(world.associations[0]!.isSubsidised).toBe(false);
    expect(account(world)).toMatchObject({ spentIdr: 10, unfundedIdr: 10 });
  });

  it('asks others while places are free, at subsidised meetings only', () => {
    const { world, uses } = founded({ refill: 2, subsidyEnds: '6 weeks' });
    const { members } = world.associations[0]!;
    for (const firm of members.slice(0, 5)) leaveAssociation(world, firm);
    actAt(world, uses, FOUNDING + 4);
    expect(members).toHaveLength(5);
    actAt(world, uses, FOUNDING + 8);
    expect(members).toHaveLength(5);
    const never = founded({ refill: 0 });
    leaveAssociation(never.world, never.world.associations[0]!.members[0]!);
    actAt(never.world, never.uses, FOUNDING + 4);
    expect(never.world.associations[0]!.members).toHaveLength(7);
  });

  it('never grows beyond its size', () => {
    const { world, uses } = founded({ refill: 60 });
    leaveAssociation(world, world.associations[0]!.members[0]!);
    actAt(world, uses, FOUNDING + 4);
    expect(world.associations[0]!.members).toHaveLength(8);
  });

  it('meets in the model: members make ties with each other', () => {
    const { world, uses } = founded();
    const interventions = interventionsOf(uses);
    world.tick = FOUNDING + 4;
    for (let week = 0; week < 26; week++) step(world, interventions);
    const association = 2;
    expect(world.year.gained[association]! + world.week.gained[association]!).toBeGreaterThan(3);
  });

  it('looks after its own associations only', () => {
    const both = [
      {
        policy: 'local-associations',
        label: 'one',
        groups: 1,
        size: 8,
        joining: 1,
        subsidy: 10,
        foundingCost: 0,
        deedCost: 0,
      },
      {
        policy: 'local-associations',
        label: 'two',
        groups: 1,
        size: 8,
        joining: 1,
        subsidy: 1000,
        foundingCost: 0,
        deedCost: 0,
        week: 9,
      },
    ];
    const { world, uses } = emptyCity(both);
    world.firms.socialSkill.fill(2);
    for (const tick of [FOUNDING, FOUNDING + 1, FOUNDING + 4, FOUNDING + 5]) actAt(world, uses, tick);
    expect(world.agency.accounts.map(({ spentIdr }) => spentIdr)).toEqual([20, 2000]);
  });
});
