import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pow } from '../../src/portable/index.js';
import { CORNERS, scattered, ulpsBetween } from './ulp.js';

/** fdlibm and the engine each err by less than 0.7 ulp or so: two neighbours at most. */
const TOLERATED = 2;

function worst(count: number, arguments_: (at: number) => readonly [number, number]): number {
  let ulps = 0;
  for (let at = 0; at < count; at++) {
    const [x, y] = arguments_(at);
    ulps = Math.max(ulps, ulpsBetween(pow(x, y), x ** y));
  }
  return ulps;
}

describe('pow is within 2 ulp of Math.pow', () => {
  test('for everyday bases and exponents', () => {
    expect(
      worst(100_000, (at) => [scattered(at) * 3, scattered(at + 500_000) * 20 - 10]),
    ).toBeLessThanOrEqual(TOLERATED);
  });
  test('for bases of any size, subnormal ones included', () => {
    const of = (at: number) => [2 ** (scattered(at) * 2098 - 1074), scattered(at + 500_000) * 4 - 2] as const;
    expect(worst(100_000, of)).toBeLessThanOrEqual(TOLERATED);
  });
  test('for results that are subnormal', () => {
    expect(worst(20_000, (at) => [2, -1021 - scattered(at) * 55])).toBeLessThanOrEqual(TOLERATED);
  });
  test('for bases next to 1 and enormous exponents', () => {
    const of = (at: number) =>
      [1 + (scattered(at) - 0.5) * 2 ** -20, (scattered(at + 9) - 0.5) * 2 ** 40] as const;
    expect(worst(50_000, of)).toBeLessThanOrEqual(TOLERATED);
  });
  test('for negative bases and whole exponents', () => {
    expect(worst(20_000, (at) => [-scattered(at) * 9, (at % 41) - 20])).toBeLessThanOrEqual(TOLERATED);
  });
});

test.each(CORNERS)('pow(%d, y) treats each corner as Math.pow does', (x) => {
  for (const y of CORNERS) {
    const native = x ** y;
    if (native === 0 || !Number.isFinite(native)) expect([x, y, pow(x, y)]).toEqual([x, y, native]);
    else expect(ulpsBetween(pow(x, y), native)).toBeLessThanOrEqual(TOLERATED);
  }
});

test('whole powers of small whole numbers are exact', () => {
  for (let base = 1; base <= 12; base++) {
    let product = 1;
    for (let exponent = 0; exponent <= 12; exponent++) {
      expect(pow(base, exponent)).toBe(product);
      product *= base;
    }
  }
});

test('pow(x, a) pow(x, b) is pow(x, a + b), to rounding', () => {
  const exponent = fc.integer({ min: -400, max: 400 }).map((n) => n / 64);
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), exponent, exponent, (x, a, b) => {
      expect((pow(x, a) * pow(x, b)) / pow(x, a + b)).toBeCloseTo(1, 14);
    }),
    { seed: 3 },
  );
});
