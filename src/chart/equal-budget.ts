import type { Money } from '../study/comparison.js';
import { chartTitles, chartWords, fill, formatMoney } from '../words/index.js';
import { defineChart } from './chart.js';
import { frame } from './frame.js';
import { hasFigure, intervalPanel, intervalRow } from './interval-panel.js';
import { scenarioLabels } from './labels.js';

/** Lasting ties and their cost when every scenario spends the same in a year. */
export const equalBudget = defineChart({
  name: 'equal-budget',
  spec(comparison, lang) {
    const equal = comparison.equalBudget;
    if (!equal) return undefined;
    const findings = { ...comparison, ...equal };
    const labels = scenarioLabels(comparison, lang);
    const columns = [
      {
        title: fill(chartWords.lastingTies, lang, { years: comparison.years }),
        axisTitle: chartWords.lastingTiesUnit[lang],
        unit: 'ties',
        of: (row: Money) => row.lastingTies,
      },
      {
        title: chartWords.costPerLastingTie[lang],
        axisTitle: chartWords.rupiahPerTie[lang],
        unit: 'IDR',
        of: (row: Money) => row.costPerLastingTieIdr,
      },
    ];
    const panels = columns.flatMap(({ of, ...column }) => {
      const rows = equal.money.map((row) =>
        intervalRow(row.scenario, labels[row.scenario] ?? row.scenario, of(row), column.unit, lang),
      );
      return hasFigure(rows) ? [{ ...column, rows }] : [];
    });
    if (panels.length === 0) return undefined;
    return frame(findings, lang, {
      title: chartTitles['equal-budget'][lang],
      notes: [
        fill(chartWords.equalAmount, lang, { amount: formatMoney(equal.amountIdr, lang) }),
        chartWords.baselineLine[lang],
      ],
      body: {
        hconcat: panels.map((panel, column) =>
          intervalPanel(findings, labels, { ...panel, width: 240, isFirst: column === 0 }, lang),
        ),
      },
    });
  },
});
