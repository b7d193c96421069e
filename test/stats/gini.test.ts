import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gini } from '../../src/stats/gini.js';

test('known answers', () => {
  expect(gini([1, 1, 1, 1])).toBe(0);
  expect(gini([0, 0, 0, 8])).toBe(0.75);
  expect(gini([1, 2, 3])).toBeCloseTo(2 / 9, 15);
  expect(gini([5])).toBe(0);
  // Left to itself, rounding would make this one negative.
  expect(gini([0.1, 0.1, 0.1, 0.1, 0.1])).toBe(0);
});

test('undefined for nothing to share out, or for debts', () => {
  for (const values of [[], [0, 0], [-1, 3], [1, Number.NaN]]) expect(gini(values)).toBeNaN();
});

const wealth = fc
  .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })
  .filter((values) => values.some((value) => value > 1e-3));

test('half the relative mean difference of all pairs', () => {
  fc.assert(
    fc.property(wealth, (values) => {
      let differences = 0;
      for (const one of values) for (const other of values) differences += Math.abs(one - other);
      const total = values.reduce((sum, value) => sum + value, 0);
      expect(gini(values)).toBeCloseTo(differences / (2 * values.length * total), 10);
    }),
    { seed: 1 },
  );
});

test('between 0 and 1 - 1/n, whatever the unit and the order', () => {
  fc.assert(
    fc.property(wealth, fc.double({ min: 0.01, max: 100, noNaN: true }), (values, unit) => {
      const before = [...values];
      const index = gini(values);
      expect(values).toEqual(before);
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThanOrEqual(1 - 1 / values.length + 1e-12);
      expect(gini(values.map((value) => value * unit).reverse())).toBeCloseTo(index, 9);
    }),
    { seed: 2 },
  );
});

test('giving from the richest to the poorest lowers it', () => {
  expect(gini([1, 5, 9])).toBeGreaterThan(gini([2, 5, 8]));
});
