import type { Text } from '../../src/quantity/index.js';

/** What stands under names that the author chooses, by path: the schema has sentences for keys only. */
export const fieldTexts: Readonly<Record<string, Text>> = {
  'world.places.*': { en: 'A place: a disc around its centre', id: 'Tempat: lingkaran di sekitar pusatnya' },
  'world.sectors.*': { en: 'A line of business', id: 'Bidang usaha' },
  'world.firms.*': {
    en: 'A group of firms of one role, place and line of business',
    id: 'Kelompok usaha dengan peran, tempat, dan bidang yang sama',
  },
  'world.patterns.*': { en: 'A partnership pattern', id: 'Pola kemitraan' },
  'provenance.*': {
    en: 'Origin of the numbers at and below a path',
    id: 'Asal angka pada dan di bawah suatu jalur',
  },
};
