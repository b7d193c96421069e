import type { Bilingual } from '../words/lang.js';
import { column, meanColumns, measure, replicate, scenario, type TableColumn, year } from './table-column.js';

/** A table that `simpul query` offers on the result of a sweep. */
interface SweepTable {
  readonly name: string;
  readonly about: Bilingual;
  readonly columns: readonly TableColumn[];
  /** Columns that each sweep has of its own, after the others. */
  readonly ownColumns?: Bilingual;
  /** Whether it is a Parquet file of that name; else it is made of others. */
  readonly isFile: boolean;
}

const point = column('point', 'INTEGER', 'Number of the point, from 1', 'Nomor titik, mulai 1');

/** The runs of a sweep, well or failed. */
export const sweepRunColumns: readonly TableColumn[] = [
  point,
  scenario,
  replicate,
  column('state', 'VARCHAR', 'finished or failed', 'finished (selesai) atau failed (gagal)'),
  column('seed', 'VARCHAR', 'Seed of the study', 'Benih studi'),
  column('digest', 'VARCHAR', 'SHA-256 of the run; null if it failed', 'SHA-256 simulasi; kosong bila gagal'),
  column('message', 'VARCHAR', 'Why it failed', 'Sebab kegagalan'),
  column('finished_at', 'TIMESTAMP', 'When it was over, UTC', 'Saat selesai, UTC'),
];

/** Every table of `simpul query` on a sweep, in the order of the documents. */
export const sweepTables: readonly SweepTable[] = [
  {
    name: 'design',
    about: {
      en: 'The points: what was set at each',
      id: 'Titik-titik: nilai yang dipasang pada masing-masing',
    },
    columns: [point],
    ownColumns: {
      en: 'A column for each parameter that is varied, named by its path (in a query in double quotes) and in the units of the model: DOUBLE, or VARCHAR where not all values are numbers.',
      id: 'Satu kolom untuk setiap parameter yang divariasikan, bernama menurut jalurnya (dalam pertanyaan diapit tanda kutip ganda) dan dalam satuan model: DOUBLE, atau VARCHAR bila tidak semua nilainya angka.',
    },
    isFile: true,
  },
  {
    name: 'outcomes',
    about: { en: 'All values of all runs', id: 'Semua nilai dari semua simulasi' },
    columns: [
      ...[point, scenario, replicate, year, measure],
      column('value', 'DOUBLE', 'Null without a denominator', 'Kosong bila tidak ada penyebut'),
    ],
    isFile: true,
  },
  {
    name: 'summary',
    about: {
      en: 'Means by point, scenario and measure, at the end of the last year',
      id: 'Rata-rata menurut titik, skenario, dan ukuran, pada akhir tahun terakhir',
    },
    columns: [
      ...[point, scenario, measure],
      ...meanColumns,
      column(
        'difference',
        'DOUBLE',
        'Scenario minus baseline at the same point, replicate by replicate; null for the baseline',
        'Skenario dikurangi acuan pada titik yang sama, per ulangan; kosong untuk acuan',
      ),
      column(
        'difference_low',
        'DOUBLE',
        'Lower end of Student’s 95 % interval of the difference',
        'Batas bawah selang 95 % Student untuk selisih',
      ),
      column(
        'difference_high',
        'DOUBLE',
        'Upper end of Student’s 95 % interval of the difference',
        'Batas atas selang 95 % Student untuk selisih',
      ),
    ],
    isFile: true,
  },
  {
    name: 'digests',
    about: { en: 'The runs that finished', id: 'Simulasi yang selesai' },
    columns: [
      ...[point, scenario, replicate],
      column('digest', 'VARCHAR', 'SHA-256 of the run', 'SHA-256 simulasi'),
      column(
        'values',
        'VARCHAR',
        'First 16 digits of the SHA-256 over its values, year by year',
        '16 digit pertama SHA-256 nilai-nilainya, tahun demi tahun',
      ),
    ],
    isFile: true,
  },
  {
    name: 'runs',
    about: { en: 'Every run and what became of it', id: 'Setiap simulasi dan hasilnya' },
    columns: sweepRunColumns,
    isFile: false,
  },
];

/** Names of the tables that are Parquet files of a sweep's result. */
export const sweepFiles: readonly string[] = sweepTables
  .filter(({ isFile }) => isFile)
  .map(({ name }) => name);
