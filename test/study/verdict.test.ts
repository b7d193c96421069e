import { describe, expect, it } from 'vitest';
import { sequence } from '../../src/random/key.js';
import { normal } from '../../src/random/normal.js';
import { tInterval } from '../../src/stats/interval.js';
import { mean } from '../../src/stats/mean.js';
import { comparisonsIn, FEWEST_REPLICATES, verdictOf } from '../../src/study/verdict.js';

const difference = (mean: number | null, low: number | null, high: number | null, n = 100) => ({
  n,
  mean,
  t: { low, high },
});

describe('a verdict', () => {
  it('says which way a difference clearly goes, and whether that is good', () => {
    const [up, down] = [difference(1, 0.5, 1.5), difference(-1, -1.5, -0.5)];
    expect([verdictOf(up, 1), verdictOf(down, 1)]).toEqual(['more', 'fewer']);
    expect([verdictOf(up, 1, 'higher'), verdictOf(down, 1, 'higher')]).toEqual(['better', 'worse']);
    expect([verdictOf(up, 1, 'lower'), verdictOf(down, 1, 'lower')]).toEqual(['worse', 'better']);
  });

  it('is withheld where Student’s interval holds zero, an end of it among them', () => {
    for (const [low, high] of [
      [-1, 3],
      [0, 2],
      [0, 0],
    ])
      expect(verdictOf(difference(1, low!, high!), 1, 'higher')).toBe('untold');
  });

  it('rests on Student’s interval alone, whatever the bootstrap says', () => {
    const apart = { ...difference(1, -1, 3), bca: { low: 0.5, high: 1.5 } };
    expect(verdictOf(apart, 1, 'higher')).toBe('untold');
  });

  it('needs so many pairs, however clear the interval is', () => {
    expect(verdictOf(difference(1, 0.9, 1.1, FEWEST_REPLICATES - 1), 1, 'higher')).toBe('too-few');
    expect(verdictOf(difference(1, 0.9, 1.1, FEWEST_REPLICATES), 1, 'higher')).toBe('better');
    expect(verdictOf(difference(1, null, null, 1), 1, 'higher')).toBe('too-few');
    expect(verdictOf(difference(null, null, null, 0), 1, 'higher')).toBe('unknown');
  });

  it('takes the more the more comparisons a study makes', () => {
    // 3.1 standard errors from zero: clear by itself, and by chance alone to be expected in one of 400.
    const one = difference(3.1, 3.1 - 1.984, 3.1 + 1.984);
    expect(verdictOf(one, 1, 'higher')).toBe('better');
    expect(verdictOf(one, 15, 'higher')).toBe('better');
    expect(verdictOf(one, 30, 'higher')).toBe('untold');
  });
});

describe('the comparisons of a study', () => {
  const three = ['a', 'b', 'c'];

  it('are its outcomes in every scenario but one, or all measures where it declares none', () => {
    expect(comparisonsIn({ outcomes: ['x', 'y'], measures: three, scenarios: three })).toBe(4);
    expect(comparisonsIn({ outcomes: [], measures: three, scenarios: three })).toBe(6);
    expect(comparisonsIn({ outcomes: ['x'], measures: three, scenarios: ['alone'] })).toBe(1);
  });

  it('call a difference clear by chance in one of 20 studies at most, all taken together', () => {
    const [studies, comparisons, n] = [400, 20, 12];
    let wrong = 0;
    for (let study = 0; study < studies; study++) {
      const { uniform } = sequence(`chance/${study}`);
      const isAnyClear = Array.from({ length: comparisons }, () => {
        const noise = Array.from({ length: n }, () => normal(uniform(), uniform()));
        return verdictOf({ n, mean: mean(noise), t: tInterval(noise) }, comparisons);
      }).some((verdict) => verdict !== 'untold');
      if (isAnyClear) wrong++;
    }
    expect(wrong / studies).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / studies));
    expect(wrong).toBeGreaterThan(0);
  });
});
