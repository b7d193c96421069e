import { tQuantile } from '../stats/distributions.js';
import { UNKNOWN } from '../stats/interval.js';
import { mean, variance } from '../stats/mean.js';
import type { Estimated } from './comparison.js';
import { ANY, within } from './figure.js';

/**
 * The mean of `above` over the mean of `below`, which are paired, with Fieller's 95 % interval (Fieller 1954, Journal
 * of the Royal Statistical Society B 16: 175-185), kept to `range`. No interval where the mean of `below` is not told
 * apart from 0.
 */
export function ratioOfMeans(above: readonly number[], below: readonly number[], range = ANY): Estimated {
  const n = above.length;
  const top = mean(above);
  const bottom = mean(below);
  const ratio = top / bottom;
  const unknown = within(range, ratio, UNKNOWN);
  if (n < 2) return unknown;
  const reach = tQuantile(0.975, n - 1);
  const scale = (reach * reach) / n;
  // The ends solve (top - r · bottom)² = scale · var(above - r · below), a quadratic a·r² - 2·b·r + c = 0.
  const a = bottom * bottom - scale * variance(below);
  const b = top * bottom - scale * covariance(above, below);
  const c = top * top - scale * variance(above);
  const root = Math.sqrt(b * b - a * c);
  if (!(a > 0) || Number.isNaN(root)) return unknown;
  return within(range, ratio, { low: (b - root) / a, high: (b + root) / a });
}

function covariance(one: readonly number[], other: readonly number[]): number {
  const oneMean = mean(one);
  const otherMean = mean(other);
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] - oneMean) * (other[at] - otherMean);
  return sum / (one.length - 1);
}
