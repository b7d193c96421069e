import { foundingStudy } from '../chart/index.js';
import type { Comparison, Findings } from '../study/comparison.js';
import { lostScenarios, titleOf } from '../study/titles.js';
import { FEWEST_REPLICATES } from '../study/verdict.js';
import {
  answerWords,
  type Bilingual,
  fill,
  formatAmount,
  formatInterval,
  formatMoney,
  formatNumber,
  formatPercent,
  type Lang,
  listed,
  reportWords,
  withdrawalWords,
} from '../words/index.js';
import { afterTheAgency, type Sentence } from './after-the-agency.js';
import { betterReplicates, comparedWithBaseline, differencesSure } from './against-baseline.js';
import { failedRuns } from './failed-runs.js';
import { inNumber, leaderOf, perRupiah, withOtherPlaces } from './lead.js';
import { precision } from './precision.js';

/** A few sentences on one question. */
export interface Passage {
  readonly heading: string;
  readonly sentences: readonly Sentence[];
}

/** The answer of a comparison: first which policy leaves more lasting ties per rupiah, then a passage a question. */
export function answerOf(
  comparison: Comparison,
  lang: Lang,
): { readonly lead: readonly string[]; readonly passages: readonly Passage[] } {
  const passage = (heading: Bilingual, sentences: readonly Sentence[]): Passage[] =>
    sentences.length > 0 ? [{ heading: heading[lang], sentences }] : [];
  return {
    lead: leadOf(comparison).flatMap((tell) => {
      const said = tell(comparison, comparison, lang);
      return said.length > 0 ? [said.join(' ')] : [];
    }),
    passages: [
      ...passage(reportWords.againstBaseline, comparedWithBaseline(comparison, lang)),
      ...passage(withdrawalWords.heading, afterTheAgency(comparison, lang)),
      ...passage(reportWords.equalBudget, atEqualBudget(comparison, lang)),
      ...passage(reportWords.howSure, howSure(comparison, lang)),
      ...passage(reportWords.leftOut, leftOut(comparison, lang)),
      ...passage(reportWords.unfunded, unfunded(comparison, lang)),
      ...passage(reportWords.weights, weights(comparison, comparison, lang)),
      ...passage(reportWords.modelAndStudy, modelAndStudy(comparison, lang)),
    ],
  };
}

/** What is told first, in its order; one scenario alone is compared with nothing. */
function leadOf({ scenarios }: Comparison) {
  return scenarios.length === 1
    ? [failedRuns, alone]
    : [failedRuns, tooFew, perRupiah, inNumber, withOtherPlaces];
}

function alone(comparison: Comparison, { replicates }: Findings, lang: Lang): string[] {
  const scenario = titleOf(comparison, comparison.baseline, lang);
  return [fill(answerWords.alone, lang, { scenario, n: replicates })];
}

/** That there are too few replicates for any verdict, where there are. */
export function tooFew(_: Comparison, { replicates }: Findings, lang: Lang): string[] {
  if (replicates >= FEWEST_REPLICATES) return [];
  return [fill(answerWords.tooFewReplicates, lang, { n: replicates, least: FEWEST_REPLICATES })];
}

function atEqualBudget(comparison: Comparison, lang: Lang): string[] {
  const equal = comparison.equalBudget;
  if (!equal) return [];
  return [
    fill(answerWords.equalBudget, lang, {
      amount: formatAmount(equal.amountIdr, lang),
      n: equal.replicates,
    }),
    ...leadOf(comparison)
      .filter((tell) => tell !== alone)
      .flatMap((tell) => tell(comparison, equal, lang)),
    ...equal.unreached.map(({ scenario, spentPerYearIdr, reason }) =>
      fill(answerWords.unreached, lang, {
        scenario: titleOf(comparison, scenario, lang),
        amount: formatMoney(spentPerYearIdr, lang),
        reason: reason[lang],
      }),
    ),
    ...weights(comparison, equal, lang),
  ];
}

function howSure(comparison: Comparison, lang: Lang): string[] {
  const { replicates, planned } = comparison;
  const leader = leaderOf(comparison);
  return [
    fill(answerWords.paired, lang, { n: replicates }),
    ...(replicates < planned ? [fill(answerWords.incomplete, lang, { n: replicates, planned })] : []),
    ...precision(comparison, lang),
    ...differencesSure(comparison, lang),
    ...(leader === undefined || leader === comparison.baseline
      ? []
      : betterReplicates(comparison, leader, lang)),
    answerWords.onlyChance[lang],
  ];
}

/**
 * For the scenario that the answer speaks of and for the baseline: the kinds of firms reached most and least, of those that
 * have a firm at all in the average run.
 */
function leftOut(comparison: Comparison, lang: Lang): string[] {
  const told = new Set([leaderOf(comparison) ?? comparison.baseline, comparison.baseline]);
  return [...told].flatMap((name) => {
    const groups = comparison.leftOut
      .filter(({ scenario, firms, share }) => scenario === name && share.mean !== null && firms >= 1)
      .sort((a, b) => a.share.mean! - b.share.mean!);
    const [lowest, highest] = [groups[0], groups.at(-1)];
    if (!lowest || !highest) return [];
    const scenario = titleOf(comparison, name, lang);
    const ends = [lowest, highest].map(({ share }) => formatPercent(share.mean, lang)) as [string, string];
    if (ends[0] === ends[1]) return [fill(answerWords.leftOutAlike, lang, { scenario, share: ends[0] })];
    return [
      fill(answerWords.leftOutRange, lang, {
        scenario,
        lowest: ends[0],
        lowestGroup: lowest.title[lang],
        highest: ends[1],
        highestGroup: highest.title[lang],
      }),
    ];
  });
}

function unfunded(comparison: Comparison, lang: Lang): string[] {
  const short = comparison.money.filter(({ unfundedPerYearIdr }) => (unfundedPerYearIdr.mean ?? 0) >= 1);
  if (short.length === 0) return hasAll(comparison) ? [answerWords.allFunded[lang]] : [];
  return short.map(({ scenario, unfundedPerYearIdr: { mean, low, high } }) =>
    fill(answerWords.unfunded, lang, {
      scenario: titleOf(comparison, scenario, lang),
      amount: formatMoney(mean, lang),
      interval: formatInterval(low, high, 'IDR', lang),
    }),
  );
}

function weights(comparison: Comparison, findings: Findings, lang: Lang): string[] {
  const ranked = findings.index.filter(({ mean }) => mean !== null).sort((a, b) => b.mean! - a.mean!);
  const best = ranked[0];
  if (!best || findings.replicates < FEWEST_REPLICATES) return [];
  const year = comparison.startYear + comparison.years - 1;
  const without = (findings.indexWithout ?? []).map(({ title }) => title[lang]);
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
    ...(without.length > 0
      ? [fill(answerWords.indexWithout, lang, { year, list: listed(without, lang) })]
      : []),
  ];
}

/** Whether there are figures of every scenario, so that something can be said of all. */
function hasAll(comparison: Comparison): boolean {
  return lostScenarios(comparison).length === 0;
}

/** The baseline's survey, or else the first there is, beside the study's. */
function modelAndStudy(comparison: Comparison, lang: Lang): string[] {
  const tables = comparison.survey.filter(({ high }) => high.mean !== null);
  const table = tables.find(({ scenario }) => scenario === comparison.baseline) ?? tables[0];
  if (!table) return hasAll(comparison) ? [answerWords.surveyNone[lang]] : [];
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
