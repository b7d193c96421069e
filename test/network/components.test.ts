import fc from 'fast-check';
import { expect, test } from 'vitest';
import { componentsOf } from '../../src/network/components.js';
import { graphOf } from './graph.js';

test('two chains and a hermit', () => {
  const { ties } = graphOf(7, [
    [5, 3],
    [3, 1],
    [2, 4],
    [4, 6],
  ]);
  expect([...componentsOf(ties, 7)]).toEqual([0, 1, 2, 1, 2, 1, 2]);
});

test('an ended tie holds nothing together', () => {
  const { ties, end } = graphOf(4, [
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  end(1);
  expect([...componentsOf(ties, 4)]).toEqual([0, 0, 2, 2]);
});

test('two firms are in one component exactly if a path runs between them', () => {
  const pairs = fc.uniqueArray(fc.tuple(fc.nat(14), fc.nat(14)), {
    selector: ([a, b]) => Math.min(a, b) * 15 + Math.max(a, b),
    maxLength: 16,
  });
  fc.assert(
    fc.property(pairs, (drawn) => {
      const edges = drawn.filter(([a, b]) => a !== b);
      const component = componentsOf(graphOf(15, edges).ties, 15);
      for (let start = 0; start < 15; start++) {
        const reached = new Set([start]);
        for (const firm of reached) {
          for (const [a, b] of edges) {
            if (a === firm) reached.add(b);
            if (b === firm) reached.add(a);
          }
        }
        for (let other = 0; other < 15; other++) {
          expect(component[start] === component[other]).toBe(reached.has(other));
        }
        expect(component[start]).toBe(Math.min(...reached));
      }
    }),
    { seed: 1 },
  );
});
