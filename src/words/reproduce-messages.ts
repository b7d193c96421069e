import type { Bilingual } from './lang.js';

/** What `reproduce` says besides what `verify` says. */

export const folderNotEmpty = (folder: string): Bilingual => ({
  en: `${folder}: holds something already. Name a folder that is new or empty with --out.`,
  id: `${folder}: sudah berisi sesuatu. Sebutkan folder baru atau kosong dengan --out.`,
});

export const outMissing: Bilingual = {
  en: '--out: is missing. Name a new or empty folder for the result, such as --out output/again.',
  id: '--out: belum ada. Sebutkan folder baru atau kosong untuk hasilnya, misalnya --out output/ulang.',
};

/** `what` is compared byte for byte. */
export const reproduced = (digest: string, what: Bilingual = comparisonFile): Bilingual => ({
  en: `Reproduced: the digest is the same, ${digest}, and ${what.en} the same byte for byte.`,
  id: `Berhasil diulang: sidiknya sama, ${digest}, dan ${what.id} sama hingga tiap bitnya.`,
});

const comparisonFile: Bilingual = { en: 'comparison.json is', id: 'comparison.json' };
export const allTables: Bilingual = { en: 'all tables are', id: 'semua tabel' };

export const notReproduced = (theirs: string, ours: string, other = 'comparison.json'): Bilingual => ({
  en:
    theirs === ours
      ? `Not reproduced: the digest is the same, ${ours}, but ${other} is another one. simpul verify says what differs.`
      : `Not reproduced: the digest is ${ours}, that of the result ${theirs}. simpul verify says what differs.`,
  id:
    theirs === ours
      ? `Tidak berhasil diulang: sidiknya sama, ${ours}, tetapi ${other} berbeda. simpul verify menjelaskan perbedaannya.`
      : `Tidak berhasil diulang: sidiknya ${ours}, sidik hasil itu ${theirs}. simpul verify menjelaskan perbedaannya.`,
});
