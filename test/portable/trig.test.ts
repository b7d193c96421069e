import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cos, sin } from '../../src/portable/index.js';
import { CORNERS, scattered, worstUlps } from './ulp.js';

const ANGLES: readonly [string, number, (at: number) => number][] = [
  ['over two turns', 100_000, (at) => (at - 50_000) / 4000],
  ['close to 0', 20_000, (at) => (scattered(at) - 0.5) * 2 ** -(at % 60)],
  ['up to a million radians', 100_000, (at) => (scattered(at) - 0.5) * 2e6],
  ['at multiples of a quarter turn, where digits cancel', 100_000, (at) => (at - 50_000) * (Math.PI / 2)],
];

describe.each(ANGLES)('within 1 ulp of Math, %s', (_name, count, argument) => {
  test('sin', () => {
    expect(worstUlps(sin, Math.sin, count, argument)).toBeLessThanOrEqual(1);
  });
  test('cos', () => {
    expect(worstUlps(cos, Math.cos, count, argument)).toBeLessThanOrEqual(1);
  });
});

test.each(CORNERS.filter((x) => !(Math.abs(x) > 1000 && Number.isFinite(x))))(
  'sin and cos at the corner %d',
  (x) => {
    expect(worstUlps(sin, Math.sin, 1, () => x)).toBeLessThanOrEqual(1);
    expect(worstUlps(cos, Math.cos, 1, () => x)).toBeLessThanOrEqual(1);
  },
);

test('the correctly rounded value where that is known', () => {
  expect(sin(0.5)).toBe(0.479425538604203);
  expect(sin(3)).toBe(0.1411200080598672);
  expect(sin(1000)).toBe(0.8268795405320025);
  expect(cos(1.5)).toBe(0.0707372016677029);
  expect(cos(6.28)).toBe(0.9999949269133752);
});

test('sin is odd, cos is even, their squares add up to 1', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (x) => {
      expect(sin(-x)).toBe(-sin(x));
      expect(cos(-x)).toBe(cos(x));
      expect(sin(x) * sin(x) + cos(x) * cos(x)).toBeCloseTo(1, 14);
    }),
    { seed: 4 },
  );
});

test('sin keeps the sign of zero', () => {
  expect(sin(0)).toBe(0);
  expect(sin(-0)).toBe(-0);
  expect(sin(-5e-324)).toBe(-5e-324);
});

test('an angle too large to reduce is refused', () => {
  expect(() => sin(1e7)).toThrow('angle: 10000000 radians is too large. Keep angles within 1000000');
  expect(() => cos(-1e7)).toThrow(RangeError);
});
