import { sha256 } from '@noble/hashes/sha2';
import type { World } from '../model/world.js';
import { ENDED, type Ties } from '../network/ties.js';

/**
 * Digests: what makes a result citable. A year's digest is SHA-256 over the state of the world in a fixed order; the
 * digest of a run is SHA-256 over those of its years. Nothing counts that decides nothing: room left in columns, gaps
 * of ended ties, names of policies, accounts of policies that neither spent nor asked for money.
 */

/** Takes bytes in pieces and gives SHA-256 of all. */
export interface Hasher {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
}

/** Begins a SHA-256; Node's own is the faster one, both give the same. */
export type CreateHasher = () => Hasher;

export const portableHasher: CreateHasher = () => sha256.create();

type Column = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float32Array | Float64Array;

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
const encoder = new TextEncoder();

/** SHA-256 of the state of a world, as 64 hexadecimal digits. */
export function worldDigest(world: World, createHasher: CreateHasher = portableHasher): string {
  const hasher = createHasher();
  writeValue(hasher, {
    tick: world.tick,
    firms: world.firms,
    ties: liveTies(world),
    associations: world.associations.map(unnamed),
    agency: agencyState(world),
    year: world.year,
    ended: world.ended,
  });
  return hexOf(hasher.digest());
}

/** SHA-256 over a list of digests or names, in their order. */
export function chainDigest(parts: readonly string[], createHasher: CreateHasher = portableHasher): string {
  const hasher = createHasher();
  writeValue(hasher, parts);
  return hexOf(hasher.digest());
}

/** Columns of the ties that exist, in the order in which pairs met, with their patterns by value. */
function liveTies(world: World): Record<string, unknown> {
  const { ties } = world;
  const rows = new Int32Array(ties.alive);
  let count = 0;
  for (let tie = 0; tie < ties.count; tie++) if (ties.endsAt[tie] !== ENDED) rows[count++] = tie;
  const { pattern, ...columns } = gathered(ties, rows);
  return {
    ...columns,
    first: sideState(ties.first, rows),
    second: sideState(ties.second, rows),
    ...patternsByValue(world, pattern as Column),
  };
}

/** Lists of a firm's ties and the firm's key follow from the rest. */
function sideState(side: Ties['first'], rows: Int32Array): Record<string, Column> {
  const { next, key, ...columns } = gathered(side, rows);
  return columns;
}

function gathered(columns: object, rows: Int32Array): Record<string, Column> {
  const all: Record<string, Column> = {};
  for (const [name, column] of Object.entries(columns) as [string, Column][]) {
    if (!ArrayBuffer.isView(column)) continue;
    all[name] =
      column instanceof Float64Array || column instanceof Float32Array
        ? pickFloats(column, rows)
        : pickIntegers(column, rows);
  }
  return all;
}

type Floats = Float64Array | Float32Array;
type Integers = Exclude<Column, Floats>;

/** Two loops, because one over all six kinds of column costs several times as much. */
function pickFloats(column: Floats, rows: Int32Array): Floats {
  const kept = new (column.constructor as new (length: number) => Floats)(rows.length);
  for (let row = 0; row < rows.length; row++) kept[row] = column[rows[row]];
  return kept;
}

function pickIntegers(column: Integers, rows: Int32Array): Integers {
  const kept = new (column.constructor as new (length: number) => Integers)(rows.length);
  for (let row = 0; row < rows.length; row++) kept[row] = column[rows[row]];
  return kept;
}

/** Patterns are numbered by their first use here, so that one which nobody holds any more leaves no trace. */
function patternsByValue(world: World, codes: Column): { pattern: Uint16Array; patterns: unknown[] } {
  const pattern = new Uint16Array(codes.length);
  const numbers = new Map<number, number>();
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row];
    if (!numbers.has(code)) numbers.set(code, numbers.size);
    pattern[row] = numbers.get(code) as number;
  }
  return { pattern, patterns: [...numbers.keys()].map((code) => unnamed(world.patterns[code])) };
}

function unnamed<T extends object>(thing: T): object {
  return Object.fromEntries(Object.entries(thing).filter(([key]) => key !== 'name' && key !== 'title'));
}

function agencyState(world: World): Record<string, unknown> {
  const { accounts, introductions, ...rest } = world.agency;
  const { policy, count, ...book } = introductions;
  const kept = Object.entries(book).map(([name, value]) => [
    name,
    ArrayBuffer.isView(value) ? value.subarray(0, count) : value,
  ]);
  return {
    ...rest,
    introductions: Object.fromEntries(kept),
    accounts: accounts
      .map(({ spentIdrTotal, unfundedIdrTotal, officerDaysTotal }) => [
        spentIdrTotal,
        unfundedIdrTotal,
        officerDaysTotal,
      ])
      .filter((totals) => totals.some((total) => total !== 0)),
  };
}

/** Writes any plain value: objects by the order of their keys' names, each thing with its kind and length before it. */
function writeValue(hasher: Hasher, value: unknown): void {
  if (typeof value === 'number') writeNumbers(hasher, 'n', Float64Array.of(value));
  else if (typeof value === 'string') writeText(hasher, value);
  else if (typeof value === 'boolean') writeText(hasher, value ? '#true' : '#false');
  else if (value === undefined || value === null) writeText(hasher, '#none');
  else if (ArrayBuffer.isView(value)) writeNumbers(hasher, value.constructor.name, value as Column);
  else if (Array.isArray(value)) {
    writeText(hasher, `list ${value.length}`);
    for (const item of value) writeValue(hasher, item);
  } else {
    const entries = Object.entries(value as object).filter(([, item]) => typeof item !== 'function');
    writeText(hasher, `record ${entries.length}`);
    entries.sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [name, item] of entries) {
      writeText(hasher, name);
      writeValue(hasher, item);
    }
  }
}

function writeText(hasher: Hasher, text: string): void {
  const bytes = encoder.encode(text);
  hasher.update(encoder.encode(`${bytes.length}:`));
  hasher.update(bytes);
}

function writeNumbers(hasher: Hasher, kind: string, column: Column): void {
  writeText(hasher, `${kind} ${column.length}`);
  const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  hasher.update(isLittleEndian ? bytes : reversed(bytes, column.BYTES_PER_ELEMENT));
}

function reversed(bytes: Uint8Array, size: number): Uint8Array {
  const turned = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) turned[at] = bytes[at - (at % size) + size - 1 - (at % size)];
  return turned;
}

function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
