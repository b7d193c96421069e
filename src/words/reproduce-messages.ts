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

/** What became of the files of a result that was made again. */
interface Compared {
  readonly differing: readonly string[];
  readonly missing: readonly string[];
  readonly unjudged: readonly string[];
}

/** The verdict, and what could not be compared. */
export function verdict(theirs: string, ours: string, compared: Compared): Bilingual {
  const { differing, missing, unjudged } = compared;
  const lines = [
    theirs !== ours
      ? otherDigest(theirs, ours)
      : differing.length > 0
        ? otherFiles(ours, differing)
        : reproduced(ours, missing.length + unjudged.length === 0),
    ...(missing.length > 0 ? [notThere(missing)] : []),
    ...(unjudged.length > 0 ? [notJudged(unjudged)] : []),
  ];
  return { en: lines.map(({ en }) => en).join('\n'), id: lines.map(({ id }) => id).join('\n') };
}

const reproduced = (digest: string, isAll: boolean): Bilingual => ({
  en: `Reproduced: the digest is the same, ${digest}, and so is every file${isAll ? '' : ' that was compared'}, byte for byte, but for the journal.`,
  id: `Berhasil diulang: sidiknya sama, ${digest}, dan semua berkas${isAll ? '' : ' yang dibandingkan'} sama hingga tiap bitnya, kecuali jurnal.`,
});

const otherDigest = (theirs: string, ours: string): Bilingual => ({
  en: `Not reproduced: the digest is ${ours}, that of the result ${theirs}. simpul verify says what differs.`,
  id: `Tidak berhasil diulang: sidiknya ${ours}, sidik hasil itu ${theirs}. simpul verify menjelaskan perbedaannya.`,
});

const MOST = 5;

const otherFiles = (digest: string, names: readonly string[]): Bilingual => {
  const shown = names.slice(0, MOST).join(', ');
  const more = names.length - MOST;
  return {
    en: `Not reproduced: the digest is the same, ${digest}, but not, byte for byte, ${shown}${more > 0 ? ` and ${more} more files` : ''}. simpul verify says what differs.`,
    id: `Tidak berhasil diulang: sidiknya sama, ${digest}, tetapi tidak sama hingga tiap bitnya: ${shown}${more > 0 ? ` dan ${more} berkas lain` : ''}. simpul verify menjelaskan perbedaannya.`,
  };
};

const notThere = (names: readonly string[]): Bilingual => ({
  en: `Not compared, since the result does not have them: ${names.join(', ')}.`,
  id: `Tidak dibandingkan, karena tidak ada dalam hasil itu: ${names.join(', ')}.`,
});

const notJudged = (names: readonly string[]): Bilingual => ({
  en: `Not compared, since another version of simpul made them: ${names.join(', ')}.`,
  id: `Tidak dibandingkan, karena dibuat oleh versi simpul lain: ${names.join(', ')}.`,
});
