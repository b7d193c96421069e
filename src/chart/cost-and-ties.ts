import type { Comparison, Estimated } from '../study/comparison.js';
import {
  additionalWords,
  chartTitles,
  chartWords,
  fill,
  formatAdditionalCost,
  formatDifference,
  formatDifferenceInterval,
  formatInterval,
  formatMoney,
  type Lang,
} from '../words/index.js';
import { defineChart, type Spec } from './chart.js';
import { frame } from './frame.js';
import { endsOf, paddedScale, spreadLabels } from './label-places.js';
import { againstReference, legendLabels, scenarioLabels } from './labels.js';
import { lastYear } from './last-year.js';
import type { Layout } from './layout.js';
import { scenarioScales } from './palette.js';
import { valueAxis } from './value-axis.js';

/** Pixels. */
const sizes = { wide: { width: 420, height: 330 }, narrow: { width: 260, height: 275 } };
const gap = 18;

/**
 * Spending against lasting ties beyond the reference, with intervals both ways. Each scenario is named at the right, the
 * reference at its point; all of them above where there is no room beside.
 */
export const costAndTies = defineChart({
  name: 'cost-and-ties',
  spec(comparison, lang, layout) {
    // Equal points are labelled from left to right, so that the lines to their labels do not cross.
    const points = pointsOf(comparison, lang).sort((a, b) => a.spent.mean! - b.spent.mean!);
    // The reference alone has nothing to be compared with.
    if (points.length < 2) return undefined;
    return frame(comparison, lang, layout, {
      title: chartTitles['cost-and-ties'][lang],
      notes: [againstReference(comparison, lang), chartWords.betterCorner[lang]],
      body: body(comparison, points, lang, layout),
    });
  },
});

interface Point {
  readonly scenario: string;
  readonly spent: Estimated;
  readonly ties: Estimated;
  /** What one additional tie costs, or why that cannot be said. */
  readonly cost: string;
}

/** The reference has, by definition, no tie beyond itself. */
const nothing: Estimated = { mean: 0, low: 0, high: 0 };

function pointsOf({ money, reference }: Comparison, lang: Lang): Point[] {
  return money.flatMap(({ scenario, spentPerYearIdr: spent, additional }) => {
    if (spent.mean === null) return [];
    if (scenario === reference) {
      return [{ scenario, spent, ties: nothing, cost: additionalWords.reference[lang] }];
    }
    if (additional?.lastingTies.mean == null) return [];
    const { lastingTies: ties, costPerLastingTieIdr } = additional;
    return [{ scenario, spent, ties, cost: formatAdditionalCost(ties, costPerLastingTieIdr, lang) }];
  });
}

function body(comparison: Comparison, points: readonly Point[], lang: Lang, layout: Layout): Spec {
  const { width, height } = sizes[layout];
  const labels = scenarioLabels(comparison, lang);
  const xScale = paddedScale(
    points.map(({ spent }) => spent),
    [0, width],
  );
  const yScale = paddedScale(
    points.map(({ ties }) => ties),
    [height, 0],
  );
  const others = points.filter(({ scenario }) => scenario !== comparison.reference);
  const places = spreadLabels(
    others.map(({ ties }) => yScale(ties.mean as number)),
    gap,
    height,
  );
  const rows = points.map((row) => {
    const place = places[others.indexOf(row)];
    const labelAt = place === undefined ? null : yScale.invert(place);
    return rowOf(row, labels[row.scenario] ?? row.scenario, labelAt, lang);
  });
  const scales = scenarioScales(comparison);
  const x = {
    type: 'quantitative',
    title: chartWords.spentPerYear[lang],
    ...valueAxis([], { unit: 'IDR', length: width, domain: endsOf(xScale) }, lang, layout),
  };
  const y = {
    type: 'quantitative',
    title: `${additionalWords.additionalTies[lang]}, ${fill(chartWords.inYear, lang, { year: lastYear(comparison) })}`,
    ...valueAxis(
      [],
      { unit: 'ties', length: height, isUpright: true, isSigned: true, domain: endsOf(yScale) },
      lang,
      layout,
    ),
  };
  const legend = layout === 'wide' ? null : { labelExpr: legendLabels(labels, layout) };
  const color = { field: 'scenario', type: 'nominal', scale: scales.colour, legend };
  const xMean = { field: 'spent', ...x };
  const yMean = { field: 'ties', ...y };
  const tooltip = [
    { field: 'label', type: 'nominal', title: chartWords.scenario[lang] },
    { field: 'spentText', type: 'nominal', title: chartWords.spentPerYear[lang] },
    { field: 'tiesText', type: 'nominal', title: additionalWords.additionalTies[lang] },
    { field: 'cost', type: 'nominal', title: additionalWords.costPerAdditionalTie[lang] },
  ];
  const named = { transform: [{ filter: 'datum.labelAt !== null' }] };
  const leaderLines = {
    ...named,
    mark: { type: 'rule', color: '#bdbdbd' },
    encoding: { x: xMean, y: yMean, x2: { value: width + 8 }, y2: { field: 'labelAt' } },
  };
  const namesAtRight = {
    ...named,
    mark: { type: 'text', align: 'left', baseline: 'middle', dx: 4, fontSize: 12, color: '#222222' },
    encoding: {
      x: { value: width + 8 },
      y: { field: 'labelAt', ...y },
      text: { field: 'label', type: 'nominal' },
    },
  };
  // The reference lies on the line at zero, where a line to the right would run through other marks.
  const isAtBottom = yScale(0) > height - gap;
  const referenceName = {
    transform: [{ filter: 'datum.labelAt === null' }],
    mark: { type: 'text', align: 'left', dx: 9, dy: isAtBottom ? -11 : 11, fontSize: 12, color: '#222222' },
    encoding: { x: xMean, y: yMean, text: { field: 'label', type: 'nominal' } },
  };
  return {
    data: { values: rows },
    width,
    height,
    layer: [
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: 'rule', strokeDash: [4, 4], color: '#767676' },
        encoding: { y: { field: 'zero', ...y } },
      },
      ...(layout === 'wide' ? [leaderLines] : []),
      {
        mark: { type: 'rule', strokeWidth: 2.5, opacity: 0.55 },
        encoding: { x: { field: 'spentLow', ...x }, x2: { field: 'spentHigh' }, y: yMean, color },
      },
      {
        mark: { type: 'rule', strokeWidth: 2.5, opacity: 0.55 },
        encoding: { x: xMean, y: { field: 'tiesLow', ...y }, y2: { field: 'tiesHigh' }, color },
      },
      {
        mark: { type: 'point', filled: true, size: 90, opacity: 1 },
        encoding: {
          x: xMean,
          y: yMean,
          color,
          shape: { field: 'scenario', type: 'nominal', scale: scales.shape, legend },
          tooltip,
        },
      },
      ...(layout === 'wide' ? [namesAtRight, referenceName] : []),
    ],
  };
}

function rowOf({ scenario, spent, ties, cost }: Point, label: string, labelAt: number | null, lang: Lang) {
  return {
    scenario,
    label,
    spent: spent.mean,
    spentLow: spent.low,
    spentHigh: spent.high,
    ties: ties.mean,
    tiesLow: ties.low,
    tiesHigh: ties.high,
    labelAt,
    spentText: `${formatMoney(spent.mean, lang)} (${formatInterval(spent.low, spent.high, 'IDR', lang)})`,
    tiesText: `${formatDifference(ties.mean, 'ties', lang)} (${formatDifferenceInterval(ties.low, ties.high, 'ties', lang)})`,
    cost,
  };
}
