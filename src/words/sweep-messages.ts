import type { Bilingual } from './lang.js';
import { plural } from './plural.js';

/** What `simpul sweep` says. */

export const sweepWords = {
  optionDesign: {
    en: 'A table of parameter sets (CSV or Parquet) in place of vary',
    id: 'Tabel set parameter (CSV atau Parquet) sebagai pengganti vary',
  },
  optionShard: {
    en: 'Run part i of n alone (i/n) and leave it in DIR/shards',
    id: 'Jalankan bagian ke-i dari n saja (i/n) dan simpan di FOLDER/shards',
  },
  optionMerge: {
    en: 'Make the result of all parts in DIR/shards',
    id: 'Susun hasil dari semua bagian di FOLDER/shards',
  },
  sweeping: { en: 'Sweeping', id: 'Menyapu parameter' },
  heading: {
    en: '{title}: {points points} of {parameters parameters} × {scenarios scenarios} × {n replicates}, seed {seed}. Figures at the end of the last year.',
    id: '{title}: {points} titik dari {parameters} parameter × {scenarios} skenario × {n} ulangan, benih {seed}. Angka pada akhir tahun terakhir.',
  },
  parameter: { en: 'Parameter', id: 'Parameter' },
  lowest: { en: 'Lowest', id: 'Terendah' },
  highest: { en: 'Highest', id: 'Tertinggi' },
  middle: { en: 'Median', id: 'Median' },
  scenario: { en: 'Scenario', id: 'Skenario' },
  best: { en: 'Best at', id: 'Terbaik di' },
  better: { en: 'Better than the baseline', id: 'Lebih baik daripada acuan' },
  worse: { en: 'Worse', id: 'Lebih buruk' },
  baseline: { en: 'baseline', id: 'acuan' },
  note: {
    en: 'Lowest, median and highest of the means at the points. Better and worse: shares of the points at which the 95 % interval of the paired difference leaves out 0; with many points some do so by chance.',
    id: 'Rata-rata terendah, median, dan tertinggi dari semua titik. Lebih baik dan lebih buruk: bagian titik yang selang 95 % selisih berpasangannya tidak memuat 0; bila titiknya banyak, sebagian terjadi karena kebetulan.',
  },
  few: {
    en: 'With fewer than 2 replicates no difference has an interval.',
    id: 'Dengan kurang dari 2 ulangan, selisih tidak memiliki selang.',
  },
  shared: {
    en: '{runs runs}, of which {distinct} are distinct: points that leave a scenario alone share its runs.',
    id: '{runs} simulasi, {distinct} di antaranya berbeda: titik yang tidak mengubah suatu skenario berbagi simulasinya.',
  },
} satisfies Record<string, Bilingual>;

export const noVary: Bilingual = {
  en: 'nothing is varied. Add vary: to the study, or give a table with --design.',
  id: 'tidak ada yang divariasikan. Tambahkan vary: pada studi, atau berikan tabel dengan --design.',
};

export const shardWrong = (found: string): Bilingual => ({
  en: `--shard ${found}: not usable. Write i/n with i from 1 to n, such as 2/8.`,
  id: `--shard ${found}: tidak dapat dipakai. Tulis i/n dengan i dari 1 sampai n, misalnya 2/8.`,
});

export const shardOrMerge: Bilingual = {
  en: '--shard and --merge: a part is run, or all are merged. Leave one of the two out.',
  id: '--shard dan --merge: satu bagian dijalankan, atau semuanya digabung. Hapus salah satu.',
};

export const outNeeded = (option: string): Bilingual => ({
  en: `--${option}: needs the folder that the parts share. Add --out DIR.`,
  id: `--${option}: memerlukan folder bersama untuk semua bagian. Tambahkan --out FOLDER.`,
});

export const runsAsWritten: Bilingual = {
  en: 'equalBudget is not for sweeps: every point is run with the policies as they are written.',
  id: 'equalBudget tidak berlaku untuk sweep: setiap titik dijalankan dengan kebijakan sebagaimana tertulis.',
};

export const endsWithPolicies: Bilingual = {
  en: 'withdrawal is not for sweeps: no point is run on after the last year without its policies.',
  id: 'withdrawal tidak berlaku untuk sweep: tidak ada titik yang dilanjutkan tanpa kebijakan setelah tahun terakhir.',
};

export const stopsByRule: Bilingual = {
  en: 'replicates.until is not for sweeps: every point gets as many replicates as atMost says.',
  id: 'replicates.until tidak berlaku untuk sweep: setiap titik mendapat ulangan sebanyak atMost.',
};

export const atPoint = (point: number): Bilingual => ({
  en: `point ${point} of the design`,
  id: `titik ${point} dari rancangan`,
});

export const morePoints = (more: number): Bilingual => ({
  en: `${more} more points may be wrong; they are looked at once these are right.`,
  id: `${more} titik lain mungkin juga keliru; diperiksa setelah yang ini benar.`,
});

export const noShards = (folder: string): Bilingual => ({
  en: `${folder}: holds no part of a sweep. Run parts with --shard 1/n to n/n and the same --out first.`,
  id: `${folder}: tidak berisi bagian sweep. Jalankan dulu bagian dengan --shard 1/n sampai n/n dan --out yang sama.`,
});

export const shardUnreadable = (path: string): Bilingual => ({
  en: `${path}: cannot be read as a part of a sweep. Delete it and run the part again.`,
  id: `${path}: tidak dapat dibaca sebagai bagian sweep. Hapus lalu jalankan bagian itu lagi.`,
});

export const runsMissing = (missing: number, all: number, commands: readonly string[]): Bilingual => ({
  en: `${missing} of ${plural(all, 'runs')} missing, and nothing was written. Run again:\n${commands.join('\n')}`,
  id: `${missing} dari ${all} simulasi belum ada, dan tidak ada yang ditulis. Jalankan lagi:\n${commands.join('\n')}`,
});

export const shardFinished = (path: string, runs: number): Bilingual => ({
  en: `${path}: ${plural(runs, 'runs')} finished.`,
  id: `${path}: ${runs} simulasi selesai.`,
});

export const sweepInterrupted = (done: number, all: number): Bilingual => ({
  en: `Interrupted: ${done} of ${plural(all, 'runs')} finished and kept. The same command goes on from there.`,
  id: `Dihentikan: ${done} dari ${all} simulasi selesai dan disimpan. Perintah yang sama akan melanjutkannya.`,
});

export const failuresCut = (more: number, file: string): Bilingual => ({
  en: `${more} more runs failed; all are in ${file}.`,
  id: `${more} simulasi lain juga gagal; semuanya ada di ${file}.`,
});

/** Of a design file. */

export const designMissing = (why: string): Bilingual => ({
  en: `cannot be read as a table: “${why}”. Give a CSV file with a header or a Parquet file.`,
  id: `tidak dapat dibaca sebagai tabel: “${why}”. Berikan berkas CSV dengan baris judul atau berkas Parquet.`,
});

export const designKind: Bilingual = {
  en: 'neither .csv nor .parquet. Give a table of one of these kinds.',
  id: 'bukan .csv atau .parquet. Berikan tabel dari salah satu jenis itu.',
};

export const designEmpty: Bilingual = {
  en: 'the table has no row below its header. Write a set of parameters a row.',
  id: 'tabel ini tidak memiliki baris di bawah judulnya. Tulis satu set parameter per baris.',
};

export const cellEmpty = (column: string): Bilingual => ({
  en: `${column} has no value here. Give every parameter a value in every row.`,
  id: `${column} tidak memiliki nilai di sini. Beri setiap parameter nilai di setiap baris.`,
});

export const rowUneven = (found: number, wanted: number): Bilingual => ({
  en: `the row has ${found} cells, and the header ${wanted}. Give every row as many cells as the header.`,
  id: `baris ini memiliki ${found} sel, sedangkan judulnya ${wanted}. Samakan banyaknya sel dengan judul.`,
});

export const columnTwice = (column: string): Bilingual => ({
  en: `the column ${column} stands twice. Keep one.`,
  id: `kolom ${column} ada dua kali. Simpan satu.`,
});

export const columnUnnamed: Bilingual = {
  en: 'a column has no name. Write the path of a parameter, such as behaviour.trust.fading.',
  id: 'ada kolom tanpa nama. Tulis jalur parameter, misalnya behaviour.trust.fading.',
};
