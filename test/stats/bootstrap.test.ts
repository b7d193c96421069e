import { expect, test } from 'vitest';
import { bcaMean, redrawing } from '../../src/stats/bootstrap.js';
import { tInterval } from '../../src/stats/interval.js';
import { bellShaped, chance, SKEWED } from './chance.js';

test('known answer: SciPy 1.17 with 400,000 resamples gives 3.13 to 7.45', () => {
  const { low, high } = bcaMean(SKEWED, { redraw: redrawing(() => chance(1), 100_000) });
  expect(Math.abs(low - 3.13)).toBeLessThan(0.03);
  expect(Math.abs(high - 7.45)).toBeLessThan(0.06);
});

test("for bell-shaped values it is close to Student's interval", () => {
  const values = bellShaped(chance(2), 200);
  const student = tInterval(values);
  const { low, high } = bcaMean(values, { redraw: redrawing(() => chance(3), 20_000) });
  expect(Math.abs(low - student.low)).toBeLessThan(0.012);
  expect(Math.abs(high - student.high)).toBeLessThan(0.012);
});

test('it leans towards the longer tail, and is mirrored with the values', () => {
  const { low, high } = bcaMean(SKEWED, { redraw: redrawing(() => chance(4), 50_000) });
  expect(high - 4.53).toBeGreaterThan(1.5 * (4.53 - low));
  const mirrored = bcaMean(
    SKEWED.map((value) => -value),
    { redraw: redrawing(() => chance(4), 50_000) },
  );
  expect(mirrored.low).toBeCloseTo(-high, 1);
  expect(mirrored.high).toBeCloseTo(-low, 1);
});

test('resamples that tie with the mean lean neither way', () => {
  const { low, high } = bcaMean([0, 0, 0, 1, 1, 1], {
    level: 0.5,
    redraw: redrawing(() => chance(10), 20_000),
  });
  expect(low).toBeCloseTo(1 / 3, 12);
  expect(high).toBeCloseTo(2 / 3, 12);
});

test('a lower level is narrower', () => {
  const wide = bcaMean(SKEWED, { redraw: redrawing(() => chance(5)), level: 0.99 });
  const narrow = bcaMean(SKEWED, { redraw: redrawing(() => chance(5)), level: 0.8 });
  expect(narrow.low).toBeGreaterThan(wide.low);
  expect(narrow.high).toBeLessThan(wide.high);
});

test('the same chance gives the same interval', () => {
  expect(bcaMean(SKEWED, { redraw: redrawing(() => chance(6)) })).toEqual(
    bcaMean(SKEWED, { redraw: redrawing(() => chance(6)) }),
  );
});

test('it calls for one random number for each value of each resample, once for all values of that number', () => {
  const calls: number[] = [];
  const redraw = redrawing((n) => {
    const uniform = chance(7);
    return () => {
      calls.push(n);
      return uniform();
    };
  }, 300);
  const first = bcaMean(SKEWED, { redraw });
  expect(calls).toHaveLength(300 * SKEWED.length);
  expect(bcaMean(SKEWED, { redraw })).toEqual(first);
  expect(calls).toHaveLength(300 * SKEWED.length);
  bcaMean(SKEWED.slice(1), { redraw });
  expect(calls).toHaveLength(300 * (2 * SKEWED.length - 1));
});

test('equal values are their own interval; fewer than two, or one not finite, have none', () => {
  const uniform = chance(8);
  expect(bcaMean([0.1, 0.1, 0.1], { redraw: redrawing(() => uniform) })).toEqual({ low: 0.1, high: 0.1 });
  const unknown = { low: Number.NaN, high: Number.NaN };
  for (const values of [[], [1], [1, Number.NaN], [1, Number.POSITIVE_INFINITY]]) {
    expect(bcaMean(values, { redraw: redrawing(() => uniform) })).toEqual(unknown);
  }
});

test('about 95 of 100 intervals hold the mean they are about', () => {
  const uniform = chance(9);
  let held = 0;
  for (let study = 0; study < 600; study++) {
    const { low, high } = bcaMean(bellShaped(uniform, 40), { redraw: redrawing(() => uniform, 500) });
    if (low <= 0 && high >= 0) held += 1;
  }
  expect(held / 600).toBeGreaterThan(0.91);
  expect(held / 600).toBeLessThan(0.98);
});
