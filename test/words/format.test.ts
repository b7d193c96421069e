import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { short, shortParameter } from '../../src/words/expectation.js';
import {
  digitsOf,
  formatAmount,
  formatDate,
  formatExactly,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRupiah,
  langs,
} from '../../src/words/index.js';

const nbsp = '\u00a0';

describe('numbers as people write them', () => {
  it('groups thousands and marks decimals as the language does', () => {
    expect(formatNumber(1234.5, 'en', 1)).toBe('1,234.5');
    expect(formatNumber(1234.5, 'id', 1)).toBe('1.234,5');
    expect(formatNumber(-1234567, 'id', 0)).toBe('−1.234.567');
    expect(formatNumber(999, 'en', 0)).toBe('999');
  });

  it('shows what is not known as a dash, never as NaN', () => {
    for (const value of [null, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(formatNumber(value, 'en')).toBe('–');
      expect(formatPercent(value, 'id')).toBe('–');
      expect(formatMoney(value, 'id')).toBe('–');
      expect(formatRupiah(value, 'id')).toBe('–');
    }
  });

  it('has no minus before what rounds to zero', () => {
    expect(formatNumber(-0.04, 'en', 1)).toBe('0.0');
    expect(formatNumber(-0, 'en')).toBe('0');
    expect(formatMoney(-0.3, 'en')).toBe(`Rp${nbsp}0`);
  });

  it('leaves about three figures to read', () => {
    expect([1234, 123.4, 12.34, 1.234, 0.1234, 0.00456, 0.000321].map(digitsOf)).toEqual([
      0, 0, 1, 2, 3, 4, 5,
    ]);
  });

  it('can be read back in either language', () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(...langs),
        fc.integer({ min: 0, max: 5 }),
        (number, lang, decimals) => {
          const group = lang === 'en' ? ',' : '.';
          const mark = lang === 'en' ? '.' : ',';
          const text = formatNumber(number, lang, decimals);
          const back = Number(text.replaceAll(group, '').replace(mark, '.').replace('−', '-'));
          expect(Math.abs(back - number)).toBeLessThanOrEqual(0.5001 * 10 ** -decimals + 1e-3);
        },
      ),
    );
  });
});

describe('numbers that somebody decided on', () => {
  it('keep all their digits and get none', () => {
    expect(formatExactly(10, 'id')).toBe('10');
    expect(formatExactly(6000, 'en')).toBe('6,000');
    expect(formatExactly(0.42, 'id')).toBe('0,42');
    expect(formatExactly(0.1 + 0.2, 'en')).toBe('0.3');
    expect(formatAmount(60e6, 'id')).toBe(`Rp${nbsp}60${nbsp}juta`);
    expect(formatAmount(1_234_567, 'id')).toBe(`Rp${nbsp}1.234.567`);
    expect(formatAmount(250_000, 'en')).toBe(`Rp${nbsp}250,000`);
  });

  it('have the unit of their parameter, and are as a file takes them', () => {
    expect(shortParameter(0.3, 'share', 'id')).toBe('30 %');
    expect(shortParameter(50_000, 'IDR per pair', 'id')).toBe('Rp 50 ribu per pasangan');
    expect(shortParameter(400e6, 'IDR', 'en')).toBe('Rp 400 million');
    expect(shortParameter(2006, 'year', 'id')).toBe('2006');
    expect(shortParameter(1.5, undefined, 'id')).toBe('1.5');
    expect(shortParameter(6000, 'km', 'id')).toBe('6000 km');
    expect(shortParameter(-7.645, 'degrees north', 'id')).toBe('-7.645 derajat lintang utara');
  });

  it('are never short in a way that reads as thousands', () => {
    expect(short(1_234_000, 'id')).toBe('1234000');
    expect(short(1_230_000, 'id')).toBe('1.23 juta');
  });

  it('are short where a file could hold them', () => {
    expect([1e15, 2e6, 20_000, 9999, 0.5, 2_097_152, -90].map((value) => short(value, 'id'))).toEqual([
      '1000 triliun',
      '2 juta',
      '20 ribu',
      '9999',
      '0.5',
      '2097152',
      '-90',
    ]);
  });
});

describe('money and shares', () => {
  it('says millions and billions as the language does', () => {
    expect(formatMoney(1_250_000, 'id')).toBe(`Rp${nbsp}1,25${nbsp}juta`);
    expect(formatMoney(1_250_000, 'en')).toBe(`Rp${nbsp}1.25${nbsp}million`);
    expect(formatMoney(2_500_000_000, 'id')).toBe(`Rp${nbsp}2,50${nbsp}miliar`);
    expect(formatMoney(3.2e12, 'id')).toBe(`Rp${nbsp}3,20${nbsp}triliun`);
    expect(formatMoney(250_000, 'id')).toBe(`Rp${nbsp}250.000`);
    expect(formatMoney(-12_500_000, 'en')).toBe(`−Rp${nbsp}12.5${nbsp}million`);
  });

  it('never writes a million in full because of rounding', () => {
    expect(formatMoney(999_999.7, 'en')).toBe(`Rp${nbsp}1.000${nbsp}million`);
    expect(formatMoney(999_999.4, 'en')).toBe(`Rp${nbsp}999,999`);
  });

  it('writes rupiah to the last one', () => {
    expect(formatRupiah(1_250_000, 'id')).toBe(`Rp${nbsp}1.250.000`);
    expect(formatRupiah(-1_250_000.4, 'en')).toBe(`−Rp${nbsp}1,250,000`);
  });

  it('writes shares as percentages', () => {
    expect(formatPercent(0.4213, 'id')).toBe(`42,1${nbsp}%`);
    expect(formatPercent(1, 'en', 0)).toBe(`100${nbsp}%`);
  });
});

describe('dates', () => {
  it('names the month in the language', () => {
    expect(formatDate('2026-05-04', 'id')).toBe('4 Mei 2026');
    expect(formatDate('2026-11-24T10:00:00Z', 'en')).toBe('24 November 2026');
  });

  it('gives back what is no date', () => {
    expect(formatDate('2026-13-01', 'en')).toBe('2026-13-01');
    expect(formatDate('soon', 'en')).toBe('soon');
  });
});
