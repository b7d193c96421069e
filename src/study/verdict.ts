import { tQuantile } from '../stats/distributions.js';
import type { AdditionalTies, Difference, MeasureLabel } from './comparison.js';

/** Fewest replicates from which anything is said in words: with fewer, the spread between them is hardly known itself. */
export const FEWEST_REPLICATES = 5;

/**
 * How a difference is to be read: which way it clearly goes, and whether that is good; `untold` where its interval, widened
 * for all comparisons, holds zero, `too-few` where too few replicates have it, `unknown` where none has.
 */
export type Verdict = AdditionalTies['leaves'] | 'better' | 'worse';

/** How many differences a study is about: each outcome that it declares (each measure, if it declares none) in every scenario but one. */
export function comparisonsIn(study: {
  readonly outcomes: readonly unknown[];
  readonly measures: readonly unknown[];
  readonly scenarios: readonly unknown[];
}): number {
  const { outcomes, measures, scenarios } = study;
  return Math.max(1, (outcomes.length || measures.length) * (scenarios.length - 1));
}

/** How many standard errors a mean has to be from zero for one of so many comparisons of `n` pairs to be clear, two-sided, 5 %. */
export function clearFrom(n: number, comparisons: number): number {
  return tQuantile(1 - 0.025 / comparisons, n - 1);
}

/**
 * The one place that decides what is said of a paired difference, in tables, charts and sentences alike: by Student's
 * interval for the mean of the pairs, from `FEWEST_REPLICATES` pairs on. So that a study which makes many comparisons calls
 * nothing clear by chance more often than in one of 20 cases, the interval is widened for all `comparisons` (Bonferroni).
 */
export function verdictOf(
  difference: Pick<Difference, 'n' | 'mean' | 't'>,
  comparisons: number,
): AdditionalTies['leaves'];
export function verdictOf(
  difference: Pick<Difference, 'n' | 'mean' | 't'>,
  comparisons: number,
  better: MeasureLabel['better'],
): Verdict;
export function verdictOf(
  { n, mean, t: { low, high } }: Pick<Difference, 'n' | 'mean' | 't'>,
  comparisons: number,
  better: MeasureLabel['better'] = 'neither',
): Verdict {
  if (mean === null) return 'unknown';
  if (n < FEWEST_REPLICATES) return 'too-few';
  if (low === null || high === null) return 'untold';
  const [centre, reach] = [(low + high) / 2, (high - low) / 2];
  // Two scenarios that never differ have an interval of no width at zero.
  if (Math.abs(centre) <= (reach * clearFrom(n, comparisons)) / clearFrom(n, 1)) return 'untold';
  const isMore = centre > 0;
  if (better === 'neither') return isMore ? 'more' : 'fewer';
  return isMore === (better === 'higher') ? 'better' : 'worse';
}
