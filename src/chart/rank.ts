import type { Comparison } from '../study/comparison.js';
import { chartTitles, chartWords, fill, formatPercent, type Lang } from '../words/index.js';
import { defineChart, type Spec } from './chart.js';
import { frame, panelTitle } from './frame.js';
import { hasFigure, intervalPanel, intervalRow } from './interval-panel.js';
import { scenarioAxis, scenarioLabels, valueAxis } from './labels.js';
import { lastYear } from './last-year.js';
import { scenarioScales } from './palette.js';

/** The composite index beside the share of all weightings under which each scenario comes first. */
export const rank = defineChart({
  name: 'index',
  spec(comparison, lang) {
    if (!hasFigure(comparison.index)) return undefined;
    return frame(comparison, lang, {
      title: chartTitles.index[lang],
      notes: [fill(chartWords.inYear, lang, { year: lastYear(comparison) }), chartWords.baselineLine[lang]],
      body: { hconcat: [indexPanel(comparison, lang), rankPanel(comparison, lang)] },
    });
  },
});

function indexPanel(comparison: Comparison, lang: Lang): Spec {
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
  );
}

function rankPanel(comparison: Comparison, lang: Lang): Spec {
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
    axis: scenarioAxis(labels, comparison.baseline, false),
  };
  const x = {
    field: 'share',
    type: 'quantitative',
    title: chartWords.rankFirstUnit[lang],
    scale: { domain: [0, 1] },
    axis: { tickCount: 5, ...valueAxis('share', lang) },
  };
  return {
    title: panelTitle(chartWords.rankFirst[lang]),
    data: { values: rows },
    width: 220,
    height: { step: 30 },
    layer: [
      {
        mark: { type: 'bar', height: 14 },
        encoding: { y, x, color: { field: 'scenario', type: 'nominal', scale: scales.colour, legend: null } },
      },
      {
        mark: { type: 'text', align: 'left', dx: 5, fontSize: 11, color: '#222222' },
        encoding: { y, x, text: { field: 'text', type: 'nominal' } },
      },
    ],
  };
}
