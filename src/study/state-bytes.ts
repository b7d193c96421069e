import type { Column } from '../network/ties.js';
import { bytesOf } from './column-bytes.js';
import type { Hasher } from './hasher.js';

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
  const head = JSON.stringify(plainOf(state, columns));
  hasher.update(encoder.encode(head));
  const mostRows = columns.reduce((most, column) => Math.max(most, rowsOf(column)), 0);
  const room = new ArrayBuffer(mostRows * Float64Array.BYTES_PER_ELEMENT);
  for (const column of columns) {
    const bytes = bytesOf(isSparse(column) ? packed(column, room) : column);
    hasher.update(bytes);
    note?.(bytes);
  }
}

/** The names of a state's columns, in the order in which they are hashed. */
export function columnNames(state: unknown, name = ''): string[] {
  if (isColumn(state)) return [name];
  if (typeof state !== 'object' || state === null) return [];
  return keysOf(state).flatMap((key) =>
    columnNames(state[key as keyof typeof state], name === '' ? key : `${name}.${key}`),
  );
}

/**
 * A value of which JSON tells every other: keys in order, numbers that it has no word for as text, columns as their kind
 * and length. The columns themselves are added to `columns`.
 */
function plainOf(value: unknown, columns: (Column | Sparse)[]): unknown {
  if (typeof value === 'number') {
    if (Object.is(value, -0)) return '-0';
    return Number.isFinite(value) ? value : String(value);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => plainOf(item, columns));
  if (isColumn(value)) {
    columns.push(value);
    return `${(isSparse(value) ? value.column : value).constructor.name} ${rowsOf(value)}`;
  }
  const plain: Record<string, unknown> = {};
  for (const key of keysOf(value)) plain[key] = plainOf(value[key as keyof typeof value], columns);
  return plain;
}

/** Items of a list stand as they are, and what has names in the order of these. */
function keysOf(value: object): string[] {
  const keys = Object.keys(value);
  return Array.isArray(value) ? keys : keys.sort();
}

function isColumn(value: unknown): value is Column | Sparse {
  return ArrayBuffer.isView(value) || isSparse(value);
}

function isSparse(value: unknown): value is Sparse {
  return typeof value === 'object' && value !== null && 'rows' in value;
}

function rowsOf(column: Column | Sparse): number {
  return isSparse(column) ? column.rows.length : column.length;
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
