import { meanRatioOf } from './home.js';
import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { FRANKE, MOK, STUDY } from './sources.js';

/** How near, by strength, the partners are. */
export const spatialProximity = defineMeasure({
  name: 'spatial-proximity',
  title: { en: 'Spatial proximity', id: 'Kedekatan menurut jarak geografis' },
  summary: {
    en: 'How near an UMKM’s partners are, from 0 (out of reach) to 1 (next door), weighted by strength; mean over UMKM.',
    id: 'Kedekatan jarak mitra UMKM, dari 0 (tak terjangkau) sampai 1 (bersebelahan), ditimbang kekuatan; rata-rata UMKM.',
  },
  formula: {
    en: 'mean over i of S_i = Σ_j w_ij · exp(-d_ij / 8 km) / Σ_j w_ij',
    id: 'rata-rata i dari S_i = Σ_j w_ij · exp(-d_ij / 8 km) / Σ_j w_ij',
  },
  unit: 'index',
  range: [0, 1],
  family: 'relational',
  better: 'neither',
  sources: [FRANKE, MOK, STUDY],
  cost: 'cheap',
  of(world) {
    const reading = readingOf(world);
    const { near, strength } = reading.strengths();
    return meanRatioOf(near, strength, reading.home().firms);
  },
});

/** The same in kilometres. */
export const meanDistanceKm = defineMeasure({
  name: 'mean-distance-km',
  title: { en: 'Distance to partners', id: 'Jarak ke mitra' },
  summary: {
    en: 'Distance from an UMKM to its partners, weighted by strength; mean over UMKM.',
    id: 'Jarak UMKM ke mitranya, ditimbang kekuatan ikatan; rata-rata UMKM.',
  },
  formula: {
    en: 'mean over i of Σ_j w_ij · d_ij / Σ_j w_ij',
    id: 'rata-rata i dari Σ_j w_ij · d_ij / Σ_j w_ij',
  },
  unit: 'km',
  range: [0, 20038],
  family: 'relational',
  better: 'neither',
  sources: [FRANKE, STUDY],
  cost: 'cheap',
  of(world) {
    const reading = readingOf(world);
    const { distance, strength } = reading.strengths();
    return meanRatioOf(distance, strength, reading.home().firms);
  },
});
