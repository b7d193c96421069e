import type { Bilingual } from './lang.js';

/** What is wrong with a file of a saved state. */
export const savedMessages = {
  other: (file: string): Bilingual => ({
    en: `${file}: this is no saved state. A file that simpul branch --save wrote would be.`,
    id: `${file}: ini bukan keadaan tersimpan. Yang benar: berkas yang ditulis simpul branch --save.`,
  }),
  'cut-short': (file: string): Bilingual => ({
    en: `${file}: the file ends before the saved state does. A whole copy of it would be right.`,
    id: `${file}: berkas ini terpotong sebelum keadaan tersimpan berakhir. Yang benar: salinan yang utuh.`,
  }),
  damaged: (file: string): Bilingual => ({
    en: `${file}: the saved state is damaged: its content does not agree with its SHA-256. An unchanged copy of it would be right.`,
    id: `${file}: keadaan tersimpan ini rusak: isinya tidak cocok dengan SHA-256-nya. Yang benar: salinan yang tidak berubah.`,
  }),
  format: (file: string, found: number, known: number): Bilingual => ({
    en: `${file}: the saved state has format ${found}, and this version of simpul reads format ${known}. Save it again with this version.`,
    id: `${file}: keadaan tersimpan ini berformat ${found}, sedangkan versi simpul ini membaca format ${known}. Simpan ulang dengan versi ini.`,
  }),
  model: (file: string, found: number, known: number): Bilingual => ({
    en: `${file}: the state was saved under model version ${found}, and this is model version ${known}, which would go on differently. Save it again with this version.`,
    id: `${file}: keadaan ini disimpan dengan model versi ${found}, sedangkan ini model versi ${known}, yang kelanjutannya berbeda. Simpan ulang dengan versi ini.`,
  }),
};
