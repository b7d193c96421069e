import { constraintOf } from '../network/constraint.js';
import { effectiveSize as effectiveSizeOf } from '../network/effective-size.js';
import { meanOf } from './home.js';
import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { BURT } from './sources.js';

/** How far an UMKM's partners hold it, because they know each other or are few. */
export const constraint = defineMeasure({
  name: 'constraint',
  title: { en: 'Constraint', id: 'Kekangan jaringan' },
  summary: {
    en: 'How much of an UMKM’s network leads back to a single partner: high with few partners who know each other. Mean over UMKM with ties.',
    id: 'Seberapa besar jaringan UMKM bermuara pada satu mitra: tinggi bila mitra sedikit dan saling kenal. Rata-rata UMKM yang mempunyai ikatan.',
  },
  formula: {
    en: 'mean over i of C_i = Σ_j (p_ij + Σ_q p_iq · p_qj)²; p_ij = a_ij / k_i, a_ij = 1 with a tie, j and q partners of i',
    id: 'rata-rata i dari C_i = Σ_j (p_ij + Σ_q p_iq · p_qj)²; p_ij = a_ij / k_i, a_ij = 1 bila berikatan, j dan q mitra i',
  },
  unit: 'index',
  range: [0, 1.125],
  family: 'structure',
  better: 'lower',
  sources: [BURT],
  cost: 'full',
  of(world) {
    const reading = readingOf(world);
    return meanOf(constraintOf(reading.neighbours(), reading.triangles()), reading.home().firms);
  },
});

/** How many partners bring an UMKM something that others do not. */
export const effectiveSize = defineMeasure({
  name: 'effective-size',
  title: { en: 'Effective size', id: 'Ukuran efektif jaringan' },
  summary: {
    en: 'Partners of an UMKM, less those that are redundant because they know each other; mean over UMKM with ties.',
    id: 'Jumlah mitra UMKM dikurangi yang berlebih karena saling kenal; rata-rata UMKM yang mempunyai ikatan.',
  },
  formula: {
    en: 'mean over i of k_i - 2·t_i / k_i; t_i = ties among the partners of i',
    id: 'rata-rata i dari k_i - 2·t_i / k_i; t_i = ikatan di antara mitra i',
  },
  unit: 'firms',
  range: [1, Number.POSITIVE_INFINITY],
  family: 'structure',
  better: 'higher',
  sources: [BURT, 'Borgatti 1997, Connections 20: 35-38'],
  cost: 'full',
  of(world) {
    const reading = readingOf(world);
    return meanOf(effectiveSizeOf(reading.neighbours(), reading.closed()), reading.home().firms);
  },
});
