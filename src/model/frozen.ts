import type { Column } from '../network/ties.js';

/** As it is, and nothing in it may be changed. Columns cannot be frozen: they only read as if they were. */
export type Frozen<T> = T extends Column
  ? ArrayLike<number>
  : T extends (...given: never[]) => unknown
    ? T
    : T extends object
      ? { readonly [Key in keyof T]: Frozen<T[Key]> }
      : T;

/**
 * Freezes a value and all it holds but columns and lists, and gives it back: what worlds share, nobody can change for the
 * others. Lists stay as they are, because the engine reads frozen ones slowly (2 % of a run); what is in them is frozen.
 */
export function frozen<T>(value: T): Frozen<T> {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
    if (!Array.isArray(value)) Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value as Frozen<T>;
}
