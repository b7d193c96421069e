import { z } from 'zod';
import { behaviourSchema } from '../model/behaviour/index.js';
import { count, idr, number, provenances, share } from '../quantity/index.js';
import { codeFile, name, shownTitle, title, told } from './names.js';
import { anyPolicyEntry } from './policy-schema.js';
import { vary } from './vary-schema.js';
import { worldSchema } from './world-schema.js';

/**
 * The one description of a scenario file. Types, checks, messages, the JSON Schema, the reference page and the
 * documents come from it. A scenario is read after `extends` is resolved; what is missing is filled in from here.
 */

// biome-ignore format: a parameter a paragraph
export const budget = z.strictObject({
  yearly: idr({
    default: 400e6, min: 0, max: 1e15, provenance: 'assumption', source: { en: 'judgement: a small city’s agency', id: 'perkiraan: dinas sebuah kota kecil' },
    en: 'Budget of the agency for partnership in a year', id: 'Anggaran kemitraan dinas per tahun',
  }),
  officerDays: count({
    default: 500, min: 0, max: 1e6, unit: 'days per year', provenance: 'assumption', source: { en: 'judgement: two and a half officers', id: 'perkiraan: dua setengah petugas' },
    en: 'Officers’ days in a year', id: 'Hari kerja petugas per tahun',
  }),
});

// biome-ignore format: a parameter a paragraph
const agency = z.strictObject({
  ruleClarity: share({
    default: 0.3, provenance: 'assumption', source: { en: 'rules between UMKM are not laid down; size: judgement', id: 'aturan antar-UMKM tidak tertulis; besaran: perkiraan' },
    en: 'Clarity of the agency’s rules', id: 'Kejelasan aturan dinas',
  }),
  ruleFairness: share({
    default: 0.7, provenance: 'assumption', source: { en: 'UU 20/2008 gives partners equal standing; size: judgement', id: 'UU 20/2008 memberi para mitra kedudukan yang setara; besaran: perkiraan' },
    en: 'Fairness of the agency’s rules', id: 'Keadilan aturan dinas',
  }),
});

// biome-ignore format: a parameter a paragraph
export const time = z.strictObject({
  startYear: count({
    default: 2006, min: 1900, max: 2200, unit: 'year', provenance: 'study', source: { en: 'first event of the study’s itinerary', id: 'kegiatan pertama yang tercatat dalam penelitian awal' },
    en: 'First year after the burn-in', id: 'Tahun pertama setelah pemanasan',
  }),
  years: count({
    default: 10, min: 1, max: 100, unit: 'years', provenance: 'assumption', source: 'judgement', en: 'Years that are run', id: 'Lama simulasi',
  }),
  burnIn: count({
    default: 15, min: 0, max: 100, unit: 'years', provenance: 'assumption', source: { en: 'judgement: after it the no-policy world drifts by less than 5 % in ten years', id: 'perkiraan: setelahnya dunia tanpa kebijakan bergeser kurang dari 5 % dalam sepuluh tahun' },
    en: 'Years without policy before the first year', id: 'Tahun tanpa kebijakan sebelum tahun pertama',
  }),
});

// biome-ignore format: a parameter a paragraph
export const survey = z.strictObject({
  participants: count({
    default: 20, min: 1, max: 100000, unit: 'firms', provenance: 'study', source: { en: '20 valid answers', id: '20 jawaban yang sah' },
    en: 'Participants asked', id: 'Jumlah responden',
  }),
  noise: number({
    default: 0.1, min: 0, max: 1, unit: 'trust', provenance: 'assumption', source: 'judgement',
    en: 'Half-width of the error of an answer about trust', id: 'Setengah lebar galat jawaban tentang kepercayaan',
  }),
  lowBelow: share({
    default: 0.4, provenance: 'assumption', source: { en: 'the study does not report its cut-points', id: 'penelitian awal tidak menyebut batas-batasnya' }, en: 'Trust below this is called low', id: 'Batas kepercayaan rendah',
  }),
  highFrom: share({
    default: 0.6, provenance: 'assumption', source: { en: 'the study does not report its cut-points', id: 'penelitian awal tidak menyebut batas-batasnya' }, en: 'Trust from this on is called high', id: 'Batas kepercayaan tinggi',
  }),
});

const sourceSchema = z.union([z.string().min(1), title]).meta({ format: 'text' });

const provenance = z.strictObject({
  mark: told(z.enum(provenances), 'What kind of source', 'Jenis sumber'),
  source: told(
    sourceSchema,
    'Where it was found, or how it was judged: a text, or one in each language',
    'Sumbernya, atau dasar perkiraannya: satu teks, atau satu untuk tiap bahasa',
  ),
  unit: told(z.string().optional(), 'Unit, where the schema has none', 'Satuan, bila skema tidak memuatnya'),
});

const seed = z.union([z.string().min(1).max(200), z.int()]).default('simpul');

export const scenarioSchema = z.strictObject({
  name: told(
    name,
    'What files, tables and charts call the scenario',
    'Nama skenario dalam berkas, tabel, dan grafik',
  ),
  title: shownTitle,
  extends: told(
    z.union([z.string(), z.array(z.string())]).optional(),
    'A file, or several, that this one builds on: maps merge, lists replace',
    'Berkas yang menjadi dasar: peta digabung, daftar diganti',
  ),
  modelVersion: told(
    z.int().min(1).max(1_000_000).optional(),
    'Version of the model that it was written for, whose defaults it keeps; one that gives other numbers today all the same gives a warning, a newer one is refused',
    'Versi model saat skenario ditulis, yang nilai bawaannya tetap berlaku; bila angkanya kini tetap berbeda, ada peringatan, dan versi yang lebih baru ditolak',
    'version',
  ),
  seed: told(seed, 'Text or number from which all chance follows', 'Teks atau angka asal semua keacakan'),
  world: told(worldSchema, 'Places, lines of business, firms', 'Tempat, bidang usaha, dan pelaku usaha'),
  behaviour: told(behaviourSchema.prefault({}), 'How firms behave', 'Perilaku pelaku usaha'),
  policies: told(
    z.array(anyPolicyEntry).default([]),
    'What the agency does, in order of priority, on one budget',
    'Kebijakan dinas menurut prioritas, dari satu anggaran',
  ),
  measures: told(
    z.array(codeFile).default([]),
    'Measures of your own: TypeScript or JavaScript files (run only with --allow-code)',
    'Ukuran buatan sendiri: berkas TypeScript atau JavaScript (hanya dengan --allow-code)',
  ),
  budget: told(budget.prefault({}), 'What the agency has in a year', 'Yang dimiliki dinas dalam setahun'),
  agency: told(agency.prefault({}), 'The agency’s own rules', 'Aturan dinas sendiri'),
  time: told(time.prefault({}), 'The years that are run', 'Tahun yang disimulasikan'),
  survey: told(survey.prefault({}), 'How the virtual survey asks', 'Cara survei virtual bertanya'),
  index: told(
    z
      .record(
        name.meta({ reference: 'measure' }),
        told(z.number().min(0).max(1), 'Weight', 'Bobot', 'weight'),
      )
      .optional(),
    'Weights of the composite index, by measure; they are brought to sum 1',
    'Bobot indeks gabungan menurut ukuran; dijadikan berjumlah 1',
  ),
  provenance: told(
    z.record(z.string(), provenance).default({}),
    'Where the numbers of this file come from, by path; * stands for any key',
    'Asal angka dalam berkas ini menurut jalur; * berarti kunci apa pun',
  ),
});

export type Scenario = z.infer<typeof scenarioSchema>;

/** Written as these keys, or as the amount alone. */
const equalBudget = z.strictObject({
  yearly: idr({
    default: 0,
    min: 0,
    max: 1e15,
    provenance: 'assumption',
    source: {
      en: '0 leaves each policy as written',
      id: '0 membiarkan setiap kebijakan seperti yang tertulis',
    },
    en: 'The spending that every policy is scaled to',
    id: 'Pengeluaran yang menjadi ukuran setiap kebijakan',
  }),
  replicates: told(
    z.int().min(1).max(1_000_000).optional(),
    'The first so many replicates take part; all if left out',
    'Sekian ulangan pertama diikutkan; semua bila tidak ditulis',
    'replicates',
  ),
});

/** A measure of a study; only those there are can be meant, which is checked where they are known. */
const aMeasure = z.string().meta({ reference: 'measure' });

/** Written as these keys, or as the number alone. */
const replicates = z.strictObject({
  atMost: told(
    z.int().min(1).max(1_000_000).default(100),
    'Histories of each scenario; all scenarios share their chance',
    'Jumlah ulangan tiap skenario; semua skenario berbagi keacakan',
    'replicates',
  ),
  atLeast: told(
    z.int().min(5).max(1_000_000).default(20),
    'With `until`: no look before this many',
    'Dengan `until`: tidak diperiksa sebelum sekian ulangan',
    'replicates',
  ),
  until: told(
    z
      .strictObject({
        measure: told(
          aMeasure,
          'Measure whose difference to the baseline is to be known, at the end of the last year',
          'Ukuran yang selisihnya terhadap skenario acuan hendak diketahui, pada akhir tahun terakhir',
        ),
        halfWidth: told(
          z.number().min(1e-12).max(1e15),
          'Half the width of its 95 % interval that is wanted, in the measure’s unit',
          'Setengah lebar selang 95 % yang diinginkan, dalam satuan ukuran itu',
          'unit of the measure',
        ),
        scenario: told(
          name.optional(),
          'The scenario whose difference counts; all others if left out',
          'Skenario yang selisihnya dihitung; semua bila tidak ditulis',
        ),
        smallestEffect: told(
          z.number().min(0).max(1e15).optional(),
          'A difference smaller than this is of no interest; where none is left, the study stops too',
          'Selisih yang lebih kecil dari ini tidak penting; bila hanya itu yang tersisa, studi juga berhenti',
          'unit of the measure',
        ),
      })
      .optional(),
    'Stop when a difference is known this well, at `atMost` at the latest',
    'Berhenti bila selisih sudah diketahui seteliti ini, paling lambat pada `atMost`',
  ),
});

/** Replicates of a comparison that are run on after their end, where no study says how many. */
export const WITHDRAWAL_REPLICATES = 25;

/** Written as these keys, or as the number alone. */
const withdrawal = z.strictObject({
  replicates: told(
    z.int().min(0).max(1_000_000).default(WITHDRAWAL_REPLICATES),
    'The first so many replicates take part; 0 leaves the test out',
    'Sekian ulangan pertama diikutkan; 0 meniadakan uji ini',
    'replicates',
  ),
});

export const studySchema = z.strictObject({
  name: told(name, 'The name of the result folder', 'Nama folder hasil'),
  title: shownTitle.optional(),
  scenarios: told(
    z.array(z.string()).min(1),
    'Scenario files that are compared',
    'Berkas skenario yang dibandingkan',
  ),
  baseline: told(name, 'Name of the scenario that the others are compared with', 'Nama skenario acuan'),
  replicates: told(
    replicates.prefault({}).meta({ shorthand: 'atMost' }),
    'How many histories of each scenario: a number, or the keys below',
    'Jumlah ulangan tiap skenario: angka saja, atau isian di bawah',
  ),
  outcomes: told(
    z.array(aMeasure).min(1).optional(),
    'Measures that the report puts first',
    'Ukuran yang diutamakan laporan',
  ),
  seed: told(seed, 'Text or number from which all chance follows', 'Teks atau angka asal semua keacakan'),
  equalBudget: told(
    equalBudget.prefault({}).meta({ shorthand: 'yearly' }),
    'Also compare with every policy scaled to this yearly spending: an amount, or the keys below',
    'Bandingkan juga pada pengeluaran tahunan ini: jumlah saja, atau isian di bawah',
  ),
  withdrawal: told(
    withdrawal.prefault({}).meta({ shorthand: 'replicates' }),
    'Run on for 24 months without any policy, to see what remains when all policies stop',
    'Teruskan 24 bulan tanpa kebijakan, untuk melihat yang tersisa setelah kebijakan berhenti',
  ),
  vary: told(
    vary.optional(),
    'What simpul sweep varies: every scenario is run at every point of this design',
    'Yang divariasikan simpul sweep: setiap skenario dijalankan di setiap titik rancangan ini',
  ),
});

export type Study = z.infer<typeof studySchema>;
