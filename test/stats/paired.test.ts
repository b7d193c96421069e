import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bcaMean, redrawing } from '../../src/stats/bootstrap.js';
import { tInterval } from '../../src/stats/interval.js';
import { variance } from '../../src/stats/mean.js';
import { comparePaired } from '../../src/stats/paired.js';
import { bellShaped, chance } from './chance.js';

const baseline = [10, 12, 9, 15, 11];
const scenario = [11, 14, 9, 18, 10];

test('known answer', () => {
  const comparison = comparePaired(scenario, baseline, { redraw: redrawing(() => chance(1)) });
  const differences = [1, 2, 0, 3, -1];
  expect(comparison.n).toBe(5);
  expect(comparison.mean).toBe(1);
  expect(comparison.t).toEqual(tInterval(differences));
  expect(comparison.bca).toEqual(bcaMean(differences, { redraw: redrawing(() => chance(1)) }));
  expect(comparison.effectSize).toBeCloseTo(1 / Math.sqrt(2.5), 14);
  // Variances 13.3 and 5.3 of the two sides: 9.3 pooled.
  expect(comparison.dAv).toBeCloseTo(1 / Math.sqrt(9.3), 14);
  expect(comparison.betterShare).toBe(0.6);
  // Variances 13.3 and 5.3 against 2.5 of the differences.
  expect(comparison.pairingGain).toBeCloseTo(18.6 / 2.5, 13);
});

test('where less is better, the better share is that of decreases and nothing else changes', () => {
  const more = comparePaired(scenario, baseline, { redraw: redrawing(() => chance(1)) });
  const less = comparePaired(scenario, baseline, {
    redraw: redrawing(() => chance(1)),
    higherIsBetter: false,
  });
  expect(less).toEqual({ ...more, betterShare: 0.2 });
});

test('level and resamples reach the intervals', () => {
  const options = { level: 0.8, redraw: redrawing(() => chance(2), 100) };
  const comparison = comparePaired(scenario, baseline, options);
  expect(comparison.t).toEqual(tInterval([1, 2, 0, 3, -1], 0.8));
  expect(comparison.bca).toEqual(bcaMean([1, 2, 0, 3, -1], options));
});

test('a replicate with NaN on either side is left out on both', () => {
  const gaps = comparePaired([1, Number.NaN, 5, 7], [0, 99, Number.NaN, 4], {
    redraw: redrawing(() => chance(3)),
  });
  expect(gaps).toEqual(comparePaired([1, 7], [0, 4], { redraw: redrawing(() => chance(3)) }));
  expect(gaps.n).toBe(2);
});

describe('edges', () => {
  test('a scenario compared with itself differs by exactly nothing', () => {
    const values = bellShaped(chance(4), 20);
    const comparison = comparePaired(values, values, { redraw: redrawing(() => chance(4)) });
    expect(comparison.mean).toBe(0);
    expect(comparison.t).toEqual({ low: 0, high: 0 });
    expect(comparison.bca).toEqual({ low: 0, high: 0 });
    expect(comparison.betterShare).toBe(0);
    expect(comparison.effectSize).toBeNaN();
    expect(comparison.pairingGain).toBe(Number.POSITIVE_INFINITY);
  });
  test('the gain is unknown when nothing varies at all', () => {
    expect(comparePaired([2, 2, 2], [1, 1, 1], { redraw: redrawing(() => chance(5)) }).pairingGain).toBeNaN();
  });
  test('an effect in spreads of runs is unknown when no run differs from another', () => {
    expect(comparePaired([2, 2, 2], [1, 1, 1], {}).dAv).toBeNaN();
    expect(comparePaired([2, 2, 2], [1, 2, 3], {}).dAv).toBe(0);
  });
  test('one pair has a difference and no interval, none has nothing', () => {
    const one = comparePaired([3], [1], { redraw: redrawing(() => chance(6)) });
    expect([one.n, one.mean, one.betterShare]).toEqual([1, 2, 1]);
    expect([one.t.low, one.bca.high, one.effectSize, one.pairingGain]).toEqual(Array(4).fill(Number.NaN));
    const none = comparePaired([], [], { redraw: redrawing(() => chance(6)) });
    expect([none.n, none.mean, none.betterShare]).toEqual([0, Number.NaN, Number.NaN]);
  });
  test('replicates that do not match up are refused', () => {
    expect(() => comparePaired([1, 2], [1], { redraw: redrawing(() => chance(7)) })).toThrow(
      'pairs: 2 outcomes against 1. Both sides need the same replicates.',
    );
  });
});

test('shared luck is what pairing gains from', () => {
  const uniform = chance(8);
  const luck = bellShaped(uniform, 400);
  const noise = () => bellShaped(uniform, 400).map((value) => value * 0.1);
  const one = noise();
  const other = noise();
  const treated = luck.map((value, at) => value + one[at] + 0.05);
  const untreated = luck.map((value, at) => value + other[at]);
  const paired = comparePaired(treated, untreated, { redraw: redrawing(() => uniform) });
  // (1.01 + 1.01) / 0.02 = 101; and pairing finds an effect of a twentieth of the spread.
  expect(paired.pairingGain).toBeGreaterThan(80);
  expect(paired.pairingGain).toBeLessThan(125);
  expect(paired.t.low).toBeGreaterThan(0);
  // Good pairing alone makes it a third of a spread of the pairs; it is a twentieth of a spread of runs.
  expect(paired.effectSize).toBeGreaterThan(0.3);
  expect(paired.dAv).toBeLessThan(0.1);
  const shuffled = comparePaired(treated, untreated.toReversed(), { redraw: redrawing(() => uniform) });
  expect(shuffled.pairingGain).toBeCloseTo(1, 0);
});

test('exchanging the sides changes the sign and keeps the gain', () => {
  const outcomes = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
    minLength: 2,
    maxLength: 20,
  });
  fc.assert(
    fc.property(outcomes, (pairs) => {
      const left = pairs.map((pair) => pair[0]);
      const right = pairs.map((pair) => pair[1]);
      const options = { redraw: redrawing(() => chance(9), 20) };
      const there = comparePaired(left, right, options);
      const back = comparePaired(right, left, { ...options, higherIsBetter: false });
      expect(there.mean + back.mean).toBe(0);
      expect(there.t.low + back.t.high).toBe(0);
      expect(back.betterShare).toBe(there.betterShare);
      if (variance(left) + variance(right) > 0) expect(back.pairingGain).toBe(there.pairingGain);
    }),
    { seed: 1 },
  );
});
