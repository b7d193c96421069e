import { z } from 'zod';
import type { Frozen } from '../model/frozen.js';
import type { World } from '../model/world.js';
import { choice, count, idr, number } from '../quantity/index.js';
import { clientsOf, lotOfFirm } from './clients.js';
import { inOrder } from './foremost.js';
import { payForAsMany } from './funding.js';
import { type Desk, definePolicy } from './policy.js';
import { reach } from './reach.js';

// biome-ignore format: a parameter a paragraph
const params = z.strictObject({
  quota: count({
    default: 30, min: 0, max: 1e6, unit: 'firms per year', provenance: 'assumption', source: { en: 'judgement: one class', id: 'perkiraan: satu kelas' },
    en: 'Firms trained in a year', id: 'Usaha yang dilatih per tahun',
  }),
  week: count({
    default: 6, min: 0, max: 51, unit: 'week of the year', provenance: 'assumption', source: { en: 'judgement: before the other activities of the year', id: 'perkiraan: sebelum kegiatan lain pada tahun itu' },
    en: 'Week of the training', id: 'Minggu pelatihan',
  }),
  effect: number({
    default: 1.5, min: 1, max: 3, unit: 'ratio', provenance: 'literature', source: { en: 'Dimitriadis & Koning 2022: half as many relations again; range of sweeps 1.3 to 1.7', id: 'Dimitriadis & Koning 2022: hubungan bertambah setengahnya; rentang untuk divariasikan 1,3 sampai 1,7' },
    en: 'Factor on the chance that a trained firm’s first meeting becomes a tie', id: 'Pengali peluang pertemuan pertama usaha terlatih menjadi ikatan',
  }),
  first: choice(['random', 'left-out', 'least-skilled'], {
    default: 'random', provenance: 'assumption', source: { en: 'judgement; Dimitriadis & Koning 2022 drew lots', id: 'perkiraan; Dimitriadis & Koning 2022 mengundi' },
    en: 'Who first: by lot, those the agency has reached least, or those with least social skill', id: 'Siapa dulu: undian, yang paling jarang dijangkau dinas, atau yang kecakapan sosialnya paling rendah',
  }),
  courseCost: idr({
    default: 3e6, min: 0, max: 1e12, provenance: 'assumption', source: { en: 'judgement: trainer for two days, hall', id: 'perkiraan: pelatih selama dua hari, gedung' },
    en: 'Cost of a course', id: 'Biaya satu pelatihan',
  }),
  costPerFirm: idr({
    default: 200e3, min: 0, max: 1e10, unit: 'IDR per firm', provenance: 'assumption', source: { en: 'judgement: meals, fares and papers for two days', id: 'perkiraan: makan, ongkos, dan bahan tertulis selama dua hari' },
    en: 'Cost per firm trained', id: 'Biaya per usaha yang dilatih',
  }),
  officerDays: number({
    default: 5, min: 0, max: 10000, unit: 'officer days', provenance: 'assumption', source: 'judgement',
    en: 'Officers’ days for a course', id: 'Hari kerja petugas untuk satu pelatihan',
  }),
});

/** A short training in social skills, once a firm: its first meetings become ties more often. */
export const skills = definePolicy({
  name: 'skills',
  title: { en: 'Social-skill training', id: 'Pelatihan kecakapan sosial' },
  summary: {
    en: 'The agency trains firms in dealing with others, so that more of their meetings become ties.',
    id: 'Dinas melatih usaha dalam kecakapan sosial sehingga lebih banyak pertemuan menjadi ikatan.',
  },
  sources: ['Dimitriadis & Koning 2022'],
  params,
  intensity: 'quota',
  intervene(world, params, desk) {
    if (params.quota === 0 || desk.week !== params.week) return;
    const { socialSkill, isTrained } = world.firms;
    const firms = chosenFirms(world, params, desk);
    if (firms.length === 0) return desk.giveUp();
    const price = {
      fixedIdr: params.courseCost,
      eachIdr: params.costPerFirm,
      officerDays: params.officerDays,
    };
    const places = payForAsMany(world, desk, price, firms.length);
    for (const firm of firms.slice(0, places)) {
      socialSkill[firm]! *= params.effect;
      isTrained[firm] = 1;
      reach(world, firm);
    }
  },
});

type Params = Frozen<z.infer<typeof params>>;

/** Who is trained: each firm once. */
function chosenFirms(world: World, params: Params, desk: Desk): number[] {
  const { isTrained, reached, socialSkill } = world.firms;
  const rank = (firm: number) => {
    if (params.first === 'left-out') return reached[firm] as number;
    return params.first === 'least-skilled' ? (socialSkill[firm] as number) : 0;
  };
  const untrained = clientsOf(world, desk, (firm) => isTrained[firm] === 0);
  return inOrder(untrained, rank, lotOfFirm(world, desk.stream('trained')), params.quota);
}
