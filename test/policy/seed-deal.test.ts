import { describe, expect, it } from 'vitest';
import { recordIntroduction } from '../../src/model/encounter.js';
import { newYear } from '../../src/model/processes/policies-act.js';
import { counterCode, UNCONDITIONAL, type World, YEAR } from '../../src/model/world.js';
import { actAt, type CityShape, emptyCity, tied } from './city.js';

const NOW = 8;

/** Four introduced pairs and one that met by itself, all of them willing. */
function dealt(
  more: object = {},
  prepare: (world: World, ties: number[]) => void = () => {},
  shape: CityShape = {},
) {
  const { world, uses } = emptyCity([{ policy: 'seed-deal', ...more }], shape);
  world.firms.reciprocity.fill(UNCONDITIONAL);
  world.firms.sector.set(world.firms.sector.map((_, firm) => firm % 2));
  const ties = [0, 2, 4, 6, 8].map((firm) => tied(world, firm, firm + 1));
  for (const tie of ties.slice(0, 4)) recordIntroduction(world, tie, world.ties.first.firm[tie]!, 0, 0.5);
  prepare(world, ties);
  actAt(world, uses, NOW);
  return { world, uses, ties, chosen: ties.filter((tie) => world.ties.hasSeedDeal[tie] === 1) };
}

describe('seed-deal', () => {
  it('is for introduced pairs, or for any young tie', () => {
    const { ties } = dealt();
    expect(dealt().chosen).toEqual(ties.slice(0, 4));
    expect(dealt({ pool: 'any' }).chosen).toEqual(ties);
  });

  it('is for fresh pairs that have not been in contact on their own since', () => {
    const prepare = ({ ties }: World, rows: number[]) => {
      ties.lastOwnAt[rows[0]!] = 3;
      ties.lastOwnAt[rows[1]!] = 0;
      ties.lastFacilitatedAt[rows[2]!] = 3;
    };
    const { chosen, ties } = dealt({}, prepare);
    expect(chosen).toEqual(ties.slice(1, 4));
    expect(dealt({ fresh: '8 weeks' }).chosen).toHaveLength(4);
    expect(dealt({ fresh: '7 weeks' }).chosen).toHaveLength(0);
  });

  it('comes once a pair, so often a year, when its round is due', () => {
    const { world, uses, chosen } = dealt({ quota: 3, pool: 'any' });
    expect(chosen).toHaveLength(3);
    actAt(world, uses, NOW + 4);
    expect(world.agency.accounts[0]!.done).toBe(3);
    const yearly = dealt({ quota: 100, pool: 'any' });
    actAt(yearly.world, yearly.uses, NOW + 4);
    expect(yearly.world.agency.accounts[0]).toMatchObject({ done: 5, undone: 1 });
    const late = emptyCity([{ policy: 'seed-deal', pool: 'any' }]);
    late.world.firms.reciprocity.fill(UNCONDITIONAL);
    tied(late.world, 0, 1);
    actAt(late.world, late.uses, NOW + 1);
    expect(late.world.agency.accounts[0]).toMatchObject({ done: 0, undone: 0 });
  });

  it('costs its share of the value', () => {
    const price = { value: 1_000_001, subsidy: '30 %', daysPerDeal: 0.5 };
    expect(dealt(price).world.agency.accounts[0]).toMatchObject({ spentIdr: 1_200_000, officerDays: 2 });
    const poor = dealt(price, undefined, { budget: { yearly: 700_000 } });
    expect(poor.chosen).toHaveLength(2);
    expect(poor.world.agency.accounts[0]).toMatchObject({ spentIdr: 600_000, unfundedIdr: 600_000 });
  });

  it('is unfunded at most as often as its quota a year, however many rounds ask for it', () => {
    const price = { value: 1_000_000, subsidy: '30 %', quota: 4, pool: 'any', fresh: '100 weeks' };
    const { world, uses } = dealt(price, undefined, { budget: { yearly: 700_000 } });
    for (const tick of [12, 16, 20]) actAt(world, uses, tick);
    const account = world.agency.accounts[0]!;
    expect(account).toMatchObject({ done: 2, spentIdr: 600_000, unfundedIdr: 600_000, unfundedDays: 1 });
    newYear(Object.assign(world, { tick: YEAR }));
    Object.assign(world.agency, { budgetLeftIdr: 0 });
    for (const tick of [YEAR, YEAR + 4]) actAt(world, uses, tick);
    expect(account).toMatchObject({ unfundedIdr: 900_000, unfundedIdrTotal: 1_500_000 });
  });

  it('is an exchange of goods in which both keep their word', () => {
    const { world, ties } = dealt({ value: 'Rp 3 juta', quota: 1 }, (city, rows) => {
      city.firms.baseSalesIdr.fill(60e6);
      for (const row of rows.slice(1)) city.ties.record[row] = -1;
    });
    const [tie] = ties as [number];
    const { first, second, facilitatedContacts, ownContacts, endsAt } = world.ties;
    for (const side of [first, second]) {
      expect([side.good[tie], side.bad[tie], side.favours[tie], side.helpsThisYear[tie]]).toEqual([
        1, 0, 1, 1,
      ]);
      expect(world.firms.orders[side.firm[tie]!]).toBeCloseTo(0.025, 12);
      expect(world.firms.reached[side.firm[tie]!]).toBe(1);
    }
    expect([facilitatedContacts[tie], ownContacts[tie]]).toEqual([1, 0]);
    expect(endsAt[tie]).toBeGreaterThan(NOW);
    const event = (name: keyof typeof counterCode) => world.week.event[counterCode[name]];
    expect([
      event('facilitatedContacts'),
      event('helps'),
      event('instantExchanges'),
      event('oneSidedFavours'),
    ]).toEqual([1, 2, 1, 0]);
  });

  it('puts first those of most mutual need, or the nearest', () => {
    const prepare = ({ firms, ties }: World, rows: number[]) => {
      for (const column of firms.resource) column.fill(0.5);
      firms.resource[2]![ties.first.firm[rows[2]!]!] = 0.9;
      const [one, other] = [ties.first.firm[rows[3]!]!, ties.second.firm[rows[3]!]!];
      firms.eastKm[one] = firms.eastKm[other]!;
      firms.northKm[one] = firms.northKm[other]!;
    };
    const need = dealt({ quota: 1, first: 'most-need' }, prepare);
    expect(need.chosen).toEqual([need.ties[2]]);
    const near = dealt({ quota: 1, first: 'nearest' }, prepare);
    expect(near.chosen).toEqual([near.ties[3]]);
  });

  it('wins over the more of the unwilling, the larger its share', () => {
    const freeRiders = (subsidy: number) => {
      const { world, uses } = emptyCity([{ policy: 'seed-deal', pool: 'any', subsidy, quota: 1000 }], {
        food: 400,
      });
      world.firms.reciprocity.fill(1);
      for (let firm = 0; firm < 400; firm += 2) tied(world, firm, firm + 1);
      actAt(world, uses, NOW);
      return world.agency.accounts[0]!.done;
    };
    const [none, some, all] = [freeRiders(0), freeRiders(0.5), freeRiders(1)];
    expect(none).toBeLessThan(50);
    expect(some).toBeGreaterThan(none);
    expect(some).toBeLessThan(200);
    expect(all).toBe(200);
  });

  it('leaves the unwilling alone in every round', () => {
    const { world, uses } = emptyCity([{ policy: 'seed-deal', pool: 'any', subsidy: 0, quota: 1000 }], {
      food: 100,
    });
    world.firms.reciprocity.fill(1);
    for (let firm = 0; firm < 100; firm += 2) tied(world, firm, firm + 1);
    actAt(world, uses, 4);
    const { done } = world.agency.accounts[0]!;
    for (const tick of [8, 12, 16]) actAt(world, uses, tick);
    expect(world.agency.accounts[0]!.done).toBe(done);
  });
});
