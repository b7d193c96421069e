import { exp, log } from '../portable/index.js';
import { logGamma } from './gamma.js';

/**
 * The regularised incomplete beta function I_x(a, b): the chance that a beta(`a`, `b`) variable is at most `x`,
 * for a, b > 0 and 0 <= x <= 1 (NaN otherwise). Continued fraction of Numerical Recipes (3rd ed., section 6.4).
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0)) return Number.NaN;
  if (x === 0 || x === 1) return x;
  const front = x * (1 - x) * density(x, a, b);
  // Each side of the mean has its own fraction, the one that converges there in about sqrt(max(a, b)) turns.
  if (x < (a + 1) / (a + b + 2)) return (front * fraction(x, a, b)) / a;
  return 1 - (front * fraction(1 - x, b, a)) / b;
}

/** The `p` quantile (0 <= p <= 1) of a beta(`a`, `b`) variable: Newton's steps, or halving where they fail. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1 && a > 0 && b > 0)) return Number.NaN;
  if (p === 0 || p === 1) return p;
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let turn = 0; turn < 200; turn++) {
    const excess = incompleteBeta(x, a, b) - p;
    if (excess > 0) high = x;
    else low = x;
    const step = excess / density(x, a, b);
    const newton = x - step;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * x) return next;
    x = next;
  }
  return x;
}

function density(x: number, a: number, b: number): number {
  return exp((a - 1) * log(x) + (b - 1) * log(1 - x) + logGamma(a + b) - logGamma(a) - logGamma(b));
}

/** Lentz's method; TINY stands in for a zero it must not divide by. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    product *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return product;
}

const TINY = 1e-300;

function nonZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
