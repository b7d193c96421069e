import { foundWorld } from '../../src/model/founding.js';
import { type Origin, originCode, type World } from '../../src/model/world.js';
import { NEVER } from '../../src/network/ties.js';
import { seedKey } from '../../src/random/key.js';
import { planScenario } from '../../src/scenario/plan.js';
import { scenarioSchema } from '../../src/scenario/schema.js';

/** Rows of the firms in the small world: four makers in two lines of business, a buyer, a large firm, a partner far away. */
export const [WOOD, WOOD2, FOOD, FOOD2, BUYER_FIRM, LARGE_FIRM, FAR] = [0, 1, 2, 3, 4, 5, 6] as const;

/** A scenario with seven firms; what is given replaces its top-level parts. */
export function smallScenario(parts: Record<string, unknown> = {}) {
  return scenarioSchema.parse({
    name: 'small',
    title: { en: 'Small', id: 'Kecil' },
    time: { startYear: 2006, years: 3, burnIn: 0 },
    world: {
      places: {
        town: { home: true, latitude: -7.6, longitude: 112.9, radius: '2 km' },
        far: { latitude: -1.2, longitude: 116.8, radius: '5 km' },
      },
      sectors: { wood: {}, food: {} },
      firms: {
        'wood-makers': { role: 'umkm', place: 'town', sector: 'wood', count: 2 },
        'food-makers': { role: 'umkm', place: 'town', sector: 'food', count: 2 },
        buyers: { role: 'buyer', place: 'town', sector: 'wood', count: 1 },
        large: {
          role: 'large',
          place: 'town',
          sector: 'wood',
          count: 1,
          sales: { median: 'Rp 60 miliar', spread: 1 },
        },
        partners: { role: 'partner', place: 'far', sector: 'wood', count: 1 },
      },
    },
    ...parts,
  });
}

/** The small world without ties, in the last week of its second year as it stands after the step. */
export function quietWorld(): World {
  const plan = planScenario(smallScenario({ behaviour: { introduction: { initialTies: 0 } } }));
  const world = foundWorld(plan.world, seedKey('small', 0), ['event']);
  world.tick = 104;
  for (const column of world.firms.resource) column.fill(0.3);
  world.firms.reached.fill(0);
  world.firms.eastKm.fill(0);
  world.firms.northKm.fill(0);
  return world;
}

/** What a tie made by hand has; the rest is as in a new one. Ticks are absolute; the current one is 104. */
export interface TieByHand {
  readonly metAt?: number;
  readonly lastOwnAt?: number;
  readonly lastFacilitatedAt?: number;
  readonly contacts?: number;
  readonly origin?: Origin;
  readonly pattern?: number;
  /** Trust of the ego and of the alter, and helps they gave this year. */
  readonly trust?: readonly [number, number];
  readonly helps?: readonly [number, number];
}

/** Ties two firms. With evidence of three outcomes and the default prior weight of three, certainty is one half. */
export function tieByHand(world: World, ego: number, alter: number, by: TieByHand = {}): number {
  const { ties, firms, kernel } = world;
  const tie = kernel.addTie(ego, firms.key[ego]!, alter, firms.key[alter]!, by.metAt ?? 0);
  const mine = ties.first.firm[tie] === ego ? ties.first : ties.second;
  const theirs = mine === ties.first ? ties.second : ties.first;
  const [trust, trustBack] = by.trust ?? [0.5, 0.5];
  const weight = world.rules.trust.priorWeight;
  for (const [side, value] of [
    [mine, trust],
    [theirs, trustBack],
  ] as const) {
    side.prior[tie] = value;
    side.good[tie] = weight * value;
    side.bad[tie] = weight * (1 - value);
  }
  ties.touchedAt[tie] = world.tick;
  ties.endsAt[tie] = world.tick + 100;
  ties.lastOwnAt[tie] = by.lastOwnAt ?? NEVER;
  ties.lastFacilitatedAt[tie] = by.lastFacilitatedAt ?? NEVER;
  ties.contactsThisYear[tie] = by.contacts ?? 0;
  ties.origin[tie] = originCode[by.origin ?? 'neighbour'];
  ties.pattern[tie] = by.pattern ?? 0;
  mine.helpsThisYear[tie] = by.helps?.[0] ?? 0;
  theirs.helpsThisYear[tie] = by.helps?.[1] ?? 0;
  return tie;
}
