import { expect, test } from 'vitest';
import type { Comparison, Estimate } from '../../src/study/comparison.js';
import { shownYear } from '../../src/study/shown-year.js';

const row = (scenario: string, year: number, mean: number | null) =>
  ({ scenario, measure: 'm', year, mean }) as Estimate;
const comparison = { startYear: 2006, years: 3, baseline: 'b' } as Comparison;
const shown = (...estimates: Estimate[]) => shownYear(comparison, { ...comparison, estimates }, 'm');

test('a measure is told of in the last year that the baseline has', () => {
  expect(shown(row('b', 2006, 1), row('b', 2007, 0), row('b', 2008, null), row('s', 2008, 1))).toBe(2007);
});

test('else in the last year that anybody has, else in the last year', () => {
  expect(shown(row('b', 2008, null), row('s', 2006, 1), row('s', 2007, 1))).toBe(2007);
  expect(shown(row('b', 2008, null))).toBe(2008);
});
