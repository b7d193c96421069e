import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialPmf } from '../../src/stats/distributions.js';
import { clopperPearson, type Interval, tInterval, wilson } from '../../src/stats/interval.js';
import { bellShaped, chance, SKEWED } from './chance.js';

function expectInterval(actual: Interval, low: number, high: number): void {
  expect(actual.low).toBeCloseTo(low, 10);
  expect(actual.high).toBeCloseTo(high, 10);
}

describe('known answers (SciPy 1.17)', () => {
  test('Student', () => expectInterval(tInterval(SKEWED), 2.1713583631159388, 6.888641636884062));
  test.each([
    [0, 10, 0, 0.3084971078187607],
    [3, 10, 0.06673951117773447, 0.6524528500599973],
    [10, 10, 0.6915028921812392, 1],
    [45, 100, 0.35032022923967193, 0.552719811226064],
  ])('Clopper and Pearson, %d of %d', (k, n, low, high) => expectInterval(clopperPearson(k, n), low, high));
  test.each([
    [0, 10, 0, 0.27753279986288926],
    [3, 10, 0.10779126740630102, 0.6032218525388546],
    [10, 10, 0.7224672001371109, 1],
    [45, 100, 0.35614537979511984, 0.5475539700255787],
  ])('Wilson, %d of %d', (k, n, low, high) => expectInterval(wilson(k, n), low, high));
});

test('too little to go by gives NaN', () => {
  const unknown = { low: Number.NaN, high: Number.NaN };
  expect([tInterval([]), tInterval([1]), wilson(0, 0), clopperPearson(0, 0)]).toEqual(Array(4).fill(unknown));
});

test('equal values leave no doubt', () => {
  expect(tInterval([7, 7, 7])).toEqual({ low: 7, high: 7 });
});

test("95 of 100 of Student's intervals hold the mean they are about", () => {
  const uniform = chance(1);
  let held = 0;
  for (let study = 0; study < 4000; study++) {
    const { low, high } = tInterval(bellShaped(uniform, 6));
    if (low <= 0 && high >= 0) held += 1;
  }
  // Four standard errors of a share of 0.95 in 4000.
  expect(Math.abs(held / 4000 - 0.95)).toBeLessThan(0.014);
});

/** The chance that the interval of a binomial count holds the share `p` behind it. */
function coverage(interval: (k: number, n: number) => Interval, n: number, p: number): number {
  let held = 0;
  for (let k = 0; k <= n; k++) {
    const { low, high } = interval(k, n);
    if (low <= p && p <= high) held += binomialPmf(k, n, p);
  }
  return held;
}

describe('coverage of a share', () => {
  const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
  const trials = fc.integer({ min: 5, max: 60 });
  test('Clopper and Pearson never hold it less often than they say', () => {
    fc.assert(
      fc.property(share, trials, (p, n) => {
        expect(coverage(clopperPearson, n, p)).toBeGreaterThanOrEqual(0.95 - 1e-9);
      }),
      { seed: 1 },
    );
  });
  test('Wilson is right on average, and so not wider than need be', () => {
    let sum = 0;
    for (let step = 1; step < 200; step++) sum += coverage(wilson, 30, step / 200);
    expect(sum / 199).toBeGreaterThan(0.94);
    expect(sum / 199).toBeLessThan(0.965);
  });
  test('both hold the share observed, and mirror when successes and failures are exchanged', () => {
    fc.assert(
      fc.property(trials, fc.nat(60), fc.double({ min: 0.5, max: 0.999, noNaN: true }), (n, some, level) => {
        const k = some % (n + 1);
        for (const interval of [wilson, clopperPearson]) {
          const { low, high } = interval(k, n, level);
          expect(low).toBeLessThanOrEqual(k / n);
          expect(high).toBeGreaterThanOrEqual(k / n);
          expectInterval(interval(n - k, n, level), 1 - high, 1 - low);
        }
      }),
      { seed: 2 },
    );
  });
});
