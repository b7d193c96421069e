import type { Comparison } from '../study/comparison.js';
import { markedTitle, titleOf } from '../study/titles.js';
import { additionalWords, chartWords, fill, isShare, type Lang, unitTitle } from '../words/index.js';
import { fontSizes, type Layout, lineWidths } from './layout.js';

/** What the scenarios are called on a chart, by name. */
export function scenarioLabels(
  comparison: Pick<Comparison, 'scenarios' | 'baseline' | 'replicates' | 'goodRuns'>,
  lang: Lang,
): Record<string, string> {
  return Object.fromEntries(
    comparison.scenarios.map(({ name }) => [name, markedTitle(comparison, name, lang)]),
  );
}

/** What additional ties are counted from. */
export function againstReference(
  comparison: Pick<Comparison, 'scenarios' | 'reference'>,
  lang: Lang,
): string {
  return fill(additionalWords.against, lang, { reference: titleOf(comparison, comparison.reference, lang) });
}

/** Breaks a text into lines of at most so many characters, at spaces. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A Vega expression that shows names by their titles, broken into lines where a width (characters) is given. */
export function titleExpression(
  titles: Readonly<Record<string, string>>,
  width?: number,
  field = 'datum.value',
): string {
  const entries = Object.entries(titles).map(([name, title]) => [name, width ? wrap(title, width) : title]);
  return `${asciiJson(Object.fromEntries(entries))}[${field}]`;
}

/** JSON that is also a Vega expression on every reader: nothing but ASCII in it. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Pixels from line to line of a name at an axis. */
function lineHeight(layout: Layout): number {
  return fontSizes[layout].axis + 2;
}

/** Room that the longest name at an axis takes, and a little more, so that no two of them touch (pixels). */
export function labelRoom(titles: Readonly<Record<string, string>>, width: number, layout: Layout): number {
  const lines = Math.max(0, ...Object.values(titles).map((title) => wrap(title, width).length));
  return lines * lineHeight(layout) + 4;
}

/** How far the rows of a panel lie apart (pixels): room for the longest name beside them. */
export function rowStep(labels: Readonly<Record<string, string>>, layout: Layout): number {
  return Math.max(30, labelRoom(labels, lineWidths[layout].scenario, layout));
}

/** A label of several lines is hung by its first one: half a line for each more brings its middle to the row. */
function liftOf(titles: Readonly<Record<string, string>>, width: number, layout: Layout) {
  const lines = Object.entries(titles).map(([name, title]) => ({ name, count: wrap(title, width).length }));
  const counts = [...new Set(lines.map(({ count }) => count))].filter((count) => count > 1);
  const condition = counts.map((count) => {
    const names = lines.filter((each) => each.count === count).map(({ name }) => name);
    const value = (-(count - 1) * lineHeight(layout)) / 2;
    return { test: `indexof(${asciiJson(names)}, datum.value) >= 0`, value };
  });
  return condition.length > 0 ? { condition, value: 0 } : 0;
}

/** An axis that names the rows of a panel, in lines of so many characters. */
export function namesAxis(titles: Readonly<Record<string, string>>, width: number, layout: Layout) {
  return {
    title: null,
    ticks: false,
    labelExpr: titleExpression(titles, width),
    labelLimit: 0,
    labelOffset: liftOf(titles, width, layout),
  };
}

/** An axis that names scenarios, the baseline in bold. Without labels, the rows of the panel beside it go on. */
export function scenarioAxis(
  labels: Readonly<Record<string, string>>,
  baseline: string,
  isShown: boolean,
  layout: Layout,
) {
  if (!isShown) return { title: null, labels: false, ticks: false, grid: true };
  return {
    ...namesAxis(labels, lineWidths[layout].scenario, layout),
    grid: true,
    labelFontWeight: {
      condition: { test: `datum.value === ${JSON.stringify(baseline)}`, value: 'bold' },
      value: 'normal',
    },
  };
}

/** How a legend names scenarios. */
export function legendLabels(labels: Readonly<Record<string, string>>, layout: Layout): string {
  return titleExpression(labels, layout === 'wide' ? undefined : lineWidths.narrow.legend);
}

/** The title of an axis of differences: shares differ by percentage points. */
export function differenceTitle(unit: string, lang: Lang): string {
  const told = isShare(unit) ? chartWords.points[lang] : unitTitle(unit, lang);
  return fill(chartWords.differenceIn, lang, { unit: told });
}
