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
    expect(lookAt(around(5, 1), rule)).toBe('precise');
    expect(lookAt(around(5, 4), rule)).toBe('open');
    expect(lookAt(around(0, 4), { ...rule, smallestEffect: 3 })).toBe('negligible');
    expect(lookAt(around(5, 4), { ...rule, smallestEffect: 3 })).toBe('open');
    expect(lookAt(around(5, 0, 19), rule)).toBe('open');
    expect(lookAt([...around(5, 0, 19), Number.NaN], rule)).toBe('open');
  });
});

/** A study with a known difference, run until its interval is as narrow as asked. */
function simulated(seed: number, draw: (uniform: () => number) => number): number[] {
  const { uniform } = sequence(`stopping/${seed}`);
  const differences: number[] = [];
  for (const look of looksOf(rule, 2000)) {
    while (differences.length < look) differences.push(draw(uniform));
    if (lookAt(differences, rule) !== 'open') break;
  }
  return differences;
}

describe('over 500 studies with a known difference', () => {
  test.each([
    ['normal', (uniform: () => number) => 3 + 4 * normal(uniform(), uniform())],
    // Skewed: uniform squares have mean 1/3.
    ['skewed', (uniform: () => number) => 3 + 12 * (uniform() ** 2 - 1 / 3)],
  ])('the interval at the stop holds it in near 95 %: %s', (_, draw) => {
    let held = 0;
    let replicates = 0;
    for (let seed = 0; seed < 500; seed++) {
      const differences = simulated(seed, draw);
      const { low, high } = tInterval(differences);
      expect(high - low).toBeLessThanOrEqual(2 * rule.halfWidth);
      if (low <= 3 && 3 <= high) held++;
      replicates += differences.length;
    }
    // Four standard errors of a share of 0.95 in 500 are 0.039; what sequential looks cost must hide in less.
    expect(held / 500).toBeGreaterThan(0.925);
    expect(held / 500).toBeLessThan(0.98);
    expect(replicates / 500).toBeGreaterThan(40);
    expect(replicates / 500).toBeLessThan(120);
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
    size = detectable(((high - low) / 2) * scale, n);
    const shifted = noise.map((value) => value + size);
    if (tInterval(shifted).low > 0) seen++;
  }
  expect(size).toBeCloseTo(0.53, 2);
  expect(Math.abs(seen / 1000 - 0.8)).toBeLessThan(4 * Math.sqrt(0.16 / 1000));
  expect(detectable(1, 1)).toBeNaN();
});
