import { isKnowledge } from '../model/world.js';
import { meanOf } from './home.js';
import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { STUDY } from './sources.js';

/** What UMKM know: the three domains in which help is knowledge. */
export const knowledge = defineMeasure({
  name: 'knowledge',
  title: { en: 'Knowledge', id: 'Pengetahuan' },
  summary: {
    en: 'What an UMKM has of institutions, human resources and technology, from 0 to 1, mean over the three and over UMKM.',
    id: 'Kelembagaan, SDM, dan teknologi UMKM, dari 0 sampai 1, rata-rata ketiganya dan rata-rata UMKM.',
  },
  formula: {
    en: 'mean over i and over knowledge domains m of resource_im',
    id: 'rata-rata i dan bidang pengetahuan m dari sumber daya_im',
  },
  unit: 'index',
  range: [0, 1],
  family: 'welfare',
  better: 'higher',
  sources: [STUDY],
  cost: 'cheap',
  of(world) {
    const { firms } = readingOf(world).home();
    const known = world.firms.resource.filter((_, domain) => isKnowledge[domain]);
    return known.reduce((sum, column) => sum + meanOf(column, firms), 0) / known.length;
  },
});
