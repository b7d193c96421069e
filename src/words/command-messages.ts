import type { Bilingual } from './lang.js';

/** What the command line answers to a wrong command or option, and what its help says of its own accord. */

export const helpUsage: Bilingual = { en: 'simpul <command>', id: 'simpul <perintah>' };

/** Words of the help, by the text that yargs has for them. */
export const helpWords: Readonly<Record<string, Bilingual>> = {
  'Commands:': { en: 'Commands:', id: 'Perintah:' },
  'Positionals:': { en: 'Arguments:', id: 'Argumen:' },
  'Options:': { en: 'Options:', id: 'Pilihan:' },
  boolean: { en: 'yes or no', id: 'ya atau tidak' },
  number: { en: 'number', id: 'angka' },
  string: { en: 'text', id: 'teks' },
  array: { en: 'texts', id: 'teks' },
  required: { en: 'required', id: 'wajib' },
  'default:': { en: 'default:', id: 'bawaan:' },
  'Show help': { en: 'Show this help', id: 'Tampilkan bantuan ini' },
  'Show version number': { en: 'Show the version', id: 'Tampilkan versi' },
};

/** The default of an option that is yes or no. */
export const helpNo: Bilingual = { en: 'no', id: 'tidak' };

function withNearest(
  en: string,
  id: string,
  nearest: string | undefined,
  elseEn: string,
  elseId: string,
): Bilingual {
  if (nearest === undefined) return { en: `${en} ${elseEn}`, id: `${id} ${elseId}` };
  return { en: `${en} Did you mean ${nearest}?`, id: `${id} Maksud Anda ${nearest}?` };
}

export function unknownCommand(name: string, nearest: string | undefined): Bilingual {
  return withNearest(
    `${name}: there is no such command.`,
    `${name}: tidak ada perintah ini.`,
    nearest,
    'simpul --help lists them.',
    'simpul --help menampilkan semuanya.',
  );
}

/** `written` with its hyphens. */
export function unknownOption(written: string, nearest: string | undefined): Bilingual {
  return withNearest(
    `${written}: there is no such option here.`,
    `${written}: tidak ada pilihan ini di sini.`,
    nearest === undefined ? undefined : `--${nearest}`,
    'Add --help to see the options.',
    'Tambahkan --help untuk melihat pilihannya.',
  );
}

export const commandMissing: Bilingual = {
  en: 'No command was given. simpul --help lists them.',
  id: 'Tidak ada perintah. simpul --help menampilkan semuanya.',
};

export function argumentMissing(signature: Bilingual): Bilingual {
  return {
    en: `An argument is missing. Write simpul ${signature.en}.`,
    id: `Ada argumen yang kurang. Tulis simpul ${signature.id}.`,
  };
}

export function noSuchSchema(found: string, kinds: readonly string[]): Bilingual {
  return {
    en: `${found}: there is no such schema. Write ${kinds.join(' or ')}.`,
    id: `${found}: tidak ada skema ini. Tulis ${kinds.join(' atau ')}.`,
  };
}

export function oddArgument(found: string): Bilingual {
  return {
    en: `${found}. Add --help to see what is taken.`,
    id: `${found}. Tambahkan --help untuk melihat yang diterima.`,
  };
}

export function oddLanguage(found: string): Bilingual {
  return {
    en: `--lang ${found}: no such language. Write en or id.`,
    id: `--lang ${found}: tidak ada bahasa ini. Tulis en atau id.`,
  };
}

export function tooManyArguments(extra: string): Bilingual {
  return {
    en: `${extra}: one argument too many. Add --help to see what is taken.`,
    id: `${extra}: argumen berlebih. Tambahkan --help untuk melihat yang diterima.`,
  };
}

export function notANumber(option: string, found: string): Bilingual {
  return {
    en: `--${option} ${found}: not a number. Write digits, with a point for decimals.`,
    id: `--${option} ${found}: bukan angka. Tulis angka dengan digit; pecahan dengan titik.`,
  };
}

export function givenTwice(written: string): Bilingual {
  return {
    en: `${written}: given more than once. Give it once.`,
    id: `${written}: diberikan lebih dari sekali. Berikan sekali saja.`,
  };
}

/** An option, and `--set` with a path for the same. */
export function optionAndSet(option: string, path: string): Bilingual {
  return {
    en: `--${option} and --set ${path}: two values for one thing. Keep one of the two.`,
    id: `--${option} dan --set ${path}: dua nilai untuk hal yang sama. Simpan salah satu saja.`,
  };
}

export function neitherYesNorNo(option: string, found: string): Bilingual {
  return {
    en: `--${option}=${found}: neither yes nor no. Write --${option} alone, or leave it out.`,
    id: `--${option}=${found}: bukan ya atau tidak. Tulis --${option} saja, atau hapus.`,
  };
}

export const noStandardInput: Bilingual = {
  en: '-: standard input is not read. Name a file.',
  id: '-: masukan standar tidak dibaca. Sebutkan sebuah berkas.',
};

export function argumentEmpty(signature: Bilingual): Bilingual {
  return {
    en: `An argument is empty. Write simpul ${signature.en}.`,
    id: `Ada argumen yang kosong. Tulis simpul ${signature.id}.`,
  };
}

export function bug(message: string): Bilingual {
  return {
    en: `This is a mistake in simpul, not in your files: ${message}. Run it again with --debug and report what it prints.`,
    id: `Ini kesalahan di simpul, bukan di berkas Anda: ${message}. Jalankan lagi dengan --debug dan laporkan hasilnya.`,
  };
}

export function valueMissing(option: string): Bilingual {
  return {
    en: `--${option}: its value is missing. Write it after the option.`,
    id: `--${option}: nilainya tidak ada. Tulis sesudah pilihan itu.`,
  };
}
