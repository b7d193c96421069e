import type { MeasureLabel, Withdrawal } from '../study/comparison.js';
import { titleOf } from '../study/titles.js';
import {
  chartTitles,
  chartWords,
  fill,
  formatDifference,
  formatPairedInterval,
  type Lang,
} from '../words/index.js';
import { defineChart } from './chart.js';
import { frame } from './frame.js';
import { lastYear, measureLabel } from './last-year.js';
import { type LineRow, linePanel } from './line-panel.js';
import { panelsOf } from './panels.js';

/** The withdrawal test: lasting ties beyond the reference when the agency stops, and 12 and 24 months after. */
export const withdrawal = defineChart({
  name: 'withdrawal',
  spec(comparison, lang, layout) {
    const { withdrawal, reference } = comparison;
    if (!withdrawal) return undefined;
    const panels = ['lasting-ties', 'lasting-outside-ties'].flatMap((name) => {
      const measure = measureLabel(comparison, name);
      const rows = measure ? rowsOf(withdrawal, measure, lang) : [];
      return measure && rows.length > 0 ? [{ measure, rows }] : [];
    });
    if (panels.length === 0) return undefined;
    const x = {
      title: chartWords.monthsAfter[lang],
      scale: { domain: [0, 24], nice: false },
      axis: { values: [0, 12, 24], format: 'd', grid: false },
    };
    return frame({ ...comparison, replicates: withdrawal.replicates }, lang, layout, {
      title: chartTitles.withdrawal[lang],
      notes: [
        fill(chartWords.stopsAt, lang, {
          year: lastYear(comparison),
          reference: titleOf(comparison, reference, lang),
        }),
      ],
      body: panelsOf(
        layout,
        panels.map(({ measure, rows }) =>
          linePanel(comparison, lang, layout, {
            title: measure.title[lang],
            unit: measure.unit,
            rows,
            x,
            timeTitle: chartWords.monthsAfter[lang],
            isDifference: true,
          }),
        ),
      ),
    });
  },
});

/** The reference itself has no row: the line at 0 stands for it. */
function rowsOf({ rows }: Withdrawal, { name, unit }: MeasureLabel, lang: Lang): LineRow[] {
  return rows.flatMap(({ scenario, measure, months, n, additional }) => {
    if (measure !== name || !additional || additional.mean === null) return [];
    const { mean, low, high } = additional;
    const interval = formatPairedInterval(additional, n, unit, lang);
    const text = `${formatDifference(mean, unit, lang)} (${interval})`;
    return [{ scenario, time: months, mean, low, high, text }];
  });
}
