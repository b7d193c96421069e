import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type Ordered } from '../../src/node/json.js';

/** A value whose keys stand in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}

test('equal values have one canonical text, whatever the order of their keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const known: Ordered = new WeakMap();
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect([
        canonicalJson(turned(value)),
        canonicalJson(value, known),
        canonicalJson([value], known),
      ]).toEqual([text, text, `[${text}]`]);
    }),
  );
});
