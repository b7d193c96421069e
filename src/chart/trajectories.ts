import type { Comparison, MeasureLabel } from '../study/comparison.js';
import {
  chartTitles,
  chartWords,
  fill,
  formatInterval,
  formatValue,
  type Lang,
  unitTitle,
} from '../words/index.js';
import { defineChart, type Spec } from './chart.js';
import { frame, lineLegend, panelTitle } from './frame.js';
import { scenarioLabels, titleExpression, valueAxis } from './labels.js';
import { lastYear, measureLabel } from './last-year.js';
import { scenarioScales } from './palette.js';

/** The declared outcomes over the years: a panel an outcome, a line and a band a scenario. */
export const trajectories = defineChart({
  name: 'trajectories',
  spec(comparison, lang) {
    const { estimates, outcomes, startYear } = comparison;
    const shown = outcomes.flatMap((name) => {
      const isDrawn = estimates.some(({ measure, mean }) => measure === name && mean !== null);
      const measure = measureLabel(comparison, name);
      return isDrawn && measure ? [measure] : [];
    });
    if (shown.length === 0) return undefined;
    return frame(comparison, lang, {
      title: chartTitles.trajectories[lang],
      notes: [fill(chartWords.overYears, lang, { from: startYear, to: lastYear(comparison) })],
      body: { columns: 2, align: 'each', concat: shown.map((measure) => panel(comparison, measure, lang)) },
    });
  },
});

function panel(comparison: Comparison, measure: MeasureLabel, lang: Lang): Spec {
  const labels = scenarioLabels(comparison, lang);
  const scales = scenarioScales(comparison);
  const legend = { labelExpr: titleExpression(labels), ...lineLegend };
  const color = { field: 'scenario', type: 'nominal', scale: scales.colour, legend };
  const strokeDash = { field: 'scenario', type: 'nominal', scale: scales.dash, legend };
  const x = {
    field: 'year',
    type: 'quantitative',
    title: null,
    scale: { domain: [comparison.startYear, lastYear(comparison)], nice: false },
    axis: { format: 'd', tickMinStep: 1, tickCount: 6, grid: false },
  };
  const y = {
    type: 'quantitative',
    title: unitTitle(measure.unit, lang),
    scale: { zero: false },
    axis: { tickCount: 5, ...valueAxis(measure.unit, lang) },
  };
  const rows = rowsOf(comparison, measure, labels, lang);
  return {
    title: panelTitle(measure.title[lang]),
    data: { values: rows },
    width: 310,
    height: 170,
    layer: [
      // With one replicate there is no interval to draw and no extent to lay out.
      ...(rows.some(({ low, high }) => low !== null && high !== null)
        ? [
            {
              mark: { type: 'area', opacity: 0.14 },
              encoding: { x, y: { field: 'low', ...y }, y2: { field: 'high' }, color },
            },
          ]
        : []),
      {
        mark: { type: 'line', strokeWidth: 2, strokeJoin: 'round' },
        encoding: { x, y: { field: 'mean', ...y }, color, strokeDash },
      },
      {
        mark: { type: 'point', filled: true, size: 22, opacity: 1 },
        encoding: {
          x,
          y: { field: 'mean', ...y },
          color,
          tooltip: [
            { field: 'label', type: 'nominal', title: chartWords.scenario[lang] },
            { field: 'year', type: 'quantitative', title: chartWords.year[lang], format: 'd' },
            { field: 'text', type: 'nominal', title: measure.title[lang] },
          ],
        },
      },
    ],
  };
}

/** Years without a figure keep their row, with nothing in it, so that the line breaks there. */
function rowsOf(
  { estimates }: Comparison,
  { name, unit }: MeasureLabel,
  labels: Readonly<Record<string, string>>,
  lang: Lang,
) {
  return estimates
    .filter(({ measure }) => measure === name)
    .map(({ scenario, year, mean, low, high }) => ({
      scenario,
      label: labels[scenario],
      year,
      mean,
      low,
      high,
      text: `${formatValue(mean, unit, lang)} (${formatInterval(low, high, unit, lang)})`,
    }));
}
