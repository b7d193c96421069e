import { foundingStudy } from '../chart/index.js';
import type { Comparison, Findings, Interval, Money } from '../study/comparison.js';
import {
  answerWords,
  type Bilingual,
  fill,
  formatInterval,
  formatMoney,
  formatNumber,
  formatPercent,
  type Lang,
  listed,
  reportWords,
} from '../words/index.js';
import { comparedWithBaseline, differencesSure } from './against-baseline.js';
import { titleOf } from './title.js';

/** A few sentences on one question. */
export interface Passage {
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** The answer of a comparison: first which policy leaves more lasting ties per rupiah, then a passage a question. */
export function answerOf(
  comparison: Comparison,
  lang: Lang,
): { readonly lead: readonly string[]; readonly passages: readonly Passage[] } {
  const passage = (heading: Bilingual, sentences: readonly string[]): Passage[] =>
    sentences.length > 0 ? [{ heading: heading[lang], sentences }] : [];
  return {
    lead: [...perRupiah(comparison, comparison, lang), ...inNumber(comparison, comparison, lang)],
    passages: [
      ...passage(reportWords.againstBaseline, comparedWithBaseline(comparison, lang)),
      ...passage(reportWords.equalBudget, atEqualBudget(comparison, lang)),
      ...passage(reportWords.howSure, howSure(comparison, lang)),
      ...passage(reportWords.leftOut, leftOut(comparison, lang)),
      ...passage(reportWords.unfunded, unfunded(comparison, lang)),
      ...passage(reportWords.weights, weights(comparison, lang)),
      ...passage(reportWords.modelAndStudy, modelAndStudy(comparison, lang)),
    ],
  };
}

/** The scenario in which a lasting tie costs least, and how sure that is. */
function perRupiah(comparison: Comparison, { money }: Findings, lang: Lang): string[] {
  const priced = money
    .filter(({ costPerLastingTieIdr }) => costPerLastingTieIdr.mean !== null)
    .sort((a, b) => a.costPerLastingTieIdr.mean! - b.costPerLastingTieIdr.mean!);
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
function inNumber(comparison: Comparison, { money }: Findings, lang: Lang): string[] {
  const counted = money
    .filter(({ lastingTies }) => lastingTies.mean !== null && lastingTies.mean > 0)
    .sort((a, b) => b.lastingTies.mean! - a.lastingTies.mean!);
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

function atEqualBudget(comparison: Comparison, lang: Lang): string[] {
  const equal = comparison.equalBudget;
  if (!equal) return [];
  return [
    fill(answerWords.equalBudget, lang, { amount: formatMoney(equal.amountIdr, lang) }),
    ...perRupiah(comparison, equal, lang),
    ...inNumber(comparison, equal, lang),
    ...equal.unreached.map(({ scenario, spentPerYearIdr, reason }) =>
      fill(answerWords.unreached, lang, {
        scenario: titleOf(comparison, scenario, lang),
        amount: formatMoney(spentPerYearIdr, lang),
        reason: reason[lang],
      }),
    ),
  ];
}

function howSure(comparison: Comparison, lang: Lang): string[] {
  const { replicates, planned } = comparison;
  return [
    fill(answerWords.paired, lang, { n: replicates }),
    ...(replicates < planned ? [fill(answerWords.incomplete, lang, { n: replicates, planned })] : []),
    ...differencesSure(comparison, lang),
    answerWords.onlyChance[lang],
  ];
}

/** For the scenario with most lasting ties and for the baseline: the kinds of firms reached most and least. */
function leftOut(comparison: Comparison, lang: Lang): string[] {
  const ranked = [...comparison.money].sort((a, b) => (b.lastingTies.mean ?? 0) - (a.lastingTies.mean ?? 0));
  const told = [...new Set([...(ranked[0] ? [ranked[0].scenario] : []), comparison.baseline])];
  return told.flatMap((name) => {
    const groups = comparison.leftOut
      .filter(({ scenario, share }) => scenario === name && share.mean !== null)
      .sort((a, b) => a.share.mean! - b.share.mean!);
    const [lowest, highest] = [groups[0], groups.at(-1)];
    if (!lowest || !highest) return [];
    return [
      fill(answerWords.leftOutRange, lang, {
        scenario: titleOf(comparison, name, lang),
        lowest: formatPercent(lowest.share.mean, lang),
        lowestGroup: lowest.title[lang],
        highest: formatPercent(highest.share.mean, lang),
        highestGroup: highest.title[lang],
      }),
    ];
  });
}

function unfunded(comparison: Comparison, lang: Lang): string[] {
  const short = comparison.money.filter(({ unfundedPerYearIdr }) => (unfundedPerYearIdr.mean ?? 0) >= 1);
  if (short.length === 0) return [answerWords.allFunded[lang]];
  return short.map(({ scenario, unfundedPerYearIdr: { mean, low, high } }) =>
    fill(answerWords.unfunded, lang, {
      scenario: titleOf(comparison, scenario, lang),
      amount: formatMoney(mean, lang),
      interval: formatInterval(low, high, 'IDR', lang),
    }),
  );
}

function weights(comparison: Comparison, lang: Lang): string[] {
  const ranked = comparison.index.filter(({ mean }) => mean !== null).sort((a, b) => b.mean! - a.mean!);
  const best = ranked[0];
  if (!best) return [];
  const firsts = ranked
    .filter(({ rankFirstShare }) => rankFirstShare !== null && rankFirstShare >= 0.005)
    .sort((a, b) => b.rankFirstShare! - a.rankFirstShare!)
    .map(({ scenario, rankFirstShare }) =>
      fill(answerWords.rankItem, lang, {
        scenario: titleOf(comparison, scenario, lang),
        share: formatPercent(rankFirstShare, lang, 0),
      }),
    );
  const values = {
    scenario: titleOf(comparison, best.scenario, lang),
    index: formatNumber(best.mean, lang, 1),
    interval: formatInterval(best.low, best.high, 'points', lang),
  };
  return [
    fill(answerWords.indexBest, lang, values),
    ...(firsts.length > 0 ? [fill(answerWords.rankFirst, lang, { list: listed(firsts, lang) })] : []),
  ];
}

/** The baseline's survey, or else the first there is, beside the study's. */
function modelAndStudy(comparison: Comparison, lang: Lang): string[] {
  const tables = comparison.survey.filter(({ high }) => high.mean !== null);
  const table = tables.find(({ scenario }) => scenario === comparison.baseline) ?? tables[0];
  if (!table) return [answerWords.surveyNone[lang]];
  const parts = ['low', 'medium', 'high', 'repeatContact'] as const;
  const inside = parts.filter((part) => {
    const { mean } = table[part];
    return mean !== null && mean >= foundingStudy[part].low && mean <= foundingStudy[part].high;
  });
  const percent = (share: number | null) => formatPercent(share, lang, 0);
  return [
    fill(answerWords.survey, lang, {
      scenario: titleOf(comparison, table.scenario, lang),
      low: percent(table.low.mean),
      medium: percent(table.medium.mean),
      high: percent(table.high.mean),
      repeat: formatPercent(table.repeatContact.mean, lang),
      studyLow: percent(foundingStudy.low.mean),
      studyMedium: percent(foundingStudy.medium.mean),
      studyHigh: percent(foundingStudy.high.mean),
      studyRepeat: percent(foundingStudy.repeatContact.mean),
    }),
    fill(answerWords.surveyInside, lang, { inside: inside.length }),
  ];
}
