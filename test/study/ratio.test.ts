import { describe, expect, test } from 'vitest';
import { tInterval } from '../../src/stats/interval.js';
import { ratioOfMeans } from '../../src/study/ratio.js';

describe('a ratio of means', () => {
  test('over a constant is the t interval divided by it', () => {
    const above = [3, 5, 4, 9, 6];
    const { low, high } = tInterval(above);
    const ratio = ratioOfMeans(above, [2, 2, 2, 2, 2]);
    expect(ratio.mean).toBeCloseTo(2.7, 12);
    expect(ratio.low).toBeCloseTo(low / 2, 12);
    expect(ratio.high).toBeCloseTo(high / 2, 12);
  });

  test('of proportional numbers is known exactly', () => {
    const { mean, low, high } = ratioOfMeans([30, 33, 36], [10, 11, 12]);
    for (const end of [mean, low, high]) expect(end).toBeCloseTo(3, 6);
  });

  test('has both ends where the t statistic of above - r · below is at its bound', () => {
    const above = [10, 12, 9, 14, 11, 8];
    const below = [4, 5, 4, 6, 3, 5];
    const { low, high } = ratioOfMeans(above, below);
    for (const end of [low!, high!]) {
      const gap = tInterval(above.map((value, at) => value - end * below[at]!));
      expect(Math.min(Math.abs(gap.low), Math.abs(gap.high))).toBeCloseTo(0, 9);
    }
  });

  test('has no interval where the denominator may be nothing, and nothing at all where it is', () => {
    expect(ratioOfMeans([5, 5, 5, 5], [0, 0, 0, 1])).toEqual({ mean: 20, low: null, high: null });
    expect(ratioOfMeans([5, 5], [0, 0])).toEqual({ mean: null, low: null, high: null });
    expect(ratioOfMeans([], [])).toEqual({ mean: null, low: null, high: null });
  });
});
