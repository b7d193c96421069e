import type { Comparison, Findings, Interval, Money } from '../study/comparison.js';
import {
  answerWords,
  type Bilingual,
  fill,
  formatInterval,
  formatMoney,
  formatNumber,
  type Lang,
  listed,
} from '../words/index.js';
import { titleOf } from './title.js';

/** The scenario that an answer speaks of: the cheapest per lasting tie, or else the one with most of them. */
export function leaderOf({ money }: Findings): string | undefined {
  return (pricedFirst(money)[0] ?? countedFirst(money)[0])?.scenario;
}

function pricedFirst(money: readonly Money[]): Money[] {
  return money
    .filter(({ costPerLastingTieIdr }) => costPerLastingTieIdr.mean !== null)
    .sort((a, b) => a.costPerLastingTieIdr.mean! - b.costPerLastingTieIdr.mean!);
}

function countedFirst(money: readonly Money[]): Money[] {
  return money
    .filter(({ lastingTies }) => lastingTies.mean !== null && lastingTies.mean > 0)
    .sort((a, b) => b.lastingTies.mean! - a.lastingTies.mean!);
}

/** The scenario in which a lasting tie costs least, and how sure that is. */
export function perRupiah(comparison: Comparison, { money }: Findings, lang: Lang): string[] {
  const priced = pricedFirst(money);
  const best = priced[0];
  if (!best) return [answerWords.nothingLasts[lang]];
  const { mean, low, high } = best.costPerLastingTieIdr;
  const values = {
    best: titleOf(comparison, best.scenario, lang),
    cost: formatMoney(mean, lang),
    interval: formatInterval(low, high, 'IDR', lang),
  };
  const rivals = priced
    .slice(1)
    .filter(({ costPerLastingTieIdr }) => overlap(best.costPerLastingTieIdr, costPerLastingTieIdr));
  return [
    fill(high === null ? answerWords.cheapestUnbounded : answerWords.cheapest, lang, values),
    priced.length === 1
      ? answerWords.cheapestAlone[lang]
      : (rivalry(comparison, rivals, answerWords.cheapestUnsure, lang) ?? answerWords.cheapestSure[lang]),
    ...baselineCost(comparison, money, best.scenario, lang),
  ];
}

function baselineCost(comparison: Comparison, money: readonly Money[], best: string, lang: Lang): string[] {
  const row = money.find(({ scenario }) => scenario === comparison.baseline);
  if (!row || comparison.baseline === best) return [];
  const { mean, low, high } = row.costPerLastingTieIdr;
  const baseline = titleOf(comparison, comparison.baseline, lang);
  if (mean === null) return [fill(answerWords.baselineNoCost, lang, { baseline })];
  return [
    fill(answerWords.baselineCost, lang, {
      baseline,
      cost: formatMoney(mean, lang),
      interval: formatInterval(low, high, 'IDR', lang),
    }),
  ];
}

/** The scenario with most lasting ties. */
export function inNumber(comparison: Comparison, { money }: Findings, lang: Lang): string[] {
  const counted = countedFirst(money);
  const most = counted[0];
  if (!most) return [];
  const { mean, low, high } = most.lastingTies;
  const rivals = counted.slice(1).filter(({ lastingTies }) => overlap(most.lastingTies, lastingTies));
  const doubt = rivalry(comparison, rivals, answerWords.mostUnsure, lang);
  const values = {
    most: titleOf(comparison, most.scenario, lang),
    ties: formatNumber(mean, lang),
    years: comparison.years,
    interval: formatInterval(low, high, 'ties', lang),
  };
  return [fill(answerWords.most, lang, values), ...(doubt ? [doubt] : [])];
}

function rivalry(
  comparison: Comparison,
  rivals: readonly Money[],
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
