import type { Bilingual, Lang } from './lang.js';

/**
 * Numbers, money and dates as people write them, worked out digit by digit: the platform's own formatter differs
 * from machine to machine. A figure that is not known (null, NaN, infinite) is an en dash.
 */

/** What stands where a figure is not known. */
export const unknown = '–';

const marks: Record<Lang, { readonly decimal: string; readonly group: string }> = {
  en: { decimal: '.', group: ',' },
  id: { decimal: ',', group: '.' },
};

/** The marks of a language in the shape that Vega and d3-format take. */
export function numberLocale(lang: Lang) {
  const { decimal, group } = marks[lang];
  return { decimal, thousands: group, grouping: [3], currency: ['Rp ', ''], minus: '−' };
}

/** Fixed decimals, thousands grouped, a real minus sign: 1,234.5 or 1.234,5. */
export function formatNumber(value: number | null, lang: Lang, decimals = digitsOf(value)): string {
  if (value === null || !Number.isFinite(value)) return unknown;
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, marks[lang].group);
  const digits = fraction === undefined ? grouped : `${grouped}${marks[lang].decimal}${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}

/** As many decimals as leave about three figures to read. */
export function digitsOf(value: number | null): number {
  const size = Math.abs(value ?? 0);
  if (size === 0 || size >= 100) return 0;
  if (size >= 10) return 1;
  if (size >= 1) return 2;
  if (size >= 0.01) return 3;
  return size >= 0.001 ? 4 : 5;
}

/** A number with all the digits that it was written with, at most six decimals: 1,234.5 or 1.234,5. */
export function formatExactly(value: number, lang: Lang): string {
  const [, decimals = ''] = /\.(\d*[1-9])0*$/.exec(value.toFixed(6)) ?? [];
  return formatNumber(value, lang, decimals.length);
}

/** A share in [0,1] as a percentage: 42.1 %. */
export function formatPercent(share: number | null, lang: Lang, decimals = 1): string {
  if (share === null || !Number.isFinite(share)) return unknown;
  return `${formatNumber(share * 100, lang, decimals)}\u00a0%`;
}

/** Words for large numbers, the largest first. */
export const scales: readonly { readonly from: number; readonly word: Bilingual }[] = [
  { from: 1e12, word: { en: 'trillion', id: 'triliun' } },
  { from: 1e9, word: { en: 'billion', id: 'miliar' } },
  { from: 1e6, word: { en: 'million', id: 'juta' } },
  { from: 1e3, word: { en: 'thousand', id: 'ribu' } },
];

/** Rupiah to be read: Rp 1.25 million or Rp 1,25 juta; below a million to the rupiah, Rp 250.000. */
export function formatMoney(idr: number | null, lang: Lang): string {
  if (idr === null || !Number.isFinite(idr)) return unknown;
  const sign = idr < 0 && Math.round(idr) !== 0 ? '−' : '';
  const size = Math.abs(idr);
  // From half a rupiah below a million on, rounding would write a million in full.
  const scale = scales.find(({ from }) => size >= from - 0.5 && from >= 1e6);
  if (!scale) return `${sign}Rp\u00a0${formatNumber(Math.round(size), lang, 0)}`;
  const amount = size / scale.from;
  return `${sign}Rp\u00a0${formatNumber(amount, lang, digitsOf(amount))}\u00a0${scale.word[lang]}`;
}

/** Rupiah to the last one: Rp 1,250,000 or Rp 1.250.000. */
export function formatRupiah(idr: number | null, lang: Lang): string {
  if (idr === null || !Number.isFinite(idr)) return unknown;
  const digits = formatNumber(Math.abs(Math.round(idr)), lang, 0);
  return `${Math.round(idr) < 0 ? '−' : ''}Rp\u00a0${digits}`;
}

/** An amount that somebody decided on, nothing rounded: Rp 60 juta, Rp 1.250.000. */
export function formatAmount(idr: number, lang: Lang): string {
  const scale = scales.find(({ from }) => Math.abs(idr) >= from && from >= 1e6);
  const amount = scale ? Number((idr / scale.from).toPrecision(12)) : idr;
  const isShort = scale && Number.isInteger(amount * 1000);
  return isShort
    ? `Rp\u00a0${formatExactly(amount, lang)}\u00a0${scale.word[lang]}`
    : formatRupiah(idr, lang);
}

const months: Record<Lang, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
};

/** A day written 2026-11-24 as 24 November 2026; whatever is no such day comes back as it is. */
export function formatDate(day: string, lang: Lang): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  const month = months[lang][Number(match?.[2]) - 1];
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : day;
}
