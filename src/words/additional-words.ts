import { formatMoney, unknown } from './format.js';
import type { Bilingual, Lang } from './lang.js';

/** What tables, charts and sentences say of ties and spending beyond those of the reference. */
export const additionalWords = {
  additionalTies: { en: 'Additional lasting ties', id: 'Tambahan hubungan berkelanjutan' },
  additionalOutsideTies: {
    en: 'Additional lasting ties with other places',
    id: 'Tambahan hubungan berkelanjutan dengan daerah lain',
  },
  additionalSpent: { en: 'Additional spending, all years', id: 'Tambahan pengeluaran, semua tahun' },
  costPerAdditionalTie: {
    en: 'Cost per additional lasting tie',
    id: 'Biaya per tambahan hubungan berkelanjutan',
  },
  against: { en: 'additional: beyond “{reference}”', id: 'tambahan: selisih terhadap “{reference}”' },
  reference: { en: 'reference', id: 'pembanding' },
  fewer: { en: 'leaves fewer', id: 'meninggalkan lebih sedikit' },
  untold: { en: 'no difference to be told', id: 'belum dapat dibedakan' },
  'too-few': { en: 'too few replicates to say', id: 'ulangan terlalu sedikit untuk menilai' },
  unknown: { en: unknown, id: unknown },
  saving: { en: 'leaves more, costs less', id: 'meninggalkan lebih banyak, biaya lebih kecil' },
} satisfies Record<string, Bilingual>;

/** The cost of an additional tie; in words where there are clearly no more ties, or more of them for less money. */
export function formatAdditionalCost(
  { leaves }: { readonly leaves: 'more' | 'fewer' | 'untold' | 'too-few' | 'unknown' },
  cost: { readonly mean: number | null },
  lang: Lang,
): string {
  if (leaves !== 'more') return additionalWords[leaves][lang];
  return cost.mean !== null && cost.mean < 0 ? additionalWords.saving[lang] : formatMoney(cost.mean, lang);
}
