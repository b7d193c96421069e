import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, log } from '../../src/portable/index.js';
import { CORNERS, scattered, ulpsBetween, worstUlps } from './ulp.js';

// The engine of Node 20 computes both by fdlibm, so there is nothing to tolerate. Should a later Node change its
// algorithm, compare within 1 ulp here and rely on the frozen values below.
describe('exp', () => {
  test('has the bits of Math.exp, densely over where it is used', () => {
    expect(worstUlps(exp, Math.exp, 200_000, (at) => (at - 100_000) / 4096)).toBe(0);
  });
  test('has the bits of Math.exp over its whole range, overflow and underflow included', () => {
    expect(worstUlps(exp, Math.exp, 200_000, (at) => scattered(at) * 1500 - 750)).toBe(0);
  });
  test('has the bits of Math.exp close to 0', () => {
    expect(worstUlps(exp, Math.exp, 50_000, (at) => (scattered(at) - 0.5) * 2 ** -(at % 60))).toBe(0);
  });
  test.each(CORNERS)('has the bits of Math.exp at %d', (x) => {
    expect(exp(x)).toBe(Math.exp(x));
  });
  test('is the correctly rounded value where that is known', () => {
    expect(exp(1.5)).toBe(4.4816890703380645);
    expect(exp(-20.25)).toBe(1.6052280551856116e-9);
  });
  test('never decreases', () => {
    fc.assert(
      fc.property(fc.double({ min: -750, max: 712, noNaN: true }), (x) => {
        expect(exp(x)).toBeLessThanOrEqual(exp(x + Math.abs(x) * 2 ** -50));
      }),
      { seed: 1 },
    );
  });
});

describe('log', () => {
  test('has the bits of Math.log, densely over where it is used', () => {
    expect(worstUlps(log, Math.log, 200_000, (at) => (at + 1) / 65_536)).toBe(0);
  });
  test('has the bits of Math.log over its whole range, subnormal numbers included', () => {
    expect(worstUlps(log, Math.log, 200_000, (at) => 2 ** (scattered(at) * 2098 - 1074))).toBe(0);
  });
  test('has the bits of Math.log close to 1', () => {
    expect(worstUlps(log, Math.log, 50_000, (at) => 1 + (scattered(at) - 0.5) * 2 ** -(at % 50))).toBe(0);
  });
  test.each(CORNERS)('has the bits of Math.log at %d', (x) => {
    expect(log(x)).toBe(Math.log(x));
  });
  test('undoes exp', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(log(exp(x)) - x)).toBeLessThanOrEqual(2 ** -52 * Math.max(1, Math.abs(x)));
      }),
      { seed: 2 },
    );
  });
});

test('distances in ulps are counted across zero and see NaN', () => {
  expect(ulpsBetween(1, 1 + 2 ** -52)).toBe(1);
  expect(ulpsBetween(-0, 0)).toBe(1);
  expect(ulpsBetween(-5e-324, 5e-324)).toBe(3);
  expect(ulpsBetween(Number.NaN, 1)).toBe(Number.POSITIVE_INFINITY);
});
