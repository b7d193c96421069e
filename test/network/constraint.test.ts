import { expect, test } from 'vitest';
import { constraintOf } from '../../src/network/constraint.js';
import { neighboursOf } from '../../src/network/neighbours.js';
import { A, borgatti, borgattiWeights, C, G, graphOf } from './graph.js';

function constraintIn(
  count: number,
  pairs: readonly (readonly [number, number])[],
  weight?: readonly number[],
) {
  const { ties, adjacency } = graphOf(count, pairs);
  return constraintOf(neighboursOf(ties, adjacency), weight);
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
