import type { Interval } from '../study/comparison.js';
import {
  formatNumber,
  formatPairedInterval,
  formatValue,
  isAlike,
  isShare,
  type Lang,
} from '../words/index.js';

/**
 * The half-width of an interval over `n` replicates that is even on both sides, ` ± 1.3`; in words where all have the same,
 * nothing where it is not known.
 */
export function halfWidth(ends: Interval, n: number, unit: string, lang: Lang): string {
  const { low, high } = ends;
  if (low === null || high === null) return '';
  if (isAlike(ends)) return ` (${formatPairedInterval(ends, n, unit, lang)})`;
  const half = (high - low) / 2;
  const text = isShare(unit)
    ? formatNumber(half * 100, lang, half < 0.001 ? 2 : 1)
    : formatValue(half, unit, lang);
  return ` ± ${text.replace(/^Rp\s/, '')}`;
}
