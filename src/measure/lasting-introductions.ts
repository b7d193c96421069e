import { introductionsSoFar } from './introductions.js';
import { defineMeasure } from './measure.js';
import { STUDY } from './sources.js';

/** What is left of introductions a year later. */
export const lastingIntroductions12 = lastingIntroductions(12);
/** What is left of introductions two years later. */
export const lastingIntroductions24 = lastingIntroductions(24);

function lastingIntroductions(months: 12 | 24) {
  return defineMeasure({
    name: `lasting-introductions-${months}`,
    title: {
      en: `Introductions that last ${months} months`,
      id: `Perkenalan yang bertahan ${months} bulan`,
    },
    summary: {
      en: `Of all the agency’s introductions at least ${months} months old, the share whose tie was still there after ${months} months and used without help in the half year before.`,
      id: `Bagian semua perkenalan oleh dinas yang sudah ${months} bulan yang ikatannya masih ada setelah ${months} bulan dan dipakai secara mandiri dalam setengah tahun sebelumnya.`,
    },
    formula: {
      en: `introductions alive and used ${months} months after / introductions made at least ${months} months ago`,
      id: `perkenalan yang ${months} bulan kemudian masih ada dan dipakai / perkenalan sedikitnya ${months} bulan lalu`,
    },
    unit: 'share',
    range: [0, 1],
    family: 'success',
    better: 'higher',
    sources: [STUDY],
    cost: 'cheap',
    of(world) {
      const { lasting, introductions } = introductionsSoFar(world, months);
      return lasting / introductions;
    },
  });
}
