import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankFirstShares } from '../../src/stats/dominance.js';
import { chance } from './chance.js';

test('a policy that is best on every criterion always comes first', () => {
  expect(
    rankFirstShares(
      [
        [1, 2, 3],
        [2, 3, 4],
        [0, 3, 1],
      ],
      500,
      chance(1),
    ),
  ).toEqual([0, 1, 0]);
});

test('each policy best on its own criterion shares first place evenly', () => {
  const shares = rankFirstShares(
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    30_000,
    chance(2),
  );
  for (const share of shares) expect(Math.abs(share - 1 / 3)).toBeLessThan(0.011);
});

test('the weight that makes up for a deficit decides: weightings are even on the simplex', () => {
  // The second leads where w > 3 (1 - w), that is w > 3/4: a quarter of all weightings of two criteria.
  const two = rankFirstShares(
    [
      [0, 3],
      [1, 0],
    ],
    30_000,
    chance(3),
  );
  expect(Math.abs(two[1] - 0.25)).toBeLessThan(0.01);
  // With a third criterion that matters to neither, the same comparison of two weights has the same odds.
  const three = rankFirstShares(
    [
      [0, 3, 5],
      [1, 0, 5],
    ],
    30_000,
    chance(4),
  );
  expect(Math.abs(three[1] - 0.25)).toBeLessThan(0.01);
  // One weight of three exceeds a half with chance (1/2)^2.
  const half = rankFirstShares(
    [
      [1, -1, -1],
      [0, 0, 0],
    ],
    30_000,
    chance(5),
  );
  expect(Math.abs(half[0] - 0.25)).toBeLessThan(0.01);
});

test('ties are split', () => {
  expect(
    rankFirstShares(
      [
        [1, 2],
        [1, 2],
        [0, 0],
        [1, 2],
      ],
      300,
      chance(6),
    ),
  ).toEqual([expect.closeTo(1 / 3, 12), expect.closeTo(1 / 3, 12), 0, expect.closeTo(1 / 3, 12)]);
});

test('a tie counts for no more than one first place', () => {
  const twins = rankFirstShares(
    [
      [1, 0],
      [1, 0],
      [0, 1],
    ],
    20_000,
    chance(9),
  );
  expect(twins[0]).toBe(twins[1]);
  expect(Math.abs(twins[2] - 0.5)).toBeLessThan(0.015);
});

test('a policy with NaN never comes first; none to come first is NaN; no policies are no shares', () => {
  expect(
    rankFirstShares(
      [
        [9, Number.NaN],
        [0, 0],
      ],
      10,
      chance(7),
    ),
  ).toEqual([0, 1]);
  expect(rankFirstShares([[Number.NaN]], 10, chance(7))).toEqual([Number.NaN]);
  expect(rankFirstShares([[1], [2]], 0, chance(7))).toEqual([Number.NaN, Number.NaN]);
  expect(rankFirstShares([], 10, chance(7))).toEqual([]);
});

test('shares add up to 1, and a common offset of a criterion does not matter', () => {
  const row = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (scores) => {
      const shares = rankFirstShares(scores, 200, chance(8));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
      const moved = rankFirstShares(
        scores.map(([x, y]) => [x + 4, y]),
        200,
        chance(8),
      );
      expect(moved).toEqual(shares.map((share) => expect.closeTo(share, 10)));
    }),
    { seed: 1 },
  );
});
