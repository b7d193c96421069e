import type { Options } from 'yargs';
import { helpNo } from '../words/command-messages.js';
import type { Bilingual, langs } from '../words/lang.js';

interface Declared {
  readonly spec: Options;
  readonly text: Bilingual;
}

/** Every option that more than one command takes, declared once. */
const declared = {
  seed: {
    spec: { type: 'string', requiresArg: true },
    text: { en: 'Seed of the randomness, a text or a number', id: 'Benih acak, teks atau angka' },
  },
  replicates: {
    spec: { type: 'number', requiresArg: true },
    text: { en: 'How many paired replicates', id: 'Jumlah ulangan berpasangan' },
  },
  years: {
    spec: { type: 'number', requiresArg: true },
    text: { en: 'Years that are run', id: 'Lama simulasi dalam tahun' },
  },
  workers: {
    spec: { type: 'number', requiresArg: true },
    text: { en: 'How many runs at a time', id: 'Banyaknya simulasi yang berjalan bersamaan' },
  },
  set: {
    spec: { type: 'string', array: true, nargs: 1, requiresArg: true },
    text: {
      en: 'Change a value of the scenario: path=value (repeatable)',
      id: 'Ubah satu nilai skenario: jalur=nilai (boleh diulang)',
    },
  },
  out: {
    spec: { type: 'string', requiresArg: true },
    text: { en: 'Folder for the results', id: 'Folder untuk hasil' },
  },
  'allow-code': {
    spec: { type: 'boolean' },
    text: {
      en: 'Let policy and measure files that a scenario names run on this machine',
      id: 'Izinkan berkas kebijakan dan ukuran yang disebut skenario berjalan di komputer ini',
    },
  },
} as const satisfies Record<string, Declared>;

export type CommonOption = keyof typeof declared;

/** Options of every command. */
const everywhere = {
  lang: {
    spec: { type: 'string', requiresArg: true },
    text: { en: 'Language: en or id', id: 'Bahasa: en atau id' },
  },
  json: {
    spec: { type: 'boolean' },
    text: { en: 'Machine-readable result on stdout', id: 'Hasil untuk dibaca mesin di stdout' },
  },
  quiet: {
    spec: { type: 'boolean' },
    text: { en: 'No progress, no remarks', id: 'Tanpa laporan kemajuan dan catatan' },
  },
  debug: {
    spec: { type: 'boolean' },
    text: { en: 'Show where an error arose', id: 'Tampilkan asal kesalahan' },
  },
} as const satisfies Record<string, Declared>;

/** What the common options give; those that a command does not take are undefined. */
export interface CommonArguments {
  readonly seed?: string;
  readonly replicates?: number;
  readonly years?: number;
  readonly workers?: number;
  readonly set?: readonly string[];
  readonly out?: string;
  readonly allowCode?: boolean;
  readonly lang?: (typeof langs)[number];
  readonly json: boolean;
  readonly quiet: boolean;
  readonly debug: boolean;
}

type Specs = Record<string, Options>;

type Say = (text: Bilingual) => string;

/** The yargs declaration of an option that is no unless it is given. */
export function flag(say: Say, text: Bilingual) {
  return { type: 'boolean', default: false, defaultDescription: say(helpNo), describe: say(text) } as const;
}

/** The yargs declarations of the common options a command takes. */
export function commonOptions(names: readonly CommonOption[], say: Say): Specs {
  return Object.fromEntries(names.map((name) => [name, optionOf(declared[name], say)]));
}

function optionOf({ spec, text }: Declared, say: Say): Options {
  return spec.type === 'boolean' ? flag(say, text) : { ...spec, describe: say(text) };
}

/** The yargs declarations of the options that every command takes. */
export function optionsOfAll(say: Say): Specs {
  return Object.fromEntries(
    Object.entries(everywhere).map(([name, option]) => [name, optionOf(option, say)]),
  );
}
