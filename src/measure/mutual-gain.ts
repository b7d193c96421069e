import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { STUDY } from './sources.js';

/** The programme's second aim: both sides gain. */
export const mutualGainShare = defineMeasure({
  name: 'mutual-gain-share',
  title: { en: 'Ties with mutual gain', id: 'Ikatan yang saling menguntungkan' },
  summary: {
    en: 'Of the ties of UMKM with a contact this year, the share in which each side was helped at least once.',
    id: 'Dari ikatan UMKM yang ada kontaknya tahun ini, bagian yang kedua pihaknya masing-masing terbantu.',
  },
  formula: {
    en: 'ties with h_ij > 0 and h_ji > 0 / ties with c_ij > 0, this year',
    id: 'ikatan dengan h_ij > 0 dan h_ji > 0 / ikatan dengan c_ij > 0, tahun ini',
  },
  unit: 'share',
  range: [0, 1],
  family: 'success',
  better: 'higher',
  sources: [STUDY],
  cost: 'cheap',
  of(world) {
    const { mutual, contacted } = readingOf(world).counts();
    return mutual / contacted;
  },
});

/** The same for partners elsewhere, whom the programme is about. */
export const mutualGainOutsideShare = defineMeasure({
  name: 'mutual-gain-outside-share',
  title: { en: 'Outside ties with mutual gain', id: 'Ikatan luar yang saling menguntungkan' },
  summary: {
    en: 'Of the ties of UMKM with firms of other places and with a contact this year, the share in which each side was helped at least once.',
    id: 'Dari ikatan UMKM dengan usaha daerah lain yang ada kontaknya tahun ini, bagian yang kedua pihaknya masing-masing terbantu.',
  },
  formula: {
    en: 'outside ties with h_ij > 0 and h_ji > 0 / outside ties with c_ij > 0, this year',
    id: 'ikatan luar daerah dengan h_ij > 0 dan h_ji > 0 / ikatan luar daerah dengan c_ij > 0, tahun ini',
  },
  unit: 'share',
  range: [0, 1],
  family: 'success',
  better: 'higher',
  sources: [STUDY],
  cost: 'cheap',
  of(world) {
    const { mutualOutside, contactedOutside } = readingOf(world).counts();
    return mutualOutside / contactedOutside;
  },
});
