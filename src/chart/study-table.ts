import type { Comparison, SurveyTable } from '../study/comparison.js';
import { chartTitles, chartWords, type Lang } from '../words/index.js';
import { defineChart, type Spec } from './chart.js';
import { foundingStudy } from './founding-study.js';
import { frame } from './frame.js';
import { hasFigure, intervalPanel, intervalRow } from './interval-panel.js';
import { scenarioLabels } from './labels.js';
import type { Layout } from './layout.js';
import { studyColour } from './palette.js';
import { isFirstInRow, panelsOf } from './panels.js';

/** Name of the study's row; no scenario can be called so. */
const studyRow = '(study)';

const columns = [
  { key: 'low', title: chartWords.trustLow, axis: chartWords.shareOfAnswers },
  { key: 'medium', title: chartWords.trustMedium, axis: chartWords.shareOfAnswers },
  { key: 'high', title: chartWords.trustHigh, axis: chartWords.shareOfAnswers },
  { key: 'repeatContact', title: chartWords.repeatContact, axis: chartWords.shareOfAnswers },
] as const;

/** The study's own table beside the virtual survey's: trust low, medium, high, and repeat contact. */
export const studyTable = defineChart({
  name: 'study-table',
  spec(comparison, lang, layout) {
    const asked = comparison.survey.filter((table) => hasFigure(columns.map(({ key }) => table[key])));
    if (asked.length === 0) return undefined;
    return frame(comparison, lang, layout, {
      title: chartTitles['study-table'][lang],
      notes: [chartWords.studyLine[lang]],
      body: panelsOf(
        layout,
        columns.map((column, index) =>
          panel(comparison, { asked, column, isFirst: isFirstInRow(layout, index) }, lang, layout),
        ),
      ),
    });
  },
});

interface Panel {
  readonly asked: readonly SurveyTable[];
  readonly column: (typeof columns)[number];
  readonly isFirst: boolean;
}

/** Only scenarios with a survey have a row: without an event there is nobody to ask. */
function panel(
  comparison: Comparison,
  { asked, column: { key, title, axis }, isFirst }: Panel,
  lang: Lang,
  layout: Layout,
): Spec {
  const labels: Record<string, string> = {
    [studyRow]: chartWords.study[lang],
    ...scenarioLabels(comparison, lang),
  };
  const rows = asked.map((table) =>
    intervalRow(table.scenario, labels[table.scenario] ?? table.scenario, table[key], 'share', lang),
  );
  const inside = intervalPanel(
    comparison,
    labels,
    {
      title: title[lang],
      axisTitle: axis[lang],
      unit: 'share',
      rows,
      width: 120,
      isFirst,
      domain: [0, 1],
      rowNames: [studyRow, ...asked.map(({ scenario }) => scenario)],
      reference: 'none',
    },
    lang,
    layout,
  );
  return { ...inside, layer: [...studyLayers(key), ...(inside.layer as Spec[])] };
}

/** The study's share as a row of its own, and its interval as a band under the rows of the scenarios. */
function studyLayers(key: (typeof columns)[number]['key']): Spec[] {
  const { mean, low, high } = foundingStudy[key];
  const data = { values: [{ scenario: studyRow, studyMean: mean, studyLow: low, studyHigh: high }] };
  const y = { field: 'scenario', type: 'nominal' };
  const x = { field: 'studyLow', type: 'quantitative' };
  return [
    {
      data,
      mark: { type: 'rect', color: studyColour, opacity: 0.14 },
      encoding: { x, x2: { field: 'studyHigh' } },
    },
    {
      data,
      mark: { type: 'rule', color: studyColour, strokeWidth: 3 },
      encoding: { y, x, x2: { field: 'studyHigh' } },
    },
    {
      data,
      mark: {
        type: 'point',
        filled: true,
        size: 80,
        color: studyColour,
        opacity: 1,
      },
      encoding: { y, x: { field: 'studyMean', type: 'quantitative' } },
    },
    {
      data,
      mark: { type: 'rule', color: studyColour, strokeWidth: 2, strokeDash: [5, 3] },
      encoding: { x: { field: 'studyMean', type: 'quantitative' } },
    },
  ];
}
