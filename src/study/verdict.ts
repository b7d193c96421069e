import type { AdditionalTies, Difference, MeasureLabel } from './comparison.js';

/** Fewest replicates from which anything is said in words: with fewer, the spread between them is hardly known itself. */
export const FEWEST_REPLICATES = 5;

/**
 * How a difference is to be read: which way it clearly goes, and whether that is good; `untold` where its interval holds
 * zero, `too-few` where too few replicates have it, `unknown` where none has.
 */
export type Verdict = AdditionalTies['leaves'] | 'better' | 'worse';

/**
 * The one place that decides what is said of a paired difference, in tables, charts and sentences alike: by Student's
 * interval for the mean of the pairs, from `FEWEST_REPLICATES` pairs on.
 */
export function verdictOf(difference: Pick<Difference, 'n' | 'mean' | 't'>): AdditionalTies['leaves'];
export function verdictOf(
  difference: Pick<Difference, 'n' | 'mean' | 't'>,
  better: MeasureLabel['better'],
): Verdict;
export function verdictOf(
  { n, mean, t: { low, high } }: Pick<Difference, 'n' | 'mean' | 't'>,
  better: MeasureLabel['better'] = 'neither',
): Verdict {
  if (mean === null) return 'unknown';
  if (n < FEWEST_REPLICATES) return 'too-few';
  // Two scenarios that never differ have an interval of no width at zero.
  const isMore = low !== null && low > 0;
  const isFewer = high !== null && high < 0;
  if (!isMore && !isFewer) return 'untold';
  if (better === 'neither') return isMore ? 'more' : 'fewer';
  return isMore === (better === 'higher') ? 'better' : 'worse';
}
