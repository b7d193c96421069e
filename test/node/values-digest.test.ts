import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { valuesDigest } from '../../src/node/values-digest.js';

test('is of the values as little-endian float64, year by year', () => {
  const bytes = new Uint8Array(new Float64Array([1.5, -2, 1e300, 0.1]).buffer);
  expect(
    valuesDigest([
      [1.5, -2],
      [1e300, 0.1],
    ]),
  ).toBe(createHash('sha256').update(bytes).digest('hex').slice(0, 16));
});

test('takes every NaN and the two zeros for one, and tells all else apart', () => {
  const odd = new Float64Array(new BigUint64Array([0xfff8000000000001n]).buffer)[0] as number;
  expect(valuesDigest([[odd, -0]])).toBe(valuesDigest([[Number.NaN, 0]]));
  const others = [[[0, Number.NaN]], [[Number.NaN, 1e-320]], [[Number.NaN, Infinity]], [[Number.NaN]]];
  expect(new Set([...others, [[Number.NaN, 0]]].map(valuesDigest)).size).toBe(5);
});
