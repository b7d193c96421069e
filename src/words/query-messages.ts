import type { Bilingual } from './lang.js';

/** What `simpul query` and `simpul runs` say. */

export const queryWords = {
  csv: { en: 'The result as CSV on stdout', id: 'Hasil sebagai CSV di stdout' },
  scenario: { en: 'Scenario', id: 'Skenario' },
  replicate: { en: 'Replicate', id: 'Ulangan' },
  budget: { en: 'Budget', id: 'Anggaran' },
  state: { en: 'State', id: 'Keadaan' },
  seed: { en: 'Seed', id: 'Benih' },
  digest: { en: 'Digest', id: 'Sidik' },
  finishedAt: { en: 'Finished (UTC)', id: 'Selesai (UTC)' },
  written: { en: 'as written', id: 'seperti ditulis' },
  equal: { en: 'equal', id: 'disamakan' },
  finished: { en: 'finished', id: 'selesai' },
  failed: { en: 'failed: {message}', id: 'gagal: {message}' },
  planned: { en: 'planned', id: 'direncanakan' },
  point: { en: 'Point', id: 'Titik' },
  total: {
    en: '{all runs}: {finished} finished, {failed} failed',
    id: '{all} simulasi: {finished} selesai, {failed} gagal',
  },
  totalUnfinished: {
    en: '{all runs}: {finished} finished, {failed} failed, {open} still to come',
    id: '{all} simulasi: {finished} selesai, {failed} gagal, {open} belum jalan',
  },
  sizeOfStudy: { en: '{done} of {planned replicates}', id: '{done} dari {planned} ulangan' },
  sizeOfSweep: {
    en: '{points points} × {scenarios scenarios} × {replicates replicates}',
    id: '{points} titik × {scenarios} skenario × {replicates} ulangan',
  },
} satisfies Record<string, Bilingual>;

/** Of a study that was started, at a time in ISO 8601, and has not come to its end. */
export const notFinished = (command: string, time: string): Bilingual => {
  const when = time.replace('T', ' ').slice(0, 16);
  return {
    en: `Started ${when} UTC and not finished: at work, or interrupted. It goes on from there with: ${command}`,
    id: `Dimulai ${when} UTC dan belum selesai: sedang berjalan, atau terhenti. Lanjutkan dengan: ${command}`,
  };
};

export const csvOrJson: Bilingual = {
  en: '--csv and --json: one result, two formats? Leave one of the two out.',
  id: '--csv dan --json: satu hasil, dua format? Hapus salah satu.',
};

/** `message` is what DuckDB says, with the place in the query below; `tables` are lines that name them with their columns. */
export const sqlWrong = (message: string, tables: readonly string[]): Bilingual => {
  const [said = '', ...place] = message.split('\n\n');
  const quoted = [`“${said}”`, ...place].join('\n\n');
  return {
    en: `SQL: this query cannot be answered: ${quoted}\nTables and columns:\n${tables.join('\n')}`,
    id: `SQL: pertanyaan ini tidak dapat dijawab: ${quoted}\nTabel dan kolom:\n${tables.join('\n')}`,
  };
};

export const notOneQuery = (found: number): Bilingual => ({
  en: `SQL: ${found} statements, where one is taken. Write one, such as "SELECT * FROM runs".`,
  id: `SQL: ada ${found} pernyataan, padahal yang diterima satu. Tulis satu saja, misalnya "SELECT * FROM runs".`,
});

export const notASelect: Bilingual = {
  en: 'SQL: a result is only read, never changed. Begin with SELECT, FROM, WITH, DESCRIBE or SUMMARIZE.',
  id: 'SQL: hasil hanya dibaca, tidak diubah. Mulailah dengan SELECT, FROM, WITH, DESCRIBE, atau SUMMARIZE.',
};

export const noOutcomes = (path: string): Bilingual => ({
  en: `${path}: missing or no Parquet file, though the result should have it. Give the command that made the result again; it is in manifest.json.`,
  id: `${path}: tidak ada atau bukan berkas Parquet, padahal seharusnya ada dalam hasil. Berikan lagi perintah yang membuat hasil ini; tertulis dalam manifest.json.`,
});
