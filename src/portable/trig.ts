/** Beyond this angle (in radians) the reduction to a quarter turn would lose digits. */
const LARGEST_ANGLE = 1e6;

/**
 * The sine of `x` radians, the same bits on every engine: after fdlibm's k_sin.c (error below 1 ulp).
 * A finite angle beyond a million radians throws a RangeError.
 */
export function sin(x: number): number {
  const quarter = reduce(x);
  if (quarter === 0) return kernelSin(restHigh, restLow);
  if (quarter === 1) return kernelCos(restHigh, restLow);
  if (quarter === 2) return -kernelSin(restHigh, restLow);
  return -kernelCos(restHigh, restLow);
}

/** The cosine of `x` radians; see `sin`. */
export function cos(x: number): number {
  const quarter = reduce(x);
  if (quarter === 0) return kernelCos(restHigh, restLow);
  if (quarter === 1) return -kernelSin(restHigh, restLow);
  if (quarter === 2) return -kernelCos(restHigh, restLow);
  return kernelSin(restHigh, restLow);
}

// What the last reduction left over, in two parts, within an eighth of a turn either side of 0.
let restHigh = 0;
let restLow = 0;

/** Takes whole quarter turns off `x`, as e_rem_pio2.c does, and returns their number modulo 4. */
function reduce(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.7853981633974483 || !(size < Number.POSITIVE_INFINITY)) {
    restHigh = size === Number.POSITIVE_INFINITY ? Number.NaN : x;
    restLow = 0;
    return 0;
  }
  if (size > LARGEST_ANGLE) {
    throw new RangeError(
      `angle: ${x} radians is too large. Keep angles within ${LARGEST_ANGLE} either side of 0.`,
    );
  }
  // Pi/2 in four parts of 33 bits; n times each of the first three is exact. Each further part is needed only
  // when x is so close to a multiple of pi/2 that the digits before it cancel, and costs little otherwise.
  const n = Math.round(x * 0.6366197723675814);
  const first = x - n * 1.5707963267341256;
  const second = n * 6.077100506303966e-11;
  const afterSecond = first - second;
  const third = n * 2.0222662487111665e-21;
  const afterThird = afterSecond - third;
  const lostInSecond = first - afterSecond - second;
  const lostInThird = afterSecond - afterThird - third;
  const correction = n * 8.4784276603689e-32 - lostInThird - lostInSecond;
  restHigh = afterThird - correction;
  restLow = afterThird - restHigh - correction;
  return n & 3;
}

function kernelSin(x: number, low: number): number {
  const z = x * x;
  const v = z * x;
  const r =
    0.00833333333332249 +
    z *
      (-0.0001984126982985795 +
        z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  return x - (z * (0.5 * low - v * r) - low - v * -0.16666666666666632);
}

function kernelCos(x: number, low: number): number {
  const z = x * x;
  const w = z * z;
  const r =
    z * (0.0416666666666666 + z * (-0.001388888888887411 + z * 2.480158728947673e-5)) +
    w * w * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11));
  const half = 0.5 * z;
  const rest = 1 - half;
  return rest + (1 - rest - half + (z * r - x * low));
}
