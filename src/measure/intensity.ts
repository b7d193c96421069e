import { meanRatioOf } from './home.js';
import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { FRANKE, STUDY } from './sources.js';

/** How strong a tie is: trust that rests on experience. */
export const intensity = defineMeasure({
  name: 'intensity',
  title: { en: 'Relational intensity', id: 'Intensitas hubungan' },
  summary: {
    en: 'Strength of an UMKM’s ties, trust times certainty, mean over its ties and then over UMKM that have any. High trust in a thin tie is weak.',
    id: 'Kekuatan ikatan UMKM, kepercayaan kali kepastian, rata-rata ikatannya lalu rata-rata UMKM. Kepercayaan tinggi dalam ikatan yang tipis tetap lemah.',
  },
  formula: {
    en: 'mean over i of I_i = Σ_j w_ij / k_i; w_ij = trust_ij · certainty_ij',
    id: 'rata-rata i dari I_i = Σ_j w_ij / k_i; w_ij = kepercayaan_ij · kepastian_ij',
  },
  unit: 'strength',
  range: [0, 1],
  family: 'relational',
  better: 'higher',
  sources: [FRANKE, STUDY],
  cost: 'cheap',
  of(world) {
    const reading = readingOf(world);
    const { strength } = reading.strengths();
    return meanRatioOf(strength, world.adjacency.degree, reading.home().firms);
  },
});
