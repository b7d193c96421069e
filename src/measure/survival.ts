import { AGE_BIN_WEEKS, type Origin, origins, YEAR } from '../model/world.js';
import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { survivalAfter } from './tie-ages.js';

const names: Readonly<Record<Origin, { readonly en: string; readonly id: string }>> = {
  neighbour: { en: 'met as neighbours', id: 'antartetangga' },
  event: { en: 'met at events', id: 'dari kegiatan' },
  association: { en: 'met in associations', id: 'dari asosiasi' },
  'follow-up': { en: 'met through follow-up', id: 'dari tindak lanjut' },
  referral: { en: 'met by referral', id: 'dari perkenalan mitra' },
  market: { en: 'met in the market', id: 'dari pasar' },
  matching: { en: 'met by buyer matching', id: 'dari temu pembeli' },
};

/** One measure an origin: how many ties that began so outlive their first year. */
export const tieSurvival = origins.map((origin) =>
  defineMeasure({
    name: `tie-survival-${origin}`,
    title: {
      en: `One-year survival of ties ${names[origin].en}`,
      id: `Kelangsungan setahun ikatan ${names[origin].id}`,
    },
    summary: {
      en: `Of ties ${names[origin].en} since the first year, the share that are still there after 12 months; all firms of the world.`,
      id: `Bagian ikatan ${names[origin].id} sejak tahun pertama yang masih ada setelah 12 bulan; semua usaha.`,
    },
    formula: {
      en: 'Π over quarters of (1 - ended / (at risk - still younger / 2)), life table up to 12 months',
      id: 'Π semua triwulan dari (1 - berakhir / (berisiko - masih lebih muda / 2)), tabel hayat sampai 12 bulan',
    },
    unit: 'share',
    range: [0, 1],
    family: 'structure',
    better: 'higher',
    sources: ['Cutler & Ederer 1958 (life table)', 'Burt 2002'],
    cost: 'cheap',
    of: (world) => survivalAfter(readingOf(world).ages(), origin, YEAR / AGE_BIN_WEEKS),
  }),
);
