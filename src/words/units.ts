import { digitsOf, formatMoney, formatNumber, formatPercent, unknown } from './format.js';
import type { Bilingual, Lang } from './lang.js';

/** The units that measures are in, as an axis names them. */
const units: Readonly<Record<string, Bilingual>> = {
  share: { en: '%', id: '%' },
  IDR: { en: 'rupiah', id: 'rupiah' },
  'IDR per year': { en: 'rupiah a year', id: 'rupiah per tahun' },
  'IDR per tie': { en: 'rupiah a tie', id: 'rupiah per ikatan' },
  ties: { en: 'ties', id: 'ikatan' },
  firms: { en: 'firms', id: 'usaha' },
  km: { en: 'km', id: 'km' },
  accesses: { en: 'of seven accesses', id: 'dari tujuh akses' },
  'summed strength': { en: 'summed strength of ties', id: 'jumlah kekuatan ikatan' },
  components: { en: 'components', id: 'komponen' },
  trust: { en: 'from 0 to 1', id: 'dari 0 sampai 1' },
  strength: { en: 'from 0 to 1', id: 'dari 0 sampai 1' },
  index: { en: 'from 0 to 1', id: 'dari 0 sampai 1' },
  'contacts per tie and year': { en: 'contacts a tie and year', id: 'kontak per ikatan per tahun' },
};

/** Whether a unit is counted in rupiah. */
export function isMoney(unit: string): boolean {
  return /^IDR\b/.test(unit);
}

/** Whether a unit is a share, shown as a percentage. */
export function isShare(unit: string): boolean {
  return unit === 'share';
}

/** The unit for people; a unit that is not known here (a user's own measure) stands as it was written. */
export function unitTitle(unit: string, lang: Lang): string {
  return Object.hasOwn(units, unit) ? (units[unit] as Bilingual)[lang] : unit;
}

/** Whether a unit has words in both languages. */
export function isUnitKnown(unit: string): boolean {
  return Object.hasOwn(units, unit);
}

/** A value of a measure in its unit: 42.1 %, Rp 1.25 million, 3.21. */
export function formatValue(value: number | null, unit: string, lang: Lang): string {
  if (isMoney(unit)) return formatMoney(value, lang);
  if (isShare(unit)) return formatPercent(value, lang);
  return formatNumber(value, lang);
}

/** A difference of two values, with its sign; of two shares in percentage points. */
export function formatDifference(value: number | null, unit: string, lang: Lang): string {
  if (value === null || !Number.isFinite(value)) return unknown;
  const text = unsigned(value, unit, lang);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function unsigned(value: number, unit: string, lang: Lang): string {
  if (isMoney(unit)) return formatMoney(value, lang);
  if (!isShare(unit)) return formatNumber(value, lang);
  const points = value * 100;
  return `${formatNumber(points, lang, Math.min(2, digitsOf(points)))}\u00a0${lang === 'en' ? 'points' : 'poin'}`;
}

/** An interval: 40.1 % to 44.0 %; with an unknown end, an en dash in its place. */
export function formatInterval(low: number | null, high: number | null, unit: string, lang: Lang): string {
  const between = lang === 'en' ? 'to' : 'sampai';
  return `${formatValue(low, unit, lang)} ${between} ${formatValue(high, unit, lang)}`;
}

/** The interval of a difference, each end with its sign. */
export function formatDifferenceInterval(
  low: number | null,
  high: number | null,
  unit: string,
  lang: Lang,
): string {
  const between = lang === 'en' ? 'to' : 'sampai';
  return `${formatDifference(low, unit, lang)} ${between} ${formatDifference(high, unit, lang)}`;
}
