import type { Bilingual } from './lang.js';

/** What `simpul check` and the commands that read files say about them as a whole. */

export const allIsWell = (file: string): Bilingual => ({
  en: `${file}: no mistakes found.`,
  id: `${file}: tidak ditemukan kesalahan.`,
});

export const partIsWell = (file: string): Bilingual => ({
  en: `${file}: no mistakes found. It is a part for scenarios to extend, and cannot be run by itself.`,
  id: `${file}: tidak ditemukan kesalahan. Ini bagian untuk di-extends skenario, dan tidak dapat dijalankan sendiri.`,
});

export const warningWord: Bilingual = { en: 'warning', id: 'peringatan' };

export const countOfProblems = (errors: number, warnings: number): Bilingual => ({
  en: [plural(errors, 'mistake'), warnings > 0 ? plural(warnings, 'warning') : ''].filter(Boolean).join(', '),
  id: [`${errors} kesalahan`, warnings > 0 ? `${warnings} peringatan` : ''].filter(Boolean).join(', '),
});

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
