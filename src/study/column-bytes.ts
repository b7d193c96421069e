import type { Column } from '../network/ties.js';

/** Columns as little-endian bytes, the same on every machine. */

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** The bytes of a column; on most machines no copy of them. */
export function bytesOf(column: Column): Uint8Array {
  const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  return isLittleEndian ? bytes : reversed(bytes, column.BYTES_PER_ELEMENT);
}

const kinds = { Int32Array, Uint32Array, Uint16Array, Uint8Array, Float32Array, Float64Array };

export type ColumnKind = keyof typeof kinds;

/** A column of its own from bytes that `bytesOf` gave. */
export function columnOf(kind: ColumnKind, bytes: Uint8Array): Column {
  const Kind = kinds[kind];
  // A new array, because `slice` of Node's Buffer is no copy.
  const copy = isLittleEndian ? new Uint8Array(bytes) : reversed(bytes, Kind.BYTES_PER_ELEMENT);
  return new Kind(copy.buffer as ArrayBuffer);
}

/** How many bytes a column takes. */
export function sizeOf(kind: ColumnKind, rows: number): number {
  return kinds[kind].BYTES_PER_ELEMENT * rows;
}

function reversed(bytes: Uint8Array, size: number): Uint8Array {
  const turned = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) turned[at] = bytes[at - (at % size) + size - 1 - (at % size)];
  return turned;
}
