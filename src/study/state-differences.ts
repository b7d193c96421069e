import { domains, type World } from '../model/world.js';
import { type Column, ENDED, NEVER, NONE, type Side, type Ties } from '../network/ties.js';
import { firmId } from './network-columns.js';
import { pairsIn } from './tie-columns.js';

/** A value that two worlds have otherwise; null where a world has none. */
export interface OtherValue {
  readonly column: string;
  readonly a: number | string | null;
  readonly b: number | string | null;
}

/** A firm or a tie in which two worlds differ: its firms as `simpul export` calls them, and its columns that differ. */
export interface OtherRow {
  readonly firms: readonly string[];
  /** The world that alone has the firm or the tie, if only one does. */
  readonly only?: 'a' | 'b';
  readonly values: readonly OtherValue[];
}

/** Parts of a world that are compared apart. */
export const parts = ['agency', 'associations', 'firms', 'ties'] as const;
export type Part = (typeof parts)[number];

/** All in which a part of two worlds differs; other parts than the firms only of worlds that were founded with the same firms. */
export function differencesIn(part: Part, a: World, b: World): OtherRow[] {
  if (part === 'firms') return firmDifferences(a, b);
  if (part === 'ties') return areTiesAlike(a, b) ? [] : tieDifferences(a, b);
  const read = part === 'agency' ? agencyValues : associationValues;
  const values = otherValues(read(a), read(b));
  return values.length > 0 ? [{ firms: [], values }] : [];
}

type Values = Readonly<Record<string, number | string>>;

/** What the agency has left and has spent; its book tells of ties, which are compared themselves. */
function agencyValues({ agency }: World): Values {
  const { budgetLeftIdr, daysLeft, ruleClarity, accounts } = agency;
  const total = (of: (account: (typeof accounts)[number]) => number) =>
    accounts.reduce((sum, account) => sum + of(account), 0);
  return {
    budgetLeftIdr,
    daysLeft,
    ruleClarity,
    spentIdrTotal: total(({ spentIdrTotal }) => spentIdrTotal),
    unfundedIdrTotal: total(({ unfundedIdrTotal }) => unfundedIdrTotal),
  };
}

function associationValues({ associations }: World): Values {
  const values: Record<string, number | string> = { count: associations.length };
  for (const [index, { members, name, founder, ...rest }] of associations.entries()) {
    for (const [column, value] of Object.entries(rest)) values[`${index + 1}.${column}`] = Number(value);
    values[`${index + 1}.members`] = members.join(' ');
  }
  return values;
}

function otherValues(a: Values, b: Values): OtherValue[] {
  const columns = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return columns
    .filter((column) => !Object.is(a[column], b[column]))
    .map((column) => ({ column, a: a[column] ?? null, b: b[column] ?? null }));
}

/** Firms are paired by their slots, so that one group more or less leaves the others comparable. */
function firmDifferences(a: World, b: World): OtherRow[] {
  const rows: OtherRow[] = [];
  const columns = [...pairedColumns(a.firms, b.firms)].filter(([column]) => column !== 'group');
  for (const [firm, twin] of slotsIn(b, a).entries()) {
    if (twin === NONE) rows.push({ firms: [firmId(a, firm)], only: 'a', values: [] });
    else if (columns.some(([, ours, theirs]) => !Object.is(ours[firm], theirs[twin]))) {
      const values = columns.map(([column, ours, theirs]) => ({ column, a: ours[firm]!, b: theirs[twin]! }));
      rows.push({ firms: [firmId(a, firm)], values: values.filter((value) => !Object.is(value.a, value.b)) });
    }
  }
  for (const [firm, twin] of slotsIn(a, b).entries())
    if (twin === NONE) rows.push({ firms: [firmId(b, firm)], only: 'b', values: [] });
  return rows;
}

/** By slot of `world`: the slot of the same group and number in `other`, NONE if it has none. */
function slotsIn(other: World, world: World): Int32Array {
  const slots = new Int32Array(world.firms.count).fill(NONE);
  const starts = new Map<string, { start: number; count: number }>();
  let start = 0;
  for (const { name, count } of other.plan.groups) {
    starts.set(name, { start, count });
    start += count;
  }
  let slot = 0;
  for (const { name, count } of world.plan.groups) {
    const twin = starts.get(name);
    const shared = Math.min(count, twin?.count ?? 0);
    for (let number = 0; number < shared; number++) slots[slot + number] = twin!.start + number;
    slot += count;
  }
  return slots;
}

/** The columns of two states of one shape, also those in lists of columns. */
function* pairedColumns(a: object, b: object, name = ''): Generator<[string, Column, Column]> {
  for (const [key, ours] of Object.entries(a)) {
    const theirs = b[key as keyof typeof b] as unknown;
    const called = Array.isArray(a) ? (domains[Number(key)] ?? key) : key;
    const path = name === '' ? called : `${name}.${called}`;
    if (ArrayBuffer.isView(ours)) yield [path, ours as Column, theirs as Column];
    else if (Array.isArray(ours)) yield* pairedColumns(ours, theirs as object, path);
  }
}

/** A week that never was is none. */
function withoutNever({ column, a, b }: OtherValue): OtherValue {
  return { column, a: a === NEVER ? null : a, b: b === NEVER ? null : b };
}

/** Columns that say nothing of a tie itself: where it stands in lists, and what follows from its firms. */
const placing = new Set(['next', 'firm', 'key', 'record', 'pattern', 'lastPattern']);

/** Whether two worlds have the same ties, row by row, as they do until their ties part: the quick answer. */
function areTiesAlike(a: World, b: World): boolean {
  if (a.ties.alive !== b.ties.alive || a.ties.count !== b.ties.count) return false;
  const { count } = a.ties;
  for (const [, ours, theirs] of tieColumnsOf(a.ties, b.ties))
    for (let tie = 0; tie < count; tie++) if (!Object.is(ours[tie], theirs[tie])) return false;
  for (let tie = 0; tie < count; tie++)
    if (patternOf(a, 'pattern', tie) !== patternOf(b, 'pattern', tie)) return false;
  return true;
}

function tieColumnsOf(a: Ties, b: Ties): [string, Column, Column][] {
  const sides = (of: 'first' | 'second') => [...pairedColumns(a[of], b[of], of)];
  return [...pairedColumns(a, b), ...sides('first'), ...sides('second')].filter(([name]) => {
    const column = name.split('.').at(-1)!;
    return !placing.has(column) || column === 'firm';
  });
}

function tieDifferences(a: World, b: World): OtherRow[] {
  const ours = tiesByPair(a);
  const theirs = tiesByPair(b);
  const found: OtherRow[] = [];
  for (const pair of new Set([...ours.keys(), ...theirs.keys()])) {
    const [one, other] = [ours.get(pair), theirs.get(pair)];
    const world = one === undefined ? b : a;
    const tie = one ?? other!;
    const firms = [world.ties.first.firm[tie]!, world.ties.second.firm[tie]!].map((firm) =>
      firmId(world, firm),
    );
    if (one === undefined || other === undefined)
      found.push({ firms, only: one === undefined ? 'b' : 'a', values: [] });
    else {
      const values = otherValues(tieValues(a, one), tieValues(b, other)).map(withoutNever);
      if (values.length > 0) found.push({ firms, values });
    }
  }
  // Ties that one of them alone has say most, and the rest mostly follows from them.
  return [...found.filter(({ only }) => only), ...found.filter(({ only }) => !only)];
}

/** Ties that exist by the firms of their pair, so that rows may stand elsewhere. */
function tiesByPair(world: World): Map<string, number> {
  const { firms } = world;
  return new Map(
    [...pairsIn(world)].map(({ tie, source, target }) => [
      [source, firms.generation[source], target, firms.generation[target]].join(' '),
      tie,
    ]),
  );
}

function tieValues(world: World, tie: number): Values {
  const { ties } = world;
  const values: Record<string, number | string> = {};
  const take = (columns: Ties | Side, name: string) => {
    for (const [key, column] of Object.entries(columns))
      if (ArrayBuffer.isView(column) && !placing.has(key)) values[name + key] = (column as Column)[tie]!;
  };
  take(ties, '');
  take(ties.first, 'first.');
  take(ties.second, 'second.');
  values.pattern = patternOf(world, 'pattern', tie);
  return values;
}

/** A pattern by what is agreed, since two worlds may number theirs otherwise. */
function patternOf({ ties, patterns }: World, column: 'pattern' | 'lastPattern', tie: number): string {
  if (ties.endsAt[tie] === ENDED || ties[column][tie] === 0) return '';
  const { title, ...agreed } = patterns[ties[column][tie]!]!;
  return JSON.stringify(agreed);
}
