import { intervalOf } from '../chart/index.js';
import type { Comparison, Difference, MeasureLabel } from '../study/comparison.js';
import { shownYear } from '../study/shown-year.js';
import {
  answerWords,
  type Bilingual,
  fill,
  formatDifference,
  formatDifferenceInterval,
  formatNumber,
  formatPercent,
  type Lang,
  listed,
  reportWords,
} from '../words/index.js';
import { titleOf } from './title.js';

/** How a difference to the baseline is to be read. */
export type Verdict = 'better' | 'worse' | 'more' | 'less' | 'unclear' | 'unknown';

/** A difference whose interval leaves zero out is clear; whether it is good depends on the measure. */
export function verdictOf(difference: Difference, better: MeasureLabel['better']): Verdict {
  const { mean } = difference;
  if (mean === null) return 'unknown';
  const { low, high } = intervalOf(difference);
  // Two scenarios that never differ have an interval of no width at zero.
  const isClear = low !== null && high !== null && (low > 0 || high < 0);
  if (!isClear) return 'unclear';
  if (better === 'neither') return mean > 0 ? 'more' : 'less';
  return mean > 0 === (better === 'higher') ? 'better' : 'worse';
}

/** The differences of a measure to the baseline at the end of the year that it is told of. */
export function shownDifferences(comparison: Comparison, measure: string): Difference[] {
  const year = shownYear(comparison, comparison, measure);
  return comparison.differences.filter(
    (difference) => difference.measure === measure && difference.year === year,
  );
}

const verdicts: readonly [Verdict, Bilingual][] = [
  ['better', answerWords.better],
  ['more', answerWords.more],
  ['worse', answerWords.worse],
  ['less', answerWords.less],
  ['unclear', answerWords.unclear],
  ['unknown', answerWords.unknown],
];

/** A sentence an outcome: which scenarios are better or worse than the baseline, and which cannot be told from it. */
export function comparedWithBaseline(comparison: Comparison, lang: Lang): { term: string; text: string }[] {
  return outcomesOf(comparison).flatMap((measure) => {
    const found = shownDifferences(comparison, measure.name);
    if (found.length === 0) return [];
    const parts = verdicts.flatMap(([verdict, text]) => {
      const those = found.filter((difference) => verdictOf(difference, measure.better) === verdict);
      if (those.length === 0) return [];
      const list = those.map((difference) => differenceText(comparison, difference, measure, verdict, lang));
      return [fill(text, lang, { list: listed(list, lang) })];
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
  const { mean } = difference;
  const { low, high } = intervalOf(difference);
  return fill(answerWords.difference, lang, {
    scenario,
    difference: formatDifference(mean, measure.unit, lang),
    interval: formatDifferenceInterval(low, high, measure.unit, lang),
  });
}

/** In how many replicates a scenario does better than the baseline, outcome by outcome. */
export function betterReplicates(comparison: Comparison, scenario: string, lang: Lang): string[] {
  const items = outcomesOf(comparison).flatMap((measure) => {
    const found = shownDifferences(comparison, measure.name).find(
      (difference) => difference.scenario === scenario,
    );
    if (measure.better === 'neither' || found === undefined || found.betterShare === null) return [];
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
      verdict: verdictOf(difference, measure.better),
    })),
  );
  const known = all.filter(({ verdict }) => verdict !== 'unknown');
  if (known.length === 0) return [];
  const clear = known.filter(({ verdict }) => verdict !== 'unclear').length;
  const gains = known.map(({ difference }) => difference.pairingGain).filter((gain) => gain !== null);
  const sentences = [fill(answerWords.clearCount, lang, { n: known.length, clear })];
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

/** The declared outcomes that the comparison knows. */
export function outcomesOf({ outcomes, measures }: Comparison): MeasureLabel[] {
  return outcomes.flatMap((name) => measures.find((measure) => measure.name === name) ?? []);
}
