import { z } from 'zod';
import { behaviourSchema } from '../model/behaviour/index.js';
import { count, idr, number, provenances, share } from '../quantity/index.js';
import { codeFile, name, title } from './names.js';
import { anyPolicyEntry } from './policy-schema.js';
import { worldSchema } from './world-schema.js';

/**
 * The one description of a scenario file. Types, checks, messages, the JSON Schema, the reference page and the
 * documents come from it. A scenario is read after `extends` is resolved; what is missing is filled in from here.
 */

// biome-ignore format: a parameter a paragraph
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

// biome-ignore format: a parameter a paragraph
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

// biome-ignore format: a parameter a paragraph
export const time = z.strictObject({
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

// biome-ignore format: a parameter a paragraph
export const survey = z.strictObject({
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
  world: worldSchema,
  behaviour: behaviourSchema.prefault({}),
  policies: z.array(anyPolicyEntry).default([]),
  /** Measures of the user's own: TypeScript or JavaScript files beside the scenario. */
  measures: z.array(codeFile).default([]),
  budget: budget.prefault({}),
  agency: agency.prefault({}),
  time: time.prefault({}),
  survey: survey.prefault({}),
  /** Weights of the composite index, by measure; they are brought to sum 1. */
  index: z.record(name.meta({ reference: 'measure' }), z.number().min(0).max(1)).optional(),
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
  outcomes: z
    .array(name.meta({ reference: 'measure' }))
    .min(1)
    .optional(),
  seed: z.union([z.string().min(1).max(200), z.int()]).default('simpul'),
  equalBudget: idr({
    default: 0,
    min: 0,
    max: 1e15,
    provenance: 'assumption',
    source: '0 leaves each policy as written',
    en: 'Also compare with every policy scaled to this yearly spending',
    id: 'Bandingkan juga pada pengeluaran tahunan ini',
  }),
});

export type Study = z.infer<typeof studySchema>;
