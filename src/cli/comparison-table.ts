import { failedRuns, precision, tooFew } from '../report/index.js';
import type {
  Comparison,
  Difference,
  Estimated,
  Findings,
  MeasureLabel,
  Money,
} from '../study/comparison.js';
import { shownYear } from '../study/shown-year.js';
import { countedTitle, titleOf } from '../study/titles.js';
import { comparisonsIn, FEWEST_REPLICATES, verdictOf } from '../study/verdict.js';
import { compareWords as words } from '../words/compare-words.js';
import {
  additionalWords,
  fill,
  formatAdditionalCost,
  formatAmount,
  formatDifference,
  formatExactly,
  formatInterval,
  formatMoney,
  formatNumber,
  formatPercent,
  formatValue,
  isAlike,
  type Lang,
  unknown,
} from '../words/index.js';
import { halfWidth } from './half-width.js';
import { type Row, tableText } from './table-text.js';
import { withdrawalTable } from './withdrawal-table.js';

/** What a comparison found, for the terminal: the declared outcomes, money, and the same at an equal budget. */
export function comparisonText(comparison: Comparison, lang: Lang, isColourful: boolean): string {
  const { equalBudget } = comparison;
  const { title, years, startYear, replicates, seed } = comparison;
  const last = startYear + years - 1;
  const heading = fill(words.heading, lang, {
    title: title[lang],
    years,
    from: startYear,
    to: last,
    n: replicates,
    seed,
  });
  const tables = (findings: Findings) => [
    ...failedRuns(comparison, findings, lang),
    ...tooFew(comparison, findings, lang),
    outcomesTable(comparison, findings, lang, isColourful),
    ...(findings === comparison && hasEffects(comparison) ? [words.effectMeans[lang]] : []),
    ...(isAlone(comparison) ? [] : [additionalTable(comparison, findings, lang, isColourful)]),
    moneyTable(comparison, findings, lang, isColourful),
  ];
  const parts = [
    heading,
    ...(isAlone(comparison) ? [words.alone[lang]] : []),
    ...tables(comparison),
    ...precision(comparison, lang),
    ...withdrawalTable(comparison, lang, isColourful),
  ];
  if (equalBudget) {
    const { amountIdr, replicates: n } = equalBudget;
    parts.push(
      '',
      fill(words.equalBudget, lang, { amount: formatAmount(amountIdr, lang), n }),
      ...equalBudget.scaled.map(({ scenario, policy, parameter, summary, from, to, factor }) =>
        fill(words.scaled, lang, {
          scenario: titleOf(comparison, scenario, lang),
          policy: policy.title[lang],
          parameter: summary?.[lang] ?? parameter,
          from: formatExactly(from, lang),
          to: formatExactly(to, lang),
          factor: formatNumber(factor, lang, 2),
        }),
      ),
      ...equalBudget.unreached.map(({ scenario, spentPerYearIdr, reason }) =>
        fill(words.unreached, lang, {
          scenario: titleOf(comparison, scenario, lang),
          amount: formatMoney(spentPerYearIdr, lang),
          reason: reason[lang],
        }),
      ),
      ...tables(equalBudget),
    );
  }
  return parts.join('\n');
}

/** One scenario has its means, and nothing that it could be compared with. */
function isAlone({ scenarios }: Comparison): boolean {
  return scenarios.length === 1;
}

/** Whether a word may stand on any effect. */
function hasEffects(comparison: Comparison): boolean {
  return !isAlone(comparison) && comparison.replicates >= FEWEST_REPLICATES;
}

function outcomesTable(comparison: Comparison, findings: Findings, lang: Lang, isColourful: boolean): string {
  const last = comparison.startYear + comparison.years - 1;
  const comparing = isAlone(comparison) ? [] : [words.difference, words.effect, words.better];
  const head = [words.scenario, words.value, ...comparing];
  const rows: Row[] = [];
  for (const name of comparison.outcomes) {
    const measure = comparison.measures.find((each) => each.name === name);
    if (!measure) continue;
    const year = shownYear(comparison, findings, name);
    rows.push(year === last ? measure.title[lang] : `${measure.title[lang]} (${year})`);
    for (const scenario of comparison.scenarios) {
      const isHere = (row: { scenario: string; measure: string; year: number }) =>
        row.scenario === scenario.name && row.measure === name && row.year === year;
      const estimate = findings.estimates.find(isHere);
      const difference = findings.differences.find(isHere);
      const value = estimate?.mean == null ? unknown : formatValue(estimate.mean, measure.unit, lang);
      const reach = estimate ? spread(estimate, estimate.n, measure.unit, lang) : '';
      const against = difference
        ? differenceCells(comparison, difference, measure, lang)
        : [words.baseline[lang], '', ''];
      rows.push([
        `  ${countedTitle(comparison, scenario.name, lang, findings)}`,
        `${value}${reach}`,
        ...against.slice(0, comparing.length),
      ]);
    }
  }
  return tableText(
    head.map((text) => text[lang]),
    rows,
    isColourful,
  );
}

/** How far an interval goes: ` ± 1.3`, or ` (0.0 to 5.3 %)` where it was cut at a bound; nothing where it is not known. */
function spread(figure: Estimated, n: number, unit: string, lang: Lang): string {
  const { mean, low, high } = figure;
  if (mean === null || low === null || high === null) return '';
  const isEven = Math.abs(high - mean - (mean - low)) <= 1e-6 * (high - low);
  return isEven ? halfWidth(figure, n, unit, lang) : ` (${formatInterval(low, high, unit, lang)})`;
}

function differenceCells(
  comparison: Comparison,
  difference: Difference,
  { unit, better }: MeasureLabel,
  lang: Lang,
): string[] {
  const { n, mean, betterShare, t } = difference;
  if (mean === null) return [unknown, '', ''];
  const isTold = better !== 'neither' && n >= FEWEST_REPLICATES;
  const share = isTold ? formatPercent(betterShare, lang, 0) : '';
  return [
    `${formatDifference(mean, unit, lang)}${halfWidth(t, n, unit, lang)}`,
    effectInWords(difference, comparisonsIn(comparison), lang),
    share,
  ];
}

const effectSizes = [
  { below: 0.2, word: words.effectTiny },
  { below: 0.5, word: words.effectSmall },
  { below: 0.8, word: words.effectMedium },
  { below: Number.POSITIVE_INFINITY, word: words.effectLarge },
];

/**
 * Cohen's d in plain words (0.2, 0.5, 0.8: Cohen 1988), if the interval leaves any doubt out. His words are about spreads of
 * what is compared, here of single runs: in spreads of paired differences anything is large that is paired well.
 */
export function effectInWords(difference: Difference, comparisons: number, lang: Lang): string {
  const { n, mean, t, dAv } = difference;
  const verdict = verdictOf(difference, comparisons);
  if (verdict === 'too-few') return words.effectTooFew[lang];
  if (verdict === 'untold')
    return mean === 0 && isAlike(t) ? fill(words.effectZero, lang, { n }) : words.effectNone[lang];
  if (dAv === null || dAv === undefined) return unknown;
  const size = Math.abs(dAv);
  const { word } = effectSizes.find(({ below }) => size < below)!;
  return `${word[lang]} (d = ${formatNumber(dAv, lang, size < 0.1 ? 2 : 1)})`;
}

/** Ties and spending beyond the reference: what policies can be ranked by, whatever their ties come from. */
function additionalTable(
  comparison: Comparison,
  findings: Findings,
  lang: Lang,
  isColourful: boolean,
): string {
  const { startYear, years, reference, scenarios } = comparison;
  const title = titleOf(comparison, reference, lang);
  const head = [
    words.scenario,
    additionalWords.additionalSpent,
    additionalWords.additionalTies,
    words.additionalOutsideTies,
    words.costPerAdditionalTie,
  ];
  const heading = fill(words.beyond, lang, {
    reference: title,
    year: startYear + years - 1,
    n: findings.replicates,
  });
  const rows: Row[] = [heading];
  for (const [index, scenario] of scenarios.entries()) {
    rows.push([
      `  ${countedTitle(comparison, scenario.name, lang, findings)}`,
      ...additionalCells(findings.money[index], scenario.name === reference, findings.replicates, lang),
    ]);
  }
  return tableText(
    head.map((text) => text[lang]),
    rows,
    isColourful,
  );
}

function additionalCells(
  { additional }: Money,
  isReference: boolean,
  replicates: number,
  lang: Lang,
): string[] {
  if (!additional) return [isReference ? additionalWords.reference[lang] : unknown, '', '', ''];
  const {
    n = replicates,
    spentIdr,
    lastingTies,
    lastingOutsideTies,
    costPerLastingTieIdr: cost,
  } = additional;
  const ties = (figure: Estimated) =>
    `${formatDifference(figure.mean, 'ties', lang)}${halfWidth(figure, n, 'ties', lang)}`;
  const interval = cost.low === null ? '' : ` (${formatInterval(cost.low, cost.high, 'IDR', lang)})`;
  return [
    formatDifference(spentIdr.mean, 'IDR', lang),
    ties(lastingTies),
    ties(lastingOutsideTies),
    `${formatAdditionalCost(lastingTies, cost, lang)}${interval}`,
  ];
}

function moneyTable(comparison: Comparison, findings: Findings, lang: Lang, isColourful: boolean): string {
  const head = [
    words.scenario,
    words.spentPerYear,
    words.unfundedPerYear,
    words.lastingIntroductions,
    words.costPerLastingIntroduction,
  ];
  const rows: Row[] = [words.money[lang]];
  for (const row of findings.money) {
    const { spentPerYearIdr, unfundedPerYearIdr, lastingIntroductions } = row;
    const { costPerLastingIntroductionIdr: cost } = row;
    const interval = cost.low === null ? '' : ` (${formatInterval(cost.low, cost.high, 'IDR', lang)})`;
    rows.push([
      `  ${countedTitle(comparison, row.scenario, lang, findings)}`,
      formatMoney(spentPerYearIdr.mean, lang),
      formatMoney(unfundedPerYearIdr.mean, lang),
      formatNumber(lastingIntroductions.mean, lang, 1),
      `${formatMoney(cost.mean, lang)}${interval}`,
    ]);
  }
  return tableText(
    head.map((text) => text[lang]),
    rows,
    isColourful,
  );
}
