import type { Comparison, Estimated } from '../study/comparison.js';
import { chartWords, fill, formatInterval, formatValue, type Lang, unknown } from '../words/index.js';
import type { Spec } from './chart.js';
import { rowsTitle } from './frame.js';
import { rowStep, scenarioAxis } from './labels.js';
import type { Layout } from './layout.js';
import { scenarioScales } from './palette.js';
import { moneyAxis, valueAxis } from './value-axis.js';

/** One figure of one scenario, ready to be drawn. */
export interface IntervalRow extends Estimated {
  readonly scenario: string;
  readonly label: string;
  /** The figure and its interval as the tables write them. */
  readonly text: string;
}

export interface IntervalPanel {
  readonly title: string;
  readonly axisTitle: string;
  readonly unit: string;
  readonly rows: readonly IntervalRow[];
  /** Of the plot of a wide picture (pixels). */
  readonly width: number;
  /** Whether the scenarios are named at the left; the panels beside the first one share its names. */
  readonly isFirst: boolean;
  /** Fixed ends of the axis, where the unit has natural ones. */
  readonly domain?: readonly [number, number];
  /** Marks of a logarithmic axis; without them its steps are equal. */
  readonly logTicks?: readonly number[] | undefined;
  /** Names of the rows from top to bottom; the scenarios if left out. */
  readonly rowNames?: readonly string[];
  /** What the dashed line stands for: the baseline's mean, unless something else is drawn under the rows. */
  readonly reference?: 'baseline' | 'none';
}

/** The row of a scenario; the text is that of the tables. */
export function intervalRow(
  scenario: string,
  label: string,
  figure: Estimated,
  unit: string,
  lang: Lang,
): IntervalRow {
  const { mean, low, high } = figure;
  const text = `${formatValue(mean, unit, lang)} (${formatInterval(low, high, unit, lang)})`;
  return { scenario, label, mean, low, high, text };
}

/** Whether any row can be drawn. */
export function hasFigure(rows: readonly Estimated[]): boolean {
  return rows.some(({ mean }) => mean !== null);
}

/**
 * A panel with a row a scenario: the mean as a dot, the interval as a bar, a dashed line at the baseline's mean.
 * Rows without a figure have a dash, as in the tables.
 */
export function intervalPanel(
  comparison: Comparison,
  labels: Readonly<Record<string, string>>,
  panel: IntervalPanel,
  lang: Lang,
  layout: Layout,
): Spec {
  const { baseline } = comparison;
  const width = layout === 'wide' ? panel.width : narrowWidth;
  const scales = scenarioScales(comparison);
  const reference = panel.rows.find(({ scenario, mean }) => scenario === baseline && mean !== null);
  const isMarked = reference !== undefined && panel.reference !== 'none';
  const y = {
    field: 'scenario',
    type: 'nominal',
    scale: { domain: panel.rowNames ?? scales.domain },
    axis: scenarioAxis(labels, baseline, panel.isFirst, layout),
  };
  const x = {
    type: 'quantitative',
    title: panel.logTicks ? fill(chartWords.logarithmic, lang, { unit: panel.axisTitle }) : panel.axisTitle,
    ...axisOf({ ...panel, width }, lang, layout),
  };
  const tooltip = [
    { field: 'label', type: 'nominal', title: chartWords.scenario[lang] },
    { field: 'text', type: 'nominal', title: panel.title },
  ];
  const color = { field: 'scenario', type: 'nominal', scale: scales.colour, legend: null };
  return {
    title: rowsTitle(panel.title, layout, Math.floor(width / 6.5)),
    data: { values: panel.rows.filter(({ mean }) => mean !== null) },
    width,
    height: { step: rowStep(labels, layout) },
    layer: [
      ...(isMarked ? [baselineRule(reference)] : []),
      ...blankRows(panel.rows, y),
      ...intervalBars({ ...panel, width }, { y, x, color, tooltip }),
      {
        mark: { type: 'point', filled: true, size: 80, opacity: 1 },
        encoding: {
          y,
          x: { field: 'mean', ...x },
          color,
          shape: { field: 'scenario', type: 'nominal', scale: scales.shape, legend: null },
          tooltip,
        },
      },
    ],
  };
}

function axisOf({ rows, unit, width, domain, logTicks }: IntervalPanel, lang: Lang, layout: Layout) {
  if (logTicks) return { scale: { type: 'log', nice: false, padding: 12 }, axis: moneyAxis(logTicks, lang) };
  return valueAxis(rows, { unit, length: width, domain }, lang, layout);
}

/** Of the plot of a narrow picture, which shares its width with the names (pixels). */
const narrowWidth = 170;

/** A bar from end to end; an interval without an upper end runs dashed to the edge. None where no end is known. */
function intervalBars(
  { rows, width }: IntervalPanel,
  { x, ...encoding }: Readonly<Record<string, object>>,
): Spec[] {
  const bar = { type: 'rule', strokeWidth: 3, opacity: 0.55 };
  const closed = {
    transform: [{ filter: 'datum.low !== null && datum.high !== null' }],
    mark: bar,
    encoding: { ...encoding, x: { field: 'low', ...x }, x2: { field: 'high' } },
  };
  const open = {
    transform: [{ filter: 'datum.low !== null && datum.high === null' }],
    mark: { ...bar, strokeDash: [3, 2] },
    encoding: { ...encoding, x: { field: 'low', ...x }, x2: { value: width } },
  };
  return [
    ...(rows.some(({ low, high }) => low !== null && high !== null) ? [closed] : []),
    ...(rows.some(({ low, high }) => low !== null && high === null) ? [open] : []),
  ];
}

/** A dash in each row that has no figure; none where all have one. */
export function blankRows(rows: readonly Pick<IntervalRow, 'scenario' | 'mean'>[], y: object): Spec[] {
  const blank = rows.filter(({ mean }) => mean === null).map(({ scenario }) => ({ scenario }));
  if (blank.length === 0) return [];
  return [
    {
      data: { values: blank },
      mark: { type: 'text', text: unknown, align: 'left', dx: 4, color: '#595959' },
      encoding: { y, x: { value: 0 } },
    },
  ];
}

function baselineRule({ mean }: IntervalRow): Spec {
  return {
    data: { values: [{ baseline: mean }] },
    mark: { type: 'rule', strokeDash: [4, 4], color: '#767676' },
    encoding: { x: { field: 'baseline', type: 'quantitative' } },
  };
}
