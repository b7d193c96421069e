import { sequence } from '../../src/random/key.js';
import type {
  Additional,
  AdditionalTies,
  Comparison,
  Estimated,
  MeasureLabel,
  Survival,
  Withdrawal,
  WithdrawalRow,
} from '../../src/study/comparison.js';

/** A comparison with plausible numbers, always the same, for charts and reports without a run. */
export interface FixtureOptions {
  readonly seed?: string;
  readonly scenarios?: number;
  readonly years?: number;
  readonly equalBudget?: boolean;
}

const scenarios = [
  ['no-policy', 'No policy', 'Tanpa kebijakan'],
  ['annual-event-only', 'Annual event only', 'Kegiatan tahunan saja'],
  ['local-associations', 'Local associations', 'Asosiasi lokal'],
  ['regular-follow-up', 'Annual event with regular follow-up', 'Kegiatan tahunan dengan tindak lanjut rutin'],
  ['event-and-associations', 'Annual event and local associations', 'Kegiatan tahunan dan asosiasi lokal'],
  ['everything', 'Everything together on one budget', 'Semua kebijakan bersama dalam satu anggaran'],
] as const;

/** name, titles, unit, family, better, level without policy, change by the strongest policy. */
const measures: readonly (readonly [
  string,
  string,
  string,
  string,
  MeasureLabel['family'],
  MeasureLabel['better'],
  number,
  number,
])[] = [
  [
    'repeat-contact-share',
    'Repeat contact with the same partner',
    'Kontak ulang dengan mitra yang sama',
    'share',
    'relational',
    'higher',
    0.04,
    0.31,
  ],
  [
    'trust',
    'Mean trust in partners',
    'Rata-rata kepercayaan pada mitra',
    'trust',
    'elements',
    'higher',
    0.58,
    0.06,
  ],
  [
    'lasting-outside-ties',
    'Lasting ties with firms of other places',
    'Hubungan berkelanjutan dengan usaha di daerah lain',
    'ties',
    'success',
    'higher',
    121,
    96,
  ],
  ['reciprocity', 'Reciprocity', 'Resiprositas', 'share', 'elements', 'higher', 0.62, 0.05],
  [
    'cost-per-lasting-tie',
    'Cost per lasting tie',
    'Biaya per hubungan berkelanjutan',
    'IDR',
    'money',
    'lower',
    42e6,
    -31e6,
  ],
  [
    'contact-frequency',
    'Contacts per tie and year',
    'Kontak per ikatan per tahun',
    'contacts per tie and year',
    'relational',
    'higher',
    3.1,
    0.9,
  ],
  [
    'intensity',
    'Intensity of relations',
    'Intensitas hubungan',
    'strength',
    'relational',
    'higher',
    0.34,
    0.05,
  ],
  [
    'spatial-proximity',
    'Spatial proximity',
    'Kedekatan geografis',
    'share',
    'relational',
    'higher',
    0.71,
    -0.04,
  ],
  ['bonding', 'Bonding', 'Pengikat (bonding)', 'ties', 'structure', 'higher', 4.2, 1.3],
  ['bridging', 'Bridging', 'Penjembatan (bridging)', 'ties', 'structure', 'higher', 1.1, 0.5],
  ['linking', 'Linking', 'Penghubung (linking)', 'ties', 'structure', 'higher', 0.6, 0.3],
];

const strength = [0, 0.15, 0.45, 0.7, 0.55, 1];
const spending = [0, 210e6, 120e6, 330e6, 330e6, 400e6];
const unfunded = [0, 0, 0, 12e6, 0, 170e6];
const lasting = [0, 3.1, 0, 41, 9, 52];

/** Lasting ties beyond those without policy, and half the width of the interval; the last scenario leaves fewer outside. */
const additionalTies = [0, 4, 130, 55, 16, 160];
const additionalOutside = [0, 6, 1, 38, 8, -9];

function additionalOf(row: number, years: number): Additional {
  const none: Estimated = { mean: null, low: null, high: null };
  const spent = spending[row]! * years;
  const ties = (mean: number): AdditionalTies => {
    const [low, high] = [mean - 5, mean + 5];
    return { mean, low, high, leaves: low > 0 ? 'more' : high < 0 ? 'fewer' : 'untold' };
  };
  const cost = ({ leaves, mean, low, high }: AdditionalTies): Estimated =>
    leaves === 'more' ? { mean: spent / mean!, low: spent / high!, high: spent / low! } : none;
  const [lastingTies, lastingOutsideTies] = [ties(additionalTies[row]!), ties(additionalOutside[row]!)];
  return {
    lastingTies,
    lastingOutsideTies,
    spentIdr: { mean: spent, low: spent * 0.98, high: spent * 1.02 },
    costPerLastingTieIdr: cost(lastingTies),
    costPerLastingOutsideTieIdr: cost(lastingOutsideTies),
  };
}

/** As if a fifth were lost in a year and a third in two; the last scenario's ties with other places are fewer. */
function withdrawalOf(shown: readonly (typeof scenarios)[number][]): Withdrawal {
  const none: Estimated = { mean: null, low: null, high: null };
  const rows = shown.flatMap(([scenario], row) =>
    (['lasting-ties', 'lasting-outside-ties', 'trust'] as const).flatMap((measure) =>
      [1, 0.8, 0.66].map((share, year): WithdrawalRow => {
        const { lastingTies, lastingOutsideTies } = additionalOf(row, 1);
        const atEnd = measure === 'lasting-ties' ? lastingTies : lastingOutsideTies;
        const isTrust = measure === 'trust';
        const mean = isTrust ? 0.01 * share : atEnd.mean! * share;
        const half = isTrust ? 0.002 : 6;
        const additional: AdditionalTies = { ...atEnd, mean, low: mean - half, high: mean + half };
        const remaining = { mean: share, low: share - 0.1 * year, high: share + 0.1 * year };
        const isReference = scenario === 'no-policy';
        return {
          scenario,
          measure,
          months: 12 * year,
          n: 25,
          value: isReference ? none : { mean: mean + 1, low: mean, high: mean + 2 },
          additional: isReference ? null : additional,
          remaining: isReference || isTrust || atEnd.leaves !== 'more' ? null : remaining,
        };
      }),
    ),
  );
  return { replicates: 25, rows };
}

/** Fills a comparison with numbers that depend on the options alone. */
export function comparisonFixture(options: FixtureOptions = {}): Comparison {
  const { seed = 'fixture', years = 10, equalBudget = false } = options;
  const { uniform: chance } = sequence(seed);
  const shown = scenarios.slice(0, options.scenarios ?? scenarios.length);
  const around = (mean: number, half: number): Estimated => ({ mean, low: mean - half, high: mean + half });
  const noise = (size: number) => (chance() - 0.5) * size;
  const findings = {
    replicates: 100,
    estimates: shown.flatMap(([scenario], row) =>
      measures.flatMap(([measure, , , unit, , , level, change]) =>
        Array.from({ length: years }, (_, year) => {
          const grown =
            level + (change * strength[row]! * (year + 1)) / years + noise(Math.abs(change) * 0.08);
          const isUnknown = unit === 'IDR' && (row === 0 || year === 2);
          const half = Math.abs(change) * 0.06 + Math.abs(noise(Math.abs(change) * 0.04));
          const figure = isUnknown ? { mean: null, low: null, high: null } : around(grown, half);
          return {
            scenario,
            measure,
            year: 2006 + year,
            n: isUnknown ? 0 : 100,
            sd: isUnknown ? null : half * 5,
            ...figure,
          };
        }),
      ),
    ),
    differences: shown
      .filter(([name]) => name !== 'annual-event-only')
      .flatMap(([scenario]) => {
        const own = strength[scenarios.findIndex(([name]) => name === scenario)]! - 0.15;
        return measures.flatMap(([measure, , , unit, , , , change]) =>
          Array.from({ length: years }, (_, year) => {
            const isUnknown = unit === 'IDR' && scenario === 'no-policy';
            const mean = (change * own * (year + 1)) / years + noise(Math.abs(change) * 0.1);
            const half = Math.abs(change) * (0.05 + chance() * 0.12);
            const ends = isUnknown ? { low: null, high: null } : { low: mean - half, high: mean + half };
            return {
              scenario,
              measure,
              year: 2006 + year,
              n: isUnknown ? 0 : 100,
              mean: isUnknown ? null : mean,
              t: ends,
              bca: year === years - 1 ? ends : null,
              effectSize: isUnknown ? null : mean / (half * 5),
              dAv: isUnknown ? null : mean / (half * 15),
              betterShare: isUnknown
                ? null
                : Math.min(1, Math.max(0, 0.5 + (change > 0 ? mean : mean * Math.sign(change)) / (6 * half))),
              pairingGain: isUnknown ? null : 2 + chance() * 20,
            };
          }),
        );
      }),
    survival: shown.flatMap(([scenario], row) =>
      (['all', 'neighbour', 'event', 'association', 'follow-up', 'referral', 'market'] as const).map(
        (origin, kind): Survival => {
          const isThere =
            !(origin === 'event' && (row === 0 || row === 2)) &&
            !(origin === 'association' && ![2, 4, 5].includes(row)) &&
            !(origin === 'follow-up' && ![3, 5].includes(row));
          const months = Array.from({ length: Math.floor((years * 12) / 3) + 1 }, (_, step) => step * 3);
          const n = isThere ? 900 * (1 + kind) : 0;
          const hazard = 0.02 + kind * 0.004 - strength[row]! * 0.008;
          const share = months.map((month) => (isThere ? 1 / (1 + hazard * month) : Number.NaN));
          return {
            scenario,
            origin,
            months,
            share,
            low: share.map((s, p) => s - p * 0.0012),
            high: share.map((s, p) => Math.min(1, s + p * 0.0012)),
            atRisk: months.map((month) => Math.round(n / (1 + month / 20))),
            n,
          };
        },
      ),
    ),
    money: shown.map(([scenario], row) => {
      const hasTies = lasting[row]! > 0;
      const cost = (spending[row]! * years) / lasting[row]!;
      return {
        scenario,
        spentPerYearIdr: around(spending[row]!, spending[row]! * 0.02),
        unfundedPerYearIdr: around(unfunded[row]!, unfunded[row]! * 0.1),
        introductions: around(row === 0 ? 0 : 420, 12),
        additional: scenario === 'no-policy' ? null : additionalOf(row, years),
        lastingIntroductions: around(lasting[row]!, lasting[row]! * 0.12),
        costPerLastingIntroductionIdr: hasTies
          ? { mean: cost, low: cost * 0.88, high: row === 1 ? null : cost * 1.15 }
          : { mean: null, low: null, high: null },
        policies:
          row === 0
            ? []
            : [
                {
                  name: 'annual-event',
                  title: { en: 'Annual event', id: 'Kegiatan tahunan' },
                  spentPerYearIdr: around(spending[row]! * 0.6, spending[row]! * 0.01),
                  unfundedPerYearIdr: around(unfunded[row]!, unfunded[row]! * 0.1),
                },
              ],
      };
    }),
    survey: shown.map(([scenario], row) => {
      const none = { mean: null, low: null, high: null };
      if (row === 0 || row === 2)
        return { scenario, asked: 0, low: none, medium: none, high: none, repeatContact: none };
      return {
        scenario,
        asked: 10000,
        low: around(0.12 - row * 0.01, 0.02),
        medium: around(0.41, 0.03),
        high: around(0.47 + row * 0.01, 0.03),
        repeatContact: around(0.03 + strength[row]! * 0.2, 0.015),
      };
    }),
    leftOut: shown.flatMap(([scenario], row) =>
      (
        [
          ['size', 'micro', 'Micro', 'Mikro', 1420],
          ['size', 'small', 'Small', 'Kecil', 96],
          ['size', 'medium', 'Medium', 'Menengah', 14],
          ['sector', 'furniture', 'Furniture and wood', 'Mebel dan kayu', 1130],
          ['sector', 'food', 'Food and drink', 'Makanan dan minuman', 220],
          ['sector', 'apparel', 'Apparel, batik and knitting', 'Pakaian, batik, dan rajut', 100],
          ['sector', 'metal', 'Metal work', 'Logam', 80],
        ] as const
      ).map(([by, name, en, id, firms], group) => ({
        scenario,
        by,
        name,
        title: { en, id },
        firms,
        share: row === 0 ? around(1, 0) : around(0.95 - strength[row]! * (0.2 + group * 0.05), 0.02),
      })),
    ),
    indexTerms: [
      {
        name: 'lasting-outside-ties',
        title: {
          en: 'Lasting ties with firms of other places',
          id: 'Hubungan berkelanjutan dengan usaha di daerah lain',
        },
        weight: 0.6,
        from: 0,
        to: 250,
      },
      {
        name: 'trust',
        title: { en: 'Mean trust in partners', id: 'Rata-rata kepercayaan pada mitra' },
        weight: 0.4,
        from: 0,
        to: 1,
      },
    ],
    index: shown.map(([scenario], row) => ({
      scenario,
      ...around(41 + strength[row]! * 18, 1.4),
      terms: [0.4 + strength[row]! / 5, 0.55],
      rankFirstShare: [0, 0.02, 0.11, 0.22, 0.03, 0.62][row]!,
    })),
    digest: 'c0ffee'.padEnd(64, '0'),
  };
  const comparison: Comparison = {
    ...findings,
    format: 1,
    study: 'pasuruan',
    title: { en: 'Policies for partnership in Kota Pasuruan', id: 'Kebijakan kemitraan di Kota Pasuruan' },
    seed: 'pasuruan',
    planned: 100,
    level: 0.95,
    startYear: 2006,
    years,
    baseline: 'annual-event-only',
    reference: 'no-policy',
    scenarios: shown.map(([name, en, id]) => ({ name, title: { en, id } })),
    outcomes: measures.slice(0, 5).map(([name]) => name),
    measures: measures.map(([name, en, id, unit, family, better]) => ({
      name,
      title: { en, id },
      summary: { en, id },
      unit,
      family,
      better,
      range: { low: null, high: null },
    })),
    failures: [],
    withdrawal: withdrawalOf(shown),
  };
  if (!equalBudget) return comparison;
  const scaled = {
    scenario: 'everything',
    policy: { name: 'annual-event', title: { en: 'Annual event', id: 'Kegiatan tahunan' } },
    parameter: 'quota',
    summary: { en: 'Participants', id: 'Jumlah peserta' },
    factor: 0.5,
    from: 20,
    to: 10,
  };
  const unreached = [
    {
      scenario: 'local-associations',
      spentPerYearIdr: 140e6,
      reason: { en: 'all firms are members already', id: 'semua usaha sudah menjadi anggota' },
    },
  ];
  return {
    ...comparison,
    equalBudget: { ...findings, replicates: 25, planned: 25, amountIdr: 200e6, scaled: [scaled], unreached },
  };
}
