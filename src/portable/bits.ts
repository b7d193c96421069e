// The two 32-bit words of a double, big-endian whatever the machine, as fdlibm's macros give them.
const view = new DataView(new ArrayBuffer(8));

/** Sign, exponent and upper 20 bits of the fraction of `x`, as an int32. */
export function highWord(x: number): number {
  view.setFloat64(0, x);
  return view.getInt32(0);
}

/** The double whose words are `high` and `low`. */
function fromWords(high: number, low: number): number {
  view.setInt32(0, high);
  view.setInt32(4, low);
  return view.getFloat64(0);
}

/** `x` with its upper word replaced by `high`. */
export function withHighWord(x: number, high: number): number {
  view.setFloat64(0, x);
  view.setInt32(0, high);
  return view.getFloat64(0);
}

/** `x` rounded towards zero to its upper word, so that products of two such numbers are nearly exact. */
export function upperHalf(x: number): number {
  view.setFloat64(0, x);
  view.setInt32(4, 0);
  return view.getFloat64(0);
}

/** 2 to the powers -1021 to 1023: what `timesPowerOfTwo` would else put together from words each time. */
const POWERS = Float64Array.from({ length: 2045 }, (_, at) => fromWords((at + 2) << 20, 0));

/** `x` times 2 to the `n`, rounded once, for `x` near 1 and -1100 < n <= 1024. */
export function timesPowerOfTwo(x: number, n: number): number {
  if (n === 1024) return x * 2 * 8.98846567431158e307;
  if (n >= -1021) return x * (POWERS[n + 1021] as number);
  // Into the subnormal numbers in two steps, of which the first is exact.
  return x * (POWERS[n + 1000 + 1021] as number) * 9.332636185032189e-302;
}
