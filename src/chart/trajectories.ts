import type { Comparison, MeasureLabel } from '../study/comparison.js';
import { chartTitles, chartWords, fill, formatInterval, formatValue, type Lang } from '../words/index.js';
import { defineChart } from './chart.js';
import { frame } from './frame.js';
import { lastYear, measureLabel } from './last-year.js';
import { type LineRow, linePanel } from './line-panel.js';
import { panelsOf } from './panels.js';

/** The declared outcomes over the years: a panel an outcome, a line and a band a scenario. */
export const trajectories = defineChart({
  name: 'trajectories',
  spec(comparison, lang, layout) {
    const { estimates, outcomes, startYear } = comparison;
    const shown = outcomes.flatMap((name) => {
      const isDrawn = estimates.some(({ measure, mean }) => measure === name && mean !== null);
      const measure = measureLabel(comparison, name);
      return isDrawn && measure ? [measure] : [];
    });
    if (shown.length === 0) return undefined;
    const to = lastYear(comparison);
    const x = {
      title: null,
      scale: { domain: [startYear, to], nice: false },
      axis: { format: 'd', tickMinStep: 1, tickCount: 6, grid: false },
    };
    const panels = shown.map((measure) =>
      linePanel(comparison, lang, layout, {
        title: measure.title[lang],
        unit: measure.unit,
        rows: rowsOf(comparison, measure, lang),
        x,
        timeTitle: chartWords.year[lang],
      }),
    );
    return frame(comparison, lang, layout, {
      title: chartTitles.trajectories[lang],
      notes: [fill(chartWords.overYears, lang, { from: startYear, to })],
      body: panelsOf(layout, panels, 2),
    });
  },
});

/** Years without a figure keep their row, with nothing in it, so that the line breaks there. */
function rowsOf({ estimates }: Comparison, { name, unit }: MeasureLabel, lang: Lang): LineRow[] {
  return estimates
    .filter(({ measure }) => measure === name)
    .map(({ scenario, year, mean, low, high }) => ({
      scenario,
      time: year,
      mean,
      low,
      high,
      text: `${formatValue(mean, unit, lang)} (${formatInterval(low, high, unit, lang)})`,
    }));
}
