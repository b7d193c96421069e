import type { Comparison, Money } from '../study/comparison.js';
import {
  chartTitles,
  chartWords,
  fill,
  formatInterval,
  formatMoney,
  formatNumber,
  type Lang,
} from '../words/index.js';
import { defineChart, type Spec } from './chart.js';
import { frame } from './frame.js';
import { paddedScale, spreadLabels } from './label-places.js';
import { scenarioLabels, valueAxis } from './labels.js';
import { scenarioScales } from './palette.js';

/** Pixels. */
const width = 420;
const height = 330;
const gap = 18;

/** Spending against lasting ties, with intervals both ways; each scenario is named at the right. */
export const costAndTies = defineChart({
  name: 'cost-and-ties',
  spec(comparison, lang) {
    // Equal points are labelled from left to right, so that the lines to their labels do not cross.
    const money = comparison.money
      .filter(
        ({ lastingTies, spentPerYearIdr }) => lastingTies.mean !== null && spentPerYearIdr.mean !== null,
      )
      .sort((a, b) => a.spentPerYearIdr.mean! - b.spentPerYearIdr.mean!);
    if (money.length === 0) return undefined;
    return frame(comparison, lang, {
      title: chartTitles['cost-and-ties'][lang],
      notes: [chartWords.betterCorner[lang]],
      body: body(comparison, money, lang),
    });
  },
});

function body(comparison: Comparison, money: readonly Money[], lang: Lang): Spec {
  const labels = scenarioLabels(comparison, lang);
  const xScale = paddedScale(
    money.map(({ spentPerYearIdr }) => spentPerYearIdr),
    [0, width],
  );
  const yScale = paddedScale(
    money.map(({ lastingTies }) => lastingTies),
    [height, 0],
  );
  const places = spreadLabels(
    money.map(({ lastingTies }) => yScale(lastingTies.mean as number)),
    gap,
    height,
  );
  const rows = money.map((row, index) =>
    rowOf(row, labels[row.scenario] ?? row.scenario, yScale.invert(places[index]!), lang),
  );
  const scales = scenarioScales(comparison);
  const x = {
    type: 'quantitative',
    title: chartWords.spentPerYear[lang],
    scale: { domain: xScale.domain(), nice: false },
    axis: { tickCount: 5, ...valueAxis('IDR', lang) },
  };
  const y = {
    type: 'quantitative',
    title: fill(chartWords.lastingTies, lang, { years: comparison.years }),
    scale: { domain: yScale.domain(), nice: false },
    axis: { tickCount: 6, ...valueAxis('ties', lang) },
  };
  const color = { field: 'scenario', type: 'nominal', scale: scales.colour, legend: null };
  const xMean = { field: 'spent', ...x };
  const yMean = { field: 'ties', ...y };
  const tooltip = [
    { field: 'label', type: 'nominal', title: chartWords.scenario[lang] },
    { field: 'spentText', type: 'nominal', title: chartWords.spentPerYear[lang] },
    { field: 'tiesText', type: 'nominal', title: chartWords.lastingTiesUnit[lang] },
  ];
  return {
    data: { values: rows },
    width,
    height,
    layer: [
      {
        mark: { type: 'rule', color: '#bdbdbd' },
        encoding: { x: xMean, y: yMean, x2: { value: width + 8 }, y2: { field: 'labelAt' } },
      },
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
          shape: { field: 'scenario', type: 'nominal', scale: scales.shape, legend: null },
          tooltip,
        },
      },
      {
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 4, fontSize: 12, color: '#222222' },
        encoding: {
          x: { value: width + 8 },
          y: { field: 'labelAt', ...y },
          text: { field: 'label', type: 'nominal' },
        },
      },
    ],
  };
}

function rowOf(
  { scenario, spentPerYearIdr: spent, lastingTies: ties }: Money,
  label: string,
  labelAt: number,
  lang: Lang,
) {
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
    tiesText: `${formatNumber(ties.mean, lang)} (${formatInterval(ties.low, ties.high, 'ties', lang)})`,
  };
}
