import { meanOf } from './home.js';
import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { STUDY } from './sources.js';

/** What UMKM earn. */
export const sales = defineMeasure({
  name: 'sales',
  title: { en: 'Sales of an UMKM', id: 'Penjualan UMKM' },
  summary: {
    en: 'Yearly sales of an UMKM in rupiah of the start year, mean over UMKM.',
    id: 'Penjualan setahun sebuah UMKM dalam rupiah tahun awal, rata-rata UMKM.',
  },
  formula: { en: 'mean over i of yearly sales', id: 'rata-rata i dari penjualan setahun' },
  unit: 'IDR per year',
  range: [0, Number.POSITIVE_INFINITY],
  family: 'welfare',
  better: 'higher',
  sources: [STUDY],
  cost: 'cheap',
  of: (world) => meanOf(world.firms.salesIdr, readingOf(world).home().firms),
});
