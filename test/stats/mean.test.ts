import fc from 'fast-check';
import * as oracle from 'simple-statistics';
import { expect, test } from 'vitest';
import { mean, standardError, variance } from '../../src/stats/mean.js';
import { SKEWED } from './chance.js';

test('known answers', () => {
  expect(mean([1, 2, 3, 4])).toBe(2.5);
  expect(variance([1, 2, 3, 4])).toBeCloseTo(5 / 3, 15);
  expect(standardError([1, 2, 3, 4])).toBeCloseTo(Math.sqrt(5 / 12), 15);
  expect(variance(SKEWED)).toBeCloseTo(10.871222222222222, 13);
});

test('what cannot be known is NaN', () => {
  expect(mean([])).toBeNaN();
  expect(variance([])).toBeNaN();
  expect(variance([3])).toBeNaN();
  expect(standardError([3])).toBeNaN();
  expect(mean([1, Number.NaN])).toBeNaN();
});

test('a large common offset does not drown the variance', () => {
  expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(30);
});

test('equal values have no variance', () => {
  expect(variance([0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toBe(0);
  expect(variance(new Float64Array(9))).toBe(0);
});

test('agrees with simple-statistics', () => {
  const numbers = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 50 });
  fc.assert(
    fc.property(numbers, (values) => {
      expect(mean(values)).toBeCloseTo(oracle.mean(values), 9);
      expect(variance(values)).toBeCloseTo(oracle.sampleVariance(values), 6);
    }),
    { seed: 1 },
  );
});
