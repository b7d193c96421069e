import type { Comparison, MeasureLabel } from '../study/comparison.js';
import { shownYear } from '../study/shown-year.js';
import { chartTitles, chartWords, fill, type Lang, unitTitle } from '../words/index.js';
import { type Chart, type ChartName, defineChart, type Spec } from './chart.js';
import { frame } from './frame.js';
import { hasFigure, intervalPanel, intervalRow } from './interval-panel.js';
import { scenarioLabels } from './labels.js';
import type { Layout } from './layout.js';
import { isFirstInRow, panelsOf } from './panels.js';

/** The last calendar year of a comparison; its figures are read at the end of it. */
export function lastYear({ startYear, years }: Pick<Comparison, 'startYear' | 'years'>): number {
  return startYear + years - 1;
}

/** What the comparison knows of a measure. */
export function measureLabel(
  { measures }: Pick<Comparison, 'measures'>,
  name: string,
): MeasureLabel | undefined {
  return measures.find((measure) => measure.name === name);
}

/** A chart of a few measures side by side, each at the end of the year that it is told of, a row a scenario. */
export function lastYearChart(name: ChartName, measures: readonly string[]): Chart {
  return defineChart({
    name,
    spec: (comparison, lang, layout) => spec(comparison, lang, layout, name, measures),
  });
}

function spec(
  comparison: Comparison,
  lang: Lang,
  layout: Layout,
  chart: ChartName,
  names: readonly string[],
): Spec | undefined {
  const labels = scenarioLabels(comparison, lang);
  const panels = names.flatMap((name) => {
    const measure = measureLabel(comparison, name);
    const rows = rowsOf(comparison, labels, name, measure?.unit ?? '', lang);
    return measure && hasFigure(rows) ? [{ measure, rows }] : [];
  });
  if (panels.length === 0) return undefined;
  return frame(comparison, lang, layout, {
    title: chartTitles[chart][lang],
    notes: [fill(chartWords.inYear, lang, { year: lastYear(comparison) }), chartWords.baselineLine[lang]],
    body: panelsOf(
      layout,
      panels.map(({ measure, rows }, column) => {
        const panel = {
          title: titleInYear(comparison, measure, lang),
          axisTitle: unitTitle(measure.unit, lang),
          unit: measure.unit,
          rows,
          width: 172,
          isFirst: isFirstInRow(layout, column),
        };
        return intervalPanel(comparison, labels, panel, lang, layout);
      }),
    ),
  });
}

/** A measure's title, with the year that it is told of where that is not the last one. */
export function titleInYear(comparison: Comparison, { name, title }: MeasureLabel, lang: Lang): string {
  const year = shownYear(comparison, comparison, name);
  return year === lastYear(comparison)
    ? title[lang]
    : `${title[lang]} (${fill(chartWords.inYear, lang, { year })})`;
}

function rowsOf(
  comparison: Comparison,
  labels: Readonly<Record<string, string>>,
  name: string,
  unit: string,
  lang: Lang,
) {
  const year = shownYear(comparison, comparison, name);
  return comparison.estimates
    .filter((estimate) => estimate.measure === name && estimate.year === year)
    .map((estimate) =>
      intervalRow(estimate.scenario, labels[estimate.scenario] ?? estimate.scenario, estimate, unit, lang),
    );
}
