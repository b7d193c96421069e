import { YEAR } from '../model/world.js';
import { readQuantity } from '../quantity/index.js';

/**
 * The week that somebody means, counted from the start of the start year: a span (`5y`, `260 weeks`, `5 tahun`), a year
 * (`2011`, its first week), a month (`2011-06`) or a week of a year (`2011-W20`). Undefined if it is none of these.
 */
export function weekOf(written: string, startYear: number): number | undefined {
  const text = written.trim();
  const [, year, unit, number] = /^(\d{4})(?:-(W|w)?(\d{1,2}))?$/.exec(text) ?? [];
  if (year !== undefined) {
    const first = (Number(year) - startYear) * YEAR;
    if (number === undefined) return first;
    const at = Number(number);
    if (at < 1 || at > (unit ? YEAR : 12)) return undefined;
    return first + (unit ? at - 1 : Math.round(((at - 1) * YEAR) / 12));
  }
  const inFull = text.replace(/^(\d+)\s*y$/i, '$1 years').replace(/^(\d+)\s*w$/i, '$1 weeks');
  const weeks = readQuantity('weeks', inFull);
  return typeof weeks === 'number' ? weeks : undefined;
}
