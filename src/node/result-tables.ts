import type { Difference, Estimate } from '../study/comparison.js';
import type { Bilingual } from '../words/lang.js';
import type { Result } from './read-result.js';
import type { ListedRun } from './run-list.js';
import { column, meanColumns, measure, replicate, scenario, type TableColumn, year } from './table-column.js';

export type TableCell = string | number | boolean | null;

/** A table that `simpul query` offers; it is a file of the result folder, or rows made of it. */
interface ResultTable {
  readonly name: string;
  readonly about: Bilingual;
  readonly columns: readonly TableColumn[];
  /** There only if the study asked for an equal budget. */
  readonly isOfEqualBudget?: boolean;
  readonly source:
    | { readonly file: string }
    | { rows(result: Result, runs: readonly ListedRun[]): TableCell[][] };
}

const outcomeColumns = [
  scenario,
  replicate,
  year,
  measure,
  column('value', 'DOUBLE', 'Null without a denominator', 'Kosong bila tidak ada penyebut'),
];

const estimateColumns = [
  scenario,
  measure,
  year,
  ...meanColumns,
  column('sd', 'DOUBLE', 'Standard deviation of the replicates', 'Simpangan baku antarulangan'),
];

const differenceColumns = [
  scenario,
  measure,
  year,
  column('n', 'INTEGER', 'Pairs with a value on both sides', 'Pasangan yang memiliki kedua nilai'),
  column('mean', 'DOUBLE', 'Scenario minus baseline', 'Skenario dikurangi acuan'),
  column('low', 'DOUBLE', 'Lower end of Student’s 95 % interval', 'Batas bawah selang 95 % Student'),
  column('high', 'DOUBLE', 'Upper end of Student’s 95 % interval', 'Batas atas selang 95 % Student'),
  column('bca_low', 'DOUBLE', 'Lower end of the bootstrap interval', 'Batas bawah selang bootstrap'),
  column('bca_high', 'DOUBLE', 'Upper end of the bootstrap interval', 'Batas atas selang bootstrap'),
  column(
    'effect_size',
    'DOUBLE',
    'd_z: mean in standard deviations of the paired differences',
    'd_z: rata-rata dalam simpangan baku selisih berpasangan',
  ),
  column(
    'd_av',
    'DOUBLE',
    'Mean in standard deviations of single runs, pooled',
    'Rata-rata dalam simpangan baku simulasi, digabung',
  ),
  column(
    'better_share',
    'DOUBLE',
    'Replicates in which it is better, 0 to 1',
    'Bagian ulangan yang lebih baik, 0 sampai 1',
  ),
  column(
    'pairing_gain',
    'DOUBLE',
    'Variance unpaired over paired',
    'Ragam tanpa pasangan dibagi dengan pasangan',
  ),
];

function estimateRows(estimates: readonly Estimate[] = []): TableCell[][] {
  return estimates.map((one) => [
    one.scenario,
    one.measure,
    one.year,
    one.n,
    one.mean,
    one.low,
    one.high,
    one.sd,
  ]);
}

function differenceRows(differences: readonly Difference[] = []): TableCell[][] {
  return differences.map(({ t, bca, ...one }) => [
    ...[one.scenario, one.measure, one.year, one.n, one.mean, t.low, t.high],
    ...[
      bca?.low ?? null,
      bca?.high ?? null,
      one.effectSize,
      one.dAv ?? null,
      one.betterShare,
      one.pairingGain,
    ],
  ]);
}

/** Every table of `simpul query`, in the order of the documents. */
export const resultTables: readonly ResultTable[] = [
  {
    name: 'outcomes',
    about: {
      en: 'All values of all runs, as in `outcomes.parquet`',
      id: 'Semua nilai dari semua simulasi, seperti `outcomes.parquet`',
    },
    columns: outcomeColumns,
    source: { file: 'outcomes.parquet' },
  },
  {
    name: 'outcomes_equal_budget',
    about: { en: 'The same at an equal budget', id: 'Sama, pada anggaran yang sama' },
    columns: outcomeColumns,
    isOfEqualBudget: true,
    source: { file: 'outcomes-equal-budget.parquet' },
  },
  {
    name: 'runs',
    about: { en: 'Every run and what became of it', id: 'Setiap simulasi dan hasilnya' },
    columns: [
      scenario,
      replicate,
      column('budget', 'VARCHAR', 'written or equal', 'written (seperti ditulis) atau equal (disamakan)'),
      column('state', 'VARCHAR', 'finished or failed', 'finished (selesai) atau failed (gagal)'),
      column('seed', 'VARCHAR', 'Seed of the study', 'Benih studi'),
      column(
        'digest',
        'VARCHAR',
        'SHA-256 of the run; null if it failed',
        'SHA-256 simulasi; kosong bila gagal',
      ),
      column('message', 'VARCHAR', 'Why it failed', 'Sebab kegagalan'),
      column('finished_at', 'TIMESTAMP', 'When it was over, UTC', 'Saat selesai, UTC'),
    ],
    source: {
      rows: (_, runs) =>
        runs.map((run) => [
          ...[run.scenario, run.replicate, run.budget, run.state, run.seed, run.digest, run.message],
          run.finishedAt,
        ]),
    },
  },
  {
    name: 'scenarios',
    about: { en: 'The scenarios of the study', id: 'Skenario dalam studi' },
    columns: [
      column('name', 'VARCHAR', 'Name, as in the other tables', 'Nama, seperti pada tabel lain'),
      column('title_en', 'VARCHAR', 'Title in English', 'Judul bahasa Inggris'),
      column('title_id', 'VARCHAR', 'Title in Indonesian', 'Judul bahasa Indonesia'),
      column('is_baseline', 'BOOLEAN', 'Whether the others are compared with it', 'Apakah menjadi acuan'),
      column(
        'policies',
        'VARCHAR',
        'Its policies in order of priority, with commas',
        'Kebijakannya menurut prioritas, dengan koma',
      ),
      column('budget_idr', 'DOUBLE', 'Budget of the agency, IDR a year', 'Anggaran dinas, IDR per tahun'),
      column('file', 'VARCHAR', 'File that it was read from', 'Berkas asalnya'),
      column('hash', 'VARCHAR', 'SHA-256 of the resolved scenario', 'SHA-256 skenario lengkap'),
    ],
    source: {
      rows: ({ manifest }) =>
        manifest.scenarios.map(({ name, file, hash, scenario: { title, policies, budget } }) => [
          ...[name, title.en, title.id, name === manifest.study.baseline],
          ...[policies.map(({ label, policy }) => label ?? policy).join(','), budget.yearly, file, hash],
        ]),
    },
  },
  {
    name: 'measures',
    about: { en: 'The measures of the study', id: 'Ukuran dalam studi' },
    columns: [
      column('name', 'VARCHAR', 'Name, as in the other tables', 'Nama, seperti pada tabel lain'),
      column('title_en', 'VARCHAR', 'Title in English', 'Judul bahasa Inggris'),
      column('title_id', 'VARCHAR', 'Title in Indonesian', 'Judul bahasa Indonesia'),
      column('unit', 'VARCHAR', 'Unit of the value', 'Satuan nilai'),
      column(
        'low',
        'DOUBLE',
        'Least value that it can have; null for none',
        'Nilai terkecil; kosong bila tidak ada',
      ),
      column(
        'high',
        'DOUBLE',
        'Greatest value that it can have; null for none',
        'Nilai terbesar; kosong bila tidak ada',
      ),
      column(
        'better',
        'VARCHAR',
        'higher, lower or neither',
        'higher (tinggi), lower (rendah), atau neither',
      ),
      column('family', 'VARCHAR', 'Family of measures', 'Kelompok ukuran'),
      column(
        'is_outcome',
        'BOOLEAN',
        'Whether the study declared it as an outcome',
        'Apakah disebut studi sebagai hasil',
      ),
    ],
    source: {
      rows: ({ comparison }) =>
        comparison.measures.map(({ name, title, unit, range, better, family }) => [
          ...[name, title.en, title.id, unit, range.low, range.high, better, family],
          comparison.outcomes.includes(name),
        ]),
    },
  },
  {
    name: 'estimates',
    about: { en: 'Means by scenario, measure and year', id: 'Rata-rata menurut skenario, ukuran, dan tahun' },
    columns: estimateColumns,
    source: { rows: ({ comparison }) => estimateRows(comparison.estimates) },
  },
  {
    name: 'differences',
    about: {
      en: 'Scenario minus baseline, replicate by replicate',
      id: 'Skenario dikurangi acuan, per ulangan',
    },
    columns: differenceColumns,
    source: { rows: ({ comparison }) => differenceRows(comparison.differences) },
  },
  {
    name: 'estimates_equal_budget',
    about: { en: '`estimates` at an equal budget', id: '`estimates` pada anggaran yang sama' },
    columns: estimateColumns,
    isOfEqualBudget: true,
    source: { rows: ({ comparison }) => estimateRows(comparison.equalBudget?.estimates) },
  },
  {
    name: 'differences_equal_budget',
    about: { en: '`differences` at an equal budget', id: '`differences` pada anggaran yang sama' },
    columns: differenceColumns,
    isOfEqualBudget: true,
    source: { rows: ({ comparison }) => differenceRows(comparison.equalBudget?.differences) },
  },
];
