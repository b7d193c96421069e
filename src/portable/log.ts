import { highWord, withHighWord } from './bits.js';
import { LN2_HIGH, LN2_LOW } from './fdlibm.js';

/** The natural logarithm of `x`, the same bits on every engine: those of fdlibm's e_log.c (error below 1 ulp). */
export function log(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;

  // x = 2^k (1 + f) with sqrt(2)/2 < 1 + f < sqrt(2); subnormal numbers are lifted first.
  const isSubnormal = x < 2.2250738585072014e-308;
  const lifted = isSubnormal ? x * 18014398509481984 : x;
  const high = highWord(lifted);
  const fraction = high & 0xfffff;
  const carry = (fraction + 0x95f64) & 0x100000;
  const k = (high >> 20) - 1023 + (carry >> 20) - (isSubnormal ? 54 : 0);
  const f = withHighWord(lifted, fraction | (carry ^ 0x3ff00000)) - 1;

  if ((0xfffff & (2 + fraction)) < 3) {
    if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
    const r = f * f * (0.5 - 0.3333333333333333 * f);
    return k === 0 ? f - r : k * LN2_HIGH - (r - k * LN2_LOW - f);
  }

  // log(1 + f) = 2s + 2/3 s^3 + 2/5 s^5 + ... with s = f / (2 + f), the tail by a polynomial of Remez.
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const r = odd + even;
  if (((fraction - 0x6147a) | (0x6b851 - fraction)) > 0) {
    const half = 0.5 * f * f;
    if (k === 0) return f - (half - s * (half + r));
    return k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f);
  }
  if (k === 0) return f - s * (f - r);
  return k * LN2_HIGH - (s * (f - r) - k * LN2_LOW - f);
}
