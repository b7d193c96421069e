import { schedule } from '../model/schedule.js';
import type { WorldPlan } from '../model/world.js';
import { NONE } from '../network/ties.js';
import type { LedgerLine, LedgerPage } from '../study/ledger.js';
import { weekName } from '../study/run-week.js';
import type { OtherRow, OtherValue } from '../study/state-differences.js';
import type { FirstDifference, FoundingDifference, WhyAnswer } from '../study/why.js';
import { compareWords } from '../words/compare-words.js';
import { digitsOf, formatNumber, unknown } from '../words/format.js';
import { type Lang, listed } from '../words/lang.js';
import { nameOf } from '../words/names.js';
import { stateName } from '../words/state-words.js';
import * as words from '../words/why-words.js';
import { type Row, tableText } from './table-text.js';
import type { Terminal } from './terminal.js';

const { whyWords } = words;

/** Which runs are told about; what differs between the scenarios, in sentences, and what of it makes other worlds. */
interface About {
  readonly a: string;
  readonly b: string;
  readonly replicate: number;
  readonly said: readonly string[];
  readonly saidOfWorlds: readonly string[];
  readonly world: WorldPlan;
  /** What makes this text again. */
  readonly command: string;
}

/** Differences and columns that are told one by one. */
const MOST_SAID = 6;
const MOST_COLUMNS = 4;

/** Says in words and a table why two runs differ. */
export function sayWhy(answer: WhyAnswer, about: About, terminal: Terminal): void {
  const { a, b, replicate, said, saidOfWorlds, world, command } = about;
  const { say, print, lang } = terminal;
  print(say(words.pairTitle(a, b, replicate)));
  print(`\n${say(whyWords.inScenarios)}`);
  if (said.length === 0) print(say(whyWords.sameScenarios));
  for (const line of sentencesOf(said, terminal)) print(`  ${line}`);
  print(`\n${say(whyWords.parting)}`);
  const { first, areWorldsApart, founding, digests } = answer;
  if (areWorldsApart) {
    print(say(whyWords.apart));
    for (const line of sentencesOf(saidOfWorlds, terminal)) print(`    ${line}`);
    if (founding) for (const line of foundingLines(founding, world, terminal)) print(`  ${line}`);
  } else if (digests.a === digests.b) print(say(whyWords.never));
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
  print('');
  for (const [letter, name] of [
    ['a', a],
    ['b', b],
  ] as const)
    print(`${say(compareWords.digest)} (${letter}, ${name}): ${digests[letter]}`);
  print(`${say(compareWords.again)}: ${command}`);
}

/** What is told of a list of differences that may be long. */
function sentencesOf(said: readonly string[], { say }: Terminal): string[] {
  const more = said.length - MOST_SAID;
  return [...said.slice(0, MOST_SAID), ...(more > 0 ? [say(words.moreLines(more))] : [])];
}

function foundingLines(
  { part, row, count }: FoundingDifference,
  world: WorldPlan,
  terminal: Terminal,
): string[] {
  const more = count > 1 ? [`  ${terminal.say(words.moreApart(count - 1))}`] : [];
  return [rowText(part, row, world, terminal), ...more];
}

function linesOf(
  { part, tick, process, policy, following, rows }: FirstDifference,
  world: WorldPlan,
  terminal: Terminal,
): string[] {
  const { say, lang } = terminal;
  const name = say(whyWords[part]);
  const summary = schedule.find((one) => one.name === process)!.summary[lang];
  const did = policy
    ? words.policyDid(name, policy.label, policy.in)
    : words.processDid(
        name,
        process,
        summary,
        following && { label: following.label, week: weekName(following.tick, world) },
      );
  const [first] = rows as [OtherRow];
  const lines = [`  ${weekName(tick, world)}  ${say(did)}`, `      ${rowText(part, first, world, terminal)}`];
  return rows.length > 1 ? [...lines, `      ${say(words.moreRows(rows.length - 1))}`] : lines;
}

/** A firm or a tie by its name, and in which columns it differs; of other parts the columns alone. */
function rowText(
  part: FirstDifference['part'],
  row: OtherRow,
  world: WorldPlan,
  { say, lang }: Terminal,
): string {
  const columns = row.only ? say(words.onlyIn(row.only)) : valuesText(row.values, world, lang);
  if (part !== 'firms' && part !== 'ties') return columns;
  const title = say(part === 'firms' ? whyWords.firstFirm : whyWords.firstTie);
  return `${title}: ${listed(row.firms, lang)}: ${columns}`;
}

function valuesText(values: readonly OtherValue[], world: WorldPlan, lang: Lang): string {
  const shown = values.slice(0, MOST_COLUMNS).map(({ column, a, b }) => {
    const [one, other] = valueTexts(column, [a, b], world, lang);
    return `${stateName(column, lang)} ${one} / ${other}`;
  });
  return [...shown, ...(values.length > MOST_COLUMNS ? ['…'] : [])].join(', ');
}

/** Columns that hold a week are told as weeks, places and lines of business by their names. */
function valueTexts(path: string, pair: readonly OtherValue['a'][], world: WorldPlan, lang: Lang): string[] {
  const column = path.split('.').at(-1)!;
  const named = { place: world.places, sector: world.sectors }[column];
  const decimals = decimalsThatDiffer(pair, lang);
  return pair.map((value) => {
    if (typeof value !== 'number') return value || unknown;
    if (named) return named[value]?.name ?? unknown;
    if (column === 'association') return value === NONE ? unknown : String(value + 1);
    return /(At|Since)$/.test(column) ? weekName(value, world) : formatNumber(value, lang, decimals);
  });
}

/** As many decimals as it takes to see that two numbers are not the same; none of whole ones. */
function decimalsThatDiffer(pair: readonly OtherValue['a'][], lang: Lang): number {
  const numbers = pair.filter((value) => typeof value === 'number');
  if (numbers.every(Number.isInteger)) return 0;
  let decimals = Math.max(...numbers.map(digitsOf));
  const areAlike = () => new Set(numbers.map((value) => formatNumber(value, lang, decimals))).size === 1;
  while (numbers.length > 1 && areAlike() && decimals < 12) decimals++;
  return decimals;
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
