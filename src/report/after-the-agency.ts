import type { Comparison, WithdrawalRow } from '../study/comparison.js';
import { rowAfter } from '../study/remaining.js';
import { titleOf } from '../study/titles.js';
import {
  fill,
  formatInterval,
  formatPercent,
  type Lang,
  listed,
  withdrawalWords as words,
} from '../words/index.js';

const MONTHS = 24;

/** A sentence, or what is said of one thing under its name. */
export type Sentence = string | { readonly term: string; readonly text: string };

/** What remains of each scenario's additional lasting ties 24 months after the agency stops. */
export function afterTheAgency(comparison: Comparison, lang: Lang): Sentence[] {
  const { withdrawal, scenarios, reference } = comparison;
  if (!withdrawal) return [];
  const none: string[] = [];
  const told = scenarios.flatMap(({ name }): Sentence[] => {
    const after = (measure: string) => rowAfter(withdrawal, name, measure, MONTHS);
    const atEnd = rowAfter(withdrawal, name, 'lasting-ties', 0)?.additional;
    if (atEnd?.leaves === 'untold' || atEnd?.leaves === 'fewer') none.push(titleOf(comparison, name, lang));
    const text = shareText(after('lasting-ties'), after('lasting-outside-ties'), lang);
    return text === undefined ? [] : [{ term: titleOf(comparison, name, lang), text }];
  });
  if (none.length === 0) return told;
  const list = listed(
    none.map((title) => `“${title}”`),
    lang,
  );
  return [...told, fill(words.none, lang, { reference: titleOf(comparison, reference, lang), list })];
}

function shareText(
  all: WithdrawalRow | undefined,
  outside: WithdrawalRow | undefined,
  lang: Lang,
): string | undefined {
  const figure = all?.remaining;
  if (!figure || figure.mean === null) return undefined;
  const values = {
    months: MONTHS,
    share: formatPercent(figure.mean, lang, 0),
    interval: formatInterval(figure.low, figure.high, 'share', lang),
  };
  if (figure.mean > 1) return fill(words.grown, lang, values);
  const part = outside?.remaining?.mean;
  return part == null
    ? fill(words.shareAlone, lang, values)
    : fill(words.share, lang, { ...values, outside: formatPercent(part, lang, 0) });
}
