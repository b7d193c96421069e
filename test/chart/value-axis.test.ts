import { describe, expect, it } from 'vitest';
import { valueAxis } from '../../src/chart/value-axis.js';

const figures = (low: number, high: number) => [{ mean: (low + high) / 2, low, high }];

describe('an axis of values', () => {
  it.each([
    [0.286, 0.309],
    [3.35, 4.02],
    [-57, 3.5],
    [0, 1061],
    [0.011, 0.021],
  ])('from %d to %d has marks at equal steps, all with the same decimals', (low, high) => {
    for (const length of [120, 172, 260]) {
      const { axis, scale } = valueAxis(figures(low, high), { unit: 'ties', length }, 'en', 'wide');
      const values = axis.values as number[];
      const [from, to] = scale.domain as [number, number];
      expect([from <= low, to >= high, axis.tickCount]).toEqual([true, true, values.length]);
      const [, decimals] = /,\.(\d)f/.exec(axis.labelExpr as string)!;
      for (const value of values) expect(Number(value.toFixed(Number(decimals)))).toBeCloseTo(value, 9);
    }
  });

  it('has fewer marks where their numbers have less room', () => {
    const count = (length: number) =>
      (valueAxis(figures(0, 200e6), { unit: 'IDR', length }, 'en', 'wide').axis.values as number[]).length;
    expect(count(420)).toBeGreaterThan(count(200));
    expect(count(200)).toBeGreaterThan(1);
  });

  it('begins at zero where all figures are the same', () => {
    const domain = (value: number) =>
      valueAxis(figures(value, value), { unit: 'ties', length: 200 }, 'en', 'wide').scale.domain;
    expect([domain(0), domain(4), domain(-4)]).toEqual([
      [0, 1],
      [0, 4],
      [-4, 0],
    ]);
  });
});
