import fc from 'fast-check';
import { expect, test } from 'vitest';
import { constraintOf } from '../../src/network/constraint.js';
import { neighboursOf } from '../../src/network/neighbours.js';
import { trianglesOf } from '../../src/network/triangles.js';
import { A, borgatti, borgattiWeights, C, G, graphOf } from './graph.js';

function constraintIn(
  count: number,
  pairs: readonly (readonly [number, number])[],
  weight?: readonly number[],
) {
  const { ties, adjacency } = graphOf(count, pairs);
  const neighbours = neighboursOf(ties, adjacency);
  return constraintOf(neighbours, trianglesOf(neighbours, ties.commonPartners), weight);
}

test('the values that networkx documents for Borgatti’s example', () => {
  const constraint = constraintIn(7, borgatti);
  expect(constraint[G]).toBeCloseTo(0.4, 3);
  expect(constraint[A]).toBeCloseTo(0.595, 3);
  expect(constraint[C]).toBe(1);
});

test('the values that networkx documents with weights', () => {
  const constraint = constraintIn(7, borgatti, borgattiWeights);
  expect(constraint[G]).toBeCloseTo(0.299, 3);
  expect(constraint[A]).toBeCloseTo(0.795, 3);
  expect(constraint[C]).toBe(1);
});

test('a triangle by hand: (1/2 + 1/2 · 1/2)² twice', () => {
  const triangle = [
    [0, 1],
    [1, 2],
    [0, 2],
  ] as const;
  for (const value of constraintIn(3, triangle)) expect(value).toBe(1.125);
});

test('a star: the centre is free, each ray is held by it', () => {
  const constraint = constraintIn(5, [
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 4],
  ]);
  expect([...constraint]).toEqual([0.25, 1, 1, 1, 1]);
});

test('by hand for A: partners B, E, F, G, all of which know G', () => {
  // p = 1/4 each. Through G (degree 6) each of B, E, F gets 1/4 · 1/6; G gets 1/4 · (1/3 + 1/2 + 1/2).
  const [direct, viaHub, towardsHub] = [1 / 4, 1 / 24, (1 / 4) * (1 / 3 + 1 / 2 + 1 / 2)];
  const byHand = 3 * (direct + viaHub) ** 2 + (direct + towardsHub) ** 2;
  expect(constraintIn(7, borgatti)[A]).toBeCloseTo(byHand, 12);
});

test('undefined without ties, and with ties that weigh nothing', () => {
  expect([...constraintIn(3, [[0, 1]])]).toEqual([1, 1, Number.NaN]);
  const constraint = constraintIn(
    4,
    [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
    [0, 1, 1],
  );
  expect(constraint[0]).toBeNaN();
  expect(constraint[1]).toBe(1);
});

/** The formula as it is written, over all pairs and all firms in between. */
function byFormula(count: number, pairs: readonly (readonly [number, number])[], weight: readonly number[]) {
  const p = Array.from({ length: count }, () => new Float64Array(count));
  for (const [pair, [a, b]] of pairs.entries()) {
    p[a]![b] = weight[pair]!;
    p[b]![a] = weight[pair]!;
  }
  for (const row of p) {
    const total = row.reduce((sum, value) => sum + value, 0);
    for (let other = 0; other < count; other++) row[other]! /= total;
  }
  return p.map((row, ego) => {
    let constraint = 0;
    for (const [pair] of [...row.entries()].filter(([, share]) => share > 0)) {
      let bound = row[pair]!;
      for (let q = 0; q < count; q++)
        if (row[q]! > 0 && q !== ego && q !== pair) bound += row[q]! * p[q]![pair]!;
      constraint += bound * bound;
    }
    return Number.isNaN(row[0]) ? Number.NaN : constraint;
  });
}

test('what the formula says, with any ties and weights', () => {
  const edge = fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 9 }));
  const edges = fc.uniqueArray(edge, {
    selector: ([a, b]) => Math.min(a, b) * 10 + Math.max(a, b),
    maxLength: 40,
  });
  fc.assert(
    fc.property(edges, (drawn) => {
      const kept = drawn.filter(([a, b]) => a !== b);
      const pairs = kept.map(([a, b]) => [a, b] as const);
      const weight = kept.map(([, , value]) => value);
      const constraint = constraintIn(10, pairs, weight);
      const formula = byFormula(10, pairs, weight);
      for (let firm = 0; firm < 10; firm++) {
        if (Number.isNaN(formula[firm])) expect(constraint[firm]).toBeNaN();
        else expect(constraint[firm]).toBeCloseTo(formula[firm]!, 10);
      }
    }),
    { seed: 1 },
  );
});
