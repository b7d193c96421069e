import type { Interval } from '../study/comparison.js';
import { formatNumber, formatValue, isShare, type Lang } from '../words/index.js';

/** The half-width of an interval that is even on both sides, ` ± 1.3`; nothing where it is not known. */
export function halfWidth({ low, high }: Interval, unit: string, lang: Lang): string {
  if (low === null || high === null) return '';
  const half = (high - low) / 2;
  const text = isShare(unit)
    ? formatNumber(half * 100, lang, half < 0.001 ? 2 : 1)
    : formatValue(half, unit, lang);
  return ` ± ${text.replace(/^Rp\s/, '')}`;
}
