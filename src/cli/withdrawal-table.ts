import type { Comparison, Estimated, WithdrawalRow } from '../study/comparison.js';
import { rowAfter } from '../study/remaining.js';
import { titleOf } from '../study/titles.js';
import { compareWords } from '../words/compare-words.js';
import {
  additionalWords,
  fill,
  formatDifference,
  formatInterval,
  formatPercent,
  type Lang,
  unknown,
  withdrawalWords as words,
} from '../words/index.js';
import { halfWidth } from './half-width.js';
import { type Row, tableText } from './table-text.js';

/** Additional lasting ties when all policies stop and 12 and 24 months later; nothing without a withdrawal test. */
export function withdrawalTable(comparison: Comparison, lang: Lang, isColourful: boolean): string[] {
  const { withdrawal, scenarios, reference, startYear, years } = comparison;
  if (!withdrawal || scenarios.length === 1) return [];
  const head = [
    compareWords.scenario[lang],
    words.atEnd[lang],
    ...[12, 24].map((months) => fill(words.after, lang, { months })),
    fill(words.remaining, lang, { months: 24 }),
    words.remainingOutside[lang],
  ];
  const heading = fill(words.table, lang, {
    year: startYear + years - 1,
    reference: titleOf(comparison, reference, lang),
    n: withdrawal.replicates,
  });
  const rows: Row[] = [heading];
  for (const { name } of scenarios) {
    const after = (measure: string, months: number) => rowAfter(withdrawal, name, measure, months);
    const cells = [
      ...[0, 12, 24].map((months) => tiesText(after('lasting-ties', months), lang)),
      shareText(after('lasting-ties', 24)?.remaining, lang),
      shareText(after('lasting-outside-ties', 24)?.remaining, lang),
    ];
    rows.push([
      `  ${titleOf(comparison, name, lang)}`,
      ...(name === reference ? [additionalWords.reference[lang], '', '', '', ''] : cells),
    ]);
  }
  return [tableText(head, rows, isColourful)];
}

function tiesText(row: WithdrawalRow | undefined, lang: Lang): string {
  if (!row?.additional || row.additional.mean === null) return unknown;
  const { n, additional } = row;
  return `${formatDifference(additional.mean, 'ties', lang)}${halfWidth(additional, n, 'ties', lang)}`;
}

function shareText(figure: Estimated | null | undefined, lang: Lang): string {
  if (!figure || figure.mean === null) return unknown;
  const { mean, low, high } = figure;
  const interval = low === null ? '' : ` (${formatInterval(low, high, 'share', lang)})`;
  return `${formatPercent(mean, lang, 0)}${interval}`;
}
