import type { Bilingual } from './lang.js';
import { plural } from './plural.js';

/** What `simpul tie` says. */

export const tieWords = {
  scenario: {
    en: 'Which scenario of the result; the baseline if left out',
    id: 'Skenario mana dari hasil; acuan bila tidak disebut',
  },
  running: { en: 'Running it again …', id: 'Menjalankannya lagi …' },
  never: {
    en: 'The two never had a tie in this run.',
    id: 'Keduanya tidak pernah memiliki ikatan dalam simulasi ini.',
  },
  own: { en: 'contact', id: 'kontak' },
  arranged: { en: 'arranged contact', id: 'kontak yang diatur' },
  introduced: {
    en: 'the agency notes it as an introduction of its own',
    id: 'dinas mencatatnya sebagai perkenalan oleh dinas',
  },
  alive: { en: 'Still there at the end of the run.', id: 'Masih ada pada akhir simulasi.' },
  kept: { en: 'Kept alive by', id: 'Bertahan berkat' },
} satisfies Record<string, Bilingual>;

export const tieTitle = (one: string, other: string, scenario: string, replicate: number): Bilingual => ({
  en: `A: ${one}   B: ${other}   ${scenario}, replicate ${replicate}`,
  id: `A: ${one}   B: ${other}   ${scenario}, ulangan ${replicate}`,
});

export const twoFirms: Bilingual = {
  en: 'The two firms are one and the same. Name two firms, such as simpul tie RESULT food-1 food-2.',
  id: 'Kedua usaha itu sama. Sebutkan dua usaha, misalnya simpul tie HASIL makanan-1 makanan-2.',
};

export const noSuchFirm = (
  name: string,
  groups: readonly { readonly name: string; readonly count: number }[],
  nearest: string | undefined,
): Bilingual => {
  const ranges = groups.map(({ name, count }) => `${name}-1 … ${name}-${count}`).join(', ');
  return {
    en: `${name}: no firm of this run. ${nearest ? `Did you mean ${nearest}? ` : ''}There are ${ranges}.`,
    id: `${name}: bukan usaha dalam simulasi ini. ${nearest ? `Maksud Anda ${nearest}? ` : ''}Yang ada: ${ranges}.`,
  };
};

/** The slot is there, but not this firm in it; firms are numbered from 1. */
export const notInSlot = (name: string, first: string, last: string): Bilingual => ({
  en: `${name}: this firm was never there in the years of this run. ${first === last ? `Of its slot there is ${first} only.` : `Of its slot there are ${first} to ${last}.`}`,
  id: `${name}: usaha ini tidak pernah ada pada tahun-tahun simulasi ini. ${first === last ? `Di tempat itu hanya ada ${first}.` : `Di tempat itu ada ${first} sampai ${last}.`}`,
});

export const lifeTitle = (number: number, all: number, week: string, origin: string): Bilingual => ({
  en: `${all > 1 ? `Tie ${number} of ${all}. ` : ''}First met in ${week}. ${origin}.`,
  id: `${all > 1 ? `Ikatan ${number} dari ${all}. ` : ''}Pertama bertemu pada ${week}. ${origin}.`,
});

const byPolicy = (label: string): Bilingual => ({ en: `policy ${label}`, id: `kebijakan ${label}` });

/** Processes in which two firms have to do with each other; others are called by their name. */
const processNames: Readonly<Record<string, Bilingual>> = {
  'association-meeting': { en: 'meeting of their association', id: 'pertemuan asosiasi' },
  'own-contact': { en: 'contact of their own', id: 'kontak mandiri' },
  referral: { en: 'through a partner', id: 'lewat mitra' },
  'neighbour-meeting': { en: 'by chance in town', id: 'kebetulan di kota' },
  'market-meeting': { en: 'in the market', id: 'di pasar' },
};

/** Who or what did something in a stage. */
export const byWhom = ({ process, policy }: { process: string; policy?: string }): Bilingual =>
  policy === undefined ? (processNames[process] ?? { en: process, id: process }) : byPolicy(policy);

export const met = (by: string): Bilingual => ({ en: `they meet (${by})`, id: `keduanya bertemu (${by})` });

export const times = (what: string, count: number): string => (count > 1 ? `${count} × ${what}` : what);

export const helped = (giver: string, receiver: string): Bilingual => ({
  en: `${giver} helped ${receiver}`,
  id: `${giver} membantu ${receiver}`,
});

export const hadBad = (who: string, about: string): Bilingual => ({
  en: `${who} had a bad experience of ${about}`,
  id: `${who} mengalami hal buruk dari ${about}`,
});

export const bothHelped: Bilingual = { en: 'both helped', id: 'keduanya saling membantu' };

/** News of a breach, as it comes to a firm from others. */
export const heardBad = (who: string, about: string): Bilingual => ({
  en: `${who} heard bad news of ${about}`,
  id: `${who} mendengar kabar buruk tentang ${about}`,
});

export const outlasts: Bilingual = {
  en: 'would now outlast the run',
  id: 'kini bertahan melampaui simulasi',
};

export const livesOn = (week: string): Bilingual => ({
  en: `would now last until ${week}`,
  id: `kini bertahan sampai ${week}`,
});

export const agreed = (pattern: string, week: string, by: string): Bilingual => ({
  en: `agreement in force: ${pattern}, until ${week} (${by})`,
  id: `kesepakatan berlaku: ${pattern}, sampai ${week} (${by})`,
});

export const lapsed = (pattern: string): Bilingual => ({
  en: `the agreement lapses: ${pattern}`,
  id: `kesepakatan berakhir: ${pattern}`,
});

export const endedIdle = (weeks: number): Bilingual => ({
  en: `it ends: too long without contact (${plural(weeks, 'weeks')})`,
  id: `ikatan berakhir: terlalu lama tanpa kontak (${weeks} minggu)`,
});

export const endedClosed = (firms: string): Bilingual => ({
  en: `it ends: ${firms} closed`,
  id: `ikatan berakhir: ${firms} tutup`,
});

export const endedBy = (by: string): Bilingual => ({ en: `it ends: ${by}`, id: `ikatan berakhir: ${by}` });

export const keptBy = (by: string, times: number, weeks: number): Bilingual => ({
  en: `${by} (${plural(times, 'times')}, ${plural(weeks, 'weeks')} more)`,
  id: `${by} (${times} kali, bertambah ${weeks} minggu)`,
});

export const trustAt = (year: number, one: string, other: string): Bilingual => ({
  en: `end of ${year}: A trusts B ${one}, B trusts A ${other}`,
  id: `akhir ${year}: kepercayaan A pada B ${one}, B pada A ${other}`,
});

export const sums = (own: number, arranged: number, one: number, other: number): Bilingual => ({
  en: `In all: ${own} contacts of their own and ${arranged} arranged; A helped ${one} times and B ${other}.`,
  id: `Seluruhnya: ${own} kontak mandiri dan ${arranged} kontak yang diatur; A membantu ${one} kali dan B ${other} kali.`,
});
