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
    [-37, 5.7255712225245768e-300],
    [-8, 6.2209605742717841e-16],
    [-3, 0.0013498980316300945],
    [-1.5, 0.066807201268858066],
    [-0.1, 0.46017216272297102],
    [0.5, 0.6914624612740131],
    [1.96, 0.97500210485177957],
    [4, 0.99996832875816688],
  ])('normalCdf(%d)', (x, expected) => expectClose(normalCdf(x), expected));

  test.each([
    [1e-20, -9.2623400897984076],
    [1e-9, -5.9978070150076869],
    [0.001, -3.0902323061678135],
    [0.025, -1.9599639845400542],
    [0.2, -0.84162123357291421],
    [0.4999, -0.0002506628300880351],
  ])('normalQuantile(%d)', (p, expected) => expectClose(normalQuantile(p), expected));

  test.each([
    [0.975, 1, 12.706204736174705],
    [0.975, 2, 4.3026527297494639],
    [0.975, 9, 2.2621571627982055],
    [0.975, 99, 1.9842169515864175],
    [0.95, 30, 1.6972608865939578],
    [0.6, 4, 0.27072229470759742],
    [0.5001, 7, 0.00025974603090257364],
    [0.9999999, 3, 222.57159094719873],
    [0.995, 10000, 2.5763210466685289],
  ])('tQuantile(%d, %d)', (p, df, expected) => expectClose(tQuantile(p, df), expected, 1e-9));

  test.each([
    [0.1, 0.5, 0.5, 0.20483276469913345],
    [0.4, 2, 3, 0.5248],
    [0.001, 0.1, 7, 0.63546026962893348],
    [0.35, 30, 70, 0.8615754758661092],
    [0.34, 1000, 2000, 0.78121509116064189],
    [0.99, 5, 0.5, 0.7571581091015625],
  ])('incompleteBeta(%d, %d, %d)', (x, a, b, expected) =>
    expectClose(incompleteBeta(x, a, b), expected, 1e-10),
  );

  test.each([
    [3.841458820694124, 1, 0.050000000000000058],
    [0.5, 1, 0.47950012218695346],
    [11.07, 5, 0.050009618622405488],
    [150, 99, 0.00072044539571696292],
    [0.01, 3, 0.99973483494134439],
    [1000, 10, 1.8702907209159497e-208],
  ])('chiSquareSurvival(%d, %d)', (x, df, expected) => expectClose(chiSquareSurvival(x, df), expected));

  test.each([
    [0, 10, 0.1, 0.3486784401],
    [3, 10, 0.25, 0.25028228759765625],
    [50, 100, 0.5, 0.079589237387178761],
    [480, 10000, 0.05, 0.012180840677683183],
    [2, 2, 0.3, 0.09],
  ])('binomialPmf(%d, %d, %d)', (k, n, p, expected) => expectClose(binomialPmf(k, n, p), expected, 1e-10));

  test.each([
    [0.5, 0.572364942924700087],
    [1.5, -0.120782237635245222],
    [3, 0.693147180559945309],
    [10, 12.8018274800814696],
    [14.9, 24.9241320022172774],
    [100.5, 361.435540467777622],
    [1e5, 1051287.70897365689],
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
        expect(incompleteBeta(p, a, b)).toBeCloseTo(oracle.beta.cdf(p, a, b), 8);
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
  test('t is symmetric, and normal when its degrees of freedom are many', () => {
    fc.assert(
      fc.property(share, shape, (p, df) => {
        const reflected = -tQuantile(1 - p, df);
        expect(tQuantile(p, df) / reflected || 1).toBeCloseTo(1, 7);
        expect(tQuantile(p, 1e9)).toBeCloseTo(normalQuantile(p), 6);
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
