import { describe, expect, test } from 'vitest';
import { sequence } from '../../src/random/key.js';
import { normal } from '../../src/random/normal.js';
import { tInterval } from '../../src/stats/interval.js';
import { standardError } from '../../src/stats/mean.js';
import { detectable, lookAt, looksOf } from '../../src/study/stopping.js';

const rule = { halfWidth: 1, atLeast: 20 };

describe('looks', () => {
  test('begin where they may, grow by a quarter and end at the most', () => {
    expect(looksOf({ atLeast: 20 }, 60)).toEqual([20, 25, 32, 40, 50, 60]);
    expect(looksOf({ atLeast: 20 }, 20)).toEqual([20]);
    expect(looksOf({ atLeast: 30 }, 20)).toEqual([20]);
  });

  test('say precise, negligible or open', () => {
    const around = (centre: number, spread: number, n = 20) =>
      Array.from({ length: n }, (_, at) => centre + (at % 2 === 0 ? spread : -spread));
    const says = (differences: number[], given: StudyRule = rule) => lookAt(differences, given, 20).says;
    expect(says(around(5, 1))).toBe('precise');
    expect(says(around(5, 4))).toBe('open');
    expect(says(around(0, 4), { ...rule, smallestEffect: 3 })).toBe('negligible');
    expect(says(around(5, 4), { ...rule, smallestEffect: 3 })).toBe('open');
    expect(says(around(5, 0, 19))).toBe('open');
    expect(says([...around(5, 0, 19), Number.NaN])).toBe('open');
  });

  test('call less negligible the more looks there may be, on an interval that holds at all of them', () => {
    const differences = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? 4 : -4));
    const wide = { ...rule, smallestEffect: 2 };
    const { low, high } = tInterval(differences);
    expect(high).toBeLessThan(2);
    expect(lookAt(differences, wide, 20)).toEqual({ says: 'negligible', interval: { low, high } });
    expect(lookAt(differences, wide, 400)).toEqual({ says: 'open', interval: { low, high } });
    const { says, interval } = lookAt(differences, { ...wide, smallestEffect: 4 }, 400);
    expect(says).toBe('negligible');
    // Fifteen looks: Student's quantile of 1 − 0.05 / 15 / 2 with 19 degrees of freedom is 3.354036 (R: qt(1 - 0.05 / 30, 19)).
    expect(interval.high / standardError(differences)).toBeCloseTo(3.354036, 5);
  });
});

/** A study with a known difference, run until it is known as well as asked: what the last look says and rests on. */
function simulated(seed: number, draw: (uniform: () => number) => number, given: StudyRule) {
  const { uniform } = sequence(`stopping/${seed}`);
  const differences: number[] = [];
  for (const look of looksOf(given, MOST)) {
    while (differences.length < look) differences.push(draw(uniform));
    if (lookAt(differences, given, MOST).says !== 'open') break;
  }
  return { ...lookAt(differences, given, MOST), replicates: differences.length };
}

type StudyRule = Parameters<typeof lookAt>[1];
const MOST = 2000;

/** Four standard errors of a share of 0.95 in 500. */
const CHANCE = 0.039;

describe('over 500 studies with a known difference', () => {
  const bell = (uniform: () => number) => normal(uniform(), uniform());
  // Uniform squares have mean 1/3.
  const skewed = (uniform: () => number) => 3 * (uniform() ** 2 - 1 / 3);
  test.each([
    ['a half-width', bell, 3, rule],
    ['a half-width, of skewed differences', skewed, 3, rule],
    ['a half-width, looked at from 5 on', bell, 3, { ...rule, atLeast: 5 }],
    ['a smallest effect, and there is none', bell, 0, { ...rule, smallestEffect: 2 }],
    ['a smallest effect that the difference nearly has', bell, 1.6, { ...rule, smallestEffect: 2 }],
    ['a smallest effect that the difference has', bell, 2, { ...rule, smallestEffect: 2 }],
    ['a large smallest effect that the difference nearly has', bell, 3.6, { ...rule, smallestEffect: 4 }],
    ['a smallest effect, looked at from 5 on', bell, 2, { ...rule, smallestEffect: 2, atLeast: 5 }],
  ] as const)('the interval at the stop holds it in near 95 %%: %s', (_, noise, truth, given: StudyRule) => {
    let held = 0;
    let replicates = 0;
    for (let seed = 0; seed < 500; seed++) {
      const end = simulated(seed, (uniform) => truth + 4 * noise(uniform), given);
      const { low, high } = end.interval;
      if (end.says === 'precise') expect(high - low).toBeLessThanOrEqual(2 * given.halfWidth);
      expect(end.says).not.toBe('open');
      if (low <= truth && truth <= high) held++;
      replicates += end.replicates;
    }
    expect(Math.abs(held / 500 - 0.95)).toBeLessThan(CHANCE);
    expect(replicates / 500).toBeGreaterThan(15);
    expect(replicates / 500).toBeLessThan(120);
  });

  test('one that has the smallest effect is hardly ever called negligible', () => {
    const given = { ...rule, smallestEffect: 2 };
    let wrong = 0;
    for (let seed = 0; seed < 500; seed++)
      if (simulated(seed, (uniform) => 2 + 4 * bell(uniform), given).says === 'negligible') wrong++;
    expect(wrong / 500).toBeLessThan(0.025);
  });
});

test('a difference of the size that could be seen is seen in four of five studies', () => {
  const n = 30;
  let seen = 0;
  let size = 0;
  for (let seed = 0; seed < 1000; seed++) {
    const { uniform } = sequence(`power/${seed}`);
    const noise = Array.from({ length: n }, () => normal(uniform(), uniform()));
    // The size from the true spread: a standard error of 1 / √n.
    const { low, high } = tInterval(noise);
    const scale = 1 / Math.sqrt(n) / standardError(noise);
    size = detectable(((high - low) / 2) * scale, n, 1);
    const shifted = noise.map((value) => value + size);
    if (tInterval(shifted).low > 0) seen++;
  }
  expect(size).toBeCloseTo(0.53, 2);
  expect(Math.abs(seen / 1000 - 0.8)).toBeLessThan(4 * Math.sqrt(0.16 / 1000));
  expect(detectable(1, 1, 1)).toBeNaN();
  // Among more comparisons it has to be larger.
  expect(detectable(1, n, 20)).toBeGreaterThan(1.3 * detectable(1, n, 1));
});
