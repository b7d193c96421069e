import { describe, expect, it } from 'vitest';
import { foundAssociation } from '../../src/model/association.js';
import { agreePattern, hazardFactor } from '../../src/model/tie.js';
import { willingness } from '../../src/model/willingness.js';
import { type World, YEAR } from '../../src/model/world.js';
import { actAt, type CityShape, emptyCity, firmsOf, tied, tiesOf } from './city.js';

const WEEK = 34;
const free = {
  publicationCost: 0,
  yearlyCost: 0,
  publicationDays: 0,
  costPerAgreement: 0,
  costPerFormalAgreement: 0,
};

function ruled(more: object = {}, prepare: (world: World) => void = () => {}, shape: CityShape = {}) {
  const { world, uses } = emptyCity([{ policy: 'clear-rules', leastFit: 0, ...more }], shape);
  for (const firm of [0, 2, 4, 6]) tied(world, firm, firm + 1);
  tied(world, 8, firmsOf(world, 'shops')[0]!);
  prepare(world);
  return { world: actAt(world, uses, WEEK), uses };
}

const agreed = (world: World) => tiesOf(world).filter((tie) => world.ties.pattern[tie] !== 0);
const account = (world: World) => world.agency.accounts[0]!;
const patternsOf = (world: World) =>
  tiesOf(world).map((tie) => world.patterns[world.ties.pattern[tie]!]!.name);

describe('clear-rules', () => {
  it('publishes rules once, explains them in later years, and associations take them over', () => {
    const price = { ...free, publicationCost: 1000, yearlyCost: 50, publicationDays: 8, daysPerAgreement: 0 };
    const found = (world: World, clarity: number) =>
      foundAssociation(world, {
        name: `a-${clarity}`,
        sector: 0,
        place: 0,
        interval: 4,
        size: 8,
        isFormal: true,
        clarity,
        fairness: 1,
      });
    const { world, uses } = ruled({ ...price, clarity: 0.8 }, (city) => {
      found(city, 0.4);
      found(city, 0.9);
    });
    expect(world.agency.ruleClarity).toBe(0.8);
    expect(world.associations.map(({ clarity }) => clarity)).toEqual([0.8, 0.9]);
    expect(account(world)).toMatchObject({ spentIdr: 1000, officerDays: 8 });
    found(world, 0.1);
    actAt(world, uses, WEEK + YEAR);
    expect(world.associations.map(({ clarity }) => clarity)).toEqual([0.8, 0.9, 0.8]);
    expect(account(world)).toMatchObject({ spentIdr: 1050, officerDays: 10 });
  });

  it('does nothing more when publishing is too dear, but goes on without money to explain', () => {
    const budget = { yearly: 500 };
    const dear = ruled({ ...free, publicationCost: 1000 }, undefined, { budget }).world;
    expect([dear.agency.ruleClarity, agreed(dear).length, account(dear).unfundedIdr]).toEqual([0.3, 0, 1000]);
    const known = { ...free, clarity: 0.2, yearlyCost: 1000 };
    const { world } = ruled(known, undefined, { budget });
    expect([agreed(world).length, account(world).unfundedIdr]).toEqual([5, 1000]);
  });

  it('never makes rules less clear than they are', () => {
    expect(ruled({ clarity: 0.1 }).world.agency.ruleClarity).toBe(0.3);
  });

  it('puts patterns on pairs that have none, up to its quota a year', () => {
    expect(agreed(ruled().world)).toHaveLength(5);
    const { world, uses } = ruled({ quota: 2 });
    expect(agreed(world)).toHaveLength(2);
    const first = agreed(world);
    actAt(world, uses, WEEK + 1);
    expect(agreed(world)).toEqual(first);
    actAt(world, uses, WEEK + YEAR);
    expect(agreed(world)).toHaveLength(4);
    const [tie] = first as [number];
    expect(world.ties.patternLapsesAt[tie]).toBe(WEEK + YEAR);
    expect(world.firms.reached[world.ties.first.firm[tie]!]).toBe(1);
  });

  it('costs by form, to the rupiah', () => {
    const price = {
      ...free,
      publicationCost: 1000,
      costPerAgreement: 7,
      costPerFormalAgreement: 60,
      daysPerAgreement: 2,
    };
    const { world } = ruled({ ...price, patterns: ['selling'] });
    expect(account(world)).toMatchObject({ spentIdr: 1060, officerDays: 2 });
    const both = ruled({ ...price, patterns: ['any-two'] }).world;
    expect(account(both)).toMatchObject({ spentIdr: 1035, officerDays: 10 });
    const poor = ruled({ ...price, patterns: ['any-two'] }, undefined, { budget: { yearly: 1020 } }).world;
    expect(account(poor)).toMatchObject({ spentIdr: 1014, unfundedIdr: 21 });
  });

  it('proposes the pattern that fits the pair, or the first that the two may hold', () => {
    const prepare = (world: World) => {
      for (const column of world.firms.resource) column.fill(0.5);
      world.firms.resource[2]![firmsOf(world, 'shops')[0]!] = 0.9;
      world.firms.resource[2]![0] = 0.9;
    };
    expect(patternsOf(ruled({}, prepare).world)).toEqual(['any-two', 'none', 'none', 'none', 'selling']);
    const first = patternsOf(ruled({ rule: 'first-that-can' }, prepare).world);
    expect(first).toEqual(['any-two', 'any-two', 'any-two', 'any-two', 'any-two']);
    expect(patternsOf(ruled({ leastFit: 0.5 }, prepare).world)).toEqual([
      'none',
      'none',
      'none',
      'none',
      'selling',
    ]);
  });

  it('serves the pairs that fit best first', () => {
    const prepare = (world: World) => {
      for (const column of world.firms.resource) column.fill(0.5);
      for (const [at, firm] of [0, 2, 4, 6].entries()) world.firms.resource[1]![firm] = 0.5 + 0.05 * at;
    };
    expect(agreed(ruled({ quota: 2, patterns: ['any-two'] }, prepare).world)).toEqual([2, 3]);
  });

  it('gives up where no pattern of the catalogue can be held', () => {
    const { world } = ruled({ ...free, patterns: ['not-there'] });
    expect(account(world)).toMatchObject({ spentIdr: 0, undone: 1 });
  });

  it('binds: more contact, more help, a longer life', () => {
    const { world } = ruled({ patterns: ['any-two'], quota: 1 });
    const [tie] = agreed(world) as [number];
    const { first, second, cadence } = world.ties;
    expect(cadence[tie]).toBeGreaterThan(0);
    const withRules = [willingness(world, tie, first, second, true), hazardFactor(world, tie)] as const;
    world.ties.pattern[tie] = 0;
    expect(withRules[0]).toBeGreaterThan(willingness(world, tie, first, second, true));
    expect(withRules[1]).toBeLessThan(hazardFactor(world, tie));
    agreePattern(world, tie, world.plan.patterns[0]!);
  });
});
