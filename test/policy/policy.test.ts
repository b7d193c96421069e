import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createAccount } from '../../src/model/create-world.js';
import { type World, YEAR } from '../../src/model/world.js';
import {
  type Desk,
  definePolicy,
  interventionsOf,
  type Policy,
  type PolicyUse,
} from '../../src/policy/policy.js';
import { signalOf } from '../../src/policy/signal.js';
import { uniform } from '../../src/random/draw.js';
import { emptyCity, firmsOf, tied } from './city.js';

const params = z.strictObject({ size: z.number().default(1) });

/** A policy that does what the test says. */
function doing(intervene: (world: World, size: number, desk: Desk) => void): Policy {
  return definePolicy({
    name: 'doing',
    title: { en: 'Doing', id: 'Berbuat' },
    summary: { en: 'Does', id: 'Berbuat' },
    sources: [],
    params,
    intensity: 'size',
    intervene: (world, { size }, desk) => intervene(world, size, desk),
  }) as unknown as Policy;
}

function useOf(policy: Policy, more: Partial<PolicyUse> = {}): PolicyUse {
  const phases = [{ from: 0, to: 3 * YEAR, params: { size: 1 } }];
  return { policy, label: 'doing', target: {}, trigger: undefined, phases, ...more };
}

function worldFor(uses: readonly PolicyUse[], budget = { yearly: 100, officerDays: 10 }): World {
  const { world } = emptyCity([], { budget });
  world.agency.accounts.push(...uses.map(createAccount));
  return world;
}

function act(world: World, uses: readonly PolicyUse[], tick: number): void {
  world.tick = tick;
  for (const intervention of interventionsOf(uses)) intervention.act(world);
}

describe('the desk', () => {
  it('pays what both the money and the days carry, to the last rupiah', () => {
    const results: boolean[] = [];
    const asked = [
      [60, 4],
      [41, 1],
      [40, 7],
      [40, 6],
      [0, 0],
      [1, 0],
      [0, 0.5],
    ] as const;
    const use = useOf(
      doing((_world, _size, desk) => {
        for (const [idr, days] of asked) results.push(desk.pay(idr, days));
      }),
    );
    const world = worldFor([use]);
    act(world, [use], 0);
    expect(results).toEqual([true, false, false, true, true, false, false]);
    expect(world.agency).toMatchObject({ budgetLeftIdr: 0, daysLeft: 0 });
    expect(world.agency.accounts[0]).toMatchObject({
      spentIdr: 100,
      officerDays: 10,
      unfundedIdr: 82,
      unfundedDays: 8.5,
      done: 3,
      undone: 4,
    });
  });

  it('serves policies in order of priority', () => {
    const greedy = doing((_world, _size, desk) => void desk.pay(70, 1));
    const uses = [useOf(greedy, { label: 'first' }), useOf(greedy, { label: 'second' })];
    const world = worldFor(uses);
    act(world, uses, 0);
    expect(world.agency.accounts.map(({ spentIdr }) => spentIdr)).toEqual([70, 0]);
    expect(world.agency.accounts.map(({ unfundedIdr }) => unfundedIdr)).toEqual([0, 70]);
  });

  it('knows the calendar and when an interval is over', () => {
    const seen: unknown[] = [];
    const note = doing((_world, size, { year, week, weeksActive, isDue }) =>
      seen.push([year, week, weeksActive, isDue(4), size]),
    );
    const phases = [
      { from: 10, to: 12, params: { size: 1 } },
      { from: 60, to: 70, params: { size: 2 } },
    ];
    const use = useOf(note, { phases });
    const world = worldFor([use]);
    for (const tick of [9, 10, 11, 12, 59, 60, 64, 69, 70]) act(world, [use], tick);
    expect(seen).toEqual([
      [2006, 10, 0, true, 1],
      [2006, 11, 1, false, 1],
      [2007, 8, 0, true, 2],
      [2007, 12, 4, true, 2],
      [2007, 17, 9, false, 2],
    ]);
  });

  it('draws by label, purpose and week; what lasts is the same every week', () => {
    const seen: number[][] = [];
    const draw = doing((_world, _size, desk) => {
      const streams = [desk.stream('a'), desk.stream('b'), desk.lastingStream('a'), desk.lastingStream('b')];
      seen.push(streams.map((stream) => uniform(stream, 1, 2, 3)));
    });
    const uses = [useOf(draw), useOf(draw, { label: 'other' })];
    const world = worldFor(uses);
    act(world, uses, 0);
    act(world, uses, 1);
    act(world, uses, 0);
    const [first, other, firstLater] = seen as [number[], number[], number[]];
    expect(seen[4]).toEqual(first);
    expect(firstLater.slice(2)).toEqual(first.slice(2));
    expect(new Set([...first, ...other, ...firstLater.slice(0, 2)]).size).toBe(10);
  });

  it('knows whom it is for', () => {
    const targets = [
      {},
      { sectors: [1] },
      { places: [2] },
      { sizes: ['micro'] as const },
      { sectors: [1], places: [2] },
    ];
    const counts = targets.map((target) => {
      let targeted = 0;
      const use = useOf(
        doing((world, _size, desk) => {
          for (let firm = 0; firm < world.firms.count; firm++) if (desk.isTargeted(firm)) targeted++;
        }),
        { target },
      );
      const world = worldFor([use]);
      world.firms.sizeClass.fill(1).fill(0, 0, 5);
      act(world, [use], 0);
      return targeted;
    });
    expect(counts).toEqual([61, 17, 9, 5, 0]);
  });

  it('writes introductions into the book and counts the firm as reached', () => {
    const use = useOf(doing((world, _size, desk) => desk.record(tied(world, 0, 1), 1, 'event')));
    const world = worldFor([use]);
    act(world, [use], 5);
    const { introductions } = world.agency;
    expect([
      introductions.count,
      introductions.ego[0],
      introductions.alter[0],
      introductions.madeAt[0],
    ]).toEqual([1, 1, 0, 5]);
    expect([...world.firms.reached.subarray(0, 3)]).toEqual([0, 1, 0]);
  });
});

describe('triggers', () => {
  it.each([
    [true, 0.4, 1],
    [true, 0.5, 0],
    [false, 0.5, 0],
    [false, 0.6, 1],
  ])('above %s of %d', (isAbove, threshold, times) => {
    let acted = 0;
    const use = useOf(
      doing(() => {
        acted++;
      }),
      { trigger: { signal: 'association-membership', isAbove, threshold } },
    );
    const world = worldFor([use]);
    const umkm = ['food-makers', 'metal-workers', 'villagers'].flatMap((group) => firmsOf(world, group));
    for (const firm of umkm.slice(0, umkm.length / 2)) world.firms.association[firm] = 0;
    act(world, [use], 0);
    expect(acted).toBe(times);
  });

  it('do not act on what cannot be read', () => {
    const world = worldFor([]);
    expect(signalOf(world, 'ties-at-risk')).toBeNaN();
    let acted = 0;
    const count = doing(() => {
      acted++;
    });
    for (const isAbove of [true, false]) {
      const use = useOf(count, { trigger: { signal: 'mean-trust', isAbove, threshold: 0.5 } });
      act(world, [use], 0);
    }
    expect(acted).toBe(0);
  });

  it('read ties silent for half a year, trust, and firms without a tie', () => {
    const world = worldFor([]);
    const ties = [tied(world, 0, 1), tied(world, 2, 3), tied(world, 4, 5), tied(world, 6, 7)];
    for (const tie of ties) {
      world.ties.first.prior[tie] = 0.25;
      world.ties.second.prior[tie] = 0.75;
    }
    world.tick = 25;
    expect(signalOf(world, 'ties-at-risk')).toBe(0);
    world.tick = 26;
    expect(signalOf(world, 'ties-at-risk')).toBe(1);
    world.ties.lastOwnAt[ties[0]!] = 1;
    world.ties.lastFacilitatedAt[ties[1]!] = 20;
    expect(signalOf(world, 'ties-at-risk')).toBe(0.5);
    expect(signalOf(world, 'mean-trust')).toBeCloseTo(0.5, 12);
    expect(signalOf(world, 'unpartnered-firms')).toBeCloseTo(40 / 48, 12);
  });
});
