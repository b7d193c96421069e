import { schedule } from '../model/schedule.js';
import type { WorldPlan } from '../model/world.js';
import type { LedgerLine, LedgerPage } from '../study/ledger.js';
import { weekName } from '../study/run-week.js';
import type { OtherRow, OtherValue } from '../study/state-differences.js';
import type { FirstDifference, WhyAnswer } from '../study/why.js';
import { formatNumber } from '../words/format.js';
import { type Lang, listed } from '../words/lang.js';
import { nameOf } from '../words/names.js';
import * as words from '../words/why-words.js';
import { type Row, tableText } from './table-text.js';
import type { Terminal } from './terminal.js';

const { whyWords } = words;

/** Which runs are told about; `said` is what differs between the scenarios, in sentences. */
interface About {
  readonly a: string;
  readonly b: string;
  readonly replicate: number;
  readonly said: readonly string[];
  readonly world: WorldPlan;
}

/** Differences and columns that are told one by one. */
const MOST_SAID = 6;
const MOST_COLUMNS = 4;

/** Says in words and a table why two runs differ. */
export function sayWhy(answer: WhyAnswer, { a, b, replicate, said, world }: About, terminal: Terminal): void {
  const { say, print, lang } = terminal;
  print(say(words.pairTitle(a, b, replicate)));
  print(`\n${say(whyWords.inScenarios)}`);
  for (const sentence of said.slice(0, MOST_SAID)) print(`  ${sentence}`);
  if (said.length === 0) print(say(whyWords.sameScenarios));
  if (said.length > MOST_SAID) print(say(words.moreLines(said.length - MOST_SAID)));
  print(`\n${say(whyWords.parting)}`);
  const { first, areWorldsApart, digests } = answer;
  if (areWorldsApart) print(say(whyWords.apart));
  else if (digests.a === digests.b) print(say(whyWords.never));
  else if (first.length === 0) print(say(whyWords.alikeEnough));
  else print(say(words.alikeUntil(weekName(first[0]!.tick, world))));
  for (const each of first) for (const line of linesOf(each, world, terminal)) print(line);
  const { startYear } = world;
  print(`\n${say(words.ledgerTitle(startYear, startYear + answer.ledgers.a.length - 1))}`);
  print(ledgerText(answer.ledgers, terminal));
  const years = answer.ledgers.a.flatMap(({ after }, year) => {
    const theirs = answer.ledgers.b[year];
    return theirs ? [`${startYear + year} ${signed(theirs.after - after, lang)}`] : [];
  });
  print(say(words.stockByYear(years.join(', '))));
}

function linesOf(
  { part, tick, process, policy, rows }: FirstDifference,
  world: WorldPlan,
  { say, lang }: Terminal,
): string[] {
  const name = say(whyWords[part]);
  const summary = schedule.find((one) => one.name === process)!.summary[lang];
  const did = policy
    ? words.policyDid(name, policy.label, policy.in)
    : words.processDid(name, process, summary);
  const [first] = rows as [OtherRow];
  const head = `  ${weekName(tick, world)}  ${say(did)}`;
  const columns = first.only ? say(words.onlyIn(first.only)) : valuesText(first.values, world, lang);
  if (part !== 'firms' && part !== 'ties') return [head, `      ${columns}`];
  const title = say(part === 'firms' ? whyWords.firstFirm : whyWords.firstTie);
  const lines = [head, `      ${title}: ${listed(first.firms, lang)}: ${columns}`];
  return rows.length > 1 ? [...lines, `      ${say(words.moreRows(rows.length - 1))}`] : lines;
}

function valuesText(values: readonly OtherValue[], world: WorldPlan, lang: Lang): string {
  const shown = values.slice(0, MOST_COLUMNS).map(({ column, a, b }) => {
    // Columns that hold a week are told as weeks.
    const text = (value: OtherValue['a']) =>
      column.endsWith('At') && typeof value === 'number' ? weekName(value, world) : valueText(value, lang);
    return `${column} ${text(a)} / ${text(b)}`;
  });
  return [...shown, ...(values.length > MOST_COLUMNS ? ['…'] : [])].join(', ');
}

function valueText(value: OtherValue['a'], lang: Lang): string {
  if (typeof value !== 'number') return value === null || value === '' ? '–' : value;
  return formatNumber(value, lang, Number.isInteger(value) ? 0 : undefined);
}

/** One table over all years, with what each run gained and lost by cause. */
function ledgerText({ a, b }: WhyAnswer['ledgers'], { say, lang, isColourful }: Terminal): string {
  const rowOf = (title: string, ours: number, theirs: number) => [
    title,
    formatNumber(ours, lang, 0),
    formatNumber(theirs, lang, 0),
    signed(theirs - ours, lang),
  ];
  const rows: Row[] = [rowOf(say(whyWords.before), a[0]?.before ?? 0, b[0]?.before ?? 0)];
  for (const change of ['gained', 'lost'] as const) {
    const [ours, theirs] = [causesOf(a, change), causesOf(b, change)];
    const causes = [...new Map([...ours, ...theirs])].map(([key, { line }]) => {
      const [one, other] = [ours.get(key)?.count ?? 0, theirs.get(key)?.count ?? 0];
      return { one, other, title: causeText(line, say, lang) };
    });
    causes.sort((one, two) => Math.max(two.one, two.other) - Math.max(one.one, one.other));
    const sum = (of: 'one' | 'other') => causes.reduce((total, cause) => total + cause[of], 0);
    rows.push(rowOf(say(whyWords[change]), sum('one'), sum('other')));
    rows.push(...causes.map(({ title, one, other }) => rowOf(`  ${title}`, one, other)));
  }
  rows.push(rowOf(say(whyWords.after), a.at(-1)?.after ?? 0, b.at(-1)?.after ?? 0));
  return tableText([say(whyWords.flow), 'a', 'b', say(whyWords.difference)], rows, isColourful);
}

function causesOf(pages: readonly LedgerPage[], change: LedgerLine['change']) {
  const causes = new Map<string, { line: LedgerLine; count: number }>();
  for (const line of pages.flatMap(({ lines }) => lines)) {
    if (line.change !== change) continue;
    const key = `${line.process} ${line.policy ?? ''} ${line.origin}`;
    const known = causes.get(key);
    causes.set(key, { line, count: line.count + (known?.count ?? 0) });
  }
  return causes;
}

function causeText(
  { change, process, policy, origin }: LedgerLine,
  say: Terminal['say'],
  lang: Lang,
): string {
  const how = nameOf('origin', origin, lang);
  if (change === 'gained') return policy ? `${how} (${policy})` : how;
  const why =
    process === 'tie-end'
      ? say(whyWords.neglect)
      : process === 'exit-and-entry'
        ? say(whyWords.exit)
        : (policy ?? process);
  return `${how}: ${why}`;
}

function signed(value: number, lang: Lang): string {
  return `${value > 0 ? '+' : ''}${formatNumber(value, lang, 0)}`;
}
