import type { Bilingual } from './lang.js';
import { plural } from './plural.js';

/** What `simpul check` and the commands that read files say about them as a whole. */

export const allIsWell = (file: string): Bilingual => ({
  en: `${file}: no mistakes found.`,
  id: `${file}: tidak ditemukan kesalahan.`,
});

export const partIsWell = (file: string): Bilingual => ({
  en: `${file}: no mistakes found. It is a part for scenarios to extend, and cannot be run by itself.`,
  id: `${file}: tidak ditemukan kesalahan. Ini bagian yang menjadi dasar (extends) skenario, dan tidak dapat dijalankan sendiri.`,
});

/** Of the points of a design. */
export const somePoints = (lookedAt: number, points: number): Bilingual => ({
  en: `  Of its ${points} points ${lookedAt} were looked at. simpul sweep looks at all of them before it runs.`,
  id: `  Dari ${points} titiknya, ${lookedAt} diperiksa. simpul sweep memeriksa semuanya sebelum berjalan.`,
});

export const warningWord: Bilingual = { en: 'warning', id: 'peringatan' };

/** What there is none of is not counted, but for mistakes where there is nothing at all. */
export const countOfProblems = (errors: number, warnings: number): Bilingual => {
  const text = (mistakes: string, remarks: string) =>
    [errors > 0 || warnings === 0 ? mistakes : '', warnings > 0 ? remarks : ''].filter(Boolean).join(', ');
  return {
    en: text(plural(errors, 'mistakes'), plural(warnings, 'warnings')),
    id: text(`${errors} kesalahan`, `${warnings} peringatan`),
  };
};
