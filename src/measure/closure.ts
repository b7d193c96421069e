import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { COLEMAN } from './sources.js';

/** How often an UMKM's partners know each other. */
export const closure = defineMeasure({
  name: 'closure',
  title: { en: 'Closure', id: 'Ketertutupan jaringan' },
  summary: {
    en: 'Of all pairs of partners of an UMKM, the share that are tied to each other as well; all UMKM together.',
    id: 'Dari semua pasangan mitra UMKM, bagian yang juga saling terikat; semua UMKM bersama.',
  },
  formula: {
    en: 'Σ_i t_i / Σ_i k_i(k_i - 1)/2; t_i = ties among the partners of i',
    id: 'Σ_i t_i / Σ_i k_i(k_i - 1)/2; t_i = ikatan di antara mitra i',
  },
  unit: 'share',
  range: [0, 1],
  family: 'structure',
  better: 'neither',
  sources: [COLEMAN],
  cost: 'full',
  of(world) {
    const reading = readingOf(world);
    const closed = reading.closed();
    const { degree } = world.adjacency;
    let triangles = 0;
    let pairs = 0;
    const { firms } = reading.home();
    for (let index = 0; index < firms.length; index++) {
      const firm = firms[index] as number;
      const partners = degree[firm] as number;
      triangles += closed[firm] as number;
      pairs += (partners * (partners - 1)) / 2;
    }
    return triangles / pairs;
  },
});
