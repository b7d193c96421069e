import { z } from 'zod';
import { number, share, weeks } from '../../quantity/index.js';

/** How long a tie lives without another contact. */
export const survival = z.strictObject({
  scale: number({
    default: 0.32,
    min: 0.05,
    max: 5,
    unit: 'years',
    provenance: 'literature',
    source: {
      en: 'Burt 2002: one in ten bridges is there a year later; (1 + h/0.32)^-2 = 0.10 for h = 0.69',
      id: 'Burt 2002: satu dari sepuluh jembatan masih ada setahun kemudian; (1 + h/0,32)^-2 = 0,10 untuk h = 0,69',
    },
    en: 'Scale of the time a new, unembedded tie lives without contact',
    id: 'Skala umur ikatan baru tanpa kontak',
  }),
  ageFactor: share({
    default: 0.7,
    min: 0.5,
    max: 1,
    provenance: 'assumption',
    source: 'sign: Burt 2000, Besedeš & Prusa 2006; size: judgement',
    en: 'Hazard left after each doubling of a tie’s age',
    id: 'Sisa bahaya putus tiap umur ikatan berlipat dua',
  }),
  ageUnit: weeks({
    default: 13,
    min: 1,
    max: 104,
    provenance: 'assumption',
    source: 'judgement',
    en: 'Age from which doublings are counted',
    id: 'Umur awal penghitungan pelipatan',
  }),
  reciprocatedFactor: share({
    default: 0.5,
    min: 0.2,
    provenance: 'assumption',
    source: 'sign: Hidalgo & Rodriguez-Sickert 2008; size: judgement',
    en: 'Hazard left when both sides have helped',
    id: 'Sisa bahaya putus bila kedua pihak saling membantu',
  }),
  embeddedFactor: share({
    default: 0.75,
    min: 0.3,
    provenance: 'assumption',
    source: 'sign: Burt 2000; size: judgement',
    en: 'Hazard left per common partner, up to five',
    id: 'Sisa bahaya putus per mitra bersama, paling banyak lima',
  }),
  patternFactor: share({
    default: 0.6,
    min: 0.2,
    provenance: 'assumption',
    source: 'judgement',
    en: 'Hazard left under a fully clear, fair and enforced pattern',
    id: 'Sisa bahaya putus di bawah pola yang jelas, adil, dan ditegakkan',
  }),
  trustEffect: share({
    default: 0.5,
    provenance: 'assumption',
    source: 'judgement',
    en: 'Share of the hazard that full trust of both removes',
    id: 'Bagian bahaya putus yang hilang karena saling percaya penuh',
  }),
});
