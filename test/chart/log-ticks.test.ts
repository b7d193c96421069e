import { describe, expect, it } from 'vitest';
import { charts } from '../../src/chart/index.js';
import { logTicks } from '../../src/chart/log-ticks.js';
import type { Additional, Comparison } from '../../src/study/comparison.js';
import { comparisonFixture } from './fixture.js';

const exact = (mean: number | null) => ({ mean, low: mean, high: mean });

describe('marks of a logarithmic axis', () => {
  it('are powers of ten, with triples where there are too few of these', () => {
    expect(logTicks([exact(0.7e6), exact(180e6), exact(null)])).toEqual([1e6, 1e7, 1e8]);
    expect(logTicks([exact(2e6), exact(40e6)])).toEqual([3e6, 10e6, 30e6]);
  });

  it('are none where equal steps do, and where a logarithm does not exist', () => {
    expect(logTicks([exact(2e6), exact(19e6)])).toBeUndefined();
    expect(logTicks([exact(0), exact(19e6)])).toBeUndefined();
    expect(logTicks([exact(-1e6), exact(19e6)])).toBeUndefined();
    expect(logTicks([exact(null)])).toBeUndefined();
    expect(logTicks([])).toBeUndefined();
  });
});

describe('costs at an equal budget', () => {
  const full = comparisonFixture({ equalBudget: true });
  const withCosts = (costs: readonly number[]): Comparison => {
    const money = full.money.map((row, at) => ({
      ...row,
      additional: row.additional && {
        ...(row.additional as Additional),
        costPerLastingTieIdr: exact(costs[at]!),
      },
    }));
    return { ...full, equalBudget: { ...full.equalBudget!, money } };
  };
  const costPanel = (comparison: Comparison) =>
    JSON.stringify(
      (charts.find(({ name }) => name === 'equal-budget')!.spec(comparison, 'en') as { hconcat: object[] })
        .hconcat[2],
    );

  it('that lie far apart are on a logarithmic axis, which says so', () => {
    const panel = costPanel(withCosts([0, 0.7e6, 1.55e6, 2.5e6, 90e6, 3e6]));
    expect(panel).toContain('"type":"log"');
    expect(panel).toContain('"values":[1000000,10000000]');
    expect(panel).toContain('rupiah a tie, logarithmic scale');
  });

  it('that lie near each other, or save money, are on an axis of equal steps', () => {
    for (const costs of [
      [0, 0.7e6, 1.55e6, 2.5e6, 3e6, 3e6],
      [0, -0.7e6, 1.55e6, 2.5e6, 90e6, 3e6],
    ]) {
      expect(costPanel(withCosts(costs))).not.toContain('log');
    }
  });
});
