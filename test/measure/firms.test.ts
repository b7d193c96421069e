import { expect, test } from 'vitest';
import { exits } from '../../src/measure/exits.js';
import { participationGini } from '../../src/measure/inequality.js';
import { knowledge } from '../../src/measure/knowledge.js';
import { leftOutOfSize, leftOutShare } from '../../src/measure/left-out.js';
import { oldTieExchangeShare } from '../../src/measure/old-ties.js';
import { participantsShare, participation } from '../../src/measure/participation.js';
import { delayedReciprocity, instantReciprocity } from '../../src/measure/reciprocity.js';
import { sales } from '../../src/measure/sales.js';
import { microShare, upwardMoves } from '../../src/measure/size-class.js';
import { counterCode, domains } from '../../src/model/world.js';
import { FAR, FOOD, FOOD2, LARGE_FIRM, quietWorld, WOOD, WOOD2 } from './small-world.js';

test('participation: attended over offered, and who took part at all', () => {
  const { firms, ...rest } = quietWorld();
  const world = { ...rest, firms };
  firms.meetingsOffered.set([4, 1, 0, 0, 9]);
  firms.meetingsAttended.set([2, 1, 0, 0, 9]);
  expect(participation.of(world)).toBe(3 / 5);
  expect(participantsShare.of(world)).toBe(2 / 4);
  expect(participationGini.of(world)).toBeCloseTo((-3 * 0 + -1 * 0 + 1 * 1 + 3 * 2) / (4 * 3), 12);
});

test('welfare of the home UMKM', () => {
  const world = quietWorld();
  const { firms } = world;
  firms.salesIdr.set([100e6, 200e6, 400e6, 500e6, 9e9, 9e9, 9e9]);
  firms.baseSalesIdr.set([100e6, 200e6, 100e6, 500e6, 1, 1, 1]);
  firms.sizeClass.set([0, 0, 1, 1, 3, 3, 3]);
  expect(sales.of(world)).toBe(300e6);
  expect(microShare.of(world)).toBe(2 / 4);
  expect(upwardMoves.of(world)).toBe(1 / 4);
  firms.resource[domains.indexOf('technology')]!.set([0.9, 0.3, 0.3, 0.3, 1, 1, 1]);
  firms.resource[domains.indexOf('market')]!.fill(1);
  expect(knowledge.of(world)).toBeCloseTo((0.3 + 0.3 + 0.45) / 3, 12);
});

test('left out: never reached, all and by size', () => {
  const world = quietWorld();
  world.firms.sizeClass.set([0, 0, 0, 1, 2, 3, 2]);
  world.firms.reached[WOOD] = 2;
  world.firms.reached[FOOD2] = 1;
  expect(leftOutShare.of(world)).toBe(2 / 4);
  expect(leftOutOfSize.map((measure) => measure.of(world))).toEqual([2 / 3, 0, Number.NaN]);
});

test('exits are slots that changed hands this year, the founders not counted', () => {
  const world = quietWorld();
  const { generation, enteredAt } = world.firms;
  enteredAt.fill(60);
  generation[WOOD2] = 1;
  enteredAt[WOOD2] = 103;
  generation[FOOD] = 1;
  enteredAt[FOOD] = 51;
  for (const firm of [LARGE_FIRM, FAR]) generation[firm] = 1;
  expect(exits.of(world)).toBe(1);
});

test('what the year’s counts say', () => {
  const world = quietWorld();
  const { event } = world.year;
  event[counterCode.instantExchanges] = 3;
  event[counterCode.oneSidedFavours] = 4;
  event[counterCode.delayedReturns] = 1;
  event[counterCode.exchanges] = 20;
  event[counterCode.oldTieExchanges] = 15;
  expect(instantReciprocity.of(world)).toBe(3 / 8);
  expect(delayedReciprocity.of(world)).toBe(1 / 5);
  expect(oldTieExchangeShare.of(world)).toBe(0.75);
});
