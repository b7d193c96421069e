import type { Text } from '../../src/quantity/index.js';

/** What the fields are that the schema has no sentence for, by path; `*` stands for a name. */
export const fieldTexts: Readonly<Record<string, Text>> = {
  '*.title': { en: 'What people read in its place', id: 'Judul yang dibaca orang' },
  'title.en': { en: 'In English', id: 'Dalam bahasa Inggris' },
  'title.id': { en: 'In Indonesian', id: 'Dalam bahasa Indonesia' },
  'world.places.*': { en: 'A place: a disc around its centre', id: 'Tempat: lingkaran di sekitar pusatnya' },
  'world.sectors.*': { en: 'A line of business', id: 'Bidang usaha' },
  'world.firms.*': {
    en: 'A group of firms of one role, place and line of business',
    id: 'Kelompok usaha dengan peran, tempat, dan bidang yang sama',
  },
  'world.firms.*.sales': { en: 'Yearly sales: lognormal', id: 'Penjualan setahun: lognormal' },
  'world.firms.*.endowment': { en: 'Resources at the start, by access', id: 'Bekal awal menurut akses' },
  'world.patterns.*': { en: 'A partnership pattern', id: 'Pola kemitraan' },
  'world.patterns.*.fit': { en: 'Which pairs it suits', id: 'Pasangan yang cocok' },
  'world.sizeLimits': { en: 'Size classes by yearly sales', id: 'Kelas usaha menurut penjualan setahun' },
  'provenance.*': {
    en: 'Origin of the numbers at and below a path',
    id: 'Asal angka pada dan di bawah suatu jalur',
  },
  'provenance.*.unit': { en: 'Unit, where the schema has none', id: 'Satuan, bila skema tidak memuatnya' },
};

/** The text of a field: that of its own path, else that of a title anywhere. */
export function fieldTextOf(path: string): Text | undefined {
  const [language] = /(?<=(?:^|\.))title\.(?:en|id)$/.exec(path) ?? [];
  const isTitle = path.endsWith('.title');
  return fieldTexts[path] ?? (language ? fieldTexts[language] : isTitle ? fieldTexts['*.title'] : undefined);
}
