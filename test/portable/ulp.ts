const double = new Float64Array(1);
const whole = new BigInt64Array(double.buffer);

/** How many doubles lie from `actual` to `expected`; 0 for two NaN, and 1 between 0 and -0. */
export function ulpsBetween(actual: number, expected: number): number {
  if (Object.is(actual, expected)) return 0;
  if (Number.isNaN(actual) || Number.isNaN(expected)) return Number.POSITIVE_INFINITY;
  return Math.abs(Number(ordinal(actual) - ordinal(expected)));
}

function ordinal(x: number): bigint {
  double[0] = x;
  return whole[0] < 0n ? -(whole[0] & 0x7fffffffffffffffn) - 1n : whole[0];
}

/** The largest distance in ulps of `portable` from `native` over `count` values of `argument(at)`. */
export function worstUlps(
  portable: (x: number) => number,
  native: (x: number) => number,
  count: number,
  argument: (at: number) => number,
): number {
  let worst = 0;
  for (let at = 0; at < count; at++) {
    const x = argument(at);
    worst = Math.max(worst, ulpsBetween(portable(x), native(x)));
  }
  return worst;
}

/** Numbers in [0, 1) that look random: the fractions of multiples of the golden ratio (Weyl's sequence), scrambled. */
export function scattered(at: number): number {
  const first = Math.imul(at + 1, 0x9e3779b1) ^ (at >>> 7);
  const second = Math.imul(first ^ (first >>> 15), 0x85ebca6b);
  return ((first >>> 0) + (second >>> 0) / 4294967296) / 4294967296;
}

/** Where functions on doubles are wont to break. */
export const CORNERS = [
  0,
  5e-324,
  1e-310,
  2.2250738585072014e-308,
  1e-300,
  2 ** -29,
  2 ** -28,
  0.3,
  0.34657359,
  0.5,
  1 - 2 ** -53,
  1,
  1 + 2 ** -52,
  1.0397207708,
  1.5,
  2,
  3,
  10,
  709.782712893384,
  709.7827128933841,
  745.1332191019411,
  745.1332191019412,
  2 ** 31,
  2 ** 31 + 1,
  2 ** 53 - 1,
  2 ** 53,
  2 ** 64,
  1e300,
  Number.MAX_VALUE,
  Number.POSITIVE_INFINITY,
  Number.NaN,
].flatMap((x) => [x, -x]);
