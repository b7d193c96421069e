import type { AdditionalTies, Comparison, Estimated, Findings, Interval } from '../study/comparison.js';
import { titleOf } from '../study/titles.js';
import {
  answerWords,
  type Bilingual,
  fill,
  formatDifference,
  formatInterval,
  formatMoney,
  formatNumber,
  formatPairedInterval,
  type Lang,
  listed,
} from '../words/index.js';

/** What a scenario leaves beyond the reference, of one kind of ties, and what one of them costs. */
interface Gain {
  readonly scenario: string;
  /** Replicates that it is known from. */
  readonly n: number;
  readonly ties: AdditionalTies;
  readonly cost: Estimated;
}

type Kind = 'all' | 'outside';

function gainsOf({ money, replicates }: Findings, kind: Kind): Gain[] {
  return money.flatMap(({ scenario, additional }) => {
    if (!additional) return [];
    const { n = replicates } = additional;
    return kind === 'all'
      ? [{ scenario, n, ties: additional.lastingTies, cost: additional.costPerLastingTieIdr }]
      : [{ scenario, n, ties: additional.lastingOutsideTies, cost: additional.costPerLastingOutsideTieIdr }];
  });
}

/** The scenarios that clearly leave more, the cheapest first. */
function pricedFirst(gains: readonly Gain[]): Gain[] {
  return gains.filter(({ cost }) => cost.mean !== null).sort((a, b) => a.cost.mean! - b.cost.mean!);
}

/** The scenarios that clearly leave more, those with most first. */
function countedFirst(gains: readonly Gain[]): Gain[] {
  return gains.filter(({ ties }) => ties.leaves === 'more').sort((a, b) => b.ties.mean! - a.ties.mean!);
}

/** Whether there are scenarios, and too few replicates to say anything of any. */
function isNothingSaid(gains: readonly Gain[]): boolean {
  return (
    gains.length > 0 && gains.every(({ ties: { leaves } }) => leaves === 'too-few' || leaves === 'unknown')
  );
}

/** The scenario that an answer speaks of: the cheapest per additional lasting tie. */
export function leaderOf(findings: Findings): string | undefined {
  return pricedFirst(gainsOf(findings, 'all'))[0]?.scenario;
}

/** The scenario in which an additional lasting tie costs least, how sure that is, and which scenarios leave no more. */
export function perRupiah(comparison: Comparison, findings: Findings, lang: Lang): string[] {
  const gains = gainsOf(findings, 'all');
  const reference = titleOf(comparison, comparison.reference, lang);
  const priced = pricedFirst(gains);
  const best = priced[0];
  if (!best) {
    const none = isNothingSaid(gains) ? [] : [fill(answerWords.noneAdditional, lang, { reference })];
    return [...none, ...others(comparison, gains, lang), ...longStopped(comparison, findings, lang)];
  }
  const rivals = priced.slice(1).filter(({ cost }) => overlap(best.cost, cost));
  const values = { best: titleOf(comparison, best.scenario, lang), reference, ...costTexts(best, lang) };
  return [
    fill(best.cost.mean! < 0 ? answerWords.cheapestSaving : answerWords.cheapest, lang, values),
    priced.length === 1
      ? answerWords.cheapestAlone[lang]
      : (rivalry(comparison, rivals, answerWords.cheapestUnsure, lang) ?? answerWords.cheapestSure[lang]),
    ...baselineCost(comparison, priced, best, lang),
    ...others(comparison, gains, lang),
    ...longStopped(comparison, findings, lang),
  ];
}

function costTexts({ cost: { mean, low, high } }: Gain, lang: Lang) {
  return { cost: formatMoney(mean, lang), interval: formatInterval(low, high, 'IDR', lang) };
}

function baselineCost(comparison: Comparison, priced: readonly Gain[], best: Gain, lang: Lang): string[] {
  const row = priced.find(({ scenario }) => scenario === comparison.baseline);
  if (!row || row === best) return [];
  const baseline = titleOf(comparison, comparison.baseline, lang);
  return [fill(answerWords.baselineCost, lang, { baseline, ...costTexts(row, lang) })];
}

/** The scenarios that leave fewer lasting ties than the reference, and those of which nothing can be said. */
function others(comparison: Comparison, gains: readonly Gain[], lang: Lang): string[] {
  const reference = titleOf(comparison, comparison.reference, lang);
  const kinds = [
    ['fewer', answerWords.fewerTies],
    ['untold', answerWords.untoldTies],
    ['too-few', answerWords.tooFewTies],
  ] as const;
  return kinds.flatMap(([leaves, text]) => {
    const those = gains.filter(({ ties }) => ties.leaves === leaves);
    if (those.length === 0) return [];
    const list = those.map(({ scenario, n, ties }) =>
      fill(answerWords.difference, lang, {
        scenario: titleOf(comparison, scenario, lang),
        difference: formatDifference(ties.mean, 'ties', lang),
        interval: formatPairedInterval(ties, n, 'ties', lang),
      }),
    );
    return [fill(text, lang, { reference, list: listed(list, lang) })];
  });
}

/** The scenarios whose last money was spent before the last year: what they had left by then, and how long ago it is. */
function longStopped(comparison: Comparison, { money, replicates }: Findings, lang: Lang): string[] {
  const last = comparison.startYear + comparison.years - 1;
  const reference = titleOf(comparison, comparison.reference, lang);
  return money.flatMap(({ scenario, lastSpentYear, additional }) => {
    const then = additional?.lastingTiesWhenSpent;
    if (!then || lastSpentYear == null || then.mean === null) return [];
    const values = {
      scenario: titleOf(comparison, scenario, lang),
      reference,
      spent: lastSpentYear,
      last,
      difference: formatDifference(then.mean, 'ties', lang),
      interval: formatPairedInterval(then, additional.n ?? replicates, 'ties', lang),
    };
    return [fill(answerWords.longStopped, lang, values)];
  });
}

/** The scenario with most additional lasting ties. */
export function inNumber(comparison: Comparison, findings: Findings, lang: Lang): string[] {
  return most(comparison, countedFirst(gainsOf(findings, 'all')), answerWords.most, lang);
}

/** The scenario with most additional lasting ties with other places, and the one in which they cost least. */
export function withOtherPlaces(comparison: Comparison, findings: Findings, lang: Lang): string[] {
  const gains = gainsOf(findings, 'outside');
  if (gains.length === 0 || isNothingSaid(gains)) return [];
  const best = pricedFirst(gains)[0];
  if (!best) {
    const reference = titleOf(comparison, comparison.reference, lang);
    return [fill(answerWords.outsideNone, lang, { reference })];
  }
  const values = { best: titleOf(comparison, best.scenario, lang), ...costTexts(best, lang) };
  return [
    ...most(comparison, countedFirst(gains), answerWords.outsideMost, lang),
    fill(answerWords.outsideCheapest, lang, values),
  ];
}

function most(comparison: Comparison, counted: readonly Gain[], text: Bilingual, lang: Lang): string[] {
  const first = counted[0];
  if (!first) return [];
  const { mean, low, high } = first.ties;
  const rivals = counted.slice(1).filter(({ ties }) => overlap(first.ties, ties));
  const doubt = rivalry(comparison, rivals, answerWords.mostUnsure, lang);
  const values = {
    most: titleOf(comparison, first.scenario, lang),
    reference: titleOf(comparison, comparison.reference, lang),
    ties: formatNumber(mean, lang),
    year: comparison.startYear + comparison.years - 1,
    interval: formatInterval(low, high, 'ties', lang),
  };
  return [fill(text, lang, values), ...(doubt ? [doubt] : [])];
}

function rivalry(
  comparison: Comparison,
  rivals: readonly Gain[],
  text: Bilingual,
  lang: Lang,
): string | undefined {
  if (rivals.length === 0) return undefined;
  return fill(text, lang, {
    rivals: listed(
      rivals.map(({ scenario }) => `“${titleOf(comparison, scenario, lang)}”`),
      lang,
    ),
  });
}

/** Whether two intervals share a point; an end that is not known may lie anywhere. */
function overlap(a: Interval, b: Interval): boolean {
  const isApart = (left: Interval, right: Interval) =>
    left.high !== null && right.low !== null && left.high < right.low;
  return !isApart(a, b) && !isApart(b, a);
}
