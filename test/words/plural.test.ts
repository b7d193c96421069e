import { describe, expect, it } from 'vitest';
import { compareWords } from '../../src/words/compare-words.js';
import { fill } from '../../src/words/index.js';
import { plural } from '../../src/words/plural.js';

describe('a count with its noun', () => {
  it('is one replicate, and more are replicates', () => {
    expect(plural(1, 'replicates')).toBe('1 replicate');
    expect(plural(0, 'replicates')).toBe('0 replicates');
    expect(plural('21', 'paired replicates')).toBe('21 paired replicates');
  });

  it('stands in English texts; Indonesian has no plural', () => {
    const values = { title: 'T', years: 1, from: 2006, to: 2006, n: 1, seed: 's' };
    expect(fill(compareWords.heading, 'en', values)).toContain('T: 1 year from 2006, 1 replicate, seed s.');
    expect(fill(compareWords.heading, 'id', values)).toContain('T: 1 tahun sejak 2006, 1 ulangan, benih s.');
    expect(fill(compareWords.heading, 'en', { ...values, n: 2 })).toContain('2 replicates');
  });
});
