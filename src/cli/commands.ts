import type { Bilingual } from '../words/lang.js';
import type { Command } from './command.js';

export interface CommandEntry {
  /** Name and positionals, as yargs writes them. */
  readonly signature: string;
  readonly summary: Bilingual;
  readonly load: () => Promise<{ readonly default: Command<never> }>;
}

/** Every command, in the order of the help; its file is read only when it is asked for. */
export const commands: readonly CommandEntry[] = [
  {
    signature: 'compare <files..>',
    summary: {
      en: 'Compare policies: a study, or several scenarios',
      id: 'Bandingkan kebijakan: satu studi, atau beberapa skenario',
    },
    load: () => import('./compare.js'),
  },
  {
    signature: 'run <file>',
    summary: { en: 'One run of one scenario', id: 'Jalankan satu skenario satu kali' },
    load: () => import('./run.js'),
  },
  {
    signature: 'report <result>',
    summary: { en: 'Make the report of a result folder again', id: 'Buat ulang laporan dari folder hasil' },
    load: () => import('./report.js'),
  },
  {
    signature: 'check <files..>',
    summary: {
      en: 'Find every mistake in scenario and study files',
      id: 'Temukan semua kesalahan dalam berkas skenario dan studi',
    },
    load: () => import('./check.js'),
  },
  {
    signature: 'diff <one> <other>',
    summary: { en: 'Say what differs between two scenarios', id: 'Jelaskan perbedaan dua skenario' },
    load: () => import('./diff.js'),
  },
  {
    signature: 'params [name]',
    summary: {
      en: 'Every parameter: default, unit, range, source',
      id: 'Semua parameter: nilai bawaan, satuan, rentang, sumber',
    },
    load: () => import('./params.js'),
  },
  {
    signature: 'measures [name]',
    summary: {
      en: 'Every outcome measure: formula, unit, range, source',
      id: 'Semua ukuran hasil: rumus, satuan, rentang, sumber',
    },
    load: () => import('./measures.js'),
  },
  {
    signature: 'schema <kind>',
    summary: {
      en: 'The JSON Schema of scenario or study files, for editors',
      id: 'JSON Schema berkas skenario atau studi, untuk editor',
    },
    load: () => import('./schema.js'),
  },
  {
    signature: 'init <name>',
    summary: {
      en: 'Write a commented scenario to start from',
      id: 'Tulis skenario awal yang diberi penjelasan',
    },
    load: () => import('./init.js'),
  },
];
