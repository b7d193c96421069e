import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantile } from '../../src/stats/quantile.js';
import { SKEWED } from './chance.js';

test.each([
  [0, 1.9],
  [0.1, 2.08],
  [0.25, 2.35],
  [0.5, 3.35],
  [0.9, 8.18],
  [1, 12.5],
])('the %d quantile, as NumPy has it', (p, expected) => {
  expect(quantile(SKEWED, p)).toBeCloseTo(expected, 13);
});

describe('laws', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  test('lies within the values, grows with p, ignores their order and leaves them alone', () => {
    fc.assert(
      fc.property(values, share, share, (sample, p, q) => {
        const before = [...sample];
        const low = quantile(sample, Math.min(p, q));
        const high = quantile(sample, Math.max(p, q));
        expect(sample).toEqual(before);
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...sample));
        expect(high).toBeLessThanOrEqual(Math.max(...sample));
        expect(quantile([...sample].reverse(), p)).toBe(quantile(sample, p));
      }),
      { seed: 1 },
    );
  });
});

test('NaN for no values, a NaN among them, or a p that is no share', () => {
  expect(quantile([], 0.5)).toBeNaN();
  expect(quantile([1, Number.NaN, 3], 0)).toBeNaN();
  expect(quantile([1, 2], 1.01)).toBeNaN();
  expect(quantile([1, 2], Number.NaN)).toBeNaN();
});

test('an infinite value counts only where it has a say', () => {
  expect(quantile([1, 2, Number.POSITIVE_INFINITY], 0.5)).toBe(2);
  expect(quantile([1, 2, Number.POSITIVE_INFINITY], 1)).toBe(Number.POSITIVE_INFINITY);
  expect(quantile([1, 2, Number.POSITIVE_INFINITY], 0.75)).toBe(Number.POSITIVE_INFINITY);
  expect(quantile([1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY], 0.75)).toBe(
    Number.POSITIVE_INFINITY,
  );
});
