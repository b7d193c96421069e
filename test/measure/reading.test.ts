import { expect, test } from 'vitest';
import { tieCount } from '../../src/measure/degree.js';
import { defineMeasure } from '../../src/measure/measure.js';
import { readMeasures } from '../../src/measure/reading.js';
import { FAR, quietWorld, tieByHand, WOOD, WOOD2 } from './small-world.js';

const failing = defineMeasure({
  ...tieCount,
  name: 'failing',
  of() {
    throw new Error('no value');
  },
});

test('nothing of a reading is kept: a world that goes on is read anew', () => {
  const world = quietWorld();
  expect(readMeasures(world, [tieCount])).toEqual([0]);
  tieByHand(world, WOOD, FAR);
  expect(tieCount.of(world)).toBe(1);
  expect(() => readMeasures(world, [tieCount, failing])).toThrow('no value');
  tieByHand(world, WOOD, WOOD2);
  expect(tieCount.of(world)).toBe(2);
});

test('a measure may read another world while its own is read', () => {
  const world = quietWorld();
  const other = quietWorld();
  tieByHand(other, WOOD, FAR);
  const comparing = defineMeasure({
    ...tieCount,
    name: 'comparing',
    of: (one) => tieCount.of(other) + (readMeasures(other, [tieCount])[0] as number) - tieCount.of(one),
  });
  expect(readMeasures(world, [tieCount, comparing, tieCount])).toEqual([0, 2, 0]);
});
