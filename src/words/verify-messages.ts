import type { Bilingual } from './lang.js';
import { plural } from './plural.js';

/** What `verify` says, and `reproduce` of what both find. */

export const verifyWords = {
  optionSample: {
    en: 'How many runs are done again, spread over all',
    id: 'Banyaknya simulasi yang diulang, tersebar di antara semuanya',
  },
  optionAll: {
    en: 'Do all runs again, and the search for an equal budget',
    id: 'Ulangi semua simulasi, juga pencarian anggaran yang sama',
  },
  verifying: { en: 'Verifying', id: 'Memeriksa' },
  reproducing: { en: 'Reproducing', id: 'Mengulang' },
} satisfies Record<string, Bilingual>;

/** A run as it is named. */
interface Named {
  readonly scenario: string;
  readonly replicate: number;
  readonly budget?: 'written' | 'equal';
  /** Of a sweep, from 1. */
  readonly point?: number;
}

/** The run in words. */
export function named({ scenario, replicate, budget, point }: Named): Bilingual {
  const isEqual = budget === 'equal';
  return {
    en: `${point ? `point ${point}, ` : ''}${scenario}, replicate ${replicate}${isEqual ? ', at the equal budget' : ''}`,
    id: `${point ? `titik ${point}, ` : ''}${scenario}, ulangan ${replicate}${isEqual ? ', pada anggaran yang sama' : ''}`,
  };
}

export const otherVersions = (
  what: 'model' | 'simpul',
  theirs: string | number,
  ours: string | number,
): Bilingual =>
  what === 'model'
    ? {
        en: `The result is of model version ${theirs}, this program runs version ${ours}: digests and numbers cannot be expected to agree. Use a simpul with model version ${theirs}.`,
        id: `Hasil ini dibuat dengan versi model ${theirs}, program ini memakai versi ${ours}: sidik dan angka tidak dapat diharapkan sama. Pakai simpul dengan versi model ${theirs}.`,
      }
    : {
        en: `The result is of simpul ${theirs}, this is simpul ${ours}; the model version is what digests depend on.`,
        id: `Hasil ini dibuat dengan simpul ${theirs}, ini simpul ${ours}; sidik bergantung pada versi model.`,
      };

export const scenarioChanged = (name: string): Bilingual => ({
  en: `manifest.json: scenario ${name} in the manifest was changed: it is not the one that its hash is of.`,
  id: `manifest.json: skenario ${name} dalam manifes telah diubah: bukan skenario dari hash-nya.`,
});

export const studyChanged: Bilingual = {
  en: 'manifest.json: the study in the manifest was changed: name, seed, baseline, model version, scenarios or own code are not those of its identity.',
  id: 'manifest.json: studi dalam manifes telah diubah: nama, benih, acuan, versi model, skenario, atau kode sendiri tidak sesuai identitasnya.',
};

export const notRun: Bilingual = {
  en: 'Nothing was run again, since what would be run is not what the result is of.',
  id: 'Tidak ada yang diulang, karena yang akan dijalankan bukan yang menghasilkan ini.',
};

export const codeChanged = (path: string): Bilingual => ({
  en: `${path}: own code was changed since the result was made: its SHA-256 is not the one in the manifest. Put the file back as it was.`,
  id: `${path}: kode sendiri telah diubah sejak hasil dibuat: SHA-256-nya bukan yang ada dalam manifes. Kembalikan berkas seperti semula.`,
});

export const codeGone = (path: string): Bilingual => ({
  en: `${path}: the own code that the result was made with is not there. Put the file back, or go to the folder from which the command was given.`,
  id: `${path}: kode sendiri yang menghasilkan ini tidak ada. Kembalikan berkasnya, atau pindah ke folder tempat perintah diberikan.`,
});

export const noSuchRun = (run: Named): Bilingual => ({
  en: `manifest.json: ${named(run).en}: the study in the manifest has no such run.`,
  id: `manifest.json: ${named(run).id}: studi dalam manifes tidak memiliki simulasi ini.`,
});

export const codeNotAllowed = (paths: readonly string[]): Bilingual => ({
  en: `The result was made with own code (${paths.join(', ')}), which runs on this machine only with leave. If you trust it, add --allow-code.`,
  id: `Hasil ini dibuat dengan kode sendiri (${paths.join(', ')}), yang hanya berjalan di komputer ini bila diizinkan. Bila Anda percaya, tambahkan --allow-code.`,
});

export const pointDigestWrong = (run: Named): Bilingual => ({
  en: `digests.parquet: ${named(run).en}: the digest is not that of the run.`,
  id: `digests.parquet: ${named(run).id}: sidiknya bukan sidik simulasi itu.`,
});

export const unreadable = (file: string, why: string): Bilingual => ({
  en: `${file}: cannot be read: “${why}”. It should be as simpul compare wrote it.`,
  id: `${file}: tidak dapat dibaca: “${why}”. Berkas ini harus seperti yang ditulis simpul compare.`,
});

export const runFails = (run: Named, why: string): Bilingual => ({
  en: `${named(run).en}: the run fails now: ${why}.`,
  id: `${named(run).id}: simulasi kini gagal: ${why}.`,
});

/** What is known of where two runs part. */
interface Parting {
  readonly year: number;
  /** The first week in which what happened was counted otherwise. */
  readonly week: { readonly year: number; readonly week: number } | undefined;
  readonly columns: readonly string[];
}

const MOST_COLUMNS = 6;

export const runParts = (run: Named, { year, week, columns }: Parting): Bilingual => {
  const shown = columns.slice(0, MOST_COLUMNS).join(', ');
  const more = columns.length - MOST_COLUMNS;
  return {
    en: [
      `${named(run).en}: the state differs at the end of ${year}, the first year that does.`,
      week
        ? `What happened is counted otherwise first in week ${week.week} of ${week.year}.`
        : 'What happened in the weeks is counted alike.',
      columns.length > 0
        ? `Columns that differ: ${shown}${more > 0 ? ` and ${more} more` : ''}.`
        : 'No column is told to differ.',
    ].join(' '),
    id: [
      `${named(run).id}: keadaan berbeda pada akhir ${year}, tahun pertama yang berbeda.`,
      week
        ? `Kejadian mulai terhitung berbeda pada minggu ke-${week.week} tahun ${week.year}.`
        : 'Kejadian tiap minggu terhitung sama.',
      columns.length > 0
        ? `Kolom yang berbeda: ${shown}${more > 0 ? ` dan ${more} lainnya` : ''}.`
        : 'Tidak ada kolom yang diketahui berbeda.',
    ].join(' '),
  };
};

export const digestWrong = (run: Named): Bilingual => ({
  en: `manifest.json: ${named(run).en}: the digest was changed: it is not that of the run, whose years all agree with digests.parquet.`,
  id: `manifest.json: ${named(run).id}: sidiknya telah diubah: bukan sidik simulasi itu, padahal semua tahunnya sesuai dengan digests.parquet.`,
});

export const yearsWrong = (run: Named, year: number): Bilingual => ({
  en: `digests.parquet: ${named(run).en}, ${year}: is not that of the run, whose digest agrees with manifest.json.`,
  id: `digests.parquet: ${named(run).id}, ${year}: bukan milik simulasi itu, padahal sidiknya sesuai dengan manifest.json.`,
});

export const valueWrong = (
  file: string,
  run: Named,
  year: number,
  measure: string,
  stored: number | undefined,
  computed: number,
): Bilingual => {
  const text = (value: number | undefined, none: string) =>
    value === undefined ? none : Number.isNaN(value) ? 'null' : String(value);
  return {
    en: `${file}: ${named(run).en}, ${year}, ${measure}: ${text(stored, 'nothing')} is stored, ${text(computed, '')} computed.`,
    id: `${file}: ${named(run).id}, ${year}, ${measure}: tersimpan ${text(stored, 'kosong')}, terhitung ${text(computed, '')}.`,
  };
};

export const valuesChanged = (file: string, run: Named): Bilingual => ({
  en: `${file}: ${named(run).en}: the values are not those that digests.parquet has the SHA-256 of.`,
  id: `${file}: ${named(run).id}: nilai-nilainya bukan yang SHA-256-nya ada dalam digests.parquet.`,
});

/** The file tells of the run, but not with each of its rows in its place. */
export const rowsMissing = (file: string, run: Named): Bilingual => ({
  en: `${file}: ${named(run).en}: does not hold the rows of the run, each once and in their order.`,
  id: `${file}: ${named(run).id}: tidak memuat baris simulasi itu masing-masing satu kali dan berurutan.`,
});

export const endingUnreadable = (run: Named, why: string): Bilingual => ({
  en: `endings.parquet: ${named(run).en}: cannot be read: “${why}”. It should be as simpul compare wrote it.`,
  id: `endings.parquet: ${named(run).id}: tidak dapat dibaca: “${why}”. Isinya harus seperti yang ditulis simpul compare.`,
});

/** `list` has the runs, manifest.json the failures. */
export const notListedOnce = (run: Named, list = 'manifest.json'): Bilingual => ({
  en: `${list}: ${named(run).en}: should stand among the runs or among the failures, and once.`,
  id: `${list}: ${named(run).id}: harus ada di antara simulasi atau kegagalan, satu kali saja.`,
});

/** `row` counts from 1. */
export const rowOtherwise = (file: string, row: number): Bilingual => ({
  en: `${file}: row ${row} is the first that is not that of the runs. They stand by scenario and replicate, and a scenario that needs no scaling has the same runs at both budgets.`,
  id: `${file}: baris ${row} adalah yang pertama tidak sesuai simulasinya. Urutannya menurut skenario dan ulangan, dan skenario yang tidak perlu disesuaikan memiliki simulasi yang sama pada kedua anggaran.`,
});

export const chainWrong = (run: Named): Bilingual => ({
  en: `digests.parquet: ${named(run).en}: the digests of its years do not give the digest of the run in manifest.json.`,
  id: `digests.parquet: ${named(run).id}: sidik tahun-tahunnya tidak menghasilkan sidik simulasi itu dalam manifest.json.`,
});

export const failureSucceeds = (run: Named): Bilingual => ({
  en: `manifest.json: ${named(run).en}: is listed as failed, but the run succeeds.`,
  id: `manifest.json: ${named(run).id}: tercatat gagal, tetapi simulasinya berhasil.`,
});

export const failsOtherwise = (run: Named, stored: string, now: string): Bilingual => ({
  en: `manifest.json: ${named(run).en}: is said to fail with “${stored}”, but fails with “${now}”.`,
  id: `manifest.json: ${named(run).id}: tercatat gagal dengan “${stored}”, tetapi gagal dengan “${now}”.`,
});

/** An option of the command and what else says the same. */
export const commandOtherwise = (option: string, inCommand: string, stored: string): Bilingual => ({
  en: `manifest.json: command: ${option}: the command says ${inCommand || 'nothing'}, the manifest ${stored || 'nothing'}.`,
  id: `manifest.json: command: ${option}: menurut perintah ${inCommand || 'tidak ada'}, menurut manifes ${stored || 'tidak ada'}.`,
});

export const crateNotJson: Bilingual = {
  en: 'ro-crate-metadata.json: is no JSON. It should be as simpul wrote it, but for the day of publication and the license.',
  id: 'ro-crate-metadata.json: bukan JSON. Isinya harus seperti yang ditulis simpul, kecuali tanggal terbit dan lisensi.',
};

export const notDerived: Bilingual = {
  en: 'What is made of the tables (comparison.json, charts, report, summary) was not checked, since the tables are not whole.',
  id: 'Yang dibuat dari tabel (comparison.json, grafik, laporan, ringkasan) tidak diperiksa, karena tabelnya tidak utuh.',
};

export const rowsWrong = (file: string, found: number, right: number, list = 'manifest.json'): Bilingual => ({
  en: `${file}: holds ${plural(found, 'rows')}, the runs in ${list} have ${right}.`,
  id: `${file}: berisi ${found} baris, simulasi dalam ${list} memiliki ${right}.`,
});

/** A figure or word of a file; `run` is what the file says it of, if not of all. */
export const valueOtherwise = (
  file: string,
  where: string,
  stored: string,
  computed: string,
  run: Bilingual = { en: '', id: '' },
): Bilingual => {
  const of = (name: string) => (name === '' ? '' : `${name}: `);
  return {
    en: `${file}: ${of(run.en)}${where}: ${stored} is stored, ${computed} computed.`,
    id: `${file}: ${of(run.id)}${where}: tersimpan ${stored}, terhitung ${computed}.`,
  };
};

export const fileWrong = (file: string, line: number): Bilingual => ({
  en: `${file}: is not what the tables and the comparison give: line ${line} is the first that differs. simpul report makes charts and report again.`,
  id: `${file}: bukan yang dihasilkan tabel dan perbandingan: baris ${line} adalah yang pertama berbeda. simpul report membuat ulang grafik dan laporan.`,
});

export const tableWrong = (file: string): Bilingual => ({
  en: `${file}: is not, byte for byte, what the tables give.`,
  id: `${file}: tidak sama, bit demi bit, dengan yang dihasilkan tabel.`,
});

export const comparisonBytes: Bilingual = {
  en: 'comparison.json: says the same in other bytes than simpul writes.',
  id: 'comparison.json: isinya sama, tetapi bitnya lain dari yang ditulis simpul.',
};

/** `isSearched` tells whether the search for an equal budget was repeated, undefined if there is none. */
export const verified = (runs: number, all: number, isSearched?: boolean): Bilingual => {
  const left = all - runs;
  const search = isSearched === false;
  const more = (text: Bilingual, hasSearch: Bilingual): Bilingual =>
    left === 0 && !search
      ? { en: '', id: '' }
      : { en: ` ${text.en}${search ? hasSearch.en : ''}.`, id: ` ${text.id}${search ? hasSearch.id : ''}.` };
  const { en, id } = more(
    {
      en: `All that the result says follows from its tables; what the other ${plural(left, 'runs')} left there is checked only with --all`,
      id: `Semua isi hasil sesuai dengan tabelnya; isi tabel dari ${left} simulasi lainnya diperiksa hanya dengan --all`,
    },
    {
      en: ', and so is the search for the equal budget',
      id: ', begitu pula pencarian anggaran yang sama',
    },
  );
  return {
    en: `Verified: ${runs} of ${plural(all, 'runs')} done again, and all agrees.${en}`,
    id: `Sesuai: ${runs} dari ${all} simulasi diulang, dan semuanya sama.${id}`,
  };
};

export const notVerified = (runs: number, all: number, differences: number): Bilingual => ({
  en: `Not verified: ${runs} of ${plural(all, 'runs')} done again; ${plural(differences, 'differences')}.`,
  id: `Tidak sesuai: ${runs} dari ${all} simulasi diulang; ${differences} perbedaan.`,
});

export const moreLike = (count: number): Bilingual => ({
  en: `and ${count} more (all of them with --json)`,
  id: `dan ${count} lainnya (semuanya dengan --json)`,
});
