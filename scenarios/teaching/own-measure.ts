// A measure of one's own: how many small firms have at least three ties. It reads the world and changes nothing.
// Ukuran buatan sendiri: bagian UMKM yang punya sedikitnya tiga ikatan. Ukuran hanya membaca.
import { defineMeasure, UMKM } from 'simpul';

export default defineMeasure({
  name: 'well-connected-share',
  title: { en: 'Well-connected firms', id: 'Usaha dengan banyak ikatan' },
  summary: {
    en: 'Share of small firms that have at least three ties.',
    id: 'Bagian UMKM yang memiliki sedikitnya tiga ikatan.',
  },
  formula: { en: 'UMKM with k_i ≥ 3 / UMKM', id: 'UMKM dengan k_i ≥ 3 / UMKM' },
  unit: 'share',
  range: [0, 1],
  family: 'structure',
  better: 'higher',
  sources: ['made up for teaching'],
  cost: 'cheap',
  of(world) {
    const { firms, adjacency } = world;
    let all = 0;
    let connected = 0;
    for (let firm = 0; firm < firms.count; firm++) {
      if (firms.role[firm] !== UMKM) continue;
      all++;
      if (adjacency.degree[firm] >= 3) connected++;
    }
    return connected / all;
  },
});
