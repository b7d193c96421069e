import { digitsOf, formatMoney, formatNumber, formatPercent, unknown } from './format.js';
import { type Bilingual, fill, type Lang } from './lang.js';

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
  const text = differenceText(value, unit, lang, decimalsOf([value], unit));
  if (isMoney(unit)) return signed(value, formatMoney(value, lang));
  return isShare(unit) ? `${text}\u00a0${lang === 'en' ? 'points' : 'poin'}` : text;
}

function differenceText(value: number, unit: string, lang: Lang, decimals: number): string {
  return signed(value, formatNumber(isShare(unit) ? value * 100 : value, lang, decimals));
}

function signed(value: number, text: string): string {
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Decimals that the figures of a group share: as many as the largest is read with. */
function decimalsOf(values: readonly number[], unit: string): number {
  const sizes = values.map((value) => Math.abs(isShare(unit) ? value * 100 : value));
  return Math.min(isShare(unit) ? 3 : 5, digitsOf(Math.max(...sizes)));
}

const phrases = {
  between: { en: '{low} to {high}', id: '{low} sampai {high}' },
  from: { en: '{low} or more', id: '{low} atau lebih' },
  upTo: { en: '{high} or less', id: '{high} atau kurang' },
  alike: { en: 'the same in all {n}', id: 'sama di semua {n}' },
} satisfies Record<string, Bilingual>;

/** An interval, its unit said once: 40.1 to 44.0 %. With an end that is not known: 40.1 % or more. */
export function formatInterval(low: number | null, high: number | null, unit: string, lang: Lang): string {
  if (low === null && high === null) return unknown;
  if (high === null) return fill(phrases.from, lang, { low: formatValue(low, unit, lang) });
  if (low === null) return fill(phrases.upTo, lang, { high: formatValue(high, unit, lang) });
  if (isMoney(unit)) return moneyInterval(low, high, lang);
  if (isShare(unit)) {
    const [from, to] = [formatNumber(low * 100, lang, 1), formatPercent(high, lang)];
    return fill(phrases.between, lang, { low: from, high: to });
  }
  const decimals = decimalsOf([low, high], unit);
  return fill(phrases.between, lang, {
    low: formatNumber(low, lang, decimals),
    high: formatNumber(high, lang, decimals),
  });
}

/** Rp 323 to 337 million, the scale said once; ends on different scales are each written in full. */
function moneyInterval(low: number, high: number, lang: Lang, isDifference = false): string {
  const write = (value: number) =>
    isDifference ? signed(value, formatMoney(value, lang)) : formatMoney(value, lang);
  const [from, to] = [write(low), write(high)];
  const [sign = '', ...end] = to.split('\u00a0');
  const [start, amount, scale] = from.split('\u00a0');
  if (scale !== end[1]) return fill(phrases.between, lang, { low: from, high: to });
  return fill(phrases.between, lang, {
    low: `${start}\u00a0${amount}`,
    high: `${sign.replace('Rp', '')}${end.join('\u00a0')}`,
  });
}

/** The interval of a difference, each end with its sign; the unit is that of the difference it stands beside. */
export function formatDifferenceInterval(
  low: number | null,
  high: number | null,
  unit: string,
  lang: Lang,
): string {
  if (low === null && high === null) return unknown;
  if (high === null) return fill(phrases.from, lang, { low: formatDifference(low, unit, lang) });
  if (low === null) return fill(phrases.upTo, lang, { high: formatDifference(high, unit, lang) });
  if (isMoney(unit)) return moneyInterval(low, high, lang, true);
  const decimals = decimalsOf([low, high], unit);
  return fill(phrases.between, lang, {
    low: differenceText(low, unit, lang, decimals),
    high: differenceText(high, unit, lang, decimals),
  });
}

/** Whether all replicates have the same: an interval of no width is then no certainty, since few may well agree by luck. */
export function isAlike({ low, high }: Ends): boolean {
  return low !== null && low === high;
}

/** The interval of a difference over `n` replicates; in words where all of them have the same. */
export function formatPairedInterval(ends: Ends, n: number, unit: string, lang: Lang): string {
  return isAlike(ends)
    ? fill(phrases.alike, lang, { n })
    : formatDifferenceInterval(ends.low, ends.high, unit, lang);
}

interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}
