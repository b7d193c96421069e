import { betaQuantile, normalQuantile, tQuantile } from './distributions.js';
import { mean, standardError } from './mean.js';

/** Where an estimate may lie: both ends belong to it, in the unit of the estimate. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The interval for every estimate that cannot be made. */
export const UNKNOWN: Interval = { low: Number.NaN, high: Number.NaN };

/** Student's confidence interval for the mean of `values`; NaN for fewer than two. */
export function tInterval(values: ArrayLike<number>, level = 0.95): Interval {
  if (values.length < 2) return UNKNOWN;
  const centre = mean(values);
  const reach = tQuantile(0.5 + level / 2, values.length - 1) * standardError(values);
  return { low: centre - reach, high: centre + reach };
}

/** Wilson's (1927) score interval for the share of `successes` in `n` trials; NaN for no trials. */
export function wilson(successes: number, n: number, level = 0.95): Interval {
  if (!(n > 0)) return UNKNOWN;
  const z = normalQuantile(0.5 + level / 2);
  const share = successes / n;
  const scale = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / scale;
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { low: successes === 0 ? 0 : centre - reach, high: successes === n ? 1 : centre + reach };
}

/** Clopper and Pearson's (1934) exact interval for the share of `successes` in `n` trials; NaN for no trials. */
export function clopperPearson(successes: number, n: number, level = 0.95): Interval {
  if (!(n > 0)) return UNKNOWN;
  const tail = (1 - level) / 2;
  return {
    low: successes === 0 ? 0 : betaQuantile(tail, successes, n - successes + 1),
    high: successes === n ? 1 : betaQuantile(1 - tail, successes + 1, n - successes),
  };
}
