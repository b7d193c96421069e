import { highWord, timesPowerOfTwo, upperHalf, withHighWord } from './bits.js';
import { expRemainder } from './fdlibm.js';

const TWO_TO_31 = 2147483648;
const TWO_TO_53 = 9007199254740992;
const TWO_TO_64 = TWO_TO_31 * TWO_TO_31 * 4;

/**
 * `x` to the power `y`, the same bits on every engine: those of fdlibm's e_pow.c (error below 0.7 ulp), with
 * JavaScript's own special cases. A negative `x` with a `y` that is no integer gives NaN.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const size = Math.abs(x);
  if (Math.abs(y) === Number.POSITIVE_INFINITY) {
    if (size === 1) return Number.NaN;
    return size > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  }
  const isNegative = x < 0 || Object.is(x, -0);
  const sign = isNegative && Math.abs(y % 2) === 1 ? -1 : 1;
  if (size === 0) return y > 0 ? sign * 0 : sign * Number.POSITIVE_INFINITY;
  if (size === Number.POSITIVE_INFINITY) return y > 0 ? sign * size : sign * 0;
  if (isNegative && !Number.isInteger(y)) return Number.NaN;
  if (size === 1) return sign;
  if (y === 1) return x;
  return sign * powOfPositive(size, y);
}

/** For finite positive `x` other than 1 and finite `y` other than 0. */
function powOfPositive(x: number, y: number): number {
  // Beyond 2^64 any x but 1 over- or underflows; so it does beyond 2^31, unless x is within 2^-20 of 1.
  if (Math.abs(y) > TWO_TO_64) return x > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  const isFar = x < 0.9999990463256836 || x >= 1.0000009536743164;
  if (Math.abs(y) > TWO_TO_31 && isFar) return x > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;

  if (Math.abs(y) > TWO_TO_31) logOfNearOne(x);
  else logInTwoParts(x);

  // y log2(x) as high + low, from y in two parts and the logarithm in two parts.
  const yHigh = upperHalf(y);
  const low = (y - yHigh) * logHigh + y * logLow;
  const high = yHigh * logHigh;
  const sum = low + high;
  if (sum >= 1024 && (sum > 1024 || low + 8.008566259537294e-17 > sum - high))
    return Number.POSITIVE_INFINITY;
  if (sum <= -1075 && (sum < -1075 || low <= sum - high)) return 0;
  return powerOfTwo(high, low, sum);
}

// The base-2 logarithm last computed, the upper part with no more than 21 bits.
let logHigh = 0;
let logLow = 0;

function logInTwoParts(x: number): void {
  const isSubnormal = x < 2.2250738585072014e-308;
  const lifted = isSubnormal ? x * TWO_TO_53 : x;
  const word = highWord(lifted);
  const fraction = word & 0xfffff;
  let exponent = (word >> 20) - 1023 - (isSubnormal ? 53 : 0);

  // x = 2^exponent m, with m near 1 or near 1.5 (the centre).
  let normal = fraction | 0x3ff00000;
  const isNearCentre = fraction > 0x3988e && fraction < 0xbb67a;
  if (fraction >= 0xbb67a) {
    exponent += 1;
    normal -= 0x100000;
  }
  const centre = isNearCentre ? 1.5 : 1;
  const centreLogHigh = isNearCentre ? 0.5849624872207642 : 0;
  const centreLogLow = isNearCentre ? 1.350039202129749e-8 : 0;
  const m = withHighWord(lifted, normal);

  // s = (m - centre) / (m + centre), in two parts.
  const u = m - centre;
  const v = 1 / (m + centre);
  const s = u * v;
  const sHigh = upperHalf(s);
  const sumHigh = withHighWord(0, ((normal >> 1) | 0x20000000) + 0x80000 + (isNearCentre ? 0x40000 : 0));
  const sumLow = m - (sumHigh - centre);
  const sLow = v * (u - sHigh * sumHigh - sHigh * sumLow);

  // log(m / centre) = 2s + 2/3 s^3 + ... = 2/3 s (3 + s^2 + r), r by a polynomial of Remez.
  const s2 = s * s;
  const s2High = sHigh * sHigh;
  const r =
    s2 *
      s2 *
      (0.5999999999999946 +
        s2 *
          (0.4285714285785502 +
            s2 *
              (0.33333332981837743 +
                s2 * (0.272728123808534 + s2 * (0.23066074577556175 + s2 * 0.20697501780033842))))) +
    sLow * (sHigh + s);
  const tHigh = upperHalf(3 + s2High + r);
  const tLow = r - (tHigh - 3 - s2High);
  const p = sHigh * tHigh;
  const q = sLow * tHigh + tLow * s;
  const pHigh = upperHalf(p + q);
  const pLow = q - (pHigh - p);

  // 2 / (3 ln 2) times that, plus the logarithm of the centre, plus the exponent.
  const zHigh = 0.9617967009544373 * pHigh;
  const zLow = -7.028461650952758e-9 * pHigh + pLow * 0.9617966939259756 + centreLogLow;
  logHigh = upperHalf(zHigh + zLow + centreLogHigh + exponent);
  logLow = zLow - (logHigh - exponent - centreLogHigh - zHigh);
}

/** By x - x^2/2 + x^3/3 - x^4/4, enough within 2^-20 of 1. */
function logOfNearOne(x: number): void {
  const t = x - 1;
  const w = t * t * (0.5 - t * (0.3333333333333333 - t * 0.25));
  const u = 1.4426950216293335 * t;
  const v = t * 1.9259629911266175e-8 - w * Math.LOG2E;
  logHigh = upperHalf(u + v);
  logLow = v - (logHigh - u);
}

/** 2 to the power `high` + `low`, of which `sum` is the rounded sum. */
function powerOfTwo(high: number, low: number, sum: number): number {
  const n = Math.abs(sum) > 0.5 ? Math.trunc(sum + 0.5 * Math.sign(sum)) : 0;
  const rest = high - n;
  const t = upperHalf(low + rest);
  const u = t * 0.6931471824645996;
  const v = (low - (t - rest)) * Math.LN2 + t * -1.904654299957768e-9;
  const z = u + v;
  const w = v - (z - u);
  const c = expRemainder(z);
  const r = (z * c) / (c - 2) - (w + z * w);
  return timesPowerOfTwo(1 - (r - z), n);
}
