import type { Comparison, MeasureLabel } from '../study/comparison.js';
import { shownYear } from '../study/shown-year.js';
import { detectable } from '../study/stopping.js';
import { titleOf } from '../study/titles.js';
import { comparisonsIn, FEWEST_REPLICATES } from '../study/verdict.js';
import {
  fill,
  formatDifference,
  isAlike,
  type Lang,
  listed,
  precisionWords as words,
} from '../words/index.js';

/** How well the study knows its differences: why it stopped where it did, and what it could have seen. */
export function precision(comparison: Comparison, lang: Lang): string[] {
  return [...stopping(comparison, lang), ...couldSee(comparison, lang)];
}

function stopping(comparison: Comparison, lang: Lang): string[] {
  const { stopped } = comparison;
  const measure = comparison.measures.find(({ name }) => name === stopped?.measure);
  if (!stopped || !measure) return [];
  const width = (value: number) => plusMinus(value, measure, lang);
  const title = measure.title[lang];
  const saying = (what: string) => stopped.looks.filter(({ says }) => says === what);
  const pursued = stopped.looks.filter(({ says }) => says !== 'negligible');
  const widest = Math.max(...pursued.map(({ halfWidth: reached }) => reached ?? Number.POSITIVE_INFINITY));
  const sentences: string[] = [];
  if (pursued.length > 0) {
    sentences.push(
      fill(saying('open').length > 0 ? words.open : words.precise, lang, {
        n: stopped.replicates,
        most: stopped.atMost,
        measure: title,
        reached: Number.isFinite(widest) ? width(widest) : '–',
        wanted: width(stopped.halfWidth),
      }),
    );
  }
  const dropped = saying('negligible').map(({ scenario }) => `“${titleOf(comparison, scenario, lang)}”`);
  if (dropped.length > 0 && stopped.smallestEffect !== undefined) {
    sentences.push(
      fill(words.negligible, lang, {
        measure: title,
        smallest: width(stopped.smallestEffect),
        scenarios: listed(dropped, lang),
      }),
    );
  }
  return sentences;
}

/** For each outcome, and what a study stopped for, the smallest difference that would have been clear, by scenario from the surest on. */
function couldSee(comparison: Comparison, lang: Lang): string[] {
  const { outcomes, stopped } = comparison;
  const names = new Set([...outcomes, ...(stopped ? [stopped.measure] : [])]);
  const untold: string[] = [];
  const seen = [...names].flatMap((name) => {
    const measure = comparison.measures.find((each) => each.name === name);
    const year = shownYear(comparison, comparison, name);
    const differences = comparison.differences.filter(
      (each) => each.measure === name && each.year === year && each.t.low !== null,
    );
    if (!measure || differences.length === 0) return [];
    // Of so few pairs, or of pairs that are all alike, the spread is not known.
    const widths = differences
      .filter(({ n, t }) => n >= FEWEST_REPLICATES && !isAlike(t))
      .map(({ n, t }) => detectable((t.high! - t.low!) / 2, n, comparisonsIn(comparison)));
    if (widths.length === 0) {
      untold.push(measure.title[lang]);
      return [];
    }
    const ends = [...new Set([Math.min(...widths), Math.max(...widths)])];
    const values = ends.map((width) => plusMinus(width, measure, lang));
    return [`${measure.title[lang]} ${[...new Set(values)].join(' … ')}`];
  });
  return [
    ...(seen.length > 0 ? [fill(words.detectable, lang, { list: seen.join('; ') })] : []),
    ...(untold.length > 0
      ? [fill(words.undetectable, lang, { list: untold.join('; '), least: FEWEST_REPLICATES })]
      : []),
  ];
}

function plusMinus(value: number, { unit }: MeasureLabel, lang: Lang): string {
  return `±\u00a0${formatDifference(value, unit, lang).replace(/^\+/, '')}`;
}
