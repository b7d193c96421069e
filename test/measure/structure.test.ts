import { expect, test } from 'vitest';
import { closure } from '../../src/measure/closure.js';
import { components, largestComponentShare } from '../../src/measure/components.js';
import { constraint, effectiveSize } from '../../src/measure/structural-holes.js';
import { tieSurvival } from '../../src/measure/survival.js';
import { survivalAfter, tieAges } from '../../src/measure/tie-ages.js';
import { AGE_BINS, originCode, origins } from '../../src/model/world.js';
import {
  BUYER_FIRM,
  FAR,
  FOOD,
  FOOD2,
  LARGE_FIRM,
  quietWorld,
  tieByHand,
  WOOD,
  WOOD2,
} from './small-world.js';

test('closure: triangles over pairs of partners, around the home UMKM', () => {
  const world = quietWorld();
  tieByHand(world, WOOD, WOOD2);
  tieByHand(world, WOOD, FOOD);
  expect(closure.of(world)).toBe(0);
  tieByHand(world, WOOD2, FOOD);
  expect(closure.of(world)).toBe(1);
  tieByHand(world, WOOD, FAR);
  tieByHand(world, LARGE_FIRM, FAR);
  tieByHand(world, BUYER_FIRM, FAR);
  // Triangles seen from WOOD, WOOD2, FOOD: 3; pairs: 3 + 1 + 1. The partner's own pairs are not asked for.
  expect(closure.of(world)).toBe(3 / 5);
});

test('constraint and effective size are means over UMKM that have ties', () => {
  const world = quietWorld();
  tieByHand(world, WOOD, FAR);
  tieByHand(world, WOOD, LARGE_FIRM);
  tieByHand(world, FOOD, BUYER_FIRM);
  expect(constraint.of(world)).toBe((0.5 + 1) / 2);
  expect(effectiveSize.of(world)).toBe((2 + 1) / 2);
});

test('components with an UMKM in them, through whomever they hang together', () => {
  const world = quietWorld();
  expect(components.of(world)).toBe(4);
  tieByHand(world, BUYER_FIRM, LARGE_FIRM);
  expect(components.of(world)).toBe(4);
  tieByHand(world, WOOD, FAR);
  tieByHand(world, FOOD, FAR);
  expect(components.of(world)).toBe(3);
  expect(largestComponentShare.of(world)).toBe(2 / 4);
});

test('life table by hand: 10 met, in the first quarter 2 ended and 2 are that young, then 3 of 6 ended', () => {
  const ages = {
    ended: new Float64Array(origins.length * AGE_BINS),
    alive: new Float64Array(origins.length * AGE_BINS),
  };
  const from = originCode.event * AGE_BINS;
  ages.ended[from] = 2;
  ages.alive[from] = 2;
  ages.ended[from + 1] = 3;
  ages.alive[from + 5] = 3;
  expect(survivalAfter(ages, 'event', 1)).toBeCloseTo(1 - 2 / 9, 12);
  expect(survivalAfter(ages, 'event', 4)).toBeCloseTo((1 - 2 / 9) * (1 - 3 / 6), 12);
  expect(survivalAfter(ages, 'market', 4)).toBeNaN();
});

test('no survival is known of ties that are all too young; it is 0 when all ended', () => {
  const world = quietWorld();
  const ofEvents = tieSurvival[originCode.event]!;
  expect(ofEvents.name).toBe('tie-survival-event');
  tieByHand(world, WOOD, FAR, { metAt: 80, origin: 'event' });
  expect(ofEvents.of(world)).toBeNaN();
  tieByHand(world, FOOD2, FAR, { metAt: 40, origin: 'event' });
  tieByHand(world, WOOD, WOOD2, { metAt: -10, origin: 'event' }); // from before the first year
  expect([
    ...tieAges(world).alive.subarray(AGE_BINS * originCode.event, AGE_BINS * originCode.event + 6),
  ]).toEqual([0, 1, 0, 0, 1, 0]);
  expect(ofEvents.of(world)).toBe(1);
  world.ended[AGE_BINS * originCode.market] = 4;
  expect(tieSurvival[originCode.market]!.of(world)).toBe(0);
});
