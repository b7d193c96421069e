import { plain } from './expectation.js';
import type { Bilingual, Lang } from './lang.js';

/** What is wrong with a value or a key: *what was found. What would be right.* */

/** A value as it is shown in a message. */
export function shown(value: unknown): Bilingual {
  if (value === null || value === undefined) return { en: 'an empty value', id: 'nilai kosong' };
  if (Array.isArray(value))
    return value.length === 0 ? { en: 'an empty list', id: 'daftar kosong' } : { en: 'a list', id: 'daftar' };
  if (typeof value === 'function') return { en: 'a function', id: 'sebuah fungsi' };
  if (typeof value === 'object') return { en: 'a map of keys', id: 'peta kunci' };
  const text =
    typeof value === 'string' ? `"${value.length > 60 ? `${value.slice(0, 57)}...` : value}"` : String(value);
  return { en: text, id: text };
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

export const emptyValue = (expected: Bilingual): Bilingual => ({
  en: `there is no value. Write ${expected.en}, or leave the key out.`,
  id: `nilainya tidak ada. Tulis ${expected.id}, atau hapus kuncinya.`,
});

export const outOfRange = (value: unknown, isLow: boolean, expected: Bilingual): Bilingual =>
  found(
    `${shown(value).en} is too ${isLow ? 'low' : 'high'}`,
    `${shown(value).id} terlalu ${isLow ? 'rendah' : 'tinggi'}`,
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

export const unitMissing = (value: unknown): Bilingual => ({
  en: `${shown(value).en} has no unit. Write "${bare(value)} weeks", "${bare(value)} months" or "${bare(value)} years".`,
  id: `${shown(value).id} tidak bersatuan. Tulis "${bare(value)} minggu", "${bare(value)} bulan", atau "${bare(value)} tahun".`,
});

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

export const notOneOf = (value: unknown, nearest: string | undefined, words: readonly string[]): Bilingual =>
  nearestOr(`${shown(value).en} is not known here`, `${shown(value).id} tidak dikenal di sini`, nearest, {
    en: `Write one of ${words.join(', ')}`,
    id: `Tulis salah satu dari ${words.join(', ')}`,
  });

export const keyMissing = (key: string, expected: Bilingual): Bilingual => ({
  en: `${key} is missing. Add ${key}: ${expected.en}.`,
  id: `${key} tidak ada. Tambahkan ${key}: ${expected.id}.`,
});

export const unknownKey = (key: string, nearest: string | undefined, keys: readonly string[]): Bilingual =>
  nearestOr(
    `there is no key ${key} here`,
    `tidak ada kunci ${key} di sini`,
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

export const badCodeFile = (value: unknown): Bilingual => ({
  en: `${shown(value).en} is not a TypeScript or JavaScript file. Write a path such as ./my-measure.ts.`,
  id: `${shown(value).id} bukan berkas TypeScript atau JavaScript. Tulis jalur seperti ./ukuran-saya.ts.`,
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

export const wrongLength = (length: number): Bilingual => ({
  en: `the list does not have ${length} entries. Write [one, other].`,
  id: `daftarnya tidak berisi ${length} butir. Tulis [satu, lainnya].`,
});

export const otherProblem = (value: unknown): Bilingual => ({
  en: `${shown(value).en} does not fit here. Compare it with simpul params and simpul schema scenario.`,
  id: `${shown(value).id} tidak cocok di sini. Bandingkan dengan simpul params dan simpul schema scenario.`,
});
