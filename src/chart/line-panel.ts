import type { Comparison } from '../study/comparison.js';
import { chartWords, type Lang, unitTitle } from '../words/index.js';
import type { Spec } from './chart.js';
import { lineLegend, panelTitle } from './frame.js';
import { differenceTitle, legendLabels, scenarioLabels } from './labels.js';
import type { Layout } from './layout.js';
import { scenarioScales } from './palette.js';
import { valueAxis } from './value-axis.js';

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

/** Pixels. */
const height = 170;

/** One panel over time: a line and a band a scenario. */
export function linePanel(comparison: Comparison, lang: Lang, layout: Layout, panel: LinePanel): Spec {
  const labels = scenarioLabels(comparison, lang);
  const scales = scenarioScales(comparison);
  const isSigned = panel.isDifference ?? false;
  // Of differences, the line at zero is the reference.
  const shown = scales.domain.filter((name) => !(isSigned && name === comparison.reference));
  const legend = { values: shown, labelExpr: legendLabels(labels, layout), ...lineLegend };
  const color = { field: 'scenario', type: 'nominal', scale: scales.colour, legend };
  const strokeDash = { field: 'scenario', type: 'nominal', scale: scales.dash, legend };
  const x = { field: 'time', type: 'quantitative', ...panel.x };
  const y = {
    type: 'quantitative',
    title: isSigned ? differenceTitle(panel.unit, lang) : unitTitle(panel.unit, lang),
    ...valueAxis(panel.rows, { unit: panel.unit, length: height, isUpright: true, isSigned }, lang, layout),
  };
  const rows = panel.rows.map((row) => ({ ...row, label: labels[row.scenario] }));
  return {
    title: panelTitle(panel.title, layout),
    data: { values: rows },
    width: layout === 'wide' ? 310 : 270,
    height,
    layer: [
      ...(isSigned ? [zeroLine] : []),
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
