import { exp, log } from '../portable/index.js';
import { betaQuantile } from './beta.js';
import { logGamma, upperGamma } from './gamma.js';

export { betaQuantile, incompleteBeta } from './beta.js';

const ROOT_TWO_PI = 2.5066282746310002;

/** The chance that a standard normal variable is at most `x`. */
export function normalCdf(x: number): number {
  const tail = 0.5 * upperGamma(0.5, 0.5 * x * x);
  return x < 0 ? tail : 1 - tail;
}

/**
 * The `p` quantile of a standard normal variable; -Infinity for 0, Infinity for 1, NaN outside [0, 1]. Two
 * steps of Halley from formula 26.2.23 of Abramowitz and Stegun (1964) leave an error of about 1e-15.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 0.5) return 0;
  const t = Math.sqrt(-2 * log(p));
  const over = 2.515517 + t * (0.802853 + t * 0.010328);
  const under = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  let x = over / under - t;
  for (let turn = 0; turn < 2; turn++) {
    const error = ((normalCdf(x) - p) * ROOT_TWO_PI) / exp(-0.5 * x * x);
    x -= error / (1 + 0.5 * x * error);
  }
  return x;
}

/** The `p` quantile of Student's t with `df` > 0 degrees of freedom; NaN for other df or p outside [0, 1]. */
export function tQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1 && df > 0)) return Number.NaN;
  if (p === 0.5) return 0;
  const sign = p < 0.5 ? -1 : 1;
  const tail = p < 0.5 ? p : 1 - p;
  if (tail === 0) return sign * Number.POSITIVE_INFINITY;
  // Either way round t^2 is a ratio of beta variables; the smaller of the two keeps its digits.
  if (tail < 0.25) {
    const x = betaQuantile(2 * tail, df / 2, 0.5);
    return sign * Math.sqrt((df * (1 - x)) / x);
  }
  const y = betaQuantile(1 - 2 * tail, 0.5, df / 2);
  return sign * Math.sqrt((df * y) / (1 - y));
}

/** The chance that a chi-square variable with `df` > 0 degrees of freedom exceeds `x` >= 0. */
export function chiSquareSurvival(x: number, df: number): number {
  return upperGamma(df / 2, x / 2);
}

/** The chance of exactly `k` successes in `n` independent trials that each succeed with probability `p`. */
export function binomialPmf(k: number, n: number, p: number): number {
  if (!(p >= 0 && p <= 1 && n >= 0)) return Number.NaN;
  if (!(k >= 0 && k <= n && Number.isInteger(k))) return 0;
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;
  const logChoices = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  return exp(logChoices + k * log(p) + (n - k) * log(1 - p));
}
