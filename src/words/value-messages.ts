import { plain } from './expectation.js';
import type { Bilingual, Lang } from './lang.js';
import { plural } from './plural.js';

/** What is wrong with a value or a key: *what was found. What would be right.* */

/** A value as it is shown in a message. */
export function shown(value: unknown): Bilingual {
  if (value === null || value === undefined) return { en: 'an empty value', id: 'nilai kosong' };
  if (Array.isArray(value))
    return value.length === 0 ? { en: 'an empty list', id: 'daftar kosong' } : { en: 'a list', id: 'daftar' };
  if (typeof value === 'function') return { en: 'a function', id: 'sebuah fungsi' };
  if (typeof value === 'object') return { en: 'a map of keys', id: 'peta kunci' };
  if (typeof value !== 'string') return { en: String(value), id: String(value) };
  const odd = oddSign(value);
  return { en: `"${cut(value)}"${odd.en}`, id: `"${cut(value)}"${odd.id}` };
}

/** A text as long as a message can bear. */
export function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** A message in which no word, such as a path, is longer than a reader can bear. */
export function withoutEndlessWords(message: string): string {
  return message.replace(/\S{300,}/g, (word) => `${word.slice(0, 100)}...${word.slice(-100)}`);
}

/** Letters, digits, dashes, quotes and blanks that look like those of the keyboard and are others. */
const lookalike =
  /[\p{Script=Cyrillic}\p{Script=Greek}\u00a0\u00ad\u2000-\u200f\u2010-\u2015\u2018-\u201f\u202f\u2060\u2212\u3000\ufeff\uff01-\uff5e]/u;

function oddSign(text: string): Bilingual {
  const sign = lookalike.exec(text)?.[0];
  if (sign === undefined) return { en: '', id: '' };
  const code = codeOf(sign);
  return {
    en: ` (its ${sign} is ${code}, not the sign of the keyboard)`,
    id: ` (${sign} di dalamnya adalah ${code}, bukan tanda pada papan ketik)`,
  };
}

/** A sign by its number, as tables of signs have it. */
export function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Two sentences: what was found, what would be right. */
function found(en: string, id: string, right: Bilingual): Bilingual {
  return { en: `${en}. ${right.en}.`, id: `${id}. ${right.id}.` };
}

function write(expected: Bilingual): Bilingual {
  return { en: `Write ${expected.en}`, id: `Tulis ${expected.id}` };
}

function didYouMean(nearest: string): Bilingual {
  return { en: `Did you mean ${nearest}?`, id: `Maksud Anda ${nearest}?` };
}

/** Ends with the nearest name if there is one, else with what is allowed. */
function nearestOr(en: string, id: string, nearest: string | undefined, right: Bilingual): Bilingual {
  if (nearest === undefined) return found(en, id, right);
  const question = didYouMean(nearest);
  return { en: `${en}. ${question.en}`, id: `${id}. ${question.id}` };
}

export const wrongType = (value: unknown, expected: Bilingual): Bilingual =>
  found(`found ${shown(value).en}`, `ditemukan ${shown(value).id}`, write(expected));

/** Nothing stands where a value should; what is `optional` may as well be left out. */
export const emptyValue = (expected: Bilingual, isOptional: boolean): Bilingual => ({
  en: `there is no value. Write ${expected.en}${isOptional ? ', or leave the key out' : ''}.`,
  id: `nilainya tidak ada. Tulis ${expected.id}${isOptional ? ', atau hapus kuncinya' : ''}.`,
});

/** A number, or yes or no, that is a text by its quotes. */
export const inQuotes = (value: string): Bilingual => ({
  en: `"${value}" is a text, since it is in quotes. Write ${value} without quotes.`,
  id: `"${value}" adalah teks karena diberi tanda kutip. Tulis ${value} tanpa tanda kutip.`,
});

/** A whole number that the computer cannot tell from its neighbours, where a text may stand as well. */
export const tooManyDigits = (written: string): Bilingual => ({
  en: `${cut(written)} has more digits than a number can hold. Write it in quotes, as a text.`,
  id: `${cut(written)} memiliki lebih banyak digit daripada yang dapat dimuat sebuah bilangan. Tulis dalam tanda kutip, sebagai teks.`,
});

/** A number with marks that a number of the file does not have: 1,5 or 1.000.000. */
export const wrongMarks = (value: unknown, expected: Bilingual): Bilingual =>
  found(`found ${shown(value).en}`, `ditemukan ${shown(value).id}`, {
    en: `Write ${expected.en}: decimals with a point, thousands without a mark`,
    id: `Tulis ${expected.id}: desimal dengan titik, ribuan tanpa tanda`,
  });

/** `1.000`, which is 1 to the format of the file. */
export const thousandsPoint = (written: string, value: number, isWhole: boolean): Bilingual => {
  const thousands = written.replace('.', '');
  const isOne = isWhole && !Number.isInteger(value);
  return {
    en: `${written} is read as ${value}. Write ${isOne ? thousands : `${thousands} or ${value}, whichever is meant`}.`,
    id: `${written} dibaca sebagai ${value}. Tulis ${isOne ? thousands : `${thousands} atau ${value}, sesuai maksudnya`}.`,
  };
};

export const outOfRange = (value: unknown, isLow: boolean, expected: Bilingual): Bilingual =>
  found(
    `${shown(value).en} is too ${isLow ? 'low' : 'high'}`,
    `${shown(value).id} terlalu ${isLow ? 'rendah' : 'tinggi'}`,
    write(expected),
  );

/** `.nan`, `.inf` and numbers beyond all bounds, where something else belongs. */
export const notFinite = (written: string, expected: Bilingual): Bilingual =>
  found(
    `${cut(written)} is not a finite number`,
    `${cut(written)} bukan bilangan terhingga`,
    write(expected),
  );

export const notWhole = (value: unknown, expected: Bilingual): Bilingual =>
  found(
    `${shown(value).en} is not a whole number`,
    `${shown(value).id} bukan bilangan bulat`,
    write(expected),
  );

export const percentAsShare = (value: number): Bilingual => ({
  en: `${value} is not a share between 0 and 1. Write ${plain(value / 100)} or "${value} %".`,
  id: `${value} bukan bagian antara 0 dan 1. Tulis ${plain(value / 100)} atau "${value} %".`,
});

export const unitMissing = (value: unknown): Bilingual => {
  const [weeks, months, years] = ['weeks', 'months', 'years'].map((unit) => plural(bare(value), unit));
  return {
    en: `${shown(value).en} has no unit. Write "${weeks}", "${months}" or "${years}".`,
    id: `${shown(value).id} tidak bersatuan. Tulis "${bare(value)} minggu", "${bare(value)} bulan", atau "${bare(value)} tahun".`,
  };
};

function bare(value: unknown): string {
  return String(value).trim();
}

export const unknownUnit = (
  value: unknown,
  unit: string,
  nearest: string | undefined,
  units: Readonly<Record<Lang, readonly string[]>>,
): Bilingual =>
  nearestOr(
    `${shown(value).en}: there is no unit ${unit} here`,
    `${shown(value).id}: tidak ada satuan ${unit} di sini`,
    nearest,
    { en: `Units are ${units.en.join(', ')}`, id: `Satuannya ${units.id.join(', ')}` },
  );

export const ambiguousAmount = (value: unknown, amount: string): Bilingual => {
  const whole = amount.replace(/[.,]/, '');
  const fraction = plain(Number(amount.replace(',', '.')));
  return {
    en: `in ${shown(value).en} the mark may be meant for thousands or for decimals. Write ${whole} or ${fraction}.`,
    id: `tanda dalam ${shown(value).id} dapat berarti ribuan atau desimal. Tulis ${whole} atau ${fraction}.`,
  };
};

/** `Rp 1.2 M`: M stands for million in English and for miliar, a thousand times as much, in Indonesian. */
export const ambiguousUnit = (value: unknown, amount: string, unit: string): Bilingual => ({
  en: `in ${shown(value).en} ${unit} may be meant for million (juta) or for billion (miliar). Write "Rp ${amount} million" or "Rp ${amount} billion".`,
  id: `${unit} dalam ${shown(value).id} dapat berarti miliar atau juta. Tulis "Rp ${amount} miliar" atau "Rp ${amount} juta".`,
});

export const notOneOf = (value: unknown, nearest: string | undefined, words: readonly string[]): Bilingual =>
  nearestOr(`${shown(value).en} is not known here`, `${shown(value).id} tidak dikenal di sini`, nearest, {
    en: `Write one of ${words.join(', ')}`,
    id: `Tulis salah satu dari ${words.join(', ')}`,
  });

export const keyMissing = (key: string, expected: Bilingual): Bilingual => ({
  en: `${key} is missing. Add ${key}: ${expected.en}.`,
  id: `${key} tidak ada. Tambahkan ${key}: ${expected.id}.`,
});

/** A known key whose colon or the blank behind it is missing: `budget{ yearly: 5 }`. */
export const colonMissing = (key: string): Bilingual => ({
  en: `after ${key} there is no colon with a blank. Write ${key}: and then its value.`,
  id: `sesudah ${key} tidak ada titik dua dengan spasi. Tulis ${key}: lalu nilainya.`,
});

export const unknownKey = (key: string, nearest: string | undefined, keys: readonly string[]): Bilingual =>
  nearestOr(
    `there is no key ${cut(key)} here${oddSign(key).en}`,
    `tidak ada kunci ${cut(key)} di sini${oddSign(key).id}`,
    nearest,
    keys.length === 0
      ? { en: 'Leave it out', id: 'Hapus kunci ini' }
      : { en: `Keys are ${keys.join(', ')}`, id: `Kuncinya ${keys.join(', ')}` },
  );

export const decimalComma = (key: string): Bilingual => ({
  en: `${key} stands alone after a comma. Write decimals with a point, such as 0.6, or put the whole value in quotes.`,
  id: `${key} berdiri sendiri sesudah koma. Tulis desimal dengan titik, misalnya 0.6, atau beri tanda kutip pada seluruh nilai.`,
});

export const badName = (value: unknown, suggestion: string): Bilingual => ({
  en: `${shown(value).en} is not a name. Names are lower-case letters and digits with hyphens, at most 60${suggestion ? `: ${suggestion}` : ''}.`,
  id: `${shown(value).id} bukan nama. Nama terdiri atas huruf kecil dan angka dengan tanda hubung, paling panjang 60${suggestion ? `: ${suggestion}` : ''}.`,
});

export const badMonth = (value: unknown): Bilingual => ({
  en: `${shown(value).en} is not a month. Write year and month, such as 2007-01.`,
  id: `${shown(value).id} bukan bulan. Tulis tahun dan bulan, misalnya 2007-01.`,
});

export const badCodeFile = (value: unknown, kind: 'policy' | 'measure'): Bilingual => ({
  en: `${shown(value).en} is not a TypeScript or JavaScript file. Write a path such as ./my-${kind}.ts.`,
  id: `${shown(value).id} bukan berkas TypeScript atau JavaScript. Tulis jalur seperti ./${kind === 'policy' ? 'kebijakan' : 'ukuran'}-saya.ts.`,
});

export const tooLong = (most: number): Bilingual => ({
  en: `the text is longer than ${most} characters. Shorten it.`,
  id: `teks lebih panjang dari ${most} karakter. Persingkat.`,
});

export const emptyText: Bilingual = {
  en: 'the text is empty. Write a text.',
  id: 'teksnya kosong. Tulis sebuah teks.',
};

export const emptyList: Bilingual = {
  en: 'the list is empty. Write at least one entry.',
  id: 'daftarnya kosong. Tulis sedikitnya satu isi.',
};

/** A list of things to choose, each of which counts once however often it is written. */
export const inListAlready = (value: unknown): Bilingual => {
  const list = Array.isArray(value) ? `[${value.join(', ')}]` : undefined;
  const text = list ? { en: list, id: list } : shown(value);
  return {
    en: `${text.en} stands in this list already. Write it once.`,
    id: `${text.id} sudah ada dalam daftar ini. Tulis satu kali saja.`,
  };
};

export const wrongLength = (length: number): Bilingual => ({
  en: `the list does not have ${length} entries. Write [one, other].`,
  id: `daftarnya tidak berisi ${length} butir. Tulis [satu, lainnya].`,
});

export const otherProblem = (value: unknown): Bilingual => ({
  en: `${shown(value).en} does not fit here. Compare it with simpul params and simpul schema scenario.`,
  id: `${shown(value).id} tidak cocok di sini. Bandingkan dengan simpul params dan simpul schema scenario.`,
});
