import Table from 'cli-table3';
import type { Comparison, Difference, Findings, MeasureLabel } from '../study/comparison.js';
import { compareWords as words } from '../words/compare-words.js';
import {
  fill,
  formatDifference,
  formatDifferenceInterval,
  formatInterval,
  formatMoney,
  formatNumber,
  formatPercent,
  formatValue,
  type Lang,
  unknown,
} from '../words/index.js';

/** What a comparison found, for the terminal: the declared outcomes, money, and the same at an equal budget. */
export function comparisonText(comparison: Comparison, lang: Lang, isColourful: boolean): string {
  const { equalBudget, scenarios } = comparison;
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
  const parts = [
    heading,
    outcomesTable(comparison, comparison, lang, isColourful),
    moneyTable(comparison, comparison, lang, isColourful),
  ];
  if (equalBudget) {
    const titleOf = (name: string) => scenarios.find((each) => each.name === name)?.title[lang] ?? name;
    parts.push(
      '',
      fill(words.equalBudget, lang, { amount: formatMoney(equalBudget.amountIdr, lang) }),
      ...equalBudget.scaled.map(({ scenario, policy, parameter, from, to, factor }) =>
        fill(words.scaled, lang, {
          scenario: titleOf(scenario),
          policy: policy.title[lang],
          parameter,
          from: formatNumber(from, lang),
          to: formatNumber(to, lang),
          factor: formatNumber(factor, lang, 2),
        }),
      ),
      ...equalBudget.unreached.map(({ scenario, spentPerYearIdr, reason }) =>
        fill(words.unreached, lang, {
          scenario: titleOf(scenario),
          amount: formatMoney(spentPerYearIdr, lang),
          reason: reason[lang],
        }),
      ),
      outcomesTable(comparison, equalBudget, lang, isColourful),
      moneyTable(comparison, equalBudget, lang, isColourful),
    );
  }
  return parts.join('\n');
}

function outcomesTable(comparison: Comparison, findings: Findings, lang: Lang, isColourful: boolean): string {
  const last = comparison.startYear + comparison.years - 1;
  const head = [words.scenario, words.value, words.difference, words.effect, words.better];
  const table = plainTable(
    head.map((text) => text[lang]),
    isColourful,
  );
  for (const name of comparison.outcomes) {
    const measure = comparison.measures.find((each) => each.name === name);
    if (!measure) continue;
    table.push([{ content: strong(measure.title[lang], isColourful), colSpan: head.length }]);
    for (const scenario of comparison.scenarios) {
      const isHere = (row: { scenario: string; measure: string; year: number }) =>
        row.scenario === scenario.name && row.measure === name && row.year === last;
      const estimate = findings.estimates.find(isHere);
      const value = estimate
        ? valueWithInterval(
            estimate.mean,
            formatInterval(estimate.low, estimate.high, measure.unit, lang),
            measure,
            lang,
          )
        : unknown;
      const difference = findings.differences.find(isHere);
      const isBaseline = scenario.name === comparison.baseline;
      const against = difference
        ? differenceCells(difference, measure, lang)
        : [isBaseline ? words.baseline[lang] : '', '', ''];
      table.push([`  ${scenario.title[lang]}`, value, ...against]);
    }
  }
  return table.toString();
}

function valueWithInterval(
  mean: number | null,
  interval: string,
  { unit }: MeasureLabel,
  lang: Lang,
): string {
  if (mean === null) return unknown;
  return `${formatValue(mean, unit, lang)} (${interval})`;
}

function differenceCells(difference: Difference, { unit, better }: MeasureLabel, lang: Lang): string[] {
  const { mean, betterShare } = difference;
  if (mean === null) return [unknown, '', ''];
  const { low, high } = difference.bca ?? difference.t;
  const interval = formatDifferenceInterval(low, high, unit, lang);
  const share = better === 'neither' ? '' : formatPercent(betterShare, lang, 0);
  return [`${formatDifference(mean, unit, lang)} (${interval})`, effectInWords(difference, lang), share];
}

/** Cohen's d in plain words (0.2, 0.5, 0.8: Cohen 1988), if the interval leaves any doubt out. */
export function effectInWords({ mean, t, bca, effectSize }: Difference, lang: Lang): string {
  const { low, high } = bca ?? t;
  if (mean === 0 && low === 0 && high === 0) return words.effectZero[lang];
  if (low === null || high === null || (low <= 0 && high >= 0)) return words.effectNone[lang];
  const size = Math.abs(effectSize ?? Number.POSITIVE_INFINITY);
  const word = size < 0.5 ? words.effectSmall : size < 0.8 ? words.effectMedium : words.effectLarge;
  return effectSize === null ? word[lang] : `${word[lang]} (d = ${formatNumber(effectSize, lang, 1)})`;
}

function moneyTable(comparison: Comparison, { money }: Findings, lang: Lang, isColourful: boolean): string {
  const head = [
    words.scenario,
    words.spentPerYear,
    words.unfundedPerYear,
    words.lastingTies,
    words.costPerLastingTie,
  ];
  const table = plainTable(
    head.map((text) => text[lang]),
    isColourful,
  );
  table.push([{ content: strong(words.money[lang], isColourful), colSpan: head.length }]);
  for (const [index, { title }] of comparison.scenarios.entries()) {
    const row = money[index];
    const cost = row.costPerLastingTieIdr;
    table.push([
      `  ${title[lang]}`,
      formatMoney(row.spentPerYearIdr.mean, lang),
      formatMoney(row.unfundedPerYearIdr.mean, lang),
      formatNumber(row.lastingTies.mean, lang, 1),
      cost.mean === null
        ? unknown
        : `${formatMoney(cost.mean, lang)} (${formatInterval(cost.low, cost.high, 'IDR', lang)})`,
    ]);
  }
  return table.toString();
}

/** A table of text with a rule below its head and nothing else. */
export function plainTable(head: string[], isColourful: boolean): Table.Table {
  const none = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '', left: '', right: '', bottom: '' };
  const frame = {
    ...none,
    top: '─',
    'top-mid': '─',
    'top-left': '',
    'top-right': '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    middle: '  ',
  };
  return new Table({
    head,
    chars: frame,
    style: {
      'padding-left': 0,
      'padding-right': 0,
      head: isColourful ? ['bold'] : [],
      border: isColourful ? ['grey'] : [],
    },
  });
}

function strong(text: string, isColourful: boolean): string {
  return isColourful ? `\u001b[1m${text}\u001b[22m` : text;
}
