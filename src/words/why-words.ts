import type { Bilingual } from './lang.js';

/** What `simpul why` says. */

export const whyWords = {
  optionA: {
    en: 'One scenario of the result; the baseline if left out',
    id: 'Satu skenario dari hasil; acuan bila tidak disebut',
  },
  optionB: { en: 'The scenario that is compared with it', id: 'Skenario yang dibandingkan dengannya' },
  running: { en: 'Running both again …', id: 'Menjalankan keduanya lagi …' },
  inScenarios: { en: 'What the scenarios say otherwise', id: 'Perbedaan isi skenario' },
  sameScenarios: {
    en: '  Nothing: both say the same.',
    id: '  Tidak ada: keduanya menyatakan hal yang sama.',
  },
  parting: { en: 'Where the runs part', id: 'Titik kedua simulasi berpisah' },
  never: {
    en: '  Nowhere: the two runs are the same to the last byte, in every week.',
    id: '  Tidak pernah: kedua simulasi sama sampai byte terakhir, pada setiap minggu.',
  },
  apart: {
    en: '  Before the first week: the two are different worlds from their founding on. No policy has done it; this has:',
    id: '  Sebelum minggu pertama: keduanya dunia yang berbeda sejak awal. Bukan karena kebijakan, melainkan karena:',
  },
  alikeEnough: {
    en: '  Firms, ties, associations and money of the agency never differ.',
    id: '  Usaha, ikatan, asosiasi, dan uang dinas tidak pernah berbeda.',
  },
  agency: { en: 'money and rules of the agency', id: 'uang dan aturan dinas' },
  associations: { en: 'associations', id: 'asosiasi' },
  firms: { en: 'firms', id: 'usaha' },
  ties: { en: 'ties', id: 'ikatan' },
  firstFirm: { en: 'First firm', id: 'Usaha pertama' },
  firstTie: { en: 'First tie', id: 'Ikatan pertama' },
  flow: { en: 'Ties', id: 'Ikatan' },
  before: { en: 'At the start', id: 'Pada awal' },
  after: { en: 'At the end', id: 'Pada akhir' },
  gained: { en: 'Gained', id: 'Bertambah' },
  lost: { en: 'Lost', id: 'Berkurang' },
  difference: { en: 'b − a', id: 'b − a' },
  neglect: { en: 'too long without contact', id: 'terlalu lama tanpa kontak' },
  exit: { en: 'one of the two closed', id: 'salah satu usaha tutup' },
} satisfies Record<string, Bilingual>;

export const pairTitle = (a: string, b: string, replicate: number): Bilingual => ({
  en: `a: ${a}   b: ${b}   replicate ${replicate}`,
  id: `a: ${a}   b: ${b}   ulangan ${replicate}`,
});

export const alikeUntil = (week: string): Bilingual => ({
  en: `  The runs are the same until ${week} begins.`,
  id: `  Kedua simulasi sama sampai awal ${week}.`,
});

/** What acted when a part of the runs differed first; `side` is where the policy stands. */
export const policyDid = (part: string, label: string, side: 'a' | 'b' | 'both'): Bilingual => ({
  en: `${part}: the policy ${label} acts, ${side === 'both' ? 'and otherwise in a than in b' : `and only ${side} has it`}`,
  id: `${part}: kebijakan ${label}${side === 'both' ? ' bertindak berbeda di a dan di b' : `, yang hanya ada di ${side}, bertindak`}`,
});

/** `following` is the policy whose doing was the first difference of all. */
export const processDid = (
  part: string,
  process: string,
  summary: string,
  following?: { readonly label: string; readonly week: string },
): Bilingual => ({
  en: `${part}: no policy acts, but ${process} (${summary})${following ? `, following what ${following.label} did in ${following.week}` : ''}`,
  id: `${part}: bukan kebijakan, melainkan ${process} (${summary})${following ? `, menyusul tindakan ${following.label} pada ${following.week}` : ''}`,
});

export const onlyIn = (side: 'a' | 'b'): Bilingual => ({ en: `only in ${side}`, id: `hanya di ${side}` });

export const moreRows = (count: number): Bilingual => ({
  en: `and ${count} more that week, at that point`,
  id: `dan ${count} lainnya pada saat itu`,
});

/** Firms or ties in which two worlds differ from their founding on, besides the first. */
export const moreApart = (count: number): Bilingual => ({
  en: `and ${count} more from the founding on`,
  id: `dan ${count} lainnya sejak awal`,
});

export const moreLines = (count: number): Bilingual => ({
  en: `and ${count} more; simpul diff tells all`,
  id: `dan ${count} lainnya; simpul diff menampilkan semuanya`,
});

export const ledgerTitle = (from: number, to: number): Bilingual => ({
  en: `Ties gained and lost, ${from} to ${to}`,
  id: `Ikatan yang bertambah dan berkurang, ${from} sampai ${to}`,
});

export const stockByYear = (years: string): Bilingual => ({
  en: `Ties at the end of each year, b − a: ${years}`,
  id: `Ikatan pada akhir tiap tahun, b − a: ${years}`,
});
