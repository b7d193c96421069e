import type { Comparison, Survival } from '../study/comparison.js';
import { chartTitles, chartWords, type Lang, nameOf } from '../words/index.js';
import { defineChart, type Spec } from './chart.js';
import { frame, lineLegend, panelTitle } from './frame.js';
import { legendLabels, scenarioLabels, titleExpression } from './labels.js';
import type { Layout } from './layout.js';
import { scenarioScales } from './palette.js';
import { isFirstInRow, panelsOf } from './panels.js';
import { valueAxis } from './value-axis.js';

/** Fewest ties at risk at which a point of a curve is still drawn: below, the interval fills the panel. */
const fewestAtRisk = 10;

/** Survival of new ties by a life table: a panel an origin, a curve and a band a scenario. */
export const survival = defineChart({
  name: 'survival',
  spec(comparison, lang, layout) {
    const origins = [...new Set(['all', ...comparison.survival.map(({ origin }) => origin)])];
    const panels = origins.flatMap((origin) => {
      const rows = comparison.survival
        .filter((curve) => curve.origin === origin)
        .flatMap((curve) => rowsOf(curve));
      return rows.length > 0 ? [{ origin, rows }] : [];
    });
    if (panels.length === 0) return undefined;
    return frame(comparison, lang, layout, {
      title: chartTitles.survival[lang],
      notes: [chartWords.lifeTable[lang], chartWords.narrowBands[lang]],
      body: panelsOf(
        layout,
        panels.map(({ origin, rows }, index) =>
          panel(comparison, { origin, rows, isFirst: isFirstInRow(layout, index, 3) }, lang, layout),
        ),
        3,
      ),
    });
  },
});

const sizes = { wide: { width: 200, height: 150 }, narrow: { width: 280, height: 132 } };

interface Panel {
  readonly origin: string;
  readonly rows: ReturnType<typeof rowsOf>;
  readonly isFirst: boolean;
}

function rowsOf(curve: Survival) {
  return curve.months.flatMap((month, point) => {
    const { share, low, high, atRisk } = curve;
    if (!(atRisk[point]! >= fewestAtRisk) || !Number.isFinite(share[point])) return [];
    return [
      {
        scenario: curve.scenario,
        month,
        share: short(share[point]!),
        low: short(low[point]!),
        high: short(high[point]!),
        atRisk: atRisk[point]!,
      },
    ];
  });
}

/** Four decimals: the many points of the curves are most of a report's size. */
function short(share: number): number | null {
  return Number.isFinite(share) ? Number(share.toFixed(4)) : null;
}

function panel(comparison: Comparison, { origin, rows, isFirst }: Panel, lang: Lang, layout: Layout): Spec {
  const scales = scenarioScales(comparison);
  const labels = scenarioLabels(comparison, lang);
  const legend = { labelExpr: legendLabels(labels, layout), ...lineLegend };
  const color = { field: 'scenario', type: 'nominal', scale: scales.colour, legend };
  const x = {
    field: 'month',
    type: 'quantitative',
    title: chartWords.yearsSinceMeeting[lang],
    scale: { nice: false },
    axis: { values: yearMarks(comparison.years), labelExpr: 'datum.value / 12', grid: false },
  };
  const y = {
    type: 'quantitative',
    title: isFirst ? chartWords.stillTie[lang] : null,
    ...valueAxis(
      [],
      { unit: 'share', length: sizes[layout].height, isUpright: true, domain: [0, 1] },
      lang,
      layout,
    ),
  };
  return {
    title: panelTitle(nameOf('origin', origin, lang), layout, 34),
    data: { values: rows },
    transform: [{ calculate: titleExpression(labels, undefined, 'datum.scenario'), as: 'label' }],
    ...sizes[layout],
    layer: [
      {
        mark: { type: 'area', opacity: 0.14, interpolate: 'step-after' },
        encoding: { x, y: { field: 'low', ...y }, y2: { field: 'high' }, color },
      },
      {
        mark: { type: 'line', strokeJoin: 'round', interpolate: 'step-after' },
        encoding: {
          x,
          y: { field: 'share', ...y },
          color,
          strokeDash: { field: 'scenario', type: 'nominal', scale: scales.dash, legend },
          strokeWidth: { field: 'scenario', type: 'ordinal', scale: scales.width, legend },
          tooltip: [
            { field: 'label', type: 'nominal', title: chartWords.scenario[lang] },
            { field: 'month', type: 'quantitative', title: chartWords.month[lang] },
            { field: 'share', type: 'quantitative', title: chartWords.stillTie[lang], format: '.1%' },
            { field: 'low', type: 'quantitative', title: chartWords.low[lang], format: '.1%' },
            { field: 'high', type: 'quantitative', title: chartWords.high[lang], format: '.1%' },
            { field: 'atRisk', type: 'quantitative', title: chartWords.tiesAtRisk[lang], format: ',d' },
          ],
        },
      },
    ],
  };
}

/** Months at which the axis is marked: every year of a short run, every second or fifth of a long one. */
function yearMarks(years: number): number[] {
  const step = [1, 2, 5, 10, 20].find((every) => years / every <= 6) ?? 50;
  return Array.from({ length: Math.floor(years / step) + 1 }, (_, mark) => mark * step * 12);
}
