import { meanRatioOf } from './home.js';
import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { GROOTAERT, STUDY } from './sources.js';

/** How far UMKM trust the firms they have ties with. */
export const trust = defineMeasure({
  name: 'trust',
  title: { en: 'Trust in partners', id: 'Kepercayaan pada mitra' },
  summary: {
    en: 'How far an UMKM trusts the firms it has ties with, mean over the UMKM of the home place that have any.',
    id: 'Seberapa besar UMKM memercayai mitra ikatannya, rata-rata UMKM kota asal yang mempunyai ikatan.',
  },
  formula: {
    en: 'mean over i of T_i, T_i = mean over its ties of trust_ij',
    id: 'rata-rata i dari T_i, T_i = rata-rata kepercayaan_ij pada ikatannya',
  },
  unit: 'trust',
  range: [0, 1],
  family: 'elements',
  better: 'higher',
  sources: [STUDY, GROOTAERT],
  cost: 'cheap',
  of(world) {
    const reading = readingOf(world);
    const { trust } = reading.strengths();
    return meanRatioOf(trust, world.adjacency.degree, reading.home().firms);
  },
});

/** Share of this year's event participants who answer that their trust is low. */
export const trustLowShare = surveyShare('low', 'Low', 'rendah', 'lower', 'answer < lowBelow');
/** Share whose trust is neither low nor high. */
export const trustMediumShare = surveyShare(
  'medium',
  'Medium',
  'sedang',
  'neither',
  'lowBelow ≤ answer < highFrom',
);
/** Share whose trust is high. */
export const trustHighShare = surveyShare('high', 'High', 'tinggi', 'higher', 'answer ≥ highFrom');

function surveyShare(
  answer: 'low' | 'medium' | 'high',
  en: string,
  id: string,
  better: 'higher' | 'lower' | 'neither',
  condition: string,
) {
  return defineMeasure({
    name: `trust-${answer}-share`,
    title: { en: `${en} trust in the survey`, id: `Kepercayaan ${id} dalam survei` },
    summary: {
      en: `Of this year’s event participants in the virtual survey, the share who answer that their trust in the partners they met is ${answer}.`,
      id: `Bagian peserta kegiatan tahun ini dalam survei virtual yang menjawab kepercayaannya pada mitra yang ditemui ${id}.`,
    },
    formula: {
      en: `participants with ${condition} / participants asked; answer = mean trust at the end of the event ± noise`,
      id: `peserta dengan ${condition.replace('answer', 'jawaban')} / peserta yang ditanya; jawaban = rata-rata kepercayaan pada akhir kegiatan ± galat`,
    },
    unit: 'share',
    range: [0, 1],
    family: 'elements',
    better,
    sources: [STUDY],
    cost: 'cheap',
    of(world) {
      const survey = readingOf(world).survey();
      return survey[answer] / survey.n;
    },
  });
}
