import type { Comparison } from '../study/comparison.js';
import { chartTitles, chartWords, fill, formatPercent, type Lang } from '../words/index.js';
import { defineChart, type Spec } from './chart.js';
import { frame, rowsTitle } from './frame.js';
import { hasFigure, intervalPanel, intervalRow } from './interval-panel.js';
import { rowStep, scenarioAxis, scenarioLabels } from './labels.js';
import { lastYear } from './last-year.js';
import type { Layout } from './layout.js';
import { scenarioScales } from './palette.js';
import { isFirstInRow, panelsOf } from './panels.js';
import { valueAxis } from './value-axis.js';

/** The composite index beside the share of all weightings under which each scenario comes first. */
export const rank = defineChart({
  name: 'index',
  spec(comparison, lang, layout) {
    if (!hasFigure(comparison.index)) return undefined;
    return frame(comparison, lang, layout, {
      title: chartTitles.index[lang],
      notes: [fill(chartWords.inYear, lang, { year: lastYear(comparison) }), chartWords.baselineLine[lang]],
      body: panelsOf(layout, [indexPanel(comparison, lang, layout), rankPanel(comparison, lang, layout)]),
    });
  },
});

function indexPanel(comparison: Comparison, lang: Lang, layout: Layout): Spec {
  const labels = scenarioLabels(comparison, lang);
  const rows = comparison.index.map((row) =>
    intervalRow(row.scenario, labels[row.scenario] ?? row.scenario, row, 'points', lang),
  );
  return intervalPanel(
    comparison,
    labels,
    {
      title: chartWords.indexTitle[lang],
      axisTitle: chartWords.indexUnit[lang],
      unit: 'points',
      rows,
      width: 260,
      isFirst: true,
    },
    lang,
    layout,
  );
}

function rankPanel(comparison: Comparison, lang: Lang, layout: Layout): Spec {
  const width = layout === 'wide' ? 220 : 150;
  const labels = scenarioLabels(comparison, lang);
  const scales = scenarioScales(comparison);
  const rows = comparison.index
    .filter(({ rankFirstShare }) => rankFirstShare !== null)
    .map(({ scenario, rankFirstShare }) => ({
      scenario,
      label: labels[scenario],
      share: rankFirstShare,
      text: formatPercent(rankFirstShare, lang, 0),
    }));
  const y = {
    field: 'scenario',
    type: 'nominal',
    scale: { domain: scales.domain },
    axis: scenarioAxis(labels, comparison.baseline, isFirstInRow(layout, 1), layout),
  };
  const x = {
    field: 'share',
    type: 'quantitative',
    title: chartWords.rankFirstUnit[lang],
    ...valueAxis([], { unit: 'share', length: width, domain: [0, 1] }, lang, layout),
  };
  return {
    title: rowsTitle(chartWords.rankFirst[lang], layout),
    data: { values: rows },
    width,
    height: { step: rowStep(labels, layout) },
    layer: [
      {
        mark: { type: 'bar', height: 14 },
        encoding: { y, x, color: { field: 'scenario', type: 'nominal', scale: scales.colour, legend: null } },
      },
      {
        mark: { type: 'text', align: 'left', dx: 5, color: '#222222' },
        encoding: { y, x, text: { field: 'text', type: 'nominal' } },
      },
    ],
  };
}
