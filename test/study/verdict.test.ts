import { describe, expect, it } from 'vitest';
import { FEWEST_REPLICATES, verdictOf } from '../../src/study/verdict.js';

const difference = (mean: number | null, low: number | null, high: number | null, n = 100) => ({
  n,
  mean,
  t: { low, high },
});

describe('a verdict', () => {
  it('says which way a difference clearly goes, and whether that is good', () => {
    const [up, down] = [difference(1, 0.5, 1.5), difference(-1, -1.5, -0.5)];
    expect([verdictOf(up), verdictOf(down)]).toEqual(['more', 'fewer']);
    expect([verdictOf(up, 'higher'), verdictOf(down, 'higher')]).toEqual(['better', 'worse']);
    expect([verdictOf(up, 'lower'), verdictOf(down, 'lower')]).toEqual(['worse', 'better']);
  });

  it('is withheld where Student’s interval holds zero, an end of it among them', () => {
    for (const [low, high] of [
      [-1, 3],
      [0, 2],
      [0, 0],
    ])
      expect(verdictOf(difference(1, low!, high!), 'higher')).toBe('untold');
  });

  it('rests on Student’s interval alone, whatever the bootstrap says', () => {
    const apart = { ...difference(1, -1, 3), bca: { low: 0.5, high: 1.5 } };
    expect(verdictOf(apart, 'higher')).toBe('untold');
  });

  it('needs so many pairs, however clear the interval is', () => {
    expect(verdictOf(difference(1, 0.9, 1.1, FEWEST_REPLICATES - 1), 'higher')).toBe('too-few');
    expect(verdictOf(difference(1, 0.9, 1.1, FEWEST_REPLICATES), 'higher')).toBe('better');
    expect(verdictOf(difference(1, null, null, 1), 'higher')).toBe('too-few');
    expect(verdictOf(difference(null, null, null, 0), 'higher')).toBe('unknown');
  });
});
