import { describe, expect, it } from 'vitest';
import { behaviourSchema } from '../../src/model/behaviour/index.js';
import { branchWorld } from '../../src/model/branch.js';
import { placeDistanceKm } from '../../src/model/distance.js';
import { contact } from '../../src/model/exchange.js';
import { compileRules } from '../../src/model/rules.js';
import { hazardFactor, openTie, touch } from '../../src/model/tie.js';
import { YEAR } from '../../src/model/world.js';
import { streamOf } from '../../src/random/draw.js';
import { pairOfFirms } from '../model/pair.js';

describe('decay without contact', () => {
  it('leaves one tenth after a year at a rate of 2.303', () => {
    const world = pairOfFirms(compileRules(behaviourSchema.parse({ trust: { fading: Math.log(10) } }), 10));
    const tie = openTie(world, 0, 1, 'neighbour');
    world.ties.first.good[tie] = 5;
    world.tick += YEAR;
    touch(world, tie);
    expect(world.ties.first.good[tie]).toBeCloseTo(0.5, 12);
  });
});

describe('the survival law', () => {
  it('gives the share of ties alive after a year that its formula says', () => {
    const trials = 4000;
    let alive = 0;
    let hazard = 0;
    const world = pairOfFirms(undefined);
    for (let trial = 0; trial < trials; trial++) {
      const fresh = branchWorld(world, []);
      const tie = openTie(fresh, 0, 1, 'neighbour');
      contact(fresh, tie, streamOf(world.key, 9, trial), true);
      hazard = hazardFactor(fresh, tie);
      const expected = (1 + (hazard * 1) / world.rules.survival.scale) ** -2;
      alive += (fresh.ties.endsAt[tie]! > YEAR ? 1 : 0) - expected;
    }
    const error = Math.sqrt(0.25 / trials);
    expect(Math.abs(alive / trials)).toBeLessThan(4 * error);
    expect(hazard).toBeGreaterThan(0);
  });

  it('never shortens a life by a contact', () => {
    const world = pairOfFirms();
    const tie = openTie(world, 0, 1, 'neighbour');
    let end = world.ties.endsAt[tie]!;
    for (let round = 0; round < 200; round++) {
      contact(world, tie, streamOf(world.key, 3, round), true);
      expect(world.ties.endsAt[tie]!).toBeGreaterThanOrEqual(end);
      end = world.ties.endsAt[tie]!;
    }
  });
});

describe('distances from Pasuruan', () => {
  const place = (latitude: number, longitude: number) => ({
    name: '',
    title: { en: '', id: '' },
    latitude,
    longitude,
    radiusKm: 0,
    counterpart: 1,
    isHome: false,
  });
  const pasuruan = place(-7.645, 112.908);
  it.each([
    ['Surabaya', place(-7.257, 112.752), 46],
    ['Yogyakarta', place(-7.797, 110.37), 280],
    ['Bandung', place(-6.917, 107.619), 589],
    ['Balikpapan', place(-1.265, 116.831), 832],
    ['Batam', place(1.13, 104.053), 1386],
  ] as const)('%s', (_name, other, km) => {
    expect(Math.abs(placeDistanceKm(pasuruan, other) - km) / km).toBeLessThan(0.01);
  });
});
