import type { Estimated, Money } from '../study/comparison.js';
import { additionalWords, chartTitles, chartWords, fill, formatAmount, unitTitle } from '../words/index.js';
import { defineChart } from './chart.js';
import { frame } from './frame.js';
import { hasFigure, intervalPanel, intervalRow } from './interval-panel.js';
import { againstReference, scenarioLabels } from './labels.js';
import { logTicks } from './log-ticks.js';
import { isFirstInRow, panelsOf } from './panels.js';

const unknown: Estimated = { mean: null, low: null, high: null };

/** Additional lasting ties and their cost when every scenario spends the same in a year. */
export const equalBudget = defineChart({
  name: 'equal-budget',
  spec(comparison, lang, layout) {
    const equal = comparison.equalBudget;
    if (!equal) return undefined;
    const { goodRuns: _, ...asWritten } = comparison;
    const findings = { ...asWritten, ...equal };
    const labels = scenarioLabels(findings, lang);
    const columns = [
      {
        title: additionalWords.additionalTies[lang],
        axisTitle: unitTitle('ties', lang),
        unit: 'ties',
        of: ({ additional }: Money) => additional?.lastingTies,
      },
      {
        title: additionalWords.additionalOutsideTies[lang],
        axisTitle: unitTitle('ties', lang),
        unit: 'ties',
        of: ({ additional }: Money) => additional?.lastingOutsideTies,
      },
      {
        title: additionalWords.costPerAdditionalTie[lang],
        axisTitle: chartWords.rupiahPerTie[lang],
        unit: 'IDR',
        of: ({ additional }: Money) => additional?.costPerLastingTieIdr,
      },
    ];
    const panels = columns.flatMap(({ of, ...column }) => {
      const rows = equal.money.map((row) =>
        intervalRow(
          row.scenario,
          labels[row.scenario] ?? row.scenario,
          of(row) ?? unknown,
          column.unit,
          lang,
        ),
      );
      return hasFigure(rows) ? [{ ...column, rows }] : [];
    });
    if (panels.length === 0) return undefined;
    return frame(findings, lang, layout, {
      title: chartTitles['equal-budget'][lang],
      notes: [
        fill(chartWords.equalAmount, lang, { amount: formatAmount(equal.amountIdr, lang) }),
        againstReference(comparison, lang),
        chartWords.baselineLine[lang],
      ],
      body: panelsOf(
        layout,
        panels.map((panel, column) => {
          const isCost = panel.unit === 'IDR';
          const shown = {
            ...panel,
            width: isCost ? 210 : 170,
            isFirst: isFirstInRow(layout, column),
            logTicks: isCost ? logTicks(panel.rows) : undefined,
          };
          return intervalPanel(findings, labels, shown, lang, layout);
        }),
      ),
    });
  },
});
