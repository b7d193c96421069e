import { sumOf } from './home.js';
import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { GROOTAERT, STUDY } from './sources.js';

/** How many of the meetings offered to them UMKM come to. */
export const participation = defineMeasure({
  name: 'participation',
  title: { en: 'Participation', id: 'Partisipasi' },
  summary: {
    en: 'Of the places offered to UMKM at events and meetings this year, the share that they took up.',
    id: 'Bagian undangan kegiatan dan pertemuan tahun ini yang dihadiri UMKM.',
  },
  formula: {
    en: 'Σ meetings attended / Σ meetings offered, this year',
    id: 'Σ pertemuan yang dihadiri / Σ pertemuan yang ditawarkan, tahun ini',
  },
  unit: 'share',
  range: [0, 1],
  family: 'elements',
  better: 'higher',
  sources: [STUDY, GROOTAERT],
  cost: 'cheap',
  of(world) {
    const { firms } = readingOf(world).home();
    return sumOf(world.firms.meetingsAttended, firms) / sumOf(world.firms.meetingsOffered, firms);
  },
});

/** How many UMKM take part at all; who is never invited lowers it. */
export const participantsShare = defineMeasure({
  name: 'participants-share',
  title: { en: 'UMKM that took part', id: 'UMKM yang berpartisipasi' },
  summary: {
    en: 'Share of UMKM that came to at least one event or meeting this year, invited or not.',
    id: 'Bagian UMKM yang menghadiri sedikitnya satu kegiatan atau pertemuan tahun ini.',
  },
  formula: {
    en: 'UMKM with meetings attended > 0 / UMKM, this year',
    id: 'UMKM dengan pertemuan yang dihadiri > 0 / UMKM, tahun ini',
  },
  unit: 'share',
  range: [0, 1],
  family: 'elements',
  better: 'higher',
  sources: [STUDY, GROOTAERT],
  cost: 'cheap',
  of(world) {
    const reading = readingOf(world);
    return reading.firmCounts().participants / reading.home().firms.length;
  },
});
