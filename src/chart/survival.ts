import type { Comparison, Survival } from '../study/comparison.js';
import {
  chartTitles,
  chartWords,
  formatInterval,
  formatNumber,
  formatPercent,
  type Lang,
  nameOf,
} from '../words/index.js';
import { defineChart, type Spec } from './chart.js';
import { frame, panelTitle } from './frame.js';
import { scenarioLabels, titleExpression, valueAxis } from './labels.js';
import { scenarioScales } from './palette.js';

/** Fewest ties at risk at which a point of a curve is still drawn: below, the interval fills the panel. */
const fewestAtRisk = 10;

/** Kaplan-Meier curves of new ties: a panel an origin, a curve and a band a scenario. */
export const survival = defineChart({
  name: 'survival',
  spec(comparison, lang) {
    const origins = [...new Set(comparison.survival.map(({ origin }) => origin))];
    const panels = origins.flatMap((origin) => {
      const rows = comparison.survival
        .filter((curve) => curve.origin === origin)
        .flatMap((curve) => rowsOf(curve, comparison, lang));
      return rows.length > 0 ? [{ origin, rows }] : [];
    });
    if (panels.length === 0) return undefined;
    return frame(comparison, lang, {
      title: chartTitles.survival[lang],
      notes: [chartWords.kaplanMeier[lang]],
      body: { columns: 3, concat: panels.map(({ origin, rows }) => panel(comparison, origin, rows, lang)) },
    });
  },
});

type Row = ReturnType<typeof rowsOf>[number];

function rowsOf(curve: Survival, comparison: Comparison, lang: Lang) {
  const label = scenarioLabels(comparison, lang)[curve.scenario];
  return curve.months.flatMap((month, point) => {
    const { share, low, high, atRisk } = curve;
    if (!(atRisk[point]! >= fewestAtRisk) || !Number.isFinite(share[point])) return [];
    return [
      {
        scenario: curve.scenario,
        label,
        month,
        share: share[point]!,
        low: low[point]!,
        high: high[point]!,
        text: `${formatPercent(share[point]!, lang)} (${formatInterval(low[point]!, high[point]!, 'share', lang)})`,
        atRisk: formatNumber(atRisk[point]!, lang, 0),
      },
    ];
  });
}

function panel(comparison: Comparison, origin: string, rows: readonly Row[], lang: Lang): Spec {
  const scales = scenarioScales(comparison);
  const legend = { labelExpr: titleExpression(scenarioLabels(comparison, lang)) };
  const color = { field: 'scenario', type: 'nominal', scale: scales.colour };
  const x = {
    field: 'month',
    type: 'quantitative',
    title: chartWords.yearsSinceMeeting[lang],
    scale: { nice: false },
    axis: { values: yearMarks(comparison.years), labelExpr: 'datum.value / 12', grid: false },
  };
  const y = {
    type: 'quantitative',
    title: chartWords.stillTie[lang],
    scale: { domain: [0, 1] },
    axis: { tickCount: 5, ...valueAxis('share', lang) },
  };
  return {
    title: panelTitle(nameOf('origin', origin, lang), 34),
    data: { values: rows },
    width: 200,
    height: 150,
    layer: [
      {
        mark: { type: 'area', opacity: 0.14, interpolate: 'step-after' },
        encoding: { x, y: { field: 'low', ...y }, y2: { field: 'high' }, color: { ...color, legend: null } },
      },
      {
        mark: { type: 'line', strokeWidth: 2, interpolate: 'step-after' },
        encoding: {
          x,
          y: { field: 'share', ...y },
          color: { ...color, legend },
          strokeDash: { field: 'scenario', type: 'nominal', scale: scales.dash, legend },
          tooltip: [
            { field: 'label', type: 'nominal', title: chartWords.scenario[lang] },
            { field: 'month', type: 'quantitative', title: chartWords.month[lang] },
            { field: 'text', type: 'nominal', title: chartWords.stillTie[lang] },
            { field: 'atRisk', type: 'nominal', title: chartWords.tiesAtRisk[lang] },
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
