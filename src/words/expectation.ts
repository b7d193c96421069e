import { scales } from './format.js';
import type { Bilingual, Lang } from './lang.js';
import { parameterUnit } from './parameter-units.js';

/** What would be right in a place of a scenario, in words that follow "write". */

export type QuantityKind = 'share' | 'weeks' | 'years' | 'days' | 'idr' | 'km';

/** What is known of a number's bounds and unit; infinite where there is no bound. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly unit?: string | undefined;
}

function between({ min, max }: Bounds, money = ''): Bilingual {
  const text = (lang: Lang, [from, to, least, most]: readonly string[]) => {
    const [low, high] = [min, max].map((end) => money + short(end, lang));
    if (Number.isFinite(min) && Number.isFinite(max)) return ` ${from} ${low} ${to} ${high}`;
    if (Number.isFinite(min)) return ` ${least} ${low}`;
    return Number.isFinite(max) ? ` ${most} ${high}` : '';
  };
  return {
    en: text('en', ['from', 'to', 'of at least', 'of at most']),
    id: text('id', ['dari', 'sampai', 'paling kecil', 'paling besar']),
  };
}

/** A number as it may be written in a file. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** A number as it may be written in a file, a large round one in words: 0.5, 2 million. */
export function short(value: number, lang: Lang): string {
  const scale = scales.find(({ from }) => Math.abs(value) >= Math.max(from, 10_000));
  const amount = scale && plain(value / scale.from);
  // Three decimals could be read as thousands.
  const isRound = amount !== undefined && /^-?\d+(\.\d\d?)?$/.test(amount);
  return scale && isRound ? `${amount} ${scale.word[lang]}` : plain(value);
}

/** Rupiah as they may be written in a file: Rp 2000, Rp 250 million. */
export function shortMoney(idr: number, lang: Lang): string {
  return `Rp ${short(Math.round(idr), lang)}`;
}

/** The value of a parameter as it may be written in a file, with its unit: 30 %, Rp 50 thousand per pair, 13 weeks, 2006. */
export function shortParameter(value: number, unit: string | undefined, lang: Lang): string {
  if (unit === 'share') return `${plain(value * 100)} %`;
  const word = unit === undefined || unit === 'year' ? '' : ` ${parameterUnit(unit, lang)}`;
  if (unit?.startsWith('IDR')) return shortMoney(value, lang) + word.replace(/^ (IDR|rupiah)/, '');
  return short(value, lang) + word;
}

export function aNumber(bounds: Bounds, isWhole: boolean): Bilingual {
  const range = between(bounds);
  const unit = (lang: Lang) => (bounds.unit ? ` (${parameterUnit(bounds.unit, lang)})` : '');
  return {
    en: `a ${isWhole ? 'whole ' : ''}number${range.en}${unit('en')}`,
    id: `bilangan${isWhole ? ' bulat' : ''}${range.id}${unit('id')}`,
  };
}

export function aQuantity(kind: QuantityKind, bounds: Bounds, isWhole: boolean): Bilingual {
  if (kind === 'years' || kind === 'days') return aNumber(bounds, isWhole);
  const range = between(bounds, kind === 'idr' ? 'Rp ' : '');
  if (kind === 'share') {
    return {
      en: `a share${range.en}, such as 0.2 or "20 %"`,
      id: `bagian${range.id}, misalnya 0.2 atau "20 %"`,
    };
  }
  if (kind === 'weeks') {
    return {
      en: `a time${range.en} weeks with its unit, such as "2 weeks", "2 months" or "2 years"`,
      id: `lama waktu${range.id} minggu dengan satuannya, misalnya "2 minggu", "2 bulan", atau "2 tahun"`,
    };
  }
  if (kind === 'idr') {
    return {
      en: `an amount${range.en}, such as 250000000 or "Rp 250 million"`,
      id: `jumlah uang${range.id}, misalnya 250000000 atau "Rp 250 juta"`,
    };
  }
  return {
    en: `a distance${range.en} km, such as 8 or "8 km"`,
    id: `jarak${range.id} km, misalnya 8 atau "8 km"`,
  };
}

export function oneOf(words: readonly string[]): Bilingual {
  return words.length === 1
    ? { en: words[0]!, id: words[0]! }
    : { en: `one of ${words.join(', ')}`, id: `salah satu dari ${words.join(', ')}` };
}

export function either(one: Bilingual, other: Bilingual): Bilingual {
  return { en: `${one.en}, or ${other.en}`, id: `${one.id}, atau ${other.id}` };
}

export const yesOrNo: Bilingual = { en: 'true or false', id: 'true (ya) atau false (tidak)' };
export const aText: Bilingual = { en: 'a text', id: 'sebuah teks' };
/** One text for all readers, or one for each language. */
export const aTextOrTwo: Bilingual = {
  en: 'a text, or one in each language: { en: …, id: … }',
  id: 'sebuah teks, atau satu untuk tiap bahasa: { en: …, id: … }',
};
export const aTextOrNumber: Bilingual = { en: 'a text or a whole number', id: 'teks atau bilangan bulat' };
export const aNumberOrText: Bilingual = { en: 'a number or a text', id: 'bilangan atau teks' };
export const aList: Bilingual = {
  en: 'a list, each entry after - or in [ ]',
  id: 'daftar, tiap butir sesudah - atau di dalam [ ]',
};
export const aName: Bilingual = { en: 'a name such as my-name', id: 'nama seperti nama-saya' };
export const aMonth: Bilingual = { en: 'a month such as 2007-01', id: 'bulan seperti 2007-01' };
export const aCodeFile: Bilingual = {
  en: 'a file such as ./my-measure.ts',
  id: 'berkas seperti ./ukuran-saya.ts',
};

/** Keys with values; `keys` are the ones that it takes. */
export function aMap(keys: readonly string[]): Bilingual {
  if (keys.length === 0) return { en: 'keys with values', id: 'kunci dengan nilai' };
  const form = `{ ${keys.map((key) => `${key}: …`).join(', ')} }`;
  return keys.length <= 3
    ? { en: `keys with values: ${form}`, id: `kunci dengan nilai: ${form}` }
    : { en: `keys with values (${keys.join(', ')})`, id: `kunci dengan nilai (${keys.join(', ')})` };
}
