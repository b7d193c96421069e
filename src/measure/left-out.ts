import { sizeClasses, type World } from '../model/world.js';
import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { STUDY } from './sources.js';

/** UMKM of one kind: how many there are, and to how many of them the agency never came. */
export interface LeftOutCount {
  readonly name: string;
  readonly firms: number;
  readonly leftOut: number;
}

/** Who was left out by size class, in the order of the classes. */
export function leftOutBySize(world: World): LeftOutCount[] {
  return countLeftOut(world, sizeClasses, world.firms.sizeClass);
}

/** Who was left out by sector, in the order of the scenario. */
export function leftOutBySector(world: World): LeftOutCount[] {
  return countLeftOut(
    world,
    world.plan.sectors.map(({ name }) => name),
    world.firms.sector,
  );
}

function countLeftOut(world: World, names: readonly string[], kind: ArrayLike<number>): LeftOutCount[] {
  const counts = names.map((name) => ({ name, firms: 0, leftOut: 0 }));
  for (const firm of readingOf(world).home().firms) {
    const count = counts[kind[firm] as number]!;
    count.firms++;
    if (world.firms.reached[firm] === 0) count.leftOut++;
  }
  return counts;
}

/** UMKM that the agency never reached. */
export const leftOutShare = defineMeasure({
  name: 'left-out-share',
  title: { en: 'UMKM left out', id: 'UMKM yang tidak terjangkau' },
  summary: {
    en: 'Share of UMKM that the agency has never taken to an event, introduced, asked into an association, visited or trained.',
    id: 'Bagian UMKM yang belum pernah diajak ke kegiatan, diperkenalkan, diajak berasosiasi, dikunjungi, atau dilatih oleh dinas.',
  },
  formula: 'UMKM with reached = 0 / UMKM',
  unit: 'share',
  range: [0, 1],
  family: 'welfare',
  better: 'lower',
  sources: [STUDY],
  cost: 'cheap',
  of(world) {
    const counts = leftOutBySize(world);
    const sum = (what: 'firms' | 'leftOut') => counts.reduce((total, count) => total + count[what], 0);
    return sum('leftOut') / sum('firms');
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
    formula: `UMKM of class ${size} with reached = 0 / UMKM of class ${size}`,
    unit: 'share',
    range: [0, 1],
    family: 'welfare',
    better: 'lower',
    sources: [STUDY, 'UU 20/2008, article 6'],
    cost: 'cheap',
    of(world) {
      const { leftOut, firms } = leftOutBySize(world)[sizeClasses.indexOf(size)]!;
      return leftOut / firms;
    },
  }),
);
