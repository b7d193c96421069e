import type { Bilingual } from '../words/lang.js';
import type { Command } from './command.js';

export interface CommandEntry {
  /** Name and positionals, as yargs writes them; commands read the positionals by their English names. */
  readonly signature: Bilingual;
  readonly summary: Bilingual;
  /** What the first positional is, where its name does not say it. */
  readonly argument?: Bilingual;
  readonly load: () => Promise<{ readonly default: Command<never> }>;
}

/** Every command, in the order of the help; its file is read only when it is asked for. */
export const commands: readonly CommandEntry[] = [
  {
    signature: { en: 'compare <files..>', id: 'compare <berkas..>' },
    summary: {
      en: 'Compare policies: a study, or several scenarios',
      id: 'Bandingkan kebijakan: satu studi, atau beberapa skenario',
    },
    argument: {
      en: 'A study file, or several scenario files (the first is the baseline)',
      id: 'Satu berkas studi, atau beberapa berkas skenario (yang pertama menjadi acuan)',
    },
    load: () => import('./compare.js'),
  },
  {
    signature: { en: 'run <file>', id: 'run <berkas>' },
    summary: { en: 'One run of one scenario', id: 'Jalankan satu skenario satu kali' },
    argument: { en: 'A scenario file', id: 'Berkas skenario' },
    load: () => import('./run.js'),
  },
  {
    signature: { en: 'sweep <file>', id: 'sweep <berkas>' },
    summary: {
      en: 'Run a study at every point of a design of parameters',
      id: 'Jalankan studi di setiap titik rancangan parameter',
    },
    argument: { en: 'A study file', id: 'Berkas studi' },
    load: () => import('./sweep.js'),
  },
  {
    signature: { en: 'branch [file]', id: 'branch [berkas]' },
    summary: {
      en: 'One history, several futures from a week on',
      id: 'Satu sejarah, beberapa masa depan sejak suatu minggu',
    },
    argument: { en: 'A scenario file', id: 'Berkas skenario' },
    load: () => import('./branch.js'),
  },
  {
    signature: { en: 'report <result>', id: 'report <hasil>' },
    summary: { en: 'Make the report of a result folder again', id: 'Buat ulang laporan dari folder hasil' },
    argument: { en: 'A folder that simpul compare wrote', id: 'Folder yang ditulis simpul compare' },
    load: () => import('./report.js'),
  },
  {
    signature: { en: 'verify <result>', id: 'verify <hasil>' },
    summary: {
      en: 'Do runs of a result again and compare',
      id: 'Ulangi simulasi dari sebuah hasil dan bandingkan',
    },
    argument: { en: 'A folder that simpul compare wrote', id: 'Folder yang ditulis simpul compare' },
    load: () => import('./verify.js'),
  },
  {
    signature: { en: 'reproduce <result>', id: 'reproduce <hasil>' },
    summary: {
      en: 'Run a whole study again from its result alone',
      id: 'Jalankan lagi seluruh studi hanya dari hasilnya',
    },
    argument: { en: 'A folder that simpul compare wrote', id: 'Folder yang ditulis simpul compare' },
    load: () => import('./reproduce.js'),
  },
  {
    signature: { en: 'runs <result>', id: 'runs <hasil>' },
    summary: {
      en: 'List the runs of a result folder with their digests',
      id: 'Tampilkan semua simulasi dalam folder hasil beserta sidiknya',
    },
    argument: { en: 'A folder that simpul compare wrote', id: 'Folder yang ditulis simpul compare' },
    load: () => import('./runs.js'),
  },
  {
    signature: { en: 'query <result> <sql>', id: 'query <hasil> <sql>' },
    summary: {
      en: 'Ask the tables of a result folder in SQL',
      id: 'Tanyakan tabel dalam folder hasil dengan SQL',
    },
    argument: { en: 'A folder that simpul compare wrote', id: 'Folder yang ditulis simpul compare' },
    load: () => import('./query.js'),
  },
  {
    signature: { en: 'why <result>', id: 'why <hasil>' },
    summary: {
      en: 'Say where two paired runs of a result part, and why',
      id: 'Jelaskan di mana dua simulasi berpasangan mulai berbeda, dan mengapa',
    },
    argument: { en: 'A folder that simpul compare wrote', id: 'Folder yang ditulis simpul compare' },
    load: () => import('./why.js'),
  },
  {
    signature: { en: 'tie <result> <one> <other>', id: 'tie <hasil> <satu> <lain>' },
    summary: {
      en: 'Tell the life of the tie of two firms in a run',
      id: 'Ceritakan riwayat ikatan dua usaha dalam satu simulasi',
    },
    argument: { en: 'A folder that simpul compare wrote', id: 'Folder yang ditulis simpul compare' },
    load: () => import('./tie.js'),
  },
  {
    signature: { en: 'export <from>', id: 'export <asal>' },
    summary: {
      en: 'Write firms and ties of a run as GraphML, GEXF or CSV',
      id: 'Tulis usaha dan ikatan dari satu simulasi sebagai GraphML, GEXF, atau CSV',
    },
    argument: {
      en: 'A folder that simpul compare wrote, or a scenario file',
      id: 'Folder yang ditulis simpul compare, atau berkas skenario',
    },
    load: () => import('./export.js'),
  },
  {
    signature: { en: 'check <files..>', id: 'check <berkas..>' },
    summary: {
      en: 'Find every mistake in scenario and study files',
      id: 'Temukan semua kesalahan dalam berkas skenario dan studi',
    },
    argument: { en: 'Scenario and study files', id: 'Berkas skenario dan studi' },
    load: () => import('./check.js'),
  },
  {
    signature: { en: 'diff <one> <other>', id: 'diff <satu> <lain>' },
    summary: { en: 'Say what differs between two scenarios', id: 'Jelaskan perbedaan dua skenario' },
    load: () => import('./diff.js'),
  },
  {
    signature: { en: 'params [name]', id: 'params [nama]' },
    summary: {
      en: 'Every parameter: default, unit, range, source',
      id: 'Semua parameter: nilai bawaan, satuan, rentang, sumber',
    },
    argument: {
      en: 'A parameter, a group of them (behaviour.trust), a policy, or words of their names and summaries',
      id: 'Sebuah parameter, kelompok parameter (behaviour.trust), kebijakan, atau kata dalam nama dan ringkasannya',
    },
    load: () => import('./params.js'),
  },
  {
    signature: { en: 'measures [name]', id: 'measures [nama]' },
    summary: {
      en: 'Every outcome measure: formula, unit, range, source',
      id: 'Semua ukuran hasil: rumus, satuan, rentang, sumber',
    },
    argument: {
      en: 'A measure, a family of measures, or words of their names, titles and summaries',
      id: 'Sebuah ukuran, kelompok ukuran, atau kata dalam nama, judul, dan ringkasannya',
    },
    load: () => import('./measures.js'),
  },
  {
    signature: { en: 'schema <kind>', id: 'schema <jenis>' },
    summary: {
      en: 'The JSON Schema of scenario or study files, for editors',
      id: 'JSON Schema berkas skenario atau studi, untuk editor',
    },
    argument: { en: 'scenario or study', id: 'scenario (skenario) atau study (studi)' },
    load: () => import('./schema.js'),
  },
  {
    signature: { en: 'init <name>', id: 'init <nama>' },
    summary: {
      en: 'Write a commented scenario to start from',
      id: 'Tulis skenario awal yang diberi penjelasan',
    },
    argument: {
      en: 'Name of the scenario; the file NAME.yaml is written',
      id: 'Nama skenario; berkas NAMA.yaml ditulis',
    },
    load: () => import('./init.js'),
  },
];
