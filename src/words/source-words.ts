import type { Bilingual } from './lang.js';

/** What sources say between names and years, and those cited in many places: parts of a source, whole. */
const parts: Readonly<Record<string, string>> = {
  judgement: 'perkiraan',
  sign: 'arah',
  direction: 'arah',
  size: 'besaran',
  'UU 20/2008 article 6': 'UU 20/2008 pasal 6',
  'UU 20/2008, article 6': 'UU 20/2008 pasal 6',
  'Yuliansyah, Hermawan & Adiono (about 2013)': 'Yuliansyah, Hermawan & Adiono (sekitar 2013)',
  'Grootaert & van Bastelaer, in the founding study': 'Grootaert & van Bastelaer, dalam penelitian awal',
  'Mawardi, in the founding study': 'Mawardi, dalam penelitian awal',
  'Mawardi, in the founding study (long-run, non-instant exchange)':
    'Mawardi, dalam penelitian awal (pertukaran jangka panjang yang tidak seketika)',
  'Cutler & Ederer 1958 (life table)': 'Cutler & Ederer 1958 (tabel hayat)',
  'BPS, prevalence of partnership among small and medium firms':
    'BPS, prevalensi kemitraan usaha kecil dan menengah',
  'made up for teaching': 'rekaan untuk belajar',
};

/**
 * A source in both languages. One that is written as a single text is a citation: names, years and figures stay, and
 * of what stands between `;` and `:` the words above are put into Indonesian. Anything longer is written in both.
 */
export function sourceText(source: string | Bilingual): Bilingual {
  if (typeof source !== 'string') return source;
  const id = source
    .split(/(; |: )/)
    .map((part) => (Object.hasOwn(parts, part) ? parts[part] : part))
    .join('');
  return { en: source, id };
}
