import { expect, test } from 'vitest';
import { agencyDependence } from '../../src/measure/agency-dependence.js';
import { degree, isolatedShare, tieCount } from '../../src/measure/degree.js';
import { contactFrequency } from '../../src/measure/frequency.js';
import { mutualGainOutsideShare, mutualGainShare } from '../../src/measure/mutual-gain.js';
import {
  lastingArrangedTies,
  lastingOutsideTies,
  lastingTies,
  outsidePartnerShare,
} from '../../src/measure/outside-ties.js';
import { reciprocity } from '../../src/measure/reciprocity.js';
import { ruleShare } from '../../src/measure/rules.js';
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

test('ties of the home UMKM count once; those of others not at all', () => {
  const world = quietWorld();
  tieByHand(world, WOOD, WOOD2, { contacts: 6 });
  tieByHand(world, WOOD, FAR, { contacts: 1 });
  tieByHand(world, BUYER_FIRM, LARGE_FIRM, { contacts: 50 });
  const ended = tieByHand(world, FOOD, FAR, { contacts: 9 });
  world.kernel.endTie(ended);
  expect(tieCount.of(world)).toBe(2);
  expect(degree.of(world)).toBe(3 / 4);
  expect(isolatedShare.of(world)).toBe(2 / 4);
  expect(contactFrequency.of(world)).toBe(7 / 2);
});

test('reciprocity: matched help over all help', () => {
  const world = quietWorld();
  tieByHand(world, WOOD, WOOD2, { helps: [3, 1], contacts: 4 });
  tieByHand(world, WOOD, FOOD, { helps: [2, 2], contacts: 4 });
  tieByHand(world, FOOD, BUYER_FIRM, { helps: [0, 2], contacts: 2 });
  expect(reciprocity.of(world)).toBe((2 * 1 + 2 * 2) / 10);
});

test('mutual gain: both helped, among ties with contact, and among those outside', () => {
  const world = quietWorld();
  tieByHand(world, WOOD, WOOD2, { helps: [1, 1], contacts: 2 });
  tieByHand(world, WOOD, FOOD, { helps: [3, 0], contacts: 3 });
  tieByHand(world, FOOD, FOOD2, { contacts: 0 });
  expect(mutualGainOutsideShare.of(world)).toBeNaN();
  tieByHand(world, FOOD, FAR, { helps: [1, 2], contacts: 3 });
  tieByHand(world, WOOD, FAR, { helps: [0, 2], contacts: 3 });
  expect(mutualGainShare.of(world)).toBe(2 / 4);
  expect(mutualGainOutsideShare.of(world)).toBe(1 / 2);
});

test('a known rule is a pattern in force or an association in common', () => {
  const world = quietWorld();
  tieByHand(world, WOOD, WOOD2);
  tieByHand(world, WOOD, FOOD, { pattern: 1 });
  tieByHand(world, FOOD, FOOD2);
  tieByHand(world, WOOD2, FOOD2);
  world.firms.association[FOOD] = 0;
  world.firms.association[FOOD2] = 0;
  world.firms.association[WOOD2] = 1;
  expect(ruleShare.of(world)).toBe(2 / 4);
});

test('lasting: older than 52 weeks and an own contact in the last 52', () => {
  const world = quietWorld(); // tick 104: contacts from tick 52 on are within 12 months
  tieByHand(world, WOOD, FAR, { metAt: 51, lastOwnAt: 52, origin: 'event' });
  tieByHand(world, WOOD2, FAR, { metAt: 52, lastOwnAt: 103, origin: 'event' }); // not older than a year
  tieByHand(world, FOOD, FAR, { metAt: 0, lastOwnAt: 51 }); // not used
  tieByHand(world, FOOD2, FAR, { metAt: 0, lastFacilitatedAt: 100 }); // not on their own
  tieByHand(world, WOOD, FOOD, { metAt: 0, lastOwnAt: 90, origin: 'association' });
  tieByHand(world, WOOD, WOOD2, { metAt: -300, lastOwnAt: 90, origin: 'neighbour' });
  tieByHand(world, LARGE_FIRM, FAR, { metAt: -300, lastOwnAt: 90 });
  expect(lastingOutsideTies.of(world)).toBe(1);
  expect(lastingTies.of(world)).toBe(3);
  expect(lastingArrangedTies.of(world)).toBe(2);
});

test('an outside partner is one of another place or a large firm, in use', () => {
  const world = quietWorld();
  tieByHand(world, WOOD, BUYER_FIRM, { lastOwnAt: 100 });
  tieByHand(world, FOOD, FAR, { lastOwnAt: 51 });
  expect(outsidePartnerShare.of(world)).toBe(0);
  tieByHand(world, WOOD, FAR, { lastOwnAt: 52 });
  tieByHand(world, FOOD2, LARGE_FIRM, { lastOwnAt: 80 });
  expect(outsidePartnerShare.of(world)).toBe(2 / 4);
});

test('dependence: ties in use that live by arranged contacts alone', () => {
  const world = quietWorld();
  tieByHand(world, WOOD, FAR, { lastFacilitatedAt: 100 });
  tieByHand(world, FOOD, FAR, { lastFacilitatedAt: 100, lastOwnAt: 51 });
  tieByHand(world, WOOD2, FAR, { lastFacilitatedAt: 100, lastOwnAt: 60 });
  tieByHand(world, FOOD2, FAR, { lastOwnAt: 60 });
  tieByHand(world, WOOD, WOOD2, { lastOwnAt: 51, lastFacilitatedAt: 51 });
  expect(agencyDependence.of(world)).toBe(2 / 4);
});
