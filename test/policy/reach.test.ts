import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordIntroduction } from '../../src/model/encounter.js';
import { inOrder } from '../../src/policy/foremost.js';
import { payForAsMany } from '../../src/policy/funding.js';
import { definePolicy, interventionsOf, type PolicyUse } from '../../src/policy/policy.js';
import { reach } from '../../src/policy/reach.js';
import { bits } from '../../src/random/draw.js';
import { emptyCity, tied } from './city.js';

const stream = { lo: 5, hi: 9 };

it('puts the lowest rank first and leaves the rest to the draw', () => {
  const ranks = [2, 0, 1, 0];
  const draws = [1, 9, 1, 3];
  expect(
    inOrder(
      [0, 1, 2, 3],
      (at) => ranks[at]!,
      (at) => draws[at]!,
    ),
  ).toEqual([3, 1, 2, 0]);
});

it('never takes a firm that was reached very often for one that was left out', () => {
  const { world } = emptyCity([]);
  world.firms.reached[3] = 0xffff;
  reach(world, 3);
  reach(world, 4);
  expect([...world.firms.reached.subarray(3, 5)]).toEqual([0xffff, 1]);
});

it('knows of an introduction which of a great many policies made it', () => {
  const { world } = emptyCity([]);
  recordIntroduction(world, tied(world, 0, 1), 0, 299, 0.5);
  expect(world.agency.introductions.policy[0]).toBe(299);
});

it('chooses the same few, in the same order, whether or not the rest is put in order', () => {
  const candidates = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 200 });
  fc.assert(
    fc.property(candidates, fc.integer({ min: 0, max: 60 }), (ranks, atMost) => {
      const all = ranks.map((_, at) => at);
      const rank = (at: number) => ranks[at]! % 7;
      // Draws that often coincide: then those that come first stay in front.
      const draw = (at: number) => bits(stream, ranks[at]!, 0, 0) % 5;
      const isEligible = (at: number) => ranks[at]! % 3 > 0;
      expect(inOrder(all, rank, draw, atMost)).toEqual(inOrder(all, rank, draw).slice(0, atMost));
      expect(inOrder(all, rank, draw, atMost, isEligible)).toEqual(
        inOrder(all.filter(isEligible), rank, draw).slice(0, atMost),
      );
    }),
    { seed: 5 },
  );
});

it('one more candidate displaces at most one of those chosen', () => {
  const candidates = fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(
      candidates,
      fc.integer({ min: 1001, max: 2000 }),
      fc.integer({ min: 1, max: 20 }),
      (few, more, quota) => {
        const chosen = (from: number[]) =>
          inOrder(
            from,
            (at) => at % 3,
            (at) => bits(stream, at, 0, 0),
          ).slice(0, quota);
        const before = chosen(few);
        const after = chosen([...few, more]);
        expect(before.filter((at) => !after.includes(at)).length).toBeLessThanOrEqual(1);
        expect(after.filter((at) => at !== more && !before.includes(at))).toEqual([]);
      },
    ),
    { seed: 4 },
  );
});

it.each([
  [{ yearly: 1000, officerDays: 5 }, 3, 400, 0, 2],
  [{ yearly: 299, officerDays: 5 }, 1, 200, 200, 2],
  [{ yearly: 199, officerDays: 5 }, 0, 0, 400, 0],
  [{ yearly: 1000, officerDays: 1 }, 0, 0, 400, 0],
  [{ yearly: 1000, officerDays: 2 }, 3, 400, 0, 2],
])('pays for as many as the money carries: %j', (budget, places, spent, unfunded, days) => {
  const { world, uses } = emptyCity([{ policy: 'skills' }], { budget });
  let paidFor = -1;
  const price = { fixedIdr: 100, eachIdr: 100, officerDays: 2 };
  const policy = definePolicy({
    ...uses[0]!.policy,
    intervene: (_world, _params, desk) => {
      paidFor = payForAsMany(world, desk, price, 3);
    },
  });
  actWith(world, { ...uses[0]!, policy });
  expect(paidFor).toBe(places);
  expect(world.agency.accounts[0]).toMatchObject({
    spentIdr: spent,
    unfundedIdr: unfunded,
    officerDays: days,
  });
});

function actWith(world: ReturnType<typeof emptyCity>['world'], use: PolicyUse): void {
  for (const intervention of interventionsOf([use])) intervention.act(world);
}
