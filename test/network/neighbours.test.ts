import { expect, test } from 'vitest';
import { degreeIn, neighboursOf } from '../../src/network/neighbours.js';
import { graphOf } from './graph.js';

test('lists the partners of each firm with their ties, ended ones left out', () => {
  const { ties, adjacency, end } = graphOf(4, [
    [0, 1],
    [2, 1],
    [1, 3],
    [0, 2],
  ]);
  end(2);
  const neighbours = neighboursOf(ties, adjacency);
  const listed = [0, 1, 2, 3].map((firm) => [
    ...neighbours.alter.subarray(neighbours.start[firm], neighbours.start[firm + 1]),
  ]);
  expect(listed).toEqual([[1, 2], [0, 2], [1, 0], []]);
  expect([...neighbours.tie.subarray(neighbours.start[1], neighbours.start[2])]).toEqual([0, 1]);
  expect([0, 1, 2, 3].map((firm) => degreeIn(neighbours, firm))).toEqual([2, 2, 2, 0]);
});
