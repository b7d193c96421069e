import type { Column } from '../network/ties.js';
import { bytesOf } from './column-bytes.js';
import type { Hasher } from './digest.js';

/**
 * How a state is laid out to be hashed: as JSON, keys sorted, in which each column is its kind and length; then the
 * bytes of these columns in the same order, little-endian.
 */

/** A column of which only some rows count, in their order. */
export interface Sparse {
  readonly column: Column;
  readonly rows: Int32Array;
}

const encoder = new TextEncoder();

/** Takes the bytes of each column, in the order in which they are hashed. */
export type NoteColumn = (bytes: Uint8Array) => void;

/** Hands the bytes of a state to the hasher: plain values, columns and sparse columns, however nested. */
export function hashState(hasher: Hasher, state: object, note?: NoteColumn): void {
  const columns: (Column | Sparse)[] = [];
  let mostRows = 0;
  const head = JSON.stringify(state, (_, value) => {
    const column = isSparse(value) ? value.column : value;
    if (!ArrayBuffer.isView(column)) return plain(value);
    columns.push(value);
    const rows = isSparse(value) ? value.rows.length : (column as Column).length;
    mostRows = Math.max(mostRows, rows);
    return `${column.constructor.name} ${rows}`;
  });
  hasher.update(encoder.encode(head));
  const room = new ArrayBuffer(mostRows * Float64Array.BYTES_PER_ELEMENT);
  for (const column of columns) {
    const bytes = bytesOf(isSparse(column) ? packed(column, room) : column);
    hasher.update(bytes);
    note?.(bytes);
  }
}

/** The names of a state's columns, in the order in which they are hashed. */
export function columnNames(state: unknown, name = ''): string[] {
  if (isSparse(state) || ArrayBuffer.isView(state)) return [name];
  if (typeof state !== 'object' || state === null) return [];
  const within = Object.entries(Array.isArray(state) ? state : (plain(state) as object));
  return within.flatMap(([key, value]) => columnNames(value, name === '' ? key : `${name}.${key}`));
}

function isSparse(value: unknown): value is Sparse {
  return typeof value === 'object' && value !== null && 'rows' in value;
}

/** A value that JSON tells from every other: keys sorted; numbers that it has no word for as text. */
function plain(value: unknown): unknown {
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The rows that count, one after another in `room`. */
function packed({ column, rows }: Sparse, room: ArrayBuffer): Column {
  const from = unkinded(column, column.buffer, column.byteOffset, column.length);
  const to = unkinded(column, room, 0, rows.length);
  copyRows(from, to, rows);
  return to;
}

/** Numbers of four bytes all as one kind, because a loop over all six kinds costs several times as much. */
function unkinded(column: Column, buffer: ArrayBufferLike, offset: number, length: number): Column {
  const Kind = column.BYTES_PER_ELEMENT === 4 ? Uint32Array : column.constructor;
  return new (Kind as new (...of: unknown[]) => Column)(buffer, offset, length);
}

function copyRows(from: Column, to: Column, rows: Int32Array): void {
  for (let row = 0; row < rows.length; row++) to[row] = from[rows[row]];
}
