import type { Bilingual } from './lang.js';

/** What the options say by which commands find a run in a result folder. */
export const runOfResultWords = {
  replicate: { en: 'Which replicate', id: 'Ulangan mana' },
  equalBudget: {
    en: 'Of a result folder: the run at an equal budget',
    id: 'Dari folder hasil: simulasi pada anggaran yang sama',
  },
} satisfies Record<string, Bilingual>;
