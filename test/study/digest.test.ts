import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { step } from '../../src/model/schedule.js';
import { YEAR } from '../../src/model/world.js';
import { interventionsOf } from '../../src/policy/policy.js';
import { seedKey } from '../../src/random/key.js';
import { chainDigest, worldDigest } from '../../src/study/digest.js';
import { branchFor, burntIn, runScenario } from '../../src/study/run.js';
import { event, smallPlan } from './small.js';

const key = seedKey('digest', 0);
const runOf = (policies: object[], more: object = {}) => runScenario(smallPlan(policies, more), key, []);

describe('the digest of a run', () => {
  test('says nothing of a policy that does nothing', () => {
    expect(runOf([event({ quota: 0 })]).digests).toEqual(runOf([]).digests);
    expect(runOf([event({ quota: 0, label: 'unheard-of' }), event({ quota: 0 })]).digest).toBe(
      runOf([]).digest,
    );
  });

  test('is the same up to the year in which a policy starts, and another afterwards', () => {
    const late = runOf([event({ phases: [{ from: '2008-01' }] })]).digests;
    const never = runOf([]).digests;
    expect(late.slice(0, 2)).toEqual(never.slice(0, 2));
    expect(late[2]).not.toBe(never[2]);
  });

  test('differs between seeds, behaviours and policies', () => {
    const digests = [
      runOf([]),
      runOf([event()]),
      runOf([event({ quota: 7 })]),
      runOf([], { behaviour: { contact: { attention: 41 } } }),
      runScenario(smallPlan([]), seedKey('digest', 1), []),
    ].map(({ digest }) => digest);
    expect(new Set(digests).size).toBe(digests.length);
  });

  test('is unmoved by a longer run and by who looks on', () => {
    const seen: number[] = [];
    const longer = runScenario(
      smallPlan([event()], { time: { startYear: 2006, years: 4, burnIn: 2 } }),
      key,
      [],
      {
        onWeek: (world, week) => seen.push(week, world.tick),
      },
    );
    expect(longer.digests.slice(0, 3)).toEqual(runOf([event()]).digests);
    expect(seen).toEqual(Array.from({ length: 4 * YEAR }, (_, week) => [week, week + 1]).flat());
  });

  test('is one over the digests of the years, by any SHA-256', () => {
    const portable = runOf([event()]);
    const node = runScenario(smallPlan([event()]), key, [], { createHasher: () => createHash('sha256') });
    expect(portable.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(node.digest).toBe(portable.digest);
    expect(portable.digest).toBe(chainDigest(portable.digests));
  });
});

describe('the digest of a world', () => {
  test('depends on every column of firms, ties and introductions', () => {
    const plan = smallPlan([event()]);
    const world = branchFor(burntIn(plan, key), plan);
    const interventions = interventionsOf(plan.uses);
    for (let week = 0; week < YEAR; week++) step(world, interventions);
    const before = worldDigest(world);
    const left = new Set(['next', 'key', 'policy']);
    const { firms, ties, agency } = world;
    for (const columns of [firms, ties, ties.first, ties.second, agency.introductions]) {
      for (const [name, column] of Object.entries(columns)) {
        if (!ArrayBuffer.isView(column) || (left.has(name) && columns !== firms)) continue;
        const values = column as unknown as number[];
        const row = columns === ties || columns === ties.first || columns === ties.second ? aliveRow() : 0;
        const old = values[row];
        values[row] = name === 'pattern' ? 1 : old === 0 ? 1 : 0;
        if (name !== 'endsAt') expect(worldDigest(world), name).not.toBe(before);
        values[row] = old;
      }
    }
    expect(worldDigest(world)).toBe(before);

    function aliveRow(): number {
      let row = 0;
      while (ties.endsAt[row] < world.tick || ties.pattern[row] !== 0) row++;
      return row;
    }
  });

  test('does not see gaps of ended ties nor the room left', () => {
    const plan = smallPlan([]);
    const gappy = branchFor(burntIn(plan, key), plan);
    const ended = gappy.ties.endsAt.findIndex((end) => end > gappy.tick);
    gappy.kernel.endTie(ended);
    const dense = branchFor(gappy, plan);
    dense.kernel.compaction(0);
    expect(dense.ties.count).toBe(gappy.ties.count - 1);
    expect(worldDigest(dense)).toBe(worldDigest(gappy));
  });
});
