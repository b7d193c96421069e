import type { Bilingual } from './lang.js';

/** What is said of a scenario that was written for another version of the model. */

interface Version {
  readonly version: number;
  readonly date: string;
  readonly changed: Bilingual;
}

/** `since` are the versions after the scenario's own that change more than defaults, which are kept. */
export const writtenForOlder = (written: number, ours: number, since: readonly Version[]): Bilingual => {
  const told = (lang: 'en' | 'id') =>
    since.map(({ version, date, changed }) => `${version} (${date}): ${changed[lang]}`).join(' ');
  return {
    en: `written for model version ${written}; this program runs version ${ours}, which gives other numbers although defaults are those of version ${written}. What changed since: ${told('en')} Write ${ours} once you have looked at the new numbers.`,
    id: `ditulis untuk versi model ${written}; program ini menjalankan versi ${ours} dengan angka yang lain meskipun nilai bawaan tetap milik versi ${written}. Yang berubah sejak itu: ${told('id')} Tulis ${ours} setelah angka barunya diperiksa.`,
  };
};

export const writtenForNewer = (written: number, ours: number): Bilingual => ({
  en: `written for model version ${written}; this program knows versions up to ${ours}. Use a newer simpul, or write ${ours} if the scenario is meant for it.`,
  id: `ditulis untuk versi model ${written}; program ini mengenal versi sampai ${ours}. Pakai simpul yang lebih baru, atau tulis ${ours} bila skenario memang untuk versi itu.`,
});
