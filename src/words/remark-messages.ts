import type { Bilingual } from './lang.js';

/** What `verify` remarks on that takes nothing from a result. */

export const fileMovedOn = (name: string, file: string): Bilingual => ({
  en: `${file}: gives another scenario ${name} today than the manifest holds. The manifest counts; the file, or one that it builds on, was changed since or is gone.`,
  id: `${file}: kini menghasilkan skenario ${name} yang lain dari isi manifes. Yang berlaku adalah manifes; berkas itu, atau berkas yang menjadi dasarnya, sudah diubah atau tidak ada lagi.`,
});

/** `keys` of the study that say something else; none if it cannot be read any more. */
export const studyMovedOn = (file: string, keys: readonly string[]): Bilingual => {
  const which = keys.length > 0 ? ` (${keys.join(', ')})` : '';
  return {
    en: `${file}: gives another study today than the manifest holds${which}. The manifest counts; the file, or one that it builds on, was changed since or is gone.`,
    id: `${file}: kini menghasilkan studi yang lain dari isi manifes${which}. Yang berlaku adalah manifes; berkas itu, atau berkas yang menjadi dasarnya, sudah diubah atau tidak ada lagi.`,
  };
};

/** Files of the study, as seen from the folder in which the command is given. */
export const inputsGone = (files: readonly string[]): Bilingual => ({
  en: `${files.join(', ')}: not there, so it was not looked whether the manifest still says the same. The manifest counts.`,
  id: `${files.join(', ')}: tidak ada, jadi tidak diperiksa apakah isinya masih sama dengan manifes. Yang berlaku adalah manifes.`,
});

/** Files of the result itself. */
export const describedGone = (files: readonly string[]): Bilingual => ({
  en: `ro-crate-metadata.json lists files that are gone: ${files.join(', ')}. simpul report makes charts and report again.`,
  id: `ro-crate-metadata.json mencantumkan berkas yang tidak ada lagi: ${files.join(', ')}. simpul report membuat ulang grafik dan laporan.`,
});
