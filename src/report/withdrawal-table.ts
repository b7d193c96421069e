import type { Comparison, WithdrawalRow } from '../study/comparison.js';
import { rowAfter } from '../study/remaining.js';
import { markedTitle, titleOf } from '../study/titles.js';
import {
  additionalWords,
  fill,
  formatNumber,
  type Lang,
  reportWords,
  withdrawalWords as words,
} from '../words/index.js';
import { type Cell, escapeHtml, type Table } from './html.js';
import { additionalCell, figureCell } from './tables.js';

/** What is beyond the reference when all policies stop and 12 and 24 months later; none without a withdrawal test. */
export function withdrawalTable(comparison: Comparison, lang: Lang): Table | undefined {
  const { withdrawal, scenarios, reference, baseline, startYear, years } = comparison;
  if (!withdrawal || scenarios.length === 1) return undefined;
  return {
    id: 'withdrawal-table',
    title: words.heading[lang],
    caption: fill(words.caption, lang, {
      n: withdrawal.replicates,
      year: startYear + years - 1,
      reference: titleOf(comparison, reference, lang),
    }),
    head: [
      reportWords.scenario[lang],
      words.additionalAtEnd[lang],
      ...[12, 24].map((months) => fill(words.after, lang, { months })),
      ...[12, 24].map((months) => fill(words.remaining, lang, { months })),
      words.remainingOutside[lang],
      fill(words.trust, lang, { months: 24 }),
    ],
    rows: scenarios.map(({ name }) => {
      const row = (measure: string, months: number) => rowAfter(withdrawal, name, measure, months);
      const isReference = name === reference;
      return {
        head: markedTitle(comparison, name, lang),
        isMarked: name === baseline,
        cells: [
          ...[0, 12, 24].map((months) => beyond(row('lasting-ties', months), 'ties', isReference, lang)),
          ...[12, 24].map((months) =>
            figureCell(row('lasting-ties', months)?.remaining ?? undefined, 'share', lang),
          ),
          figureCell(row('lasting-outside-ties', 24)?.remaining ?? undefined, 'share', lang),
          beyond(row('trust', 24), 'trust', isReference, lang),
        ],
      };
    }),
  };
}

function beyond(row: WithdrawalRow | undefined, unit: string, isReference: boolean, lang: Lang): Cell {
  if (isReference) return { html: escapeHtml(additionalWords.reference[lang]) };
  return row?.additional
    ? additionalCell(row.additional, row.n, unit, lang)
    : { html: formatNumber(null, lang) };
}
