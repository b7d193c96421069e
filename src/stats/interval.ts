import { betaQuantile, normalQuantile, tQuantile } from './distributions.js';
import { mean, standardError } from './mean.js';

/** Where an estimate may lie: both ends belong to it, in the unit of the estimate. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The interval for every estimate that cannot be made. */
export const UNKNOWN: Interval = { low: Number.NaN, high: Number.NaN };

/** Quantiles by level and size: a sweep asks for the same ones at thousands of points. */
const reaches = new Map<number, Map<number, number>>();

function reachOf(level: number, n: number): number {
  const ofLevel = reaches.get(level) ?? new Map<number, number>();
  reaches.set(level, ofLevel);
  const reach = ofLevel.get(n) ?? tQuantile(0.5 + level / 2, n - 1);
  ofLevel.set(n, reach);
  return reach;
}

/** Student's confidence interval for the mean of `values`; NaN for fewer than two. */
export function tInterval(values: ArrayLike<number>, level = 0.95): Interval {
  if (values.length < 2) return UNKNOWN;
  const centre = mean(values);
  const reach = reachOf(level, values.length) * standardError(values);
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
