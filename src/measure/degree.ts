import { meanOf } from './home.js';
import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { FRANKE } from './sources.js';

/** How many partners an UMKM has. */
export const degree = defineMeasure({
  name: 'degree',
  title: { en: 'Partners', id: 'Jumlah mitra' },
  summary: {
    en: 'Ties that an UMKM has, mean over all UMKM of the home place.',
    id: 'Jumlah ikatan sebuah UMKM, rata-rata semua UMKM kota asal.',
  },
  formula: { en: 'mean over i of k_i', id: 'rata-rata i dari k_i' },
  unit: 'ties',
  range: [0, Number.POSITIVE_INFINITY],
  family: 'structure',
  better: 'higher',
  sources: [FRANKE],
  cost: 'cheap',
  of(world) {
    const { firms } = readingOf(world).home();
    return meanOf(world.adjacency.degree, firms);
  },
});

/** All ties of UMKM. */
export const tieCount = defineMeasure({
  name: 'tie-count',
  title: { en: 'Ties', id: 'Jumlah ikatan' },
  summary: {
    en: 'Ties with an UMKM of the home place on at least one side.',
    id: 'Jumlah ikatan dengan sedikitnya satu pihak UMKM kota asal.',
  },
  formula: { en: 'number of ties', id: 'banyaknya ikatan' },
  unit: 'ties',
  range: [0, Number.POSITIVE_INFINITY],
  family: 'structure',
  better: 'higher',
  sources: [FRANKE],
  cost: 'cheap',
  of: (world) => readingOf(world).counts().ties,
});

/** UMKM on their own. */
export const isolatedShare = defineMeasure({
  name: 'isolated-share',
  title: { en: 'UMKM without partners', id: 'UMKM tanpa mitra' },
  summary: {
    en: 'Share of UMKM that have no tie at all.',
    id: 'Bagian UMKM yang tidak mempunyai ikatan sama sekali.',
  },
  formula: { en: 'UMKM with k_i = 0 / UMKM', id: 'UMKM dengan k_i = 0 / UMKM' },
  unit: 'share',
  range: [0, 1],
  family: 'structure',
  better: 'lower',
  sources: [FRANKE],
  cost: 'cheap',
  of(world) {
    const reading = readingOf(world);
    return reading.firmCounts().isolated / reading.home().firms.length;
  },
});
