import { meanOf } from './home.js';
import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { BPS, STUDY } from './sources.js';

/** UMKM that do business beyond the town or with large firms: pattern P5. */
export const outsidePartnerShare = defineMeasure({
  name: 'outside-partner-share',
  title: {
    en: 'UMKM with an outside or large partner',
    id: 'UMKM dengan mitra luar daerah atau usaha besar',
  },
  summary: {
    en: 'Share of UMKM with a tie to a firm of another place or to a large firm in which the two had a contact of their own within 12 months.',
    id: 'Bagian UMKM yang mempunyai ikatan dengan usaha kota lain atau usaha besar dengan kontak mandiri dalam 12 bulan terakhir.',
  },
  formula: {
    en: 'UMKM with an outside or large partner and an own contact in the last 52 weeks / UMKM',
    id: 'UMKM dengan mitra dari luar daerah atau usaha besar dan kontak mandiri dalam 52 minggu terakhir / UMKM',
  },
  unit: 'share',
  range: [0, 1],
  family: 'success',
  better: 'higher',
  sources: [BPS],
  cost: 'cheap',
  of(world) {
    const reading = readingOf(world);
    return meanOf(reading.counts().hasOutsidePartner, reading.home().firms);
  },
});

/** The programme's first aim (sustained cooperation with firms of other regions), counted in the whole town. */
export const lastingOutsideTies = defineMeasure({
  name: 'lasting-outside-ties',
  title: { en: 'Lasting ties with other places', id: 'Hubungan berkelanjutan dengan daerah lain' },
  summary: {
    en: 'Ties of UMKM with firms of other places that are older than 12 months and used without help in the last 12 months.',
    id: 'Ikatan UMKM dengan usaha daerah lain yang berumur lebih dari 12 bulan dan dipakai secara mandiri dalam 12 bulan terakhir.',
  },
  formula: {
    en: 'number of ties with a firm of another place, met more than 52 weeks ago, own contact in the last 52 weeks',
    id: 'banyaknya ikatan dengan usaha di daerah lain yang terbentuk lebih dari 52 minggu lalu, dengan kontak mandiri dalam 52 minggu terakhir',
  },
  unit: 'ties',
  range: [0, Number.POSITIVE_INFINITY],
  family: 'success',
  better: 'higher',
  sources: [STUDY],
  cost: 'cheap',
  of: (world) => readingOf(world).counts().lastingOutside,
});

/** Lasting ties wherever the partner is: what associations make, too. */
export const lastingTies = defineMeasure({
  name: 'lasting-ties',
  title: { en: 'Lasting ties', id: 'Hubungan berkelanjutan' },
  summary: {
    en: 'Ties of UMKM that are older than 12 months and used without help in the last 12 months.',
    id: 'Ikatan UMKM yang berumur lebih dari 12 bulan dan dipakai secara mandiri dalam 12 bulan terakhir.',
  },
  formula: {
    en: 'number of ties met more than 52 weeks ago with an own contact in the last 52 weeks',
    id: 'banyaknya ikatan yang terbentuk lebih dari 52 minggu lalu dengan kontak mandiri dalam 52 minggu terakhir',
  },
  unit: 'ties',
  range: [0, Number.POSITIVE_INFINITY],
  family: 'success',
  better: 'higher',
  sources: [STUDY],
  cost: 'cheap',
  of: (world) => readingOf(world).counts().lasting,
});

/** Lasting ties that would not be there had nobody arranged the first meeting. */
export const lastingArrangedTies = defineMeasure({
  name: 'lasting-arranged-ties',
  title: {
    en: 'Lasting ties from arranged meetings',
    id: 'Hubungan berkelanjutan dari pertemuan terfasilitasi',
  },
  summary: {
    en: 'Lasting ties of UMKM that began at an event, in an association, through follow-up or through matching.',
    id: 'Hubungan berkelanjutan UMKM yang bermula dari kegiatan, asosiasi, tindak lanjut, atau temu pembeli.',
  },
  formula: {
    en: 'number of lasting ties with origin event, association, follow-up or matching',
    id: 'banyaknya hubungan berkelanjutan yang berasal dari kegiatan, asosiasi, tindak lanjut, atau temu pembeli',
  },
  unit: 'ties',
  range: [0, Number.POSITIVE_INFINITY],
  family: 'success',
  better: 'higher',
  sources: [STUDY],
  cost: 'cheap',
  of: (world) => readingOf(world).counts().lastingArranged,
});
