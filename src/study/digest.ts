import type { World } from '../model/world.js';
import { type Column, ENDED, NEVER, type Ties, weightsOf } from '../network/ties.js';
import { type CreateHasher, portableHasher } from './hasher.js';
import { columnNames, hashState, type NoteColumn, type Sparse } from './state-bytes.js';

/**
 * Digests: what makes a result citable. A year's digest is SHA-256 over the state of the world in a fixed order; the
 * digest of a run is SHA-256 over those of its years. Nothing counts that decides nothing: room left in columns, gaps
 * of ended ties, names of policies, accounts of policies that neither spent nor asked for money.
 */

/** SHA-256 of the state of a world, as 64 hexadecimal digits. */
export function worldDigest(
  world: World,
  createHasher: CreateHasher = portableHasher,
  note?: NoteColumn,
): string {
  const hasher = createHasher();
  hashState(hasher, stateOf(world), note);
  return hexOf(hasher.digest());
}

/** The columns that a digest is taken over, by where they stand in the world, in that order. */
export function digestedColumns(world: World): string[] {
  return columnNames(stateOf(world));
}

function stateOf(world: World): object {
  return {
    tick: world.tick,
    firms: world.firms,
    ties: tiesState(world),
    associations: world.associations.map(unnamed),
    agency: agencyState(world),
    year: world.year,
    ended: world.ended,
  };
}

/** SHA-256 over a list of digests or names, in their order. */
export function chainDigest(parts: readonly string[], createHasher: CreateHasher = portableHasher): string {
  const hasher = createHasher();
  hashState(hasher, parts);
  return hexOf(hasher.digest());
}

/** Columns of the ties that exist, in the order in which pairs met, with their patterns by value. */
function tiesState(world: World): object {
  const { ties, adjacency } = world;
  const rows = liveRows(ties);
  const { pattern, lastPattern, ...columns } = columnsAt(rows, ties, ties.count);
  return {
    ...columns,
    ...patternsByValue(world, rows),
    first: { ...columnsAt(rows, ties.first, ties.count), weight: weightsOf(adjacency, rows, true) },
    second: { ...columnsAt(rows, ties.second, ties.count), weight: weightsOf(adjacency, rows, false) },
  };
}

function liveRows({ endsAt, count, alive }: Ties): Int32Array {
  const rows = new Int32Array(alive);
  let found = 0;
  for (let tie = 0; tie < count; tie++) if (endsAt[tie] !== ENDED) rows[found++] = tie;
  return rows;
}

/** All columns at the rows named, which may be all `count` rows in use. */
function columnsAt(rows: Int32Array, columns: object, count: number): Record<string, Column | Sparse> {
  const found: Record<string, Column | Sparse> = {};
  for (const [name, column] of Object.entries(columns) as [string, Column][]) {
    if (!ArrayBuffer.isView(column)) continue;
    found[name] = rows.length === count ? column.subarray(0, count) : { column, rows };
  }
  return found;
}

/**
 * Patterns are numbered by their first use here, so that one which nobody holds any more leaves no trace; equal ones have
 * one number, because a world that was saved or branched may agree anew on what it holds already.
 */
function patternsByValue({ ties, patterns }: World, rows: Int32Array): object {
  const numbers: number[] = [];
  const used: string[] = [];
  const numberOf = (code: number) => {
    const pattern = JSON.stringify(unnamed(patterns[code]));
    const known = used.indexOf(pattern);
    return known < 0 ? used.push(pattern) - 1 : known;
  };
  const numbered = (codes: Column) => {
    const column = new Uint16Array(rows.length);
    for (let row = 0; row < rows.length; row++) {
      const code = codes[rows[row]];
      numbers[code] ??= numberOf(code);
      column[row] = numbers[code];
    }
    return column;
  };
  return {
    pattern: numbered(ties.pattern),
    lastPattern: numbered(ties.lastPattern),
    patterns: used.map((pattern) => JSON.parse(pattern)),
  };
}

/** Names and titles decide nothing. */
function unnamed(thing: object): object {
  return { ...thing, name: undefined, title: undefined };
}

function agencyState(world: World): object {
  const { accounts, introductions, ...rest } = world.agency;
  const { policy, count, alterTrust, roundAt, ...book } = introductions;
  const kept = Object.entries(book).map(([name, value]) => [
    name,
    ArrayBuffer.isView(value) ? value.subarray(0, count) : value,
  ]);
  return {
    ...rest,
    introductions: {
      ...Object.fromEntries(kept),
      alterTrust: rareIn(alterTrust.subarray(0, count), Number.NaN),
      roundAt: rareIn(roundAt.subarray(0, count), NEVER),
    },
    accounts: accounts
      .map(({ spentIdrTotal, unfundedIdrTotal, officerDaysTotal }) => [
        spentIdrTotal,
        unfundedIdrTotal,
        officerDaysTotal,
      ])
      .filter((totals) => totals.some((total) => total !== 0)),
  };
}

/** What few rows have, by row; undefined, and so not there at all, if none has it. */
function rareIn(column: Column, blank: number): Record<number, number> | undefined {
  let rare: Record<number, number> | undefined;
  for (let row = 0; row < column.length; row++) {
    if (Object.is(column[row], blank)) continue;
    rare ??= {};
    rare[row] = column[row] as number;
  }
  return rare;
}

function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
