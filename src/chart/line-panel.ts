import type { Comparison } from '../study/comparison.js';
import { chartWords, type Lang, unitTitle } from '../words/index.js';
import type { Spec } from './chart.js';
import { lineLegend, panelTitle } from './frame.js';
import { differenceTitle, legendLabels, scenarioLabels, valueAxis } from './labels.js';
import type { Layout } from './layout.js';
import { scenarioScales } from './palette.js';

/** A time of a scenario: `low` and `high` are null where there is no interval, `mean` where the line breaks. */
export interface LineRow {
  readonly scenario: string;
  readonly time: number;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What the mark says when it is pointed at. */
  readonly text: string;
}

/** What a panel shows. */
export interface LinePanel {
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly LineRow[];
  /** The axis of time, and what it is called where a mark is pointed at. */
  readonly x: Spec;
  readonly timeTitle: string;
  /** Values are differences: a line at zero stands for what they are compared with. */
  readonly isDifference?: boolean;
}

/** One panel over time: a line and a band a scenario. */
export function linePanel(comparison: Comparison, lang: Lang, layout: Layout, panel: LinePanel): Spec {
  const labels = scenarioLabels(comparison, lang);
  const scales = scenarioScales(comparison);
  const legend = { labelExpr: legendLabels(labels, layout), ...lineLegend };
  const color = { field: 'scenario', type: 'nominal', scale: scales.colour, legend };
  const strokeDash = { field: 'scenario', type: 'nominal', scale: scales.dash, legend };
  const x = { field: 'time', type: 'quantitative', ...panel.x };
  const y = {
    type: 'quantitative',
    title: panel.isDifference ? differenceTitle(panel.unit, lang) : unitTitle(panel.unit, lang),
    scale: { zero: panel.isDifference ?? false },
    axis: { tickCount: 5, ...valueAxis(panel.unit, lang, panel.isDifference) },
  };
  const rows = panel.rows.map((row) => ({ ...row, label: labels[row.scenario] }));
  return {
    title: panelTitle(panel.title, layout),
    data: { values: rows },
    width: layout === 'wide' ? 310 : 270,
    height: 170,
    layer: [
      ...(panel.isDifference ? [zeroLine] : []),
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
            { field: 'time', type: 'quantitative', title: panel.timeTitle, format: 'd' },
            { field: 'text', type: 'nominal', title: panel.title },
          ],
        },
      },
    ],
  };
}

const zeroLine: Spec = {
  data: { values: [{ zero: 0 }] },
  mark: { type: 'rule', color: '#222222' },
  encoding: { y: { field: 'zero', type: 'quantitative' } },
};
