import type { Comparison, Estimated, WithdrawalRow } from '../study/comparison.js';
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

/** What remains of each scenario's additional lasting ties 24 months after all policies stop. */
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
  if (told.length > 0) told.push(words.sameTies[lang]);
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
  const ofAll = !isTold(figure) ? words.shareUnsure : figure.mean > 1 ? words.grown : words.share;
  const said = [fill(ofAll, lang, valuesOf(figure, lang))];
  const part = outside?.remaining;
  if (part && isTold(part)) said.push(fill(words.shareOutside, lang, valuesOf(part, lang)));
  return said.join(' ');
}

/** An interval that holds zero tells nothing of what is left. */
function isTold({ mean, low }: Estimated): boolean {
  return mean !== null && low !== null && low > 0;
}

function valuesOf({ mean, low, high }: Estimated, lang: Lang) {
  return {
    months: MONTHS,
    share: formatPercent(mean, lang, 0),
    interval: formatInterval(low, high, 'share', lang),
  };
}
