import { expect, test } from 'vitest';
import { bonding, bridging, linking } from '../../src/measure/bonding-bridging-linking.js';
import { socialCapitalGini } from '../../src/measure/inequality.js';
import { intensity } from '../../src/measure/intensity.js';
import { meanDistanceKm, spatialProximity } from '../../src/measure/proximity.js';
import { resourcesReached } from '../../src/measure/resources-reached.js';
import { trust } from '../../src/measure/trust.js';
import { BUYER_FIRM, FAR, FOOD, LARGE_FIRM, quietWorld, tieByHand, WOOD, WOOD2 } from './small-world.js';

// Ties made by hand have certainty one half, so that strength is half of trust.

test('trust is a firm’s mean over its ties, then the mean over firms that have any', () => {
  const world = quietWorld();
  tieByHand(world, WOOD, WOOD2, { trust: [0.8, 0.4] });
  tieByHand(world, WOOD, FAR, { trust: [0.6, 0.1] });
  expect(trust.of(world)).toBeCloseTo((0.7 + 0.4) / 2, 6);
  expect(intensity.of(world)).toBeCloseTo((0.35 + 0.2) / 2, 6);
});

test('bonding is within place and line of business, bridging is all else, linking goes up', () => {
  const world = quietWorld();
  tieByHand(world, WOOD, WOOD2, { trust: [0.8, 0.4] });
  tieByHand(world, WOOD, FOOD, { trust: [0.6, 0.2] });
  tieByHand(world, WOOD, FAR, { trust: [1, 1] });
  tieByHand(world, FOOD, LARGE_FIRM, { trust: [0.4, 1] });
  tieByHand(world, BUYER_FIRM, LARGE_FIRM, { trust: [1, 1] });
  expect(bonding.of(world)).toBeCloseTo((0.4 + 0.2) / 4, 6);
  expect(bridging.of(world)).toBeCloseTo((0.3 + 0.1 + 0.5 + 0.2) / 4, 6);
  expect(linking.of(world)).toBeCloseTo((0.2 * 0.4) / 4, 6);
});

test('a firm that is large by its sales is linked to as well', () => {
  const world = quietWorld();
  tieByHand(world, WOOD, BUYER_FIRM, { trust: [0.5, 0.5] });
  expect(linking.of(world)).toBe(0);
  world.firms.sizeClass[BUYER_FIRM] = 3;
  expect(linking.of(world)).toBeCloseTo((0.25 * 0.5) / 4, 6);
});

test('proximity is weighted by strength: 1 next door, exp(-1) at 8 km', () => {
  const world = quietWorld();
  tieByHand(world, WOOD, BUYER_FIRM, { trust: [0.6, 0.5] });
  expect(spatialProximity.of(world)).toBe(1);
  expect(meanDistanceKm.of(world)).toBe(0);
  tieByHand(world, WOOD, LARGE_FIRM, { trust: [0.2, 0.5] });
  world.firms.eastKm[LARGE_FIRM] = 8;
  expect(spatialProximity.of(world)).toBeCloseTo(0.75 + 0.25 * Math.exp(-1), 6);
  expect(meanDistanceKm.of(world)).toBeCloseTo(2, 6);
});

test('resources count once, from a partner trusted above one half that has enough', () => {
  const world = quietWorld();
  const { resource } = world.firms;
  resource[2]![FAR] = 0.6;
  resource[2]![LARGE_FIRM] = 0.9;
  resource[3]![LARGE_FIRM] = 0.59;
  resource[6]![BUYER_FIRM] = 0.9;
  resource[0]![WOOD] = 1; // its own does not count for itself
  tieByHand(world, WOOD, FAR, { trust: [0.7, 0.4] });
  tieByHand(world, WOOD, LARGE_FIRM, { trust: [0.7, 0.4] });
  tieByHand(world, WOOD, BUYER_FIRM, { trust: [0.45, 0.9] });
  expect(resourcesReached.of(world)).toBe(1 / 4);
  tieByHand(world, FOOD, WOOD, { trust: [0.51, 0.4] });
  expect(resourcesReached.of(world)).toBe(2 / 4);
});

test('inequality of social capital', () => {
  const world = quietWorld();
  expect(socialCapitalGini.of(world)).toBeNaN();
  tieByHand(world, WOOD, FAR, { trust: [0.8, 0.4] });
  expect(socialCapitalGini.of(world)).toBe(0.75);
  for (const firm of [WOOD2, FOOD, 3]) tieByHand(world, firm, FAR, { trust: [0.8, 0.4] });
  expect(socialCapitalGini.of(world)).toBeCloseTo(0, 12);
});
