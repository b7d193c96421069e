import { timesPowerOfTwo } from './bits.js';
import { expRemainder, LN2_HIGH, LN2_LOW } from './fdlibm.js';

/**
 * e to the power `x`, the same bits on every engine: those of fdlibm's e_exp.c (error below 1 ulp), except that
 * exp(1) is Math.E, one ulp from fdlibm's.
 */
export function exp(x: number): number {
  if (Number.isNaN(x) || x > 709.782712893384) return x * Number.POSITIVE_INFINITY;
  if (x < -745.1332191019411) return 0;
  if (x === 1) return Math.E;
  const size = Math.abs(x);
  if (size < 3.725290298461914e-9) return 1 + x;
  if (size < 0.3465735912322998) {
    const c = expRemainder(x);
    return 1 - ((x * c) / (c - 2) - x);
  }

  // x = k ln(2) + r with |r| <= ln(2) / 2, and r itself in two parts.
  const k = size < 1.0397205352783203 ? Math.sign(x) : Math.trunc(Math.LOG2E * x + 0.5 * Math.sign(x));
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const c = expRemainder(r);
  return timesPowerOfTwo(1 - (low - (r * c) / (2 - c) - high), k);
}
