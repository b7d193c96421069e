import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';

/** Parts into which the network falls. */
export const components = defineMeasure({
  name: 'components',
  title: { en: 'Separate networks', id: 'Jaringan terpisah' },
  summary: {
    en: 'Parts without a path of ties between them that contain an UMKM of the home place; one without ties is a part of its own.',
    id: 'Jumlah bagian jaringan tanpa jalur penghubung yang memuat UMKM kota asal; UMKM tanpa ikatan dihitung satu bagian.',
  },
  formula: {
    en: 'number of connected components with a home UMKM, over the ties of all firms',
    id: 'banyaknya komponen terhubung yang memuat UMKM kota asal, menurut ikatan semua usaha',
  },
  unit: 'components',
  range: [0, Number.POSITIVE_INFINITY],
  family: 'structure',
  better: 'neither',
  sources: [],
  cost: 'full',
  of: (world) => readingOf(world).components().count,
});

/** How much of the town hangs together. */
export const largestComponentShare = defineMeasure({
  name: 'largest-component-share',
  title: { en: 'UMKM in the largest network', id: 'UMKM dalam jaringan terbesar' },
  summary: {
    en: 'Share of UMKM in the part of the network that holds most of them.',
    id: 'Bagian UMKM yang berada dalam jaringan terbesar.',
  },
  formula: {
    en: 'max over components of home UMKM in it / home UMKM',
    id: 'UMKM kota asal terbanyak dalam satu komponen / UMKM kota asal',
  },
  unit: 'share',
  range: [0, 1],
  family: 'structure',
  better: 'higher',
  sources: [],
  cost: 'full',
  of(world) {
    const reading = readingOf(world);
    return reading.components().largest / reading.home().firms.length;
  },
});
