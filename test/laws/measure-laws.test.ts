import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { measures, readMeasures } from '../../src/measure/index.js';
import type { Measure } from '../../src/measure/measure.js';
import { branchWorld } from '../../src/model/branch.js';
import { foundWorld } from '../../src/model/founding.js';
import { step } from '../../src/model/schedule.js';
import { type World, YEAR } from '../../src/model/world.js';
import { ENDED } from '../../src/network/ties.js';
import { interventionsOf } from '../../src/policy/policy.js';
import { seedKey } from '../../src/random/key.js';
import { planScenario } from '../../src/scenario/plan.js';
import { smallScenario } from '../measure/small-world.js';

// What every measure promises, tried on many small worlds. A measure that is added is tried as it is.

interface Setting {
  readonly seed: number;
  readonly counts: readonly number[];
  readonly quota: number;
  readonly days: number;
  readonly budget: number;
  readonly participants: number;
  readonly weeks: number;
}

const setting: fc.Arbitrary<Setting> = fc.record({
  seed: fc.nat(1000),
  counts: fc.array(fc.nat(14), { minLength: 5, maxLength: 5 }),
  quota: fc.nat(6),
  days: fc.integer({ min: 1, max: 3 }),
  budget: fc.constantFrom(0, 60e6, 400e6),
  participants: fc.integer({ min: 1, max: 8 }),
  weeks: fc.integer({ min: 0, max: 4 * YEAR }),
});

function planOf({ counts, quota, days, budget, participants }: Setting) {
  const [wood = 0, food = 0, buyers = 0, large = 0, partners = 0] = counts;
  const { world } = smallScenario();
  return planScenario(
    smallScenario({
      time: { startYear: 2006, years: 4, burnIn: 1 },
      world: {
        places: world.places,
        sectors: world.sectors,
        firms: {
          'wood-makers': { role: 'umkm', place: 'town', sector: 'wood', count: wood, licensed: 0.8 },
          'food-makers': {
            role: 'umkm',
            place: 'town',
            sector: 'food',
            count: food,
            licensed: 0.8,
            sales: { median: 'Rp 900 juta', spread: 4 },
          },
          buyers: { role: 'buyer', place: 'town', sector: 'wood', count: buyers },
          large: { role: 'large', place: 'town', sector: 'wood', count: large },
          partners: { role: 'partner', place: 'far', sector: 'wood', count: partners },
        },
      },
      policies: [
        {
          policy: 'annual-event',
          quota,
          days,
          itinerary: [2006, 2007, 2008].map((year) => ({ year, place: 'far' })),
        },
      ],
      budget: { yearly: budget },
      survey: { participants },
    }),
  );
}

/** Runs a world of the setting; `observe` is called after every week. */
function run(from: Setting, observe: (world: World) => void = () => {}): World {
  const plan = planOf(from);
  const world = foundWorld(
    plan.world,
    seedKey('laws', from.seed),
    plan.uses.map(({ label }) => label),
  );
  const interventions = interventionsOf(plan.uses);
  for (let week = 0; week < from.weeks; week++) {
    step(world, interventions);
    observe(world);
  }
  return world;
}

/** All of a world that can change, as plain data that compares to the byte: rows in use of all columns. */
function stateOf({ tick, firms, ties, adjacency, associations, agency, week, year, ended }: World): unknown {
  const columnsOf = (columns: object, rows: number) =>
    Object.entries(columns).map(([name, column]) => [
      name,
      ArrayBuffer.isView(column) ? (column as Float64Array).slice(0, rows) : column,
    ]);
  const { first, second, ...pairs } = ties;
  const { introductions, ...rest } = agency;
  return structuredClone([
    { tick, associations: associations.map((one) => ({ ...one })), ...rest },
    ...[first, second, pairs].map((columns) => columnsOf(columns, ties.count)),
    ...[firms, adjacency, { ...firms.resource }].map((columns) => columnsOf(columns, firms.count)),
    columnsOf(introductions, introductions.count),
    ...[week, year, { ended }].map((columns) => columnsOf(columns, Number.POSITIVE_INFINITY)),
  ]);
}

describe('every measure', () => {
  test('has a name, texts in both languages, a formula, a range and a place in a family', () => {
    expect(new Set(measures.map(({ name }) => name)).size).toBe(measures.length);
    for (const { name, title, summary, formula, unit, range } of measures) {
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const text of [title.en, title.id, summary.en, summary.id, formula.en, formula.id, unit])
        expect(text).not.toBe('');
      expect(title.en).not.toBe(title.id);
      expect(summary.en).not.toBe(summary.id);
      // Some English word in a formula that is nearly all symbols is enough to give it away.
      expect(formula.id).not.toMatch(/\b(mean|over|of|ties|with|number|contacts|this year)\b/);
      expect(range[0]).toBeLessThan(range[1]);
    }
  });

  test('is within its range or NaN, and changes nothing', () => {
    fc.assert(
      fc.property(setting, (from) => {
        const world = run(from);
        const before = stateOf(world);
        for (const measure of measures) {
          const value = measure.of(world);
          expectWithin(measure, value);
          expect(measure.of(world)).toBe(value);
        }
        expect(stateOf(world)).toEqual(before);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  test('says the same alone as together with all others', () => {
    fc.assert(
      fc.property(setting, (from) => {
        const world = run(from);
        expect(readMeasures(world, measures)).toEqual(measures.map((measure) => measure.of(world)));
        expect(readMeasures(world, [...measures].reverse()).reverse()).toEqual(readMeasures(world, measures));
      }),
      { seed: 2, numRuns: 25 },
    );
  });

  test('read every week or never: the world ends the same', () => {
    fc.assert(
      fc.property(setting, (from) => {
        const read = run({ ...from, weeks: 110 }, (world) => readMeasures(world, measures));
        expect(stateOf(read)).toEqual(stateOf(run({ ...from, weeks: 110 })));
      }),
      { seed: 3, numRuns: 6 },
    );
  });

  test('does not depend on which row a firm has', () => {
    fc.assert(
      fc.property(setting, fc.infiniteStream(fc.nat(1e6)), (from, draws) => {
        const world = run(from);
        const order = shuffled(world.firms.count, draws);
        const values = readMeasures(world, measures);
        const others = readMeasures(relabelled(world, order), measures);
        for (const [index, { name }] of measures.entries()) {
          const tolerance = 1e-9 * Math.max(1, Math.abs(values[index]!));
          const isSame =
            Object.is(values[index], others[index]) || Math.abs(values[index]! - others[index]!) <= tolerance;
          expect(isSame, `${name}: ${values[index]} and ${others[index]}`).toBe(true);
        }
      }),
      { seed: 4, numRuns: 40 },
    );
  });

  test('does not see ties that have ended, whether their rows are freed or not', () => {
    fc.assert(
      fc.property(setting, (from) => {
        const world = run(from);
        const { ties, kernel } = world;
        for (let tie = 0; tie < ties.count; tie += 2) if (ties.endsAt[tie] !== ENDED) kernel.endTie(tie);
        const values = readMeasures(world, measures);
        kernel.compaction(0);
        expect(ties.count).toBe(ties.alive);
        expect(readMeasures(world, measures)).toEqual(values);
      }),
      { seed: 6, numRuns: 25 },
    );
  });

  test('gives NaN or a number in a world without firms, without UMKM, and without a home', () => {
    const nobody: Setting = {
      seed: 1,
      counts: [0, 0, 0, 0, 0],
      quota: 3,
      days: 2,
      budget: 400e6,
      participants: 5,
      weeks: 60,
    };
    for (const counts of [nobody.counts, [0, 0, 5, 5, 5], [1, 0, 0, 0, 0]]) {
      const world = run({ ...nobody, counts });
      for (const measure of measures) expectWithin(measure, measure.of(world));
    }
    const world = run({ ...nobody, counts: [5, 5, 5, 5, 5] });
    const homeless: World = {
      ...world,
      plan: { ...world.plan, places: world.plan.places.map((place) => ({ ...place, isHome: false })) },
    };
    for (const measure of measures) expectWithin(measure, measure.of(homeless));
  });
});

/** The laws above are empty if nothing ever happens: across many worlds each measure takes a value, nearly all several. */
describe('the worlds tried', () => {
  const seen = new Map<string, Set<number>>();

  beforeAll(() => {
    for (const from of fc.sample(setting, { seed: 5, numRuns: 40 })) {
      const values = readMeasures(run({ ...from, weeks: 4 * YEAR }), measures);
      for (const [index, { name }] of measures.entries()) {
        if (!Number.isNaN(values[index]!)) seen.set(name, (seen.get(name) ?? new Set()).add(values[index]!));
      }
    }
  });

  // No association, follow-up or matching takes place in them.
  const without = ['tie-survival-association', 'tie-survival-follow-up', 'tie-survival-matching'];

  test.each(measures.map(({ name }) => name).filter((name) => !without.includes(name)))(
    '%s has values',
    (name) => {
      expect(seen.get(name)?.size ?? 0).toBeGreaterThan(0);
    },
  );
});

function expectWithin({ name, range: [low, high] }: Measure, value: number): void {
  const isWithin = Number.isNaN(value) || (value >= low && value <= high && Number.isFinite(value));
  expect(isWithin, `${name}: ${value} is not within ${low} to ${high}`).toBe(true);
}

function shuffled(count: number, draws: Iterable<number>): number[] {
  const draw = draws[Symbol.iterator]();
  const keyed = Array.from({ length: count }, (_, firm) => ({ firm, key: draw.next().value as number }));
  return keyed.sort((one, other) => one.key - other.key || one.firm - other.firm).map(({ firm }) => firm);
}

/** The same world with its firms in another order: row `to` holds the firm that was in row `order[to]`. */
function relabelled(world: World, order: readonly number[]): World {
  const copy = branchWorld(world, world.policyNames);
  const rowOf = new Int32Array(order.length);
  for (const [to, from] of order.entries()) rowOf[from] = to;
  const permute = (columns: object, sources: object) => {
    for (const [name, column] of Object.entries(columns)) {
      const source = (sources as Record<string, Float64Array>)[name]!;
      if (ArrayBuffer.isView(column)) permuteInto(column as Float64Array, source, order);
      else if (typeof column === 'object') permute(column, source);
    }
  };
  permute(copy.firms, world.firms);
  permute(copy.adjacency, world.adjacency);
  for (const side of [copy.ties.first, copy.ties.second]) {
    for (let tie = 0; tie < copy.ties.count; tie++) side.firm[tie] = rowOf[side.firm[tie]!]!;
  }
  const { introductions } = copy.agency;
  for (let record = 0; record < introductions.count; record++) {
    introductions.ego[record] = rowOf[introductions.ego[record]!]!;
    introductions.alter[record] = rowOf[introductions.alter[record]!]!;
  }
  return copy;
}

function permuteInto(
  column: { [row: number]: number },
  source: ArrayLike<number>,
  order: readonly number[],
): void {
  for (const [to, from] of order.entries()) column[to] = source[from]!;
}
