import fc from 'fast-check';
import oracle from 'jstat';
import { describe, expect, test } from 'vitest';
import {
  betaQuantile,
  binomialPmf,
  chiSquareSurvival,
  incompleteBeta,
  normalCdf,
  normalQuantile,
  tQuantile,
} from '../../src/stats/distributions.js';
import { logGamma, upperGamma } from '../../src/stats/gamma.js';

/** Relative to the expected value, so that the smallest chances count as much as the rest. */
function expectClose(actual: number, expected: number, tolerance = 1e-11): void {
  expect(Math.abs(actual / expected - 1), `${actual} against ${expected}`).toBeLessThan(tolerance);
}

// The expected values of the tables here were computed with mpmath 1.3, 40 digits.
describe('known answers', () => {
  test.each([
    [-37, 5.725571222524577e-300],
    [-8, 6.220960574271784e-16],
    [-3, 0.0013498980316300946],
    [-1.5, 0.06680720126885807],
    [-0.1, 0.460172162722971],
    [0.5, 0.6914624612740131],
    [1.96, 0.9750021048517795],
    [4, 0.9999683287581669],
  ])('normalCdf(%d)', (x, expected) => expectClose(normalCdf(x), expected));

  test.each([
    [1e-20, -9.262340089798407],
    [1e-9, -5.9978070150076865],
    [0.001, -3.0902323061678136],
    [0.025, -1.9599639845400543],
    [0.2, -0.8416212335729142],
    [0.4999, -0.0002506628300880351],
  ])('normalQuantile(%d)', (p, expected) => expectClose(normalQuantile(p), expected));

  test.each([
    [0.975, 1, 12.706204736174705],
    [0.975, 2, 4.302652729749464],
    [0.975, 9, 2.2621571627982053],
    [0.975, 99, 1.9842169515864174],
    [0.95, 30, 1.6972608865939578],
    [0.6, 4, 0.2707222947075974],
    [0.5001, 7, 0.0002597460309025736],
    [0.9999999, 3, 222.57159094719873],
    [0.995, 10000, 2.5763210466685287],
  ])('tQuantile(%d, %d)', (p, df, expected) => expectClose(tQuantile(p, df), expected, 1e-9));

  test.each([
    [0.1, 0.5, 0.5, 0.20483276469913345],
    [0.4, 2, 3, 0.5248],
    [0.001, 0.1, 7, 0.6354602696289334],
    [0.35, 30, 70, 0.8615754758661092],
    [0.34, 1000, 2000, 0.7812150911606419],
    [0.99, 5, 0.5, 0.7571581091015624],
  ])('incompleteBeta(%d, %d, %d)', (x, a, b, expected) =>
    expectClose(incompleteBeta(x, a, b), expected, 1e-10),
  );

  test.each([
    [3.841458820694124, 1, 0.05000000000000006],
    [0.5, 1, 0.4795001221869535],
    [11.07, 5, 0.05000961862240549],
    [150, 99, 0.0007204453957169629],
    [0.01, 3, 0.9997348349413444],
    [1000, 10, 1.8702907209159498e-208],
  ])('chiSquareSurvival(%d, %d)', (x, df, expected) => expectClose(chiSquareSurvival(x, df), expected));

  test.each([
    [0, 10, 0.1, 0.3486784401],
    [3, 10, 0.25, 0.25028228759765625],
    [50, 100, 0.5, 0.07958923738717875],
    [480, 10000, 0.05, 0.012180840677683182],
    [2, 2, 0.3, 0.09],
  ])('binomialPmf(%d, %d, %d)', (k, n, p, expected) => expectClose(binomialPmf(k, n, p), expected, 1e-10));

  test.each([
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [3, Math.LN2],
    [10, 12.801827480081469],
    [14.9, 24.924132002217277],
    [100.5, 361.4355404677776],
    [1e5, 1051287.7089736569],
  ])('logGamma(%d)', (x, expected) => expectClose(logGamma(x), expected, 1e-13));
});

const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const shape = fc.double({ min: 0.2, max: 200, noNaN: true });

describe('agrees with jStat, to the digits jStat has', () => {
  test('normal', () => {
    fc.assert(
      fc.property(share, (p) => {
        expect(normalCdf(8 * p - 4)).toBeCloseTo(oracle.normal.cdf(8 * p - 4, 0, 1), 7);
        expect(normalQuantile(p)).toBeCloseTo(oracle.normal.inv(p, 0, 1), 5);
      }),
      { seed: 1 },
    );
  });
  test('beta, t, chi-square and binomial', () => {
    const few = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(share, shape, shape, few, few, (p, a, b, n, k) => {
        expect(incompleteBeta(p, a, b)).toBeCloseTo(oracle.beta.cdf(p, a, b), 5);
        expect(tQuantile(0.4 + p / 2, n)).toBeCloseTo(oracle.studentt.inv(0.4 + p / 2, n), 5);
        expect(chiSquareSurvival(p * 100, n)).toBeCloseTo(1 - oracle.chisquare.cdf(p * 100, n), 8);
        if (k <= n) expect(binomialPmf(k, n, p)).toBeCloseTo(oracle.binomial.pdf(k, n, p), 8);
      }),
      { seed: 2 },
    );
  });
});

describe('laws', () => {
  test('a quantile undoes its distribution', () => {
    fc.assert(
      fc.property(share, shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b);
        // Close to 1 the neighbouring doubles of x may themselves be further apart in p.
        if (x < 1 - 1e-6) expect(incompleteBeta(x, a, b)).toBeCloseTo(p, 10);
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 14);
      }),
      { seed: 3 },
    );
  });
  test('t is symmetric, and close to normal when its degrees of freedom are many', () => {
    fc.assert(
      fc.property(share, shape, (p, df) => {
        const reflected = -tQuantile(1 - p, df);
        expect(tQuantile(p, df) / reflected || 1).toBeCloseTo(1, 7);
        const z = normalQuantile(p);
        // Cornish and Fisher's expansion; its next term is below 1e-7.
        expect(tQuantile(p, 1e5)).toBeCloseTo(z + (z * z * z + z) / 4e5, 7);
      }),
      { seed: 4 },
    );
  });
  test('the two sides of a beta distribution add up to 1', () => {
    fc.assert(
      fc.property(share, shape, shape, (x, a, b) => {
        expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 9);
      }),
      { seed: 5 },
    );
  });
  test('the chances of all counts add up to 1', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 300 }), (p, n) => {
        let sum = 0;
        for (let k = 0; k <= n; k++) sum += binomialPmf(k, n, p);
        expect(sum).toBeCloseTo(1, 11);
      }),
      { seed: 6 },
    );
  });
});

test('the ends of each range, and what lies outside', () => {
  expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
  expect(normalQuantile(5e-324)).toBeCloseTo(-38.467, 2);
  expect([normalCdf(-Infinity), normalCdf(0), normalCdf(Infinity)]).toEqual([0, 0.5, 1]);
  expect([tQuantile(0, 3), tQuantile(0.5, 3), tQuantile(1, 3)]).toEqual([-Infinity, 0, Infinity]);
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
  expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  expect([chiSquareSurvival(0, 4), chiSquareSurvival(Infinity, 4)]).toEqual([1, 0]);
  expect([binomialPmf(0, 5, 0), binomialPmf(5, 5, 1), binomialPmf(2, 5, 1), binomialPmf(6, 5, 0.5)]).toEqual([
    1, 1, 0, 0,
  ]);
  expect(binomialPmf(0, 0, 0.3)).toBeCloseTo(1, 14);
  for (const nothing of [
    normalQuantile(1.1),
    tQuantile(0.9, 0),
    betaQuantile(-0.1, 1, 1),
    incompleteBeta(2, 1, 1),
  ]) {
    expect(nothing).toBeNaN();
  }
  for (const nothing of [upperGamma(0, 1), chiSquareSurvival(-1, 2), binomialPmf(1, 2, 1.5)])
    expect(nothing).toBeNaN();
});
