import { expect, test } from 'vitest';
import { sequence } from '../../src/random/key.js';
import { normal } from '../../src/random/normal.js';

test('agrees with the formula computed by Math', () => {
  const { uniform } = sequence('normal');
  for (let turn = 0; turn < 10_000; turn++) {
    const u1 = uniform();
    const u2 = uniform();
    expect(normal(u1, u2)).toBeCloseTo(Math.sqrt(-2 * Math.log(u1)) * Math.cos(2 * Math.PI * u2), 13);
  }
});

test('has the moments of the standard normal distribution', () => {
  const { uniform } = sequence('moments');
  const n = 200_000;
  const sums = [0, 0, 0, 0];
  for (let turn = 0; turn < n; turn++) {
    const z = normal(uniform(), uniform());
    for (let power = 0; power < 4; power++) sums[power] += z ** (power + 1);
  }
  // The variances of the four powers are 1, 2, 15 and 96; four standard errors of each are allowed.
  const moments = sums.map((sum) => sum / n);
  expect(Math.abs(moments[0])).toBeLessThan(4 * Math.sqrt(1 / n));
  expect(Math.abs(moments[1] - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
  expect(Math.abs(moments[2])).toBeLessThan(4 * Math.sqrt(15 / n));
  expect(Math.abs(moments[3] - 3)).toBeLessThan(4 * Math.sqrt(96 / n));
});

test('is finite at both ends of a draw', () => {
  const least = 0.5 / 4294967296;
  expect(normal(least, least)).toBeCloseTo(6.764, 3);
  expect(normal(1 - least, 1 - least)).toBeCloseTo(0, 4);
});
