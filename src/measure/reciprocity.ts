import { counterCode } from '../model/world.js';
import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { MAWARDI, SQUARTINI, STUDY } from './sources.js';

/** How much of the help in ties is matched from the other side, at once or later in the year. */
export const reciprocity = defineMeasure({
  name: 'reciprocity',
  title: { en: 'Reciprocity', id: 'Resiprositas' },
  summary: {
    en: 'Of all help given in the ties of UMKM this year, the share that is matched by help from the other side.',
    id: 'Bagian bantuan dalam ikatan UMKM tahun ini yang berbalas dari pihak lain.',
  },
  formula: {
    en: 'Σ min(h_ij, h_ji) / Σ h_ij over ordered pairs with a tie; h_ij = helps of i for j this year',
    id: 'Σ min(h_ij, h_ji) / Σ h_ij untuk pasangan berurutan yang berikatan; h_ij = bantuan i untuk j tahun ini',
  },
  unit: 'share',
  range: [0, 1],
  family: 'elements',
  better: 'higher',
  sources: [SQUARTINI, STUDY],
  cost: 'cheap',
  of(world) {
    const { matchedHelps, helps } = readingOf(world).counts();
    return matchedHelps / helps;
  },
});

/** Help against help in one contact. */
export const instantReciprocity = defineMeasure({
  name: 'instant-reciprocity',
  title: { en: 'Instant reciprocity', id: 'Resiprositas seketika' },
  summary: {
    en: 'Of this year’s contacts in which anybody helped, the share in which both did at once; all firms of the world.',
    id: 'Bagian kontak dengan bantuan tahun ini yang di dalamnya kedua pihak saling membantu seketika; semua usaha.',
  },
  formula: {
    en: 'contacts with help on both sides / contacts with help on any side, this year',
    id: 'kontak dengan bantuan dari kedua pihak / kontak dengan bantuan dari salah satu pihak, tahun ini',
  },
  unit: 'share',
  range: [0, 1],
  family: 'elements',
  better: 'neither',
  sources: [STUDY, MAWARDI],
  cost: 'cheap',
  of(world) {
    const { event } = world.year;
    const both = event[counterCode.instantExchanges] as number;
    const one =
      (event[counterCode.oneSidedFavours] as number) + (event[counterCode.delayedReturns] as number);
    return both / (both + one);
  },
});

/** Favours returned later: what the study misses in an event that is over when it is over. */
export const delayedReciprocity = defineMeasure({
  name: 'delayed-reciprocity',
  title: { en: 'Delayed reciprocity', id: 'Resiprositas tertunda' },
  summary: {
    en: 'Of this year’s one-sided help, the share that returns an earlier favour in time; all firms of the world. One half is the most if each favour is returned once.',
    id: 'Bagian bantuan sepihak tahun ini yang membalas bantuan terdahulu tepat waktu; semua usaha. Setengah adalah batas bila tiap bantuan dibalas sekali.',
  },
  formula: {
    en: 'delayed returns / (favours + delayed returns), this year; a return counts within `exchange.returnWindow`',
    id: 'balasan tertunda / (bantuan + balasan tertunda), tahun ini; balasan dihitung dalam `exchange.returnWindow`',
  },
  unit: 'share',
  range: [0, 1],
  family: 'elements',
  better: 'higher',
  sources: [STUDY, MAWARDI],
  cost: 'cheap',
  of(world) {
    const { event } = world.year;
    const returned = event[counterCode.delayedReturns] as number;
    return returned / (returned + (event[counterCode.oneSidedFavours] as number));
  },
});
