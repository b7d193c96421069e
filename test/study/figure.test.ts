import { describe, expect, it } from 'vitest';
import { measures } from '../../src/measure/index.js';
import { tInterval } from '../../src/stats/interval.js';
import { compare } from '../../src/study/compare.js';
import type { Interval } from '../../src/study/comparison.js';
import { ANY, estimated, SHARE } from '../../src/study/figure.js';
import { ratioOfMeans } from '../../src/study/ratio.js';
import { event, smallStudy } from './small.js';

describe('an interval', () => {
  const shares = [0.01, 0.2, 0.02, 0.9, 0.9];

  it('is kept to the range of its figure, and is Student’s where that does not reach the bounds', () => {
    const { low, high } = tInterval(shares);
    expect(low).toBeLessThan(0);
    expect(estimated(shares, SHARE)).toMatchObject({ low: 0, high });
    expect(estimated(shares, ANY)).toMatchObject({ low, high });
    expect(
      estimated(
        shares.map((share) => 1 - share),
        SHARE,
      ).high,
    ).toBe(1);
  });

  it('of a ratio is kept to its range as well', () => {
    const [above, below] = [
      [1, 0, 0, 1],
      [10, 11, 9, 10],
    ];
    expect(ratioOfMeans(above, below).low).toBeLessThan(0);
    expect(ratioOfMeans(above, below, SHARE)).toEqual({ ...ratioOfMeans(above, below), low: 0 });
  });

  it('never leaves its own mean, though that lies out of the range that was declared', () => {
    const { mean, low, high } = estimated([2, 3, 4], SHARE);
    expect(mean).toBe(3);
    expect(low!).toBeLessThanOrEqual(3);
    expect(high).toBe(3);
  });
});

describe('a comparison', () => {
  const comparison = compare(smallStudy({ none: [], event: [event()] }, measures, { replicates: 3 }));
  const isWithin = ({ low, high }: Interval, least: number, most: number) =>
    (low === null || low >= least) && (high === null || high <= most);

  it('has every mean’s interval within the range of the measure', () => {
    const ranges = new Map(measures.map(({ name, range }) => [name, range]));
    const outside = comparison.estimates.filter((row) => !isWithin(row, ...ranges.get(row.measure)!));
    expect(outside).toEqual([]);
    const cut = comparison.estimates.filter(
      ({ measure, low, sd }) => low === ranges.get(measure)![0] && sd! > 0,
    );
    expect(cut.length).toBeGreaterThan(3);
  });

  it('has no negative money, and no share or index out of its bounds', () => {
    for (const { policies, additional, scenario, lastSpentYear, ...figures } of comparison.money)
      for (const figure of Object.values(figures))
        expect(isWithin(figure, 0, Number.POSITIVE_INFINITY)).toBe(true);
    for (const { share } of comparison.leftOut) expect(isWithin(share, 0, 1)).toBe(true);
    for (const row of comparison.index) expect(isWithin(row, 0, 100)).toBe(true);
    for (const { low, medium, high, repeatContact } of comparison.survey)
      for (const share of [low, medium, high, repeatContact]) expect(isWithin(share, 0, 1)).toBe(true);
  });

  it('lets differences go where they go', () => {
    expect(comparison.differences.some(({ t }) => t.low !== null && t.low < 0)).toBe(true);
  });
});
