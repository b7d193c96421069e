import { sizeClasses } from '../model/world.js';
import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { LAW, STUDY } from './sources.js';

/** UMKM that the agency never reached. */
export const leftOutShare = defineMeasure({
  name: 'left-out-share',
  title: { en: 'UMKM left out', id: 'UMKM yang tidak terjangkau' },
  summary: {
    en: 'Share of UMKM that the agency has never taken to an event, introduced, asked into an association, visited or trained.',
    id: 'Bagian UMKM yang belum pernah diajak ke kegiatan, diperkenalkan, diajak berasosiasi, dikunjungi, atau dilatih oleh dinas.',
  },
  formula: { en: 'UMKM with reached = 0 / UMKM', id: 'UMKM dengan jangkauan = 0 / UMKM' },
  unit: 'share',
  range: [0, 1],
  family: 'welfare',
  better: 'lower',
  sources: [STUDY],
  cost: 'cheap',
  of(world) {
    const reading = readingOf(world);
    let leftOut = 0;
    for (const ofSize of reading.firmCounts().leftOutBySize) leftOut += ofSize;
    return leftOut / reading.home().firms.length;
  },
});

const indonesian = { micro: 'mikro', small: 'kecil', medium: 'menengah' } as const;

/** The same among UMKM of one size class. */
export const leftOutOfSize = (['micro', 'small', 'medium'] as const).map((size) =>
  defineMeasure({
    name: `left-out-${size}`,
    title: { en: `Left out: ${size} firms`, id: `Tidak terjangkau: usaha ${indonesian[size]}` },
    summary: {
      en: `Share of ${size} UMKM that the agency has never reached.`,
      id: `Bagian usaha ${indonesian[size]} yang belum pernah dijangkau dinas.`,
    },
    formula: {
      en: `UMKM of class ${size} with reached = 0 / UMKM of class ${size}`,
      id: `UMKM kelas ${indonesian[size]} dengan jangkauan = 0 / UMKM kelas ${indonesian[size]}`,
    },
    unit: 'share',
    range: [0, 1],
    family: 'welfare',
    better: 'lower',
    sources: [STUDY, LAW],
    cost: 'cheap',
    of(world) {
      const { leftOutBySize, bySize } = readingOf(world).firmCounts();
      const number = sizeClasses.indexOf(size);
      return (leftOutBySize[number] as number) / (bySize[number] as number);
    },
  }),
);
