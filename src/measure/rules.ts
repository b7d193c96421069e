import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { GROOTAERT, STUDY } from './sources.js';

/** How much of the network stands under rules. */
export const ruleShare = defineMeasure({
  name: 'rule-share',
  title: { en: 'Ties under a known rule', id: 'Ikatan dengan aturan yang jelas' },
  summary: {
    en: 'Share of the ties of UMKM that are under a partnership pattern in force or within one association.',
    id: 'Bagian ikatan UMKM yang terikat pola kemitraan yang berlaku atau berada dalam satu asosiasi.',
  },
  formula: {
    en: 'ties with a pattern in force or an association in common / ties',
    id: 'ikatan dengan pola yang berlaku atau asosiasi bersama / ikatan',
  },
  unit: 'share',
  range: [0, 1],
  family: 'elements',
  better: 'higher',
  sources: [STUDY, GROOTAERT],
  cost: 'cheap',
  of(world) {
    const { bound, ties } = readingOf(world).counts();
    return bound / ties;
  },
});
