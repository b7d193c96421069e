import { sizeClasses } from '../model/world.js';
import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { LAW } from './sources.js';

const MICRO = sizeClasses.indexOf('micro');

/** How many UMKM are of the smallest class. */
export const microShare = defineMeasure({
  name: 'micro-share',
  title: { en: 'Micro firms', id: 'Usaha mikro' },
  summary: {
    en: 'Share of UMKM that are micro by law, from yearly sales.',
    id: 'Bagian UMKM yang menurut undang-undang tergolong usaha mikro, dari penjualan setahun.',
  },
  formula: { en: 'UMKM of class micro / UMKM', id: 'UMKM kelas mikro / UMKM' },
  unit: 'share',
  range: [0, 1],
  family: 'welfare',
  better: 'lower',
  sources: [LAW],
  cost: 'cheap',
  of(world) {
    const reading = readingOf(world);
    return (reading.firmCounts().bySize[MICRO] as number) / reading.home().firms.length;
  },
});

/** How many have risen above the class that they would be in by their own means. */
export const upwardMoves = defineMeasure({
  name: 'upward-moves',
  title: { en: 'UMKM that moved up a size class', id: 'UMKM yang naik kelas' },
  summary: {
    en: 'Share of UMKM whose size class is above the one that their endowment alone would give them.',
    id: 'Bagian UMKM yang kelasnya di atas kelas yang sesuai bekal awalnya saja.',
  },
  formula: {
    en: 'UMKM with class(sales) > class(sales from endowment alone) / UMKM',
    id: 'UMKM dengan kelas(penjualan) > kelas(penjualan dari bekal awal saja) / UMKM',
  },
  unit: 'share',
  range: [0, 1],
  family: 'welfare',
  better: 'higher',
  sources: [LAW],
  cost: 'cheap',
  of(world) {
    const reading = readingOf(world);
    return reading.firmCounts().risen / reading.home().firms.length;
  },
});
