import { expect, test } from 'vitest';
import { gTest } from '../../src/stats/gtest.js';
import { chance } from './chance.js';

test('known answer (SciPy 1.17)', () => {
  const { g, df, p } = gTest([30, 14, 34, 45, 57, 20], [1, 1, 1, 1, 1, 1]);
  expect(g).toBeCloseTo(38.47156442949, 10);
  expect(df).toBe(5);
  expect(p / 3.033480479312433e-7).toBeCloseTo(1, 10);
});

test('counts exactly as expected are no surprise, also when rounding says otherwise', () => {
  expect(gTest([25, 50, 25], [0.25, 0.5, 0.25])).toEqual({ g: 0, df: 2, p: 1 });
  expect(gTest([10, 20, 70], [0.1, 0.2, 0.7]).p).toBeCloseTo(1, 12);
  expect(gTest([1, 17, 7], [1 / 25, 17 / 25, 7 / 25])).toEqual({ g: 0, df: 2, p: 1 });
  expect(gTest([7], [0.3])).toMatchObject({ df: 0, p: 1 });
});

test('shares are brought to a sum of 1', () => {
  expect(gTest([3, 9], [1, 2])).toEqual(gTest([3, 9], [2, 4]));
});

test('a category not expected takes no part unless it was observed', () => {
  expect(gTest([4, 6, 0], [0.5, 0.5, 0])).toEqual(gTest([4, 6], [0.5, 0.5]));
  expect(gTest([4, 6, 1], [0.5, 0.5, 0])).toEqual({ g: Number.POSITIVE_INFINITY, df: 1, p: 0 });
  expect(gTest([0, 10], [0.5, 0.5]).g).toBeCloseTo(20 * Math.log(2), 12);
});

test('nothing observed or nothing expected is NaN, and each count needs a share', () => {
  expect(gTest([0, 0], [0.5, 0.5])).toEqual({ g: Number.NaN, df: 1, p: Number.NaN });
  expect(gTest([1, 2], [0, 0]).p).toBeNaN();
  expect(gTest([], []).p).toBeNaN();
  expect(() => gTest([1, 2], [1])).toThrow(
    'counts: 2 categories against 1 shares. Each needs its own share.',
  );
});

test('when the shares are true, p is below 0.05 one time in twenty', () => {
  const uniform = chance(1);
  let surprised = 0;
  for (let study = 0; study < 4000; study++) {
    const counts = [0, 0, 0, 0];
    for (let turn = 0; turn < 200; turn++) {
      const u = uniform();
      counts[u < 0.1 ? 0 : u < 0.3 ? 1 : u < 0.6 ? 2 : 3] += 1;
    }
    if (gTest(counts, [0.1, 0.2, 0.3, 0.4]).p < 0.05) surprised += 1;
  }
  // Four standard errors, and a little for G being chi-square only in the limit.
  expect(Math.abs(surprised / 4000 - 0.05)).toBeLessThan(0.017);
});
