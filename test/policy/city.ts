import { foundWorld } from '../../src/model/founding.js';
import { step } from '../../src/model/schedule.js';
import { openTie } from '../../src/model/tie.js';
import { type World, YEAR } from '../../src/model/world.js';
import { ENDED, findTie, NONE } from '../../src/network/ties.js';
import { interventionsOf, type PolicyUse } from '../../src/policy/policy.js';
import { seedKey } from '../../src/random/key.js';
import { planScenario } from '../../src/scenario/plan.js';
import { scenarioSchema } from '../../src/scenario/schema.js';

/** What can differ from city to city. */
export interface CityShape {
  readonly seed?: string;
  readonly food?: number;
  readonly metal?: number;
  readonly buyers?: number;
  readonly partners?: number;
  readonly burnIn?: number;
  readonly years?: number;
  readonly budget?: object;
  readonly patterns?: object;
  readonly behaviour?: object;
}

/** A city with two lines of business, buyers, a large firm, a partner town and a village that is not the agency’s. */
export function city(policies: readonly object[], shape: CityShape = {}) {
  const { seed = 'city', food = 24, metal = 16, buyers = 5, partners = 6, burnIn = 1, years = 3 } = shape;
  const scenario = scenarioSchema.parse({
    name: 'city',
    title: { en: 'A city', id: 'Sebuah kota' },
    world: {
      places: {
        home: { home: true, latitude: -7.645, longitude: 112.908, radius: '3 km' },
        away: { latitude: -6.917, longitude: 107.619 },
        village: { latitude: -7.7, longitude: 113.1, radius: '2 km' },
      },
      sectors: { food: {}, metal: {} },
      firms: {
        'food-makers': {
          role: 'umkm',
          place: 'home',
          sector: 'food',
          count: food,
          licensed: 0.7,
          ownProduct: 0.8,
        },
        'metal-workers': { role: 'umkm', place: 'home', sector: 'metal', count: metal, licensed: 0.7 },
        villagers: { role: 'umkm', place: 'village', sector: 'food', count: 8, licensed: 1, ownProduct: 1 },
        shops: { role: 'buyer', place: 'home', sector: 'food', count: buyers, endowment: { market: 0.9 } },
        'village-shop': { role: 'buyer', place: 'village', sector: 'food', count: 1 },
        mill: { role: 'large', place: 'home', sector: 'metal', count: 1 },
        partners: { role: 'partner', place: 'away', sector: 'food', count: partners, reputation: 0.85 },
      },
      patterns: shape.patterns ?? testPatterns,
    },
    behaviour: shape.behaviour ?? {},
    time: { startYear: 2006, years, burnIn },
    budget: { yearly: 1e12, officerDays: 1e5, ...shape.budget },
    policies,
  });
  const plan = planScenario(scenario);
  const world = foundWorld(
    plan.world,
    seedKey(seed, 0),
    plan.uses.map(({ label }) => label),
  );
  return { world, uses: plan.uses, interventions: interventionsOf(plan.uses) };
}

/** A pattern for everybody and one for small firms and buyers. */
const testPatterns = {
  'any-two': {
    title: { en: 'Any two', id: 'Siapa pun' },
    holders: [
      ['umkm', 'umkm'],
      ['umkm', 'partner'],
      ['umkm', 'buyer'],
      ['umkm', 'large'],
    ],
    formal: false,
    clarity: 0.7,
    fairness: 0.8,
  },
  selling: {
    title: { en: 'Selling', id: 'Penjualan' },
    holders: [['umkm', 'buyer']],
    formal: true,
    clarity: 0.8,
    fairness: 0.6,
    fit: { needs: ['market'] },
  },
};

/** Steps until the tick. */
export function runTo({ world, interventions }: ReturnType<typeof city>, tick: number): World {
  while (world.tick < tick) step(world, interventions);
  return world;
}

/** Lets the policies act in the week of a tick, without anything else happening. */
export function actAt(world: World, uses: readonly PolicyUse[], tick: number): World {
  world.tick = tick;
  for (const intervention of interventionsOf(uses)) intervention.act(world);
  return world;
}

/** A city in the first week of its start year in which nothing has happened: no ties, no evidence. */
export function emptyCity(policies: readonly object[], shape: CityShape = {}) {
  const made = city(policies, {
    ...shape,
    burnIn: 0,
    behaviour: { ...shape.behaviour, introduction: { initialTies: 0 } },
  });
  return made;
}

/** Firms of a group, by the group’s name. */
export function firmsOf({ plan, firms }: World, group: string): number[] {
  const index = plan.groups.findIndex(({ name }) => name === group);
  return [...firms.group.keys()].filter((firm) => firms.group[firm] === index);
}

/** A tie between two firms that lives for long. */
export function tied(world: World, ego: number, alter: number): number {
  const known = findTie(world.adjacency, ego, alter);
  const tie = known === NONE ? openTie(world, ego, alter, 'neighbour') : known;
  world.ties.endsAt[tie] = world.tick + 100 * YEAR;
  return tie;
}

/** Rows of the ties that exist. */
export function tiesOf({ ties }: World): number[] {
  return [...ties.endsAt.subarray(0, ties.count).keys()].filter((tie) => ties.endsAt[tie] !== ENDED);
}

/** Everything that a policy could change, by the name of the column, each as a short number; budgets left out. */
export function stateOf(world: World): Record<string, number> {
  const { firms, ties, adjacency, agency, associations, week, year, ended, patterns } = world;
  const state: Record<string, number> = {};
  const take = (name: string, columns: object, count: number) => {
    for (const [column, values] of Object.entries(columns)) {
      if (ArrayBuffer.isView(values)) state[`${name}.${column}`] = hashOf(values as Uint8Array, count);
    }
  };
  take('firms', firms, firms.count);
  take('resources', firms.resource, firms.count);
  take('ties', ties, ties.count);
  take('first', ties.first, ties.count);
  take('second', ties.second, ties.count);
  take('adjacency', adjacency, firms.count);
  take('introductions', agency.introductions, agency.introductions.count);
  take('week', week, Number.POSITIVE_INFINITY);
  take('year', year, Number.POSITIVE_INFINITY);
  state['ended'] = hashOf(ended, Number.POSITIVE_INFINITY);
  const rest = { associations, patterns, ruleClarity: agency.ruleClarity, tick: world.tick };
  state['rest'] = hashOf(new TextEncoder().encode(JSON.stringify(rest)), Number.POSITIVE_INFINITY);
  return state;
}

function hashOf(values: ArrayBufferView & { length?: number }, count: number): number {
  const column = values as Uint8Array;
  const used = column.subarray(0, Math.min(column.length, count));
  const bytes = new Uint8Array(used.buffer, used.byteOffset, used.byteLength);
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
