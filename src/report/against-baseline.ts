import type { Comparison, Difference, MeasureLabel } from '../study/comparison.js';
import { shownYear } from '../study/shown-year.js';
import { titleOf } from '../study/titles.js';
import { comparisonsIn, type Verdict, verdictOf } from '../study/verdict.js';
import {
  answerWords,
  fill,
  formatDifference,
  formatNumber,
  formatPairedInterval,
  formatPercent,
  type Lang,
  listed,
  reportWords,
} from '../words/index.js';

/** The differences of a measure to the baseline at the end of the year that it is told of. */
export function shownDifferences(comparison: Comparison, measure: string): Difference[] {
  const year = shownYear(comparison, comparison, measure);
  return comparison.differences.filter(
    (difference) => difference.measure === measure && difference.year === year,
  );
}

/** In the order in which they are told. */
const verdicts = ['better', 'more', 'worse', 'fewer', 'untold', 'too-few', 'unknown'] as const;

/** A sentence an outcome: which scenarios are better or worse than the baseline, and which cannot be told from it. */
export function comparedWithBaseline(comparison: Comparison, lang: Lang): { term: string; text: string }[] {
  return outcomesOf(comparison).flatMap((measure) => {
    const found = shownDifferences(comparison, measure.name);
    if (found.length === 0) return [];
    const parts = verdicts.flatMap((verdict) => {
      const those = found.filter(
        (difference) => verdictOf(difference, comparisonsIn(comparison), measure.better) === verdict,
      );
      if (those.length === 0) return [];
      const list = those.map((difference) => differenceText(comparison, difference, measure, verdict, lang));
      return [fill(answerWords[verdict], lang, { list: listed(list, lang) })];
    });
    const { startYear, years } = comparison;
    const { year } = found[0]!;
    const title = measure.title[lang];
    const isLast = year === startYear + years - 1;
    const term = isLast ? title : fill(reportWords.ofYear, lang, { measure: title, year });
    return [{ term, text: parts.join(' ') }];
  });
}

function differenceText(
  comparison: Comparison,
  difference: Difference,
  measure: MeasureLabel,
  verdict: Verdict,
  lang: Lang,
): string {
  const scenario = titleOf(comparison, difference.scenario, lang);
  if (verdict === 'unknown') return `“${scenario}”`;
  const { mean, n, t } = difference;
  return fill(answerWords.difference, lang, {
    scenario,
    difference: formatDifference(mean, measure.unit, lang),
    interval: formatPairedInterval(t, n, measure.unit, lang),
  });
}

/** In how many replicates a scenario does better than the baseline, outcome by outcome. */
export function betterReplicates(comparison: Comparison, scenario: string, lang: Lang): string[] {
  const items = outcomesOf(comparison).flatMap((measure) => {
    const found = shownDifferences(comparison, measure.name).find(
      (difference) => difference.scenario === scenario,
    );
    if (measure.better === 'neither' || !found || found.betterShare === null) return [];
    if (!isJudged(verdictOf(found, comparisonsIn(comparison)))) return [];
    const values = { share: formatPercent(found.betterShare, lang, 0), measure: measure.title[lang] };
    return [fill(answerWords.betterInItem, lang, values)];
  });
  if (items.length === 0) return [];
  return [
    fill(answerWords.betterIn, lang, {
      scenario: titleOf(comparison, scenario, lang),
      list: listed(items, lang),
    }),
  ];
}

/** How many of the differences are clear, and what pairing was worth. */
export function differencesSure(comparison: Comparison, lang: Lang): string[] {
  const all = outcomesOf(comparison).flatMap((measure) =>
    shownDifferences(comparison, measure.name).map((difference) => ({
      difference,
      verdict: verdictOf(difference, comparisonsIn(comparison), measure.better),
    })),
  );
  const known = all.filter(({ verdict }) => isJudged(verdict));
  if (known.length === 0) return [];
  const clear = known.filter(({ verdict }) => verdict !== 'untold').length;
  const gains = known.map(({ difference }) => difference.pairingGain).filter((gain) => gain !== null);
  const sentences = [
    fill(answerWords.clearCount, lang, { n: known.length, clear, comparisons: comparisonsIn(comparison) }),
  ];
  if (gains.length > 0) {
    const [low, high] = [Math.min(...gains), Math.max(...gains)];
    sentences.push(
      fill(answerWords.pairingGain, lang, {
        low: formatNumber(low, lang),
        high: formatNumber(high, lang),
      }),
    );
  }
  return sentences;
}

function isJudged(verdict: Verdict): boolean {
  return verdict !== 'unknown' && verdict !== 'too-few';
}

/** The declared outcomes that the comparison knows. */
export function outcomesOf({ outcomes, measures }: Comparison): MeasureLabel[] {
  return outcomes.flatMap((name) => measures.find((measure) => measure.name === name) ?? []);
}
