import { describe, expect, it } from 'vitest';
import { firmDistanceKm } from '../../src/model/distance.js';
import { needOf } from '../../src/model/tie.js';
import type { World } from '../../src/model/world.js';
import { actAt, type CityShape, emptyCity, firmsOf, tied, tiesOf } from './city.js';

const WEEK = 12;

function matched(
  more: object = {},
  prepare: (world: World) => void = () => {},
  shape: CityShape = {},
): World {
  const { world, uses } = emptyCity([{ policy: 'buyer-matching', acceptance: 1, quota: 3, ...more }], shape);
  world.firms.socialSkill.fill(1.5);
  prepare(world);
  actAt(world, uses, WEEK - 1);
  return actAt(world, uses, WEEK);
}

function pairsOf(world: World): [number, number][] {
  const { ego, alter, count } = world.agency.introductions;
  return Array.from({ length: count }, (_, record) => [ego[record]!, alter[record]!]);
}

describe('buyer-matching', () => {
  it('introduces its quota of small firms to so many buyers of the city', () => {
    const world = matched();
    const pairs = pairsOf(world);
    expect(pairs).toHaveLength(6);
    expect(new Set(pairs.map(([ego]) => ego)).size).toBe(3);
    expect(pairs.every(([, alter]) => firmsOf(world, 'shops').includes(alter))).toBe(true);
    expect(tiesOf(world).every((tie) => world.ties.facilitatedContacts[tie] === 1)).toBe(true);
    expect(world.week.gained[6]).toBe(6);
  });

  it('costs an introduction and its kilometres, to the rupiah', () => {
    const price = { costPerIntroduction: 1000, costPerKm: 100, daysPerIntroduction: 0.5 };
    const world = matched(price);
    const cost = ([ego, alter]: [number, number]) =>
      Math.round(1000 + 100 * firmDistanceKm(world, ego, alter));
    expect(world.agency.accounts[0]).toMatchObject({
      spentIdr: pairsOf(world).reduce((sum, pair) => sum + cost(pair), 0),
      officerDays: 3,
      done: 6,
    });
    const poor = matched({ ...price, costPerKm: 0 }, undefined, { budget: { yearly: 2500 } });
    expect(poor.agency.accounts[0]).toMatchObject({ spentIdr: 2000, unfundedIdr: 4000 });
    expect(pairsOf(poor)).toEqual(pairsOf(matched({ ...price, costPerKm: 0 })).slice(0, 2));
  });

  it('finds buyers by role and within its distance', () => {
    const alters = (more: object) => {
      const world = matched({ buyers: 50, ...more });
      return new Set(pairsOf(world).map(([, alter]) => world.plan.groups[world.firms.group[alter]!]!.name));
    };
    expect(alters({})).toEqual(new Set(['shops']));
    expect(alters({ within: '50 km' })).toEqual(new Set(['shops', 'village-shop']));
    expect(alters({ roles: ['large'] })).toEqual(new Set(['mill']));
    expect(alters({ roles: ['buyer', 'large'] })).toEqual(new Set(['shops', 'mill']));
  });

  it.each(['same-sector', 'complementary', 'nearest', 'random'])('matches %s', (matching) => {
    const more = { matching, buyers: 1, quota: 10, roles: ['buyer', 'large'] };
    const world = matched(more);
    const untouched = emptyCity([]).world;
    const buyers = [...firmsOf(world, 'shops'), ...firmsOf(world, 'mill')];
    for (const [ego, alter] of pairsOf(world)) {
      const need = (buyer: number) => needOf(untouched, ego, buyer) + needOf(untouched, buyer, ego);
      const distances = buyers.map((buyer) => firmDistanceKm(world, ego, buyer));
      if (matching === 'same-sector') expect(world.firms.sector[alter]).toBe(world.firms.sector[ego]);
      if (matching === 'nearest') expect(firmDistanceKm(world, ego, alter)).toBe(Math.min(...distances));
      if (matching === 'complementary' && pairsOf(world)[0]![0] === ego)
        expect(need(alter)).toBe(Math.max(...buyers.map(need)));
    }
    expect(
      new Set(pairsOf(matched({ ...more, matching: 'random' })).map(([, alter]) => alter)).size,
    ).toBeGreaterThan(1);
  });

  it('introduces nobody to a buyer it knows', () => {
    const know = (world: World) => {
      for (const firm of firmsOf(world, 'food-makers')) {
        for (const shop of firmsOf(world, 'shops')) tied(world, firm, shop);
      }
    };
    const world = matched({ quota: 100 }, know);
    expect(pairsOf(world).every(([ego]) => firmsOf(world, 'metal-workers').includes(ego))).toBe(true);
    expect(world.agency.accounts[0]!.undone).toBe(firmsOf(world, 'food-makers').length);
  });

  it('starts with those reached least, or with the best product', () => {
    const prepare = (world: World) => {
      world.firms.reached.fill(2);
      world.firms.reached[7] = 1;
      world.firms.quality[9] = 2;
    };
    expect(pairsOf(matched({ first: 'left-out', quota: 1 }, prepare))[0]![0]).toBe(7);
    expect(pairsOf(matched({ first: 'best-product', quota: 1 }, prepare))[0]![0]).toBe(9);
  });

  it('leaves it to the two whether a tie comes of it', () => {
    const world = matched({ acceptance: 0 });
    expect([tiesOf(world).length, world.agency.introductions.count]).toEqual([0, 0]);
    expect(world.agency.accounts[0]!.done).toBe(6);
    expect(world.firms.reached.reduce((sum, times) => sum + times, 0)).toBe(6);
  });
});
