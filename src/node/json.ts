import { createHash } from 'node:crypto';

/** Objects whose keys were put in order before, for values that share parts and are never changed. */
export type Ordered = WeakMap<object, unknown>;

/** JSON with the keys of every object in the order of their names: equal values give equal texts. */
export function canonicalJson(value: unknown, known?: Ordered): string {
  return JSON.stringify(inOrder(value, known));
}

/** SHA-256 of a value's canonical JSON, hexadecimal. */
export function hashOf(value: unknown, known?: Ordered): string {
  return createHash('sha256').update(canonicalJson(value, known)).digest('hex');
}

function inOrder(value: unknown, known?: Ordered): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const before = known?.get(value);
  if (before !== undefined) return before;
  const ordered = Array.isArray(value)
    ? value.map((item) => inOrder(item, known))
    : Object.fromEntries(
        Object.entries(value)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, item]) => [key, inOrder(item, known)]),
      );
  known?.set(value, ordered);
  return ordered;
}
