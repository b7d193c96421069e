import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closedPairs } from '../../src/network/closure.js';
import { effectiveSize } from '../../src/network/effective-size.js';
import { neighboursOf } from '../../src/network/neighbours.js';
import type { Adjacency, Ties } from '../../src/network/ties.js';
import { trianglesOf } from '../../src/network/triangles.js';
import { A, B, borgatti, C, D, E, F, G, graphOf } from './graph.js';

const anyPairs = fc
  .uniqueArray(fc.tuple(fc.nat(11), fc.nat(11)), {
    selector: ([a, b]) => Math.min(a, b) * 12 + Math.max(a, b),
    maxLength: 50,
  })
  .map((pairs) => pairs.filter(([a, b]) => a !== b));

function closedIn(ties: Ties, adjacency: Adjacency): Float64Array {
  return closedPairs(
    trianglesOf(neighboursOf(ties, adjacency), ties.commonPartners),
    adjacency.degree.length,
  );
}

test('triangles of Borgatti’s example, counted by hand', () => {
  const { ties, adjacency } = graphOf(7, borgatti);
  const closed = closedIn(ties, adjacency);
  // ABG, AFG, AEG, BDG.
  expect([A, B, C, D, E, F, G].map((firm) => closed[firm])).toEqual([3, 2, 0, 1, 1, 1, 4]);
});

test('effective sizes that networkx documents for it', () => {
  const { ties, adjacency } = graphOf(7, borgatti);
  const neighbours = neighboursOf(ties, adjacency);
  const size = effectiveSize(neighbours, closedIn(ties, adjacency));
  expect(size[G]).toBeCloseTo(4.67, 2);
  expect(size[A]).toBe(2.5);
  expect(size[C]).toBe(1);
});

test('a firm without partners has no effective size; in a clique everybody has size 1', () => {
  const clique = [
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
    [2, 3],
  ] as const;
  const { ties, adjacency } = graphOf(5, clique);
  const neighbours = neighboursOf(ties, adjacency);
  expect([...effectiveSize(neighbours, closedIn(ties, adjacency))]).toEqual([1, 1, 1, 1, Number.NaN]);
});

test('an ended tie closes nothing', () => {
  const { ties, adjacency, end } = graphOf(3, [
    [0, 1],
    [1, 2],
    [0, 2],
  ]);
  end(1);
  expect([...closedIn(ties, adjacency)]).toEqual([0, 0, 0]);
});

test('as many as looking at all triples finds, and as the ties’ own count of common partners says', () => {
  fc.assert(
    fc.property(anyPairs, (pairs) => {
      const { ties, adjacency } = graphOf(12, pairs);
      const isTied = new Set(pairs.flatMap(([a, b]) => [a * 12 + b, b * 12 + a]));
      const byHand = new Float64Array(12);
      const byColumn = new Float64Array(12);
      for (let a = 0; a < 12; a++) {
        for (let b = 0; b < 12; b++) {
          for (let c = b + 1; c < 12; c++)
            if (isTied.has(a * 12 + b) && isTied.has(a * 12 + c) && isTied.has(b * 12 + c)) byHand[a]!++;
        }
      }
      for (let tie = 0; tie < ties.count; tie++) {
        byColumn[ties.first.firm[tie]!]! += ties.commonPartners[tie]! / 2;
        byColumn[ties.second.firm[tie]!]! += ties.commonPartners[tie]! / 2;
      }
      const closed = closedIn(ties, adjacency);
      expect(closed).toEqual(byHand);
      expect(closed).toEqual(byColumn);
    }),
    { seed: 1 },
  );
});
