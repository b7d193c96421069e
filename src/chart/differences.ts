import type { Comparison, MeasureLabel } from '../study/comparison.js';
import { shownYear } from '../study/shown-year.js';
import { titleOf } from '../study/titles.js';
import { comparisonsIn, FEWEST_REPLICATES, verdictOf } from '../study/verdict.js';
import {
  chartTitles,
  chartWords,
  fill,
  formatDifference,
  formatPairedInterval,
  type Lang,
} from '../words/index.js';
import { defineChart, type Spec } from './chart.js';
import { frame, rowsTitle } from './frame.js';
import { blankRows, hasFigure } from './interval-panel.js';
import { differenceTitle, rowStep, scenarioAxis, scenarioLabels } from './labels.js';
import { lastYear, measureLabel, titleInYear } from './last-year.js';
import type { Layout } from './layout.js';
import { scenarioScales } from './palette.js';
import { isFirstInRow, panelsOf } from './panels.js';
import { valueAxis } from './value-axis.js';

/** Paired differences to the baseline in the year that each outcome is told of, a panel an outcome, zero marked. */
export const differences = defineChart({
  name: 'differences',
  spec(comparison, lang, layout) {
    const panels = comparison.outcomes.flatMap((name) => {
      const measure = measureLabel(comparison, name);
      const rows = measure ? rowsOf(comparison, measure, lang) : [];
      return measure && hasFigure(rows) ? [{ measure, rows }] : [];
    });
    if (panels.length === 0) return undefined;
    return frame(comparison, lang, layout, {
      title: fill(chartTitles.differences, lang, {
        baseline: titleOf(comparison, comparison.baseline, lang),
      }),
      notes: [
        fill(chartWords.inYear, lang, { year: lastYear(comparison) }),
        comparison.replicates < FEWEST_REPLICATES
          ? fill(chartWords.tooFew, lang, { least: FEWEST_REPLICATES })
          : chartWords.filledDot[lang],
      ],
      body: panelsOf(
        layout,
        panels.map(({ measure, rows }, index) =>
          panel(comparison, { measure, rows, isFirst: isFirstInRow(layout, index, 2) }, lang, layout),
        ),
        2,
      ),
    });
  },
});

const width = { wide: 260, narrow: 170 };

interface Panel {
  readonly measure: MeasureLabel;
  readonly rows: ReturnType<typeof rowsOf>;
  readonly isFirst: boolean;
}

function rowsOf(comparison: Comparison, { name, unit }: MeasureLabel, lang: Lang) {
  const year = shownYear(comparison, comparison, name);
  const labels = scenarioLabels(comparison, lang);
  return comparison.differences
    .filter((difference) => difference.measure === name && difference.year === year)
    .map((difference) => {
      const { scenario, mean, n, t } = difference;
      const { low, high } = t;
      const verdict = verdictOf(difference, comparisonsIn(comparison));
      return {
        scenario,
        label: labels[scenario],
        mean,
        low,
        high,
        isClear: verdict === 'more' || verdict === 'fewer',
        text: `${formatDifference(mean, unit, lang)} (${formatPairedInterval(t, n, unit, lang)})`,
      };
    });
}

function panel(comparison: Comparison, { measure, rows, isFirst }: Panel, lang: Lang, layout: Layout): Spec {
  const labels = scenarioLabels(comparison, lang);
  const scales = scenarioScales(comparison);
  const { baseline } = comparison;
  const others = scales.domain.filter((name) => name !== baseline);
  const y = {
    field: 'scenario',
    type: 'nominal',
    scale: { domain: others },
    axis: scenarioAxis(labels, baseline, isFirst, layout),
  };
  const x = {
    type: 'quantitative',
    title: differenceTitle(measure.unit, lang),
    ...valueAxis(rows, { unit: measure.unit, length: width[layout], isSigned: true }, lang, layout),
  };
  const color = { field: 'scenario', type: 'nominal', scale: scales.colour, legend: null };
  const tooltip = [
    { field: 'label', type: 'nominal', title: chartWords.scenario[lang] },
    { field: 'text', type: 'nominal', title: measure.title[lang] },
  ];
  return {
    title: rowsTitle(titleInYear(comparison, measure, lang), layout, 38),
    data: { values: rows.filter(({ mean }) => mean !== null) },
    width: width[layout],
    height: { step: rowStep(labels, layout) },
    layer: [
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: 'rule', color: '#222222', strokeWidth: 1.5 },
        encoding: { x: { field: 'zero', type: 'quantitative' } },
      },
      ...blankRows(rows, y),
      // With one replicate, or one that has a value, there is no interval to draw and no extent to lay out.
      ...(rows.some(({ low, high }) => low !== null && high !== null)
        ? [
            {
              mark: { type: 'rule', strokeWidth: 3, opacity: 0.55 },
              encoding: { y, x: { field: 'low', ...x }, x2: { field: 'high' }, color, tooltip },
            },
          ]
        : []),
      {
        mark: { type: 'point', size: 90, opacity: 1, strokeWidth: 2 },
        encoding: {
          y,
          x: { field: 'mean', ...x },
          color,
          fill: {
            condition: {
              test: 'datum.isClear',
              field: 'scenario',
              type: 'nominal',
              scale: scales.colour,
              legend: null,
            },
            value: '#ffffff',
          },
          shape: { field: 'scenario', type: 'nominal', scale: scales.shape, legend: null },
          tooltip,
        },
      },
    ],
  };
}
