import { z } from 'zod';
import { behaviourSchema } from '../model/behaviour.js';
import { domains, roles, sizeClasses } from '../model/world.js';
import { policies } from '../policy/index.js';
import { signals } from '../policy/signal.js';
import { choice, count, idr, km, number, provenances, quantity, share, weeks } from '../quantity/index.js';

/**
 * The one description of a scenario file. Types, checks, messages, the JSON Schema, the reference page and the
 * documents come from it. A scenario is read after `extends` is resolved; what is missing is filled in from here.
 */

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(60).meta({ format: 'kebab-case' });
const title = z.strictObject({ en: z.string().min(1).max(200), id: z.string().min(1).max(200) });
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).meta({ format: 'year-month' });

const place = z.strictObject({
  title: title.optional(),
  home: z.boolean().default(false),
  latitude: z.number().min(-90).max(90).meta({ unit: 'degrees north' }),
  longitude: z.number().min(-180).max(180).meta({ unit: 'degrees east' }),
  radius: km({
    default: 5, min: 0, max: 200, provenance: 'assumption', source: 'judgement',
    en: 'Radius of the disc in which its firms lie', id: 'Jari-jari wilayah usaha',
  }),
});

const endowment = z.strictObject(
  Object.fromEntries(
    domains.map((domain) => [
      domain,
      share({
        default: 0.4, provenance: 'assumption', source: 'the founding study: UMKM are weak in all six accesses; size: judgement',
        en: `Mean endowment: ${domain}`, id: `Rata-rata bekal awal: ${domain}`,
      }),
    ]),
  ) as Record<(typeof domains)[number], ReturnType<typeof share>>,
);

const firmGroup = z.strictObject({
  title: title.optional(),
  role: z.enum(roles),
  place: name,
  sector: name,
  count: z.int().min(0).max(2_000_000).meta({ unit: 'firms' }),
  sales: z
    .strictObject({
      median: idr({
        default: 120e6, min: 1, max: 1e15, provenance: 'assumption', source: 'judgement, within the class limits of UU 20/2008',
        en: 'Median yearly sales', id: 'Median penjualan setahun',
      }),
      spread: number({
        default: 2.2, min: 1, max: 20, unit: 'ratio', provenance: 'assumption', source: 'judgement: gives about 93 % micro',
        en: 'Ratio of the 84th percentile of sales to the median', id: 'Rasio persentil ke-84 penjualan terhadap median',
      }),
    })
    .prefault({}),
  endowment: endowment.prefault({}),
  endowmentSpread: share({
    default: 0.25, provenance: 'assumption', source: 'judgement',
    en: 'Half-width of the spread of endowments', id: 'Setengah rentang bekal awal',
  }),
  quality: share({
    default: 0.5, provenance: 'assumption', source: 'judgement', en: 'Mean product quality', id: 'Rata-rata mutu produk',
  }),
  ownProduct: share({
    default: 0.6, provenance: 'assumption', source: 'judgement', en: 'Share whose product is their own', id: 'Bagian dengan produk sendiri',
  }),
  licensed: share({
    default: 0.3, provenance: 'assumption', source: 'judgement; nationally 99 % of small manufacturers have no legal body',
    en: 'Share with a business licence', id: 'Bagian yang berizin usaha',
  }),
  reputation: share({
    default: 0.5, provenance: 'assumption', source: 'judgement', en: 'Reputation at the start', id: 'Reputasi awal',
  }),
});

export const patternSchema = z.strictObject({
  title: title,
  holders: z.array(z.tuple([z.enum(roles), z.enum(roles)])).min(1),
  formal: z.boolean(),
  clarity: share({ default: 0.5, provenance: 'assumption', source: 'judgement', en: 'Clarity', id: 'Kejelasan' }),
  fairness: share({ default: 0.5, provenance: 'assumption', source: 'judgement', en: 'Fairness', id: 'Keadilan' }),
  cadence: number({
    default: 4, min: 0, max: 365, unit: 'contacts per year', provenance: 'assumption', source: 'judgement',
    en: 'Contacts a year agreed on', id: 'Kontak per tahun yang disepakati',
  }),
  gainShare: share({
    default: 0.5, provenance: 'assumption', source: 'judgement', en: 'Share of the gain for the smaller side', id: 'Bagian keuntungan pihak yang lebih kecil',
  }),
  duration: weeks({
    default: 52, min: 1, max: 1040, provenance: 'assumption', source: 'judgement', en: 'Time until it lapses', id: 'Masa berlaku',
  }),
  fit: z
    .strictObject({
      lines: choice(['same', 'different', 'any'], {
        default: 'any', provenance: 'assumption', source: 'judgement',
        en: 'Lines of business of the two it suits', id: 'Bidang usaha keduanya yang cocok',
      }),
      sizes: choice(['equal', 'unequal', 'any'], {
        default: 'any', provenance: 'assumption', source: 'judgement',
        en: 'Size classes of the two it suits', id: 'Kelas usaha keduanya yang cocok',
      }),
      /** What one of the two should have that the other lacks; without any, anything. */
      needs: z.array(z.enum(domains)).default([]),
      strength: share({
        default: 0, provenance: 'assumption', source: 'judgement',
        en: 'Strength that the tie should have for both', id: 'Kekuatan ikatan yang sebaiknya dimiliki keduanya',
      }),
    })
    .prefault({}),
});

const world = z.strictObject({
  places: z.record(name, place),
  sectors: z.record(name, z.strictObject({ title: title.optional() })),
  firms: z.record(name, firmGroup),
  patterns: z.record(name, patternSchema).default({}),
  sizeLimits: z
    .strictObject({
      micro: idr({ default: 300e6, min: 1, max: 1e15, provenance: 'statistics', source: 'UU 20/2008 article 6', en: 'Highest yearly sales of a micro firm', id: 'Penjualan tertinggi usaha mikro' }),
      small: idr({ default: 2.5e9, min: 1, max: 1e15, provenance: 'statistics', source: 'UU 20/2008 article 6', en: 'Highest yearly sales of a small firm', id: 'Penjualan tertinggi usaha kecil' }),
      medium: idr({ default: 50e9, min: 1, max: 1e15, provenance: 'statistics', source: 'UU 20/2008 article 6', en: 'Highest yearly sales of a medium firm', id: 'Penjualan tertinggi usaha menengah' }),
    })
    .prefault({}),
});

const trigger = z.strictObject({
  signal: z.enum(Object.keys(signals) as [keyof typeof signals]),
  above: quantity('share', 0, 1).optional(),
  below: quantity('share', 0, 1).optional(),
});

/** What every policy of a scenario can say besides its own parameters. */
const policyFrame = {
  label: name.optional(),
  target: z
    .strictObject({
      sectors: z.array(name).min(1).optional(),
      places: z.array(name).min(1).optional(),
      sizes: z.array(z.enum(sizeClasses)).min(1).optional(),
    })
    .optional(),
  when: trigger.optional(),
};

/** A phase begins and ends with a month; both are part of it. What it leaves out is as the policy says outside phases. */
const phaseFrame = { from: month.optional(), to: month.optional() };

/** The parameters of a policy, each of which may be left out and then has no default. */
function overridesOf(shape: z.ZodRawShape): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(shape).map(([key, schema]) => {
      const isFilledIn = schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
      const bare = (isFilledIn ? schema.unwrap() : schema) as z.ZodType;
      return [key, bare.meta({ ...(schema as z.ZodType).meta() }).optional()];
    }),
  );
}

const builtInPolicies = policies.map(({ name, params }) =>
  z.strictObject({
    policy: z.literal(name),
    ...policyFrame,
    phases: z.array(z.strictObject({ ...phaseFrame, ...overridesOf(params.shape) })).min(1).optional(),
    ...params.shape,
  }),
);
/** A policy of the user's own: a TypeScript or JavaScript file beside the scenario; its parameters are checked once it is loaded. */
const ownPolicy = z.looseObject({
  policy: z.string().regex(/\.(ts|js|mjs)$/),
  ...policyFrame,
  phases: z.array(z.looseObject(phaseFrame)).min(1).optional(),
});

const budget = z.strictObject({
  yearly: idr({
    default: 400e6, min: 0, max: 1e15, provenance: 'assumption', source: 'judgement: a small city’s agency',
    en: 'Budget of the agency for partnership in a year', id: 'Anggaran kemitraan dinas per tahun',
  }),
  officerDays: count({
    default: 500, min: 0, max: 1e6, unit: 'days per year', provenance: 'assumption', source: 'judgement: two and a half officers',
    en: 'Officers’ days in a year', id: 'Hari kerja petugas per tahun',
  }),
});

const agency = z.strictObject({
  ruleClarity: share({
    default: 0.3, provenance: 'study', source: 'rules between UMKM are not laid down; size: judgement',
    en: 'Clarity of the agency’s rules', id: 'Kejelasan aturan dinas',
  }),
  ruleFairness: share({
    default: 0.7, provenance: 'study', source: 'UU 20/2008 gives partners equal standing; size: judgement',
    en: 'Fairness of the agency’s rules', id: 'Keadilan aturan dinas',
  }),
});

const time = z.strictObject({
  startYear: count({
    default: 2006, min: 1900, max: 2200, unit: 'year', provenance: 'study', source: 'first event of the study’s itinerary',
    en: 'First year after the burn-in', id: 'Tahun pertama setelah pemanasan',
  }),
  years: count({
    default: 10, min: 1, max: 100, unit: 'years', provenance: 'assumption', source: 'judgement', en: 'Years that are run', id: 'Lama simulasi',
  }),
  burnIn: count({
    default: 15, min: 0, max: 100, unit: 'years', provenance: 'assumption', source: 'until the no-policy world no longer drifts',
    en: 'Years without policy before the first year', id: 'Tahun tanpa kebijakan sebelum tahun pertama',
  }),
});

const survey = z.strictObject({
  participants: count({
    default: 20, min: 1, max: 100000, unit: 'firms', provenance: 'study', source: '20 valid answers',
    en: 'Participants asked', id: 'Jumlah responden',
  }),
  noise: number({
    default: 0.1, min: 0, max: 1, unit: 'trust', provenance: 'assumption', source: 'judgement',
    en: 'Half-width of the error of an answer about trust', id: 'Setengah lebar galat jawaban tentang kepercayaan',
  }),
  lowBelow: share({
    default: 0.4, provenance: 'assumption', source: 'the study does not report its cut-points', en: 'Trust below this is called low', id: 'Batas kepercayaan rendah',
  }),
  highFrom: share({
    default: 0.6, provenance: 'assumption', source: 'the study does not report its cut-points', en: 'Trust from this on is called high', id: 'Batas kepercayaan tinggi',
  }),
});

const provenance = z.strictObject({
  mark: z.enum(provenances),
  source: z.string().min(1),
  unit: z.string().optional(),
});

export const scenarioSchema = z.strictObject({
  name,
  title,
  extends: z.union([z.string(), z.array(z.string())]).optional(),
  seed: z.union([z.string().min(1).max(200), z.int()]).default('simpul'),
  world,
  behaviour: behaviourSchema.prefault({}),
  policies: z.array(z.union([...builtInPolicies, ownPolicy])).default([]),
  /** Measures of the user's own: TypeScript or JavaScript files beside the scenario. */
  measures: z.array(z.string().regex(/\.(ts|js|mjs)$/)).default([]),
  budget: budget.prefault({}),
  agency: agency.prefault({}),
  time: time.prefault({}),
  survey: survey.prefault({}),
  /** Weights of the composite index, by measure; they are brought to sum 1. */
  index: z.record(name, z.number().min(0).max(1)).optional(),
  /** Where the numbers of this file come from, by path; `*` stands for any key. */
  provenance: z.record(z.string(), provenance).default({}),
});

export type Scenario = z.infer<typeof scenarioSchema>;

export const studySchema = z.strictObject({
  name,
  title: title.optional(),
  scenarios: z.array(z.string()).min(1),
  baseline: name,
  replicates: z.int().min(1).max(1_000_000).default(100),
  outcomes: z.array(name).min(1).optional(),
  seed: z.union([z.string().min(1).max(200), z.int()]).default('simpul'),
  equalBudget: idr({ default: 0, min: 0, max: 1e15, provenance: 'assumption', source: '0 leaves each policy as written', en: 'Also compare with every policy scaled to this yearly spending', id: 'Bandingkan juga pada pengeluaran tahunan ini' }),
});

export type Study = z.infer<typeof studySchema>;
