import { introductionsOfYear, introductionsSoFar } from './introductions.js';
import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { FRANKE, STUDY } from './sources.js';

/** How often partners are in contact. */
export const contactFrequency = defineMeasure({
  name: 'contact-frequency',
  title: { en: 'Relational frequency', id: 'Frekuensi hubungan' },
  summary: {
    en: 'Contacts this year in a tie of an UMKM, own and arranged, mean over the ties that exist.',
    id: 'Jumlah kontak tahun ini dalam satu ikatan UMKM, mandiri maupun difasilitasi, rata-rata semua ikatan.',
  },
  formula: { en: 'Σ c_ij / ties; c_ij = contacts this year', id: 'Σ c_ij / ikatan; c_ij = kontak tahun ini' },
  unit: 'contacts per tie and year',
  range: [0, Number.POSITIVE_INFINITY],
  family: 'relational',
  better: 'higher',
  sources: [FRANKE, STUDY],
  cost: 'cheap',
  of(world) {
    const { contacts, ties } = readingOf(world).counts();
    return contacts / ties;
  },
});

/** The study's 1 of 20: who contacts the same partner again without help. */
export const repeatContactShare = defineMeasure({
  name: 'repeat-contact-share',
  title: { en: 'Repeat contact', id: 'Kontak ulang' },
  summary: {
    en: 'Of the agency’s introductions whose 12 months ended this year, the share in which the two were in contact again on their own.',
    id: 'Bagian perkenalan oleh dinas yang genap 12 bulan tahun ini dengan kontak ulang mandiri pada mitra yang sama.',
  },
  formula: {
    en: 'introductions with own contacts > 0 within 12 months / introductions, those 12 months old this year',
    id: 'perkenalan dengan kontak mandiri > 0 dalam 12 bulan / perkenalan, yang tahun ini berumur 12 bulan',
  },
  unit: 'share',
  range: [0, 1],
  family: 'relational',
  better: 'higher',
  sources: [STUDY],
  cost: 'cheap',
  of(world) {
    const { repeated, introductions } = introductionsOfYear(world);
    return repeated / introductions;
  },
});

/** The same over all years of the programme so far: it has a value in years without an event, too. */
export const repeatContactShareSoFar = defineMeasure({
  name: 'repeat-contact-share-so-far',
  title: { en: 'Repeat contact, all years so far', id: 'Kontak ulang, semua tahun hingga kini' },
  summary: {
    en: 'Of all the agency’s introductions at least 12 months old, the share in which the two were in contact again on their own within 12 months.',
    id: 'Bagian semua perkenalan oleh dinas yang sudah 12 bulan dengan kontak ulang mandiri dalam 12 bulan.',
  },
  formula: {
    en: 'introductions with own contacts > 0 within 12 months / introductions, all those 12 months old',
    id: 'perkenalan dengan kontak mandiri > 0 dalam 12 bulan / perkenalan, semua yang berumur 12 bulan',
  },
  unit: 'share',
  range: [0, 1],
  family: 'relational',
  better: 'higher',
  sources: [STUDY],
  cost: 'cheap',
  of(world) {
    const { repeated, introductions } = introductionsSoFar(world, 12);
    return repeated / introductions;
  },
});

/** Repeat contact that somebody had to arrange. */
export const facilitatedRepeatShare = defineMeasure({
  name: 'facilitated-repeat-share',
  title: { en: 'Arranged repeat contact', id: 'Kontak ulang yang difasilitasi' },
  summary: {
    en: 'Of the agency’s introductions whose 12 months ended this year, the share in which somebody brought the two together again.',
    id: 'Bagian perkenalan oleh dinas yang genap 12 bulan tahun ini yang dipertemukan kembali oleh pihak lain.',
  },
  formula: {
    en: 'introductions with arranged contacts > 0 within 12 months / introductions, those 12 months old this year',
    id: 'perkenalan dengan kontak yang difasilitasi > 0 dalam 12 bulan / perkenalan, yang tahun ini berumur 12 bulan',
  },
  unit: 'share',
  range: [0, 1],
  family: 'relational',
  better: 'neither',
  sources: [STUDY],
  cost: 'cheap',
  of(world) {
    const { facilitated, introductions } = introductionsOfYear(world);
    return facilitated / introductions;
  },
});
