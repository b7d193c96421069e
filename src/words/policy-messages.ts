import type { Bilingual } from './lang.js';

/** What is wrong with the policies of a scenario taken together. */

export const tooManyPatterns = (found: number, most: number): Bilingual => ({
  en: `${found} partnership patterns, a memorandum for each phase of an annual event among them. Ties can tell ${most} apart at most.`,
  id: `${found} pola kemitraan, termasuk satu nota kesepakatan tiap fase kegiatan tahunan. Ikatan hanya dapat membedakan paling banyak ${most}.`,
});
