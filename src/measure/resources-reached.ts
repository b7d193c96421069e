import { domains } from '../model/world.js';
import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { SNIJDERS, STUDY } from './sources.js';
import { ACCESS_RESOURCE, ACCESS_TRUST } from './tie-strengths.js';

/** What UMKM could get through the people they trust: the resource generator. */
export const resourcesReached = defineMeasure({
  name: 'resources-reached',
  title: { en: 'Resources reached', id: 'Sumber daya yang terjangkau' },
  summary: {
    en: `Of the ${domains.length} accesses (institutions, human resources, market, technology, raw material, premises, capital), how many some trusted partner of an UMKM is well endowed with; mean over UMKM.`,
    id: `Dari ${domains.length} akses (kelembagaan, SDM, pasar, teknologi, bahan baku, tempat usaha, modal), berapa yang dimiliki cukup oleh mitra tepercaya UMKM; rata-rata UMKM.`,
  },
  formula: {
    en: `mean over i of Σ_m 1{some j with trust_ij > ${ACCESS_TRUST} has resource m ≥ ${ACCESS_RESOURCE}}`,
    id: `rata-rata i dari Σ_m 1{ada j dengan kepercayaan_ij > ${ACCESS_TRUST} yang sumber daya m-nya ≥ ${ACCESS_RESOURCE}}`,
  },
  unit: 'accesses',
  range: [0, domains.length],
  family: 'structure',
  better: 'higher',
  sources: [SNIJDERS, STUDY],
  cost: 'cheap',
  of(world) {
    const reading = readingOf(world);
    const { accesses } = reading.strengths();
    const { firms } = reading.home();
    let reached = 0;
    for (let index = 0; index < firms.length; index++)
      reached += bitsIn(accesses[firms[index] as number] as number);
    return reached / firms.length;
  },
});

function bitsIn(set: number): number {
  let found = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) found++;
  return found;
}
