import { createHash } from 'node:crypto';

const DIGITS = 16;
/** The one NaN that a table gives back as null. */
const NAN_HIGH = 0x7ff80000;

/**
 * The first sixteen hexadecimal digits of the SHA-256 over the values of a run, year by year, as little-endian float64. What
 * a table does not tell apart is alike: every NaN, and the two zeros.
 */
export function valuesDigest(values: readonly (readonly number[])[]): string {
  const count = values.reduce((sum, row) => sum + row.length, 0);
  const view = new DataView(new ArrayBuffer(8 * count));
  let at = 0;
  for (const row of values) {
    for (const value of row) {
      if (Number.isNaN(value)) view.setUint32(at + 4, NAN_HIGH, true);
      else view.setFloat64(at, value === 0 ? 0 : value, true);
      at += 8;
    }
  }
  return createHash('sha256').update(view).digest('hex').slice(0, DIGITS);
}
