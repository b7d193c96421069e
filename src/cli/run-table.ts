import { measures as registered } from '../measure/index.js';
import type { Measure } from '../measure/measure.js';
import { type AfterEnd, measuresAfter } from '../study/after-end.js';
import { compareWords } from '../words/compare-words.js';
import {
  fill,
  formatNumber,
  formatValue,
  isMoney,
  isShare,
  type Lang,
  withdrawalWords,
} from '../words/index.js';
import { tableText } from './table-text.js';

/** Measures that the table of a run shows, if they are there; those of the user's own come on top. */
const shown = [
  'tie-count',
  'trust',
  'reciprocity',
  'contact-frequency',
  'repeat-contact-share',
  'participation',
  'bonding',
  'bridging',
  'linking',
  'lasting-outside-ties',
  'lasting-introductions-12',
  'sales',
  'spent',
  'unfunded',
  'cost-per-lasting-tie',
];

/** Measures that are shown besides, where they are not 0 everywhere. */
const shownIfAny = ['unfunded'];

const builtIn = new Set(registered.map(({ name }) => name));

/** The measures that are shown of rows with a value of each, with their place among all. */
export function shownOf(
  measures: readonly Measure[],
  rows: readonly (readonly number[])[],
): [Measure, number][] {
  return measures.flatMap((measure, index): [Measure, number][] => {
    if (shownIfAny.includes(measure.name) && rows.every((row) => row[index] === 0)) return [];
    return shown.includes(measure.name) || !builtIn.has(measure.name) ? [[measure, index]] : [];
  });
}

/** A row a measure, a column a time, which has a name and a value of each measure. */
export function runTable(
  measures: readonly Measure[],
  times: readonly (readonly [name: string, values: readonly number[]])[],
  lang: Lang,
): string {
  const values = times.map(([, row]) => row);
  const rows = shownOf(measures, values).map(([{ title, unit }, index]) => [
    title[lang],
    ...times.map(([, values]) => valueText(values[index]!, unit, lang)),
  ]);
  return tableText([compareWords.measure[lang], ...times.map(([name]) => name)], rows, false);
}

/** One run counts whole ties and firms, where a mean of many has decimals. */
function valueText(value: number, unit: string, lang: Lang): string {
  const isCount = Number.isInteger(value) && !isMoney(unit) && !isShare(unit);
  return isCount ? formatNumber(value, lang, 0) : formatValue(value, unit, lang);
}

/** What is there of one run when all policies stop, at the end of `year`, and 12 and 24 months later. */
export function afterEndTable(afterEnd: AfterEnd, year: number, lang: Lang): string {
  const rows = measuresAfter.map(({ title, unit }, index) => [
    title[lang],
    ...afterEnd.map((row) => valueText(row[index]!, unit, lang)),
  ]);
  const times = afterEnd.map((_, at) =>
    at === 0 ? withdrawalWords.atEnd[lang] : fill(withdrawalWords.after, lang, { months: 12 * at }),
  );
  const heading = fill(withdrawalWords.ofRun, lang, { year });
  return `${heading}\n${tableText([compareWords.measure[lang], ...times], rows, false)}`;
}

/** The values by the names of their measures; null where there is none. */
export function byName(measures: readonly Measure[], row: readonly number[]): Record<string, number | null> {
  return Object.fromEntries(
    measures.map(({ name }, index) => [name, Number.isFinite(row[index]) ? row[index] : null]),
  );
}
