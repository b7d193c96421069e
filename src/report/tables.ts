import { foundingStudy } from '../chart/index.js';
import type {
  Comparison,
  Difference,
  Estimated,
  Findings,
  MeasureLabel,
  Money,
} from '../study/comparison.js';
import { shownYear } from '../study/shown-year.js';
import { lostScenarios, markedTitle, titleOf } from '../study/titles.js';
import { comparisonsIn, FEWEST_REPLICATES, type Verdict, verdictOf } from '../study/verdict.js';
import {
  additionalWords,
  chartWords,
  fill,
  formatAdditionalCost,
  formatDifference,
  formatExactly,
  formatInterval,
  formatNumber,
  formatPairedInterval,
  formatValue,
  isMoney,
  isShare,
  type Lang,
  nameOf,
  reportWords,
  unitTitle,
} from '../words/index.js';
import { outcomesOf, shownDifferences } from './against-baseline.js';
import { type Cell, codeHtml, escapeHtml, type Table } from './html.js';

const marks: Record<Verdict, string> = {
  better: '▲',
  worse: '▼',
  more: '△',
  fewer: '▽',
  untold: '≈',
  'too-few': '',
  unknown: '',
};

/** A figure over its interval. */
export function figureCell(figure: Estimated | undefined, unit: string, lang: Lang): Cell {
  if (!figure || figure.mean === null) return { html: formatNumber(null, lang) };
  const { mean, low, high } = figure;
  const isConstant = low === mean && high === mean;
  // What is the same in every replicate is counted, not averaged.
  const isCount = isConstant && Number.isInteger(mean) && !isMoney(unit) && !isShare(unit);
  const html = escapeHtml(isCount ? formatExactly(mean, lang) : formatValue(mean, unit, lang));
  if (isConstant || (low === null && high === null)) return { html };
  return { html, detail: escapeHtml(formatInterval(low, high, unit, lang)) };
}

function differenceNote(
  comparison: Comparison,
  difference: Difference | undefined,
  { unit, better }: MeasureLabel,
  lang: Lang,
): string | undefined {
  if (!difference || difference.mean === null) return undefined;
  const verdict = verdictOf(difference, comparisonsIn(comparison), better);
  const { mean, n, t } = difference;
  const interval = escapeHtml(`(${formatPairedInterval(t, n, unit, lang)})`);
  return `<span class="${verdict}">${`${marks[verdict]} ${escapeHtml(formatDifference(mean, unit, lang))}`.trim()}<br>${interval}</span>`;
}

function lastYearOf({ startYear, years }: Comparison): number {
  return startYear + years - 1;
}

/** The declared outcomes at the end of the year that each is told of, with the difference to the baseline. */
export function outcomesTable(comparison: Comparison, lang: Lang): Table {
  const outcomes = outcomesOf(comparison);
  return {
    id: 'outcomes-table',
    title: fill(reportWords.outcomesTable, lang, { year: lastYearOf(comparison) }),
    caption: fill(reportWords.outcomesCaption, lang, {
      n: comparison.replicates,
      least: FEWEST_REPLICATES,
      comparisons: comparisonsIn(comparison),
    }),
    head: [reportWords.scenario[lang], ...outcomes.map((measure) => headOf(comparison, measure, lang))],
    rows: comparison.scenarios.map(({ name }) => ({
      head: markedTitle(comparison, name, lang),
      isMarked: name === comparison.baseline,
      cells: outcomes.map((measure): Cell => {
        const difference = shownDifferences(comparison, measure.name).find(
          ({ scenario }) => scenario === name,
        );
        const note = differenceNote(comparison, difference, measure, lang);
        return { ...estimateCell(comparison, name, measure, lang), ...(note ? { note } : {}) };
      }),
    })),
  };
}

function estimateCell(comparison: Comparison, scenario: string, measure: MeasureLabel, lang: Lang): Cell {
  const year = shownYear(comparison, comparison, measure.name);
  const estimate = comparison.estimates.find(
    (one) => one.scenario === scenario && one.measure === measure.name && one.year === year,
  );
  return figureCell(estimate, measure.unit, lang);
}

/** A measure's title and unit; the year as well where it is not the last one. */
function headOf(comparison: Comparison, measure: MeasureLabel, lang: Lang): string {
  const year = shownYear(comparison, comparison, measure.name);
  const title = withUnit(measure, lang);
  return year === lastYearOf(comparison) ? title : fill(reportWords.ofYear, lang, { measure: title, year });
}

function withUnit({ title, unit }: MeasureLabel, lang: Lang): string {
  return unit === 'share' || unit.startsWith('IDR')
    ? title[lang]
    : `${title[lang]} (${unitTitle(unit, lang)})`;
}

/** All measures that are there, at the end of the year that each is told of: a row a measure, family by family. */
export function measuresTable(comparison: Comparison, lang: Lang): Table {
  const families = [...new Set(comparison.measures.map(({ family }) => family))];
  const ordered = families.flatMap((family) =>
    comparison.measures.filter((measure) => measure.family === family),
  );
  return {
    id: 'measures-table',
    title: fill(reportWords.allMeasures, lang, { year: lastYearOf(comparison) }),
    caption: families.map((family) => nameOf('family', family, lang)).join(' · '),
    head: [
      reportWords.measure[lang],
      ...comparison.scenarios.map(({ name }) => markedTitle(comparison, name, lang)),
    ],
    rows: ordered.map((measure) => ({
      head: headOf(comparison, measure, lang),
      cells: comparison.scenarios.map(({ name }) => estimateCell(comparison, name, measure, lang)),
    })),
  };
}

/** What each scenario spends, what it cannot pay, and what its lasting ties cost. */
export function moneyTable(
  comparison: Comparison,
  findings: Findings,
  heading: { readonly id: string; readonly title: string },
  lang: Lang,
): Table {
  return {
    ...heading,
    caption: fill(reportWords.moneyCaption, lang, {
      n: findings.replicates,
      year: lastYearOf(comparison),
      reference: titleOf(comparison, comparison.reference, lang),
    }),
    head: [
      reportWords.scenario,
      reportWords.spentPerYear,
      reportWords.unfundedPerYear,
      additionalWords.additionalTies,
      additionalWords.additionalOutsideTies,
      additionalWords.costPerAdditionalTie,
      reportWords.introductions,
      reportWords.lastingIntroductions,
      reportWords.costPerLastingIntroduction,
    ].map((text) => text[lang]),
    rows: findings.money.map((row) => ({
      head: markedTitle(comparison, row.scenario, lang, findings),
      isMarked: row.scenario === comparison.baseline,
      cells: [
        figureCell(row.spentPerYearIdr, 'IDR', lang),
        figureCell(row.unfundedPerYearIdr, 'IDR', lang),
        ...additionalCells(row, row.scenario === comparison.reference, findings.replicates, lang),
        figureCell(row.introductions, 'ties', lang),
        figureCell(row.lastingIntroductions, 'ties', lang),
        figureCell(row.costPerLastingIntroductionIdr, 'IDR', lang),
      ],
    })),
  };
}

/** Ties beyond the reference, those of them with other places, and what one costs; the reference says that it is it. */
function additionalCells(
  { additional }: Money,
  isReference: boolean,
  replicates: number,
  lang: Lang,
): Cell[] {
  if (!additional) {
    const none = { html: formatNumber(null, lang) };
    return [isReference ? { html: escapeHtml(additionalWords.reference[lang]) } : none, none, none];
  }
  const { n = replicates, lastingTies, lastingOutsideTies, costPerLastingTieIdr: cost } = additional;
  return [
    additionalCell(lastingTies, n, 'ties', lang),
    additionalCell(lastingOutsideTies, n, 'ties', lang),
    {
      html: escapeHtml(formatAdditionalCost(lastingTies, cost, lang)),
      ...(cost.low === null ? {} : { detail: escapeHtml(formatInterval(cost.low, cost.high, 'IDR', lang)) }),
    },
  ];
}

/** What is beyond the reference, over its interval. */
export function additionalCell(figure: Estimated, n: number, unit: string, lang: Lang): Cell {
  return {
    html: escapeHtml(formatDifference(figure.mean, unit, lang)),
    ...(figure.low === null ? {} : { detail: escapeHtml(formatPairedInterval(figure, n, unit, lang)) }),
  };
}

/** The founding study's table, and the virtual survey's of each scenario. */
export function surveyTable(comparison: Comparison, lang: Lang): Table {
  const parts = ['low', 'medium', 'high', 'repeatContact'] as const;
  const isLost = (name: string) => lostScenarios(comparison).includes(name);
  const study = {
    head: chartWords.study[lang],
    cells: [
      { html: String(foundingStudy.n) },
      ...parts.map((part) => figureCell(foundingStudy[part], 'share', lang)),
    ],
  };
  return {
    id: 'survey-table',
    title: reportWords.surveyTable[lang],
    caption: reportWords.surveyCaption[lang],
    head: [
      reportWords.scenario[lang],
      reportWords.asked[lang],
      chartWords.trustLow[lang],
      chartWords.trustMedium[lang],
      chartWords.trustHigh[lang],
      chartWords.repeatContact[lang],
    ],
    rows: [
      study,
      ...comparison.survey.map((table) => ({
        head: markedTitle(comparison, table.scenario, lang),
        isMarked: table.scenario === comparison.baseline,
        cells: [
          { html: formatNumber(isLost(table.scenario) ? null : table.asked, lang, 0) },
          ...parts.map((part) => figureCell(table[part], 'share', lang)),
        ],
      })),
    ],
  };
}

/** What was scaled to bring every scenario to the same spending. */
export function scaledTable(comparison: Comparison, lang: Lang): Table | undefined {
  const scaled = comparison.equalBudget?.scaled ?? [];
  if (scaled.length === 0) return undefined;
  return {
    id: 'scaled-table',
    isProse: true,
    title: reportWords.scaled[lang],
    caption: '',
    head: [
      reportWords.scenario,
      reportWords.policy,
      reportWords.parameter,
      reportWords.asWritten,
      reportWords.asScaled,
    ].map((text) => text[lang]),
    rows: scaled.map(({ scenario, policy, parameter, summary, from, to }) => ({
      head: markedTitle(comparison, scenario, lang),
      cells: [
        { html: escapeHtml(policy.title[lang]) },
        summary
          ? { html: escapeHtml(summary[lang]), detail: codeHtml(parameter) }
          : { html: codeHtml(parameter) },
        { html: formatExactly(from, lang) },
        { html: formatExactly(to, lang) },
      ],
    })),
  };
}
