import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';

/** UMKM that closed. Firms close at a year's end, when an entrant takes the slot. */
export const exits = defineMeasure({
  name: 'exits',
  title: { en: 'UMKM that closed', id: 'UMKM yang tutup' },
  summary: {
    en: 'UMKM that closed this year; each is replaced by an entrant without ties.',
    id: 'Jumlah UMKM yang tutup tahun ini; masing-masing diganti pendatang baru tanpa ikatan.',
  },
  formula: {
    en: 'slots of UMKM whose firm entered this year in place of another',
    id: 'tempat UMKM yang tahun ini berganti usaha',
  },
  unit: 'firms',
  range: [0, Number.POSITIVE_INFINITY],
  family: 'welfare',
  better: 'lower',
  sources: [],
  cost: 'cheap',
  of: (world) => readingOf(world).firmCounts().entrants,
});
