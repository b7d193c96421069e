import { describe, expect, it } from 'vitest';
import { type QuantityKind, readQuantity, unitsOf } from '../../src/quantity/index.js';

const kinds: readonly QuantityKind[] = ['share', 'weeks', 'years', 'days', 'idr', 'km'];

describe('a quantity', () => {
  it.each([
    ['weeks', '14 hari', 2],
    ['weeks', '14 days', 2],
    ['weeks', '3 minggu', 3],
    ['weeks', '3 bulan', 13],
    ['weeks', '1,5 tahun', 78],
    ['years', '10 tahun', 10],
    ['years', '10 years', 10],
    ['years', 10, 10],
    ['days', '300 hari', 300],
    ['share', '20 persen', 0.2],
    ['share', '0,2', 0.2],
    ['share', '12.125 %', 0.12125],
    ['idr', 'Rp 250 juta', 250e6],
    ['idr', 'Rp 1,5 miliar', 1.5e9],
    ['idr', '2 triliun', 2e12],
    ['idr', '250 ribu rupiah', 250e3],
    ['idr', '1.5 billion', 1.5e9],
    ['idr', 'Rp 250.000', 250e3],
    ['idr', 'Rp 1.250.000,5', 1_250_000.5],
    ['idr', 'Rp 1,250,000', 1_250_000],
    ['km', '1.250,5 km', 1250.5],
    ['km', '1,250.5 km', 1250.5],
    ['km', '500 m', 0.5],
    ['km', '500 meter', 0.5],
    ['km', '5 kilometer', 5],
    ['idr', '5 jt', 5e6],
    ['idr', 'Rp5jt', 5e6],
    ['idr', '500 rb', 500e3],
    ['idr', 'Rp 5.000.000,-', 5e6],
    ['idr', 'Rp 5.000.000,00', 5e6],
    ['weeks', '30 hr', 4],
    ['weeks', '3 mgg', 3],
    ['weeks', '3 bln', 13],
    ['weeks', '2 thn', 104],
  ] as const)('of %s written %s is %d', (kind, written, value) => {
    expect(readQuantity(kind, written)).toBeCloseTo(value, 9);
  });

  it.each([
    ['km', '1.000 km'],
    ['km', '1,000 km'],
    ['weeks', '1.500 tahun'],
    ['years', '1.000'],
    ['idr', 'Rp 1,250'],
    ['idr', '1.250 billion'],
    ['idr', '1,250 juta'],
  ] as const)('of %s written %s could mean two things and is not guessed', (kind, written) => {
    expect(readQuantity(kind, written)).toMatchObject({ problem: 'ambiguous' });
  });

  it.each([
    ['weeks', 3, 'unit-missing'],
    ['weeks', '3', 'unit-missing'],
    ['idr', '3 dollars', 'unknown-unit'],
    ['years', '24 bulan', 'unknown-unit'],
    ['idr', '1.25.000', 'not-a-quantity'],
    ['idr', 'much', 'not-a-quantity'],
  ] as const)('of %s written %s is refused: %s', (kind, written, problem) => {
    expect(readQuantity(kind, written)).toMatchObject({ problem });
  });

  it.each(['Rp 1.2 M', '1,2m'])('of money in M (%s) is not guessed: million or miliar', (written) => {
    expect(readQuantity('idr', written)).toMatchObject({ problem: 'ambiguous-unit' });
  });

  it('shows an unknown unit as it was written', () => {
    expect(readQuantity('weeks', '3 Fortnights')).toEqual({ problem: 'unknown-unit', unit: 'Fortnights' });
  });

  it.each(kinds)('of %s has as many kinds of unit in either language, and reads each', (kind) => {
    for (const lang of ['en', 'id'] as const) {
      expect(unitsOf(kind, lang).length).toBeGreaterThan(0);
      for (const unit of unitsOf(kind, lang))
        expect(readQuantity(kind, `7 ${unit}`), unit).toBeGreaterThan(0);
    }
  });
});
