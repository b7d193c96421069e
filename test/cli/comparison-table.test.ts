import { describe, expect, test } from 'vitest';
import { comparisonText, effectInWords } from '../../src/cli/comparison-table.js';
import { tableText } from '../../src/cli/table-text.js';
import type { Comparison, Difference } from '../../src/study/comparison.js';
import { comparisonFixture } from '../chart/fixture.js';

describe('a table of text', () => {
  test('has its columns under their heads and headings over their rows', () => {
    const text = tableText(['name', 'n'], ['Fruit', ['  apples', '12'], ['  figs', '3']], false);
    expect(text.split('\n')).toEqual([
      'name       n',
      '────────────',
      'Fruit',
      '  apples  12',
      '  figs     3',
      '────────────',
    ]);
  });
});

describe('the table of a comparison', () => {
  test('gives half the width of an even interval, and both ends of one that was cut at a bound', () => {
    const full = comparisonFixture();
    const [estimate] = full.estimates.filter(
      ({ scenario, measure, year }) =>
        scenario === 'no-policy' && measure === 'repeat-contact-share' && year === 2015,
    );
    const text = (low: number) => {
      const estimates = full.estimates.map((row) =>
        row === estimate ? { ...row, mean: 0.02, low, high: 0.05 } : row,
      );
      return comparisonText({ ...full, estimates }, 'en', false).replaceAll('\u00a0', ' ');
    };
    expect(text(-0.01)).toMatch(/No policy +2\.0 % ± 3\.0 /);
    expect(text(0)).toMatch(/No policy +2\.0 % \(0\.0 to 5\.0 %\) /);
  });
});

describe('the table of a withdrawal', () => {
  const lines = (comparison: Comparison, lang: 'en' | 'id') =>
    comparisonText(comparison, lang, false).replaceAll('\u00a0', ' ').split('\n');

  test('has additional ties when the agency stops and after it, and the share that remains', () => {
    const full = comparisonFixture();
    const en = lines(full, 'en');
    const at = en.findIndex((line) => line.startsWith('After the agency stops at the end of 2015'));
    expect(en[at]).toContain('“No policy”, 25 replicates');
    expect(en[at + 1]).toMatch(/^ {2}No policy +reference *$/);
    expect(en[at + 2]).toMatch(/^ {2}Annual event only +\+4\.00 ± 6\.00 .* – +66 % \(46\.0 to 86\.0 %\)$/);
    expect(en[at + 3]).toMatch(
      /^ {2}Local associations +\+130 ± 6\.00 +\+104 ± 6\.00 +\+85\.8 ± 6\.00 +66 % \(46\.0 to 86\.0 %\) +–$/,
    );
    expect(lines(full, 'id').join('\n')).toContain('Setelah dinas berhenti pada akhir 2015');
  });

  test('is left out without the test, and for one scenario alone', () => {
    const { withdrawal, ...without } = comparisonFixture();
    expect(lines(without, 'en').join('\n')).not.toContain('After the agency stops');
    expect(lines(comparisonFixture({ scenarios: 1 }), 'en').join('\n')).not.toContain('After the agency');
  });
});

describe('an effect in words', () => {
  const difference = (mean: number, low: number, high: number, effectSize: number | null, n = 100) =>
    ({ n, mean, t: { low, high }, bca: null, effectSize }) as Difference;

  test('is small, medium or large by Cohen’s d, once the interval leaves zero out', () => {
    expect(effectInWords(difference(1, 0.5, 1.5, 0.3), 'en')).toBe('small (d = 0.3)');
    expect(effectInWords(difference(1, 0.5, 1.5, 0.6), 'en')).toBe('medium (d = 0.6)');
    expect(effectInWords(difference(-1, -1.5, -0.5, -1.25), 'id')).toBe('besar (d = −1,3)');
  });

  test('is none to be told if the interval has zero, and exactly none if there is nothing else', () => {
    expect(effectInWords(difference(1, -0.5, 2.5, 2), 'en')).toBe('none to be told');
    expect(effectInWords(difference(0, 0, 0, null), 'en')).toBe('exactly none');
    expect(effectInWords(difference(0, 0, 0, null), 'id')).toBe('tepat nol');
  });

  test('is given no word from too few replicates', () => {
    expect(effectInWords(difference(1, 0.5, 1.5, 3, 4), 'en')).toBe('too few replicates');
    expect(effectInWords(difference(0, 0, 0, null, 4), 'id')).toBe('ulangan terlalu sedikit');
  });
});
