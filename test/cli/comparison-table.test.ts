import { describe, expect, test } from 'vitest';
import { comparisonText, effectInWords } from '../../src/cli/comparison-table.js';
import { tableText } from '../../src/cli/table-text.js';
import { comparedWithBaseline } from '../../src/report/against-baseline.js';
import { outcomesTable } from '../../src/report/tables.js';
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

describe('replicates that all have the same', () => {
  const full = comparisonFixture();
  const alike = { mean: 0, low: 0, high: 0 };
  const same: Comparison = {
    ...full,
    replicates: 6,
    differences: full.differences.map((one) => ({ ...one, n: 6, mean: 0, t: { low: 0, high: 0 }, dAv: 0 })),
    money: full.money.map((row) => ({
      ...row,
      additional: row.additional && {
        ...row.additional,
        lastingOutsideTies: { ...row.additional.lastingOutsideTies, ...alike, leaves: 'untold' as const },
      },
    })),
  };

  test('are no certainty of a width of nothing', () => {
    const en = comparisonText(same, 'en', false);
    expect(en).toMatch(/0 \(the same in all 6\) +none in any of 6/);
    expect(en).toMatch(/Local associations .* 0 \(the same in all 6\) /);
    expect(en).not.toMatch(/± 0(\.0+)?(\s|$|;)/m);
    expect(en).not.toContain('Smallest differences to the baseline');
    expect(comparisonText(same, 'id', false)).toMatch(/0 \(sama di semua 6\) +tidak ada di satu pun dari 6/);
  });

  test('are told of in sentences and tables of the report, too', () => {
    const [first] = comparedWithBaseline(same, 'en');
    expect(first?.text).toContain('“No policy” 0\u00a0points (the same in all 6)');
    const [row] = outcomesTable(same, 'id').rows;
    expect(row?.cells[0]?.note).toContain('(sama di semua 6)');
  });
});

describe('what is said of effects', () => {
  const note = 'd is the difference in standard deviations of single runs';

  test('is what they compare with, where a word may stand on one', () => {
    expect(comparisonText(comparisonFixture(), 'en', false)).toContain(note);
    expect(comparisonText({ ...comparisonFixture(), replicates: 4 }, 'en', false)).not.toContain(note);
    expect(comparisonText(comparisonFixture({ scenarios: 1 }), 'en', false)).not.toContain(note);
  });
});

describe('the table of a withdrawal', () => {
  const lines = (comparison: Comparison, lang: 'en' | 'id') =>
    comparisonText(comparison, lang, false).replaceAll('\u00a0', ' ').split('\n');

  test('has additional ties when all policies stop and after it, and the share that remains', () => {
    const full = comparisonFixture();
    const en = lines(full, 'en');
    const at = en.findIndex((line) => line.startsWith('After all policies stop at the end of 2015'));
    expect(en[at]).toContain('“No policy”, 25 replicates');
    expect(en[at + 1]).toMatch(/^ {2}No policy +reference *$/);
    expect(en[at + 2]).toMatch(/^ {2}Annual event only +\+4\.00 ± 6\.00 .* – +66 % \(46\.0 to 86\.0 %\)$/);
    expect(en[at + 3]).toMatch(
      /^ {2}Local associations +\+130 ± 6\.00 +\+104 ± 6\.00 +\+85\.8 ± 6\.00 +66 % \(46\.0 to 86\.0 %\) +–$/,
    );
    expect(lines(full, 'id').join('\n')).toContain('Setelah semua kebijakan berhenti pada akhir 2015');
  });

  test('is left out without the test, and for one scenario alone', () => {
    const { withdrawal, ...without } = comparisonFixture();
    expect(lines(without, 'en').join('\n')).not.toContain('After all policies stop');
    expect(lines(comparisonFixture({ scenarios: 1 }), 'en').join('\n')).not.toContain('After the agency');
  });
});

describe('an effect in words', () => {
  // However large the difference is in spreads of the pairs, nothing is said of that.
  const difference = (mean: number, low: number, high: number, dAv: number | null, n = 100) =>
    ({ n, mean, t: { low, high }, bca: null, effectSize: 25, dAv }) as Difference;

  test('is small, medium or large by Cohen’s d in spreads of single runs, once the interval leaves zero out', () => {
    expect(effectInWords(difference(1, 0.5, 1.5, 0.04), 1, 'en')).toBe('very small (d = 0.04)');
    expect(effectInWords(difference(1, 0.5, 1.5, 0.19), 1, 'id')).toBe('sangat kecil (d = 0,2)');
    expect(effectInWords(difference(1, 0.5, 1.5, 0.3), 1, 'en')).toBe('small (d = 0.3)');
    expect(effectInWords(difference(1, 0.5, 1.5, 0.6), 1, 'en')).toBe('medium (d = 0.6)');
    expect(effectInWords(difference(-1, -1.5, -0.5, -1.25), 1, 'id')).toBe('besar (d = −1,3)');
  });

  test('has no word where runs have no spread, or an older result does not tell it', () => {
    expect(effectInWords(difference(1, 1, 1, null), 1, 'en')).toBe('–');
    const { dAv, ...older } = difference(1, 0.5, 1.5, 2);
    expect(effectInWords(older, 1, 'en')).toBe('–');
  });

  test('is none to be told if the interval has zero, and none in any replicate if there is nothing else', () => {
    expect(effectInWords(difference(1, -0.5, 2.5, 2), 1, 'en')).toBe('none to be told');
    expect(effectInWords(difference(0, 0, 0, null), 1, 'en')).toBe('none in any of 100');
    expect(effectInWords(difference(0, 0, 0, null), 1, 'id')).toBe('tidak ada di satu pun dari 100');
  });

  test('is given no word from too few replicates', () => {
    expect(effectInWords(difference(1, 0.5, 1.5, 3, 4), 1, 'en')).toBe('too few replicates');
    expect(effectInWords(difference(0, 0, 0, null, 4), 1, 'id')).toBe('ulangan terlalu sedikit');
  });
});
