import { describe, expect, test } from 'vitest';
import { AGE_BINS } from '../../src/model/world.js';
import { survivalCurve } from '../../src/study/survival.js';

const bins = (...counts: number[]) => [...counts, ...new Array<number>(AGE_BINS - counts.length).fill(0)];

describe('a survival curve', () => {
  test('without ties still alive is the share that is left', () => {
    const curve = survivalCurve('s', 'event', bins(5, 3, 1, 1), bins());
    expect(curve.months).toEqual([0, 3, 6, 9, 12]);
    for (const [at, share] of [1, 0.5, 0.2, 0.1, 0].entries()) expect(curve.share[at]).toBeCloseTo(share, 12);
    expect(curve.atRisk).toEqual([10, 5, 2, 1, 0]);
    expect(curve.n).toBe(10);
  });

  test('counts ties that are alive as half at risk in their last quarter', () => {
    // By hand: 20 at risk, 4 end, 2 withdrawn: 1 - 4/19; then 14 at risk, 3 end, 4 withdrawn: times 1 - 3/12.
    const curve = survivalCurve('s', 'event', bins(4, 3), bins(2, 4, 7));
    expect(curve.share[1]).toBeCloseTo(15 / 19, 12);
    expect(curve.share[2]).toBeCloseTo((15 / 19) * 0.75, 12);
    expect(curve.atRisk.slice(0, 3)).toEqual([20, 14, 7]);
  });

  test('has the log-log interval of Greenwood’s variance', () => {
    // By hand: Greenwood 5 / (10 · 5) = 0.1; 0.5 to the powers exp(±1.96 · sqrt(0.1) / ln 2) = exp(±0.894).
    const curve = survivalCurve('s', 'event', bins(5), bins(0, 5));
    expect(curve.share[1]).toBeCloseTo(0.5, 12);
    expect(curve.low[1]).toBeCloseTo(0.184, 3);
    expect(curve.high[1]).toBeCloseTo(0.753, 3);
  });

  test('never rises, lies in its interval and ends when nobody is watched', () => {
    const curve = survivalCurve('s', 'all', bins(9, 0, 7, 2, 0, 1), bins(0, 3, 1, 0, 8, 2));
    for (let at = 1; at < curve.share.length; at++) {
      expect(curve.share[at]).toBeLessThanOrEqual(curve.share[at - 1]!);
      expect(curve.low[at]).toBeLessThanOrEqual(curve.share[at]!);
      expect(curve.high[at]).toBeGreaterThanOrEqual(curve.share[at]!);
    }
    expect(curve.months.at(-1)).toBe(18);
  });
});
