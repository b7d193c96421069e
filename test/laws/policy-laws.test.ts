import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originCode, UMKM, type World, YEAR } from '../../src/model/world.js';
import { policies } from '../../src/policy/index.js';
import { type CityShape, city, runTo, stateOf } from '../policy/city.js';

/** What each policy needs besides its defaults to have something to do in a small city; without an entry, nothing. */
const examples: Record<string, object> = {
  'annual-event': { itinerary: [2006, 2007, 2008].map((year) => ({ year, place: 'away' })), quota: 6 },
  'local-associations': { size: 8, groups: 2, joining: 1 },
  'regular-follow-up': { pool: 'any', quota: 5 },
  'clear-rules': { quota: 6, leastFit: 0 },
  'buyer-matching': { quota: 6 },
  'seed-deal': { pool: 'any', quota: 6 },
};

const shapes = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 6 }),
  food: fc.integer({ min: 12, max: 40 }),
  metal: fc.integer({ min: 1, max: 30 }),
  buyers: fc.integer({ min: 1, max: 6 }),
  partners: fc.integer({ min: 1, max: 8 }),
});

interface Entry {
  policy: string;
  [param: string]: unknown;
}

function law(shape: CityShape, entries: readonly Entry[], tick: number): World {
  return runTo(city(entries, shape), tick);
}

describe.each(policies.map((policy) => [policy.name, policy] as const))('%s', (name, policy) => {
  const entry: Entry = { policy: name, ...examples[name] };
  const end = 2 * YEAR;
  const account = (world: World) => world.agency.accounts[world.policyNames.indexOf(name)]!;
  const check = (property: (shape: CityShape) => void, numRuns = 6) =>
    fc.assert(fc.property(shapes, property), { seed: 20, numRuns });

  it('does something in these cities', () => {
    const world = law({}, [entry], end);
    expect(account(world).spentIdrTotal).toBeGreaterThan(0);
    expect(stateOf(world)).not.toEqual(stateOf(law({}, [], end)));
  });

  it('is the same every time', () => {
    check((shape) => {
      expect(stateOf(law(shape, [entry], end))).toEqual(stateOf(law(shape, [entry], end)));
    }, 3);
  });

  it('changes nothing at zero intensity', () => {
    check((shape) => {
      const world = law(shape, [{ ...entry, [policy.intensity!]: 0 }], end);
      expect(stateOf(world)).toEqual(stateOf(law(shape, [], end)));
      expect(account(world)).toMatchObject({ spentIdrTotal: 0, unfundedIdrTotal: 0, done: 0, undone: 0 });
    });
  });

  it('changes nothing without money, and counts what is unfunded', () => {
    check((shape) => {
      const poor = { ...shape, budget: { yearly: 0 } };
      const world = law(poor, [entry], end);
      expect(stateOf(world)).toEqual(stateOf(law(poor, [], end)));
      expect(account(world).spentIdrTotal).toBe(0);
      const wouldSpend = account(law(shape, [entry], end)).spentIdrTotal > 0;
      expect(account(world).unfundedIdrTotal > 0).toBe(wouldSpend);
    });
  });

  it('changes nothing without officers, if it needs any', () => {
    check((shape) => {
      const idle = { ...shape, budget: { officerDays: 0 } };
      const world = law(idle, [entry], end);
      expect(account(world).officerDaysTotal).toBe(0);
      expect(stateOf(world)).toEqual(stateOf(law(idle, [], end)));
    }, 3);
  });

  it('never spends more money or officers’ days than there are', () => {
    const budgets = fc.record({
      yearly: fc.integer({ min: 0, max: 30_000_000 }),
      officerDays: fc.integer({ min: 0, max: 40 }),
    });
    fc.assert(
      fc.property(shapes, budgets, (shape, budget) => {
        const event = { policy: 'annual-event', label: 'first', ...examples['annual-event'] };
        const made = city([event, entry], { ...shape, budget });
        for (let tick = 1; tick <= end; tick++) {
          const { agency } = runTo(made, tick);
          const spent = agency.accounts.reduce((sum, { spentIdr }) => sum + spentIdr, 0);
          const days = agency.accounts.reduce((sum, { officerDays }) => sum + officerDays, 0);
          expect(spent).toBe(budget.yearly - agency.budgetLeftIdr);
          expect(agency.budgetLeftIdr).toBeGreaterThanOrEqual(0);
          expect(agency.daysLeft).toBeGreaterThanOrEqual(0);
          expect(days).toBeCloseTo(budget.officerDays - agency.daysLeft, 8);
        }
      }),
      { seed: 21, numRuns: 8 },
    );
  });

  it('leaves the weeks before its phase untouched, and spends nothing after it', () => {
    check((shape) => {
      const phases = [{ from: '2007-04', to: '2007-12' }];
      const without = city([], shape);
      const made = city([{ ...entry, phases }], shape);
      for (const tick of [1, 26, YEAR, YEAR + 13]) {
        expect(stateOf(runTo(made, tick))).toEqual(stateOf(runTo(without, tick)));
      }
      const spent = account(runTo(made, 2 * YEAR)).spentIdrTotal;
      expect(account(runTo(made, 3 * YEAR)).spentIdrTotal).toBe(spent);
    }, 4);
  });

  it('starts again in a later phase, with its numbers', () => {
    const phases = [{ to: '2006-12' }, { from: '2008-01' }];
    const made = city([{ ...entry, phases }], {});
    const first = account(runTo(made, YEAR)).spentIdrTotal;
    expect(first).toBeGreaterThan(0);
    expect(account(runTo(made, 2 * YEAR)).spentIdrTotal).toBe(first);
    expect(account(runTo(made, 3 * YEAR)).spentIdrTotal).toBeGreaterThan(first);
    const stopped = city(
      [{ ...entry, phases: [{ to: '2006-12' }, { from: '2007-01', [policy.intensity!]: 0 }] }],
      {},
    );
    // Associations it has founded live on, and pairs go on meeting there; it founds none and introduces nobody itself.
    const ownDoing = ({ agency: { introductions }, associations }: World) => {
      const origins = introductions.origin.subarray(0, introductions.count);
      return [associations.length, origins.filter((origin) => origin !== originCode.association).length];
    };
    const before = ownDoing(runTo(stopped, 1.5 * YEAR));
    expect(ownDoing(runTo(stopped, 3 * YEAR))).toEqual(before);
  });

  it('waits for its trigger', () => {
    check((shape) => {
      const never = { signal: 'ties-at-risk', above: 1 };
      const always = { signal: 'ties-at-risk', above: 0 };
      expect(stateOf(law(shape, [{ ...entry, when: never }], end))).toEqual(stateOf(law(shape, [], end)));
      expect(account(law(shape, [{ ...entry, when: always }], end)).done).toBeGreaterThan(0);
    }, 2);
  });

  it('reaches nobody outside its target or its city', () => {
    check((shape) => {
      const { firms } = law(shape, [{ ...entry, target: { sectors: ['food'] } }], end);
      for (let firm = 0; firm < firms.count; firm++) {
        const isClient = firms.role[firm] === UMKM && firms.place[firm] === 0 && firms.sector[firm] === 0;
        if (!isClient) expect(firms.reached[firm]).toBe(0);
      }
    });
  });

  it('spends no less for more, in the week in which it first acts', () => {
    const intensities = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(shapes, intensities, (shape, [less, more]) => {
        const few = city([{ ...entry, [policy.intensity!]: less }], shape);
        const many = city([{ ...entry, [policy.intensity!]: less + more }], shape);
        for (let tick = 1; tick <= end; tick++) {
          const spentOnFew = account(runTo(few, tick)).spentIdrTotal;
          const spentOnMany = account(runTo(many, tick)).spentIdrTotal;
          expect(spentOnMany).toBeGreaterThanOrEqual(spentOnFew);
          if (spentOnMany > 0) break;
        }
      }),
      { seed: 22, numRuns: 6 },
    );
  });

  it('draws nothing from what another policy draws', () => {
    const idle: Entry = { policy: 'skills', label: 'idle', quota: 0 };
    const alone = stateOf(law({}, [entry], end));
    const beside = stateOf(law({}, [entry, idle], end));
    expect(beside).toEqual(alone);
  });
});

describe('several policies', () => {
  const all: Entry[] = policies.map(({ name }) => ({ policy: name, ...examples[name] }));

  it('act on one budget in order of priority: who is first has what it has alone', () => {
    const budget = { yearly: 5_000_000 };
    for (const entry of all) {
      const one = { ...entry, label: 'one' };
      const other = { ...entry, label: 'other' };
      const week = firstSpendingWeek(city([one], { budget }));
      const alone = runTo(city([one], { budget }), week + 1).agency.accounts[0]!;
      const together = runTo(city([one, other], { budget }), week + 1).agency;
      expect(together.accounts[0]).toEqual(alone);
      expect(together.accounts[1]!.spentIdr).toBeLessThanOrEqual(budget.yearly - alone.spentIdr);
    }
  });

  it('describe each of their parameters in both languages, with unit and source', () => {
    for (const { name, params, intensity, title, summary, sources } of policies) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(Object.keys(params.shape)).toContain(intensity);
      expect([title.en, title.id, summary.en, summary.id, ...sources].every(Boolean)).toBe(true);
      expect(undescribed(params.shape)).toEqual([]);
    }
  });
});

function firstSpendingWeek(made: ReturnType<typeof city>): number {
  for (let tick = 1; tick < YEAR; tick++) {
    if (runTo(made, tick).agency.accounts.some(({ done }) => done > 0)) return tick - 1;
  }
  return YEAR;
}

/** Paths of parameters without unit, provenance, source or text. */
function undescribed(shape: Record<string, unknown>): string[] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    const { meta, inner } = readSchema(schema);
    const summary = meta?.['summary'] as { en?: string; id?: string } | undefined;
    const isDescribed = meta?.['unit'] && summary?.en && summary.id && meta['provenance'] && meta['source'];
    if (!isDescribed && inner) return undescribed(inner).map((path) => `${key}.${path}`);
    return isDescribed ? [] : [key];
  });
}

function readSchema(schema: unknown) {
  const read = schema as {
    meta(): Record<string, unknown> | undefined;
    unwrap?(): { shape?: Record<string, unknown> };
  };
  return { meta: read.meta(), inner: read.unwrap?.().shape };
}
