import { foundWorld } from '../../src/model/founding.js';
import { seedKey } from '../../src/random/key.js';
import { planScenario } from '../../src/scenario/plan.js';
import { scenarioSchema } from '../../src/scenario/schema.js';

/** A network of `count` firms in which the pairs are tied, for tests of kernels. Row k of the ties is pair k. */
export function graphOf(count: number, pairs: readonly (readonly [number, number])[]) {
  const scenario = scenarioSchema.parse({
    name: 'graph',
    title: { en: 'Graph', id: 'Graf' },
    time: { startYear: 2006, years: 1, burnIn: 0 },
    world: {
      places: { home: { home: true, latitude: 0, longitude: 0 } },
      sectors: { food: {} },
      firms: { makers: { role: 'umkm', place: 'home', sector: 'food', count } },
    },
    behaviour: { introduction: { initialTies: 0 } },
  });
  const { kernel, ties, adjacency } = foundWorld(planScenario(scenario).world, seedKey('graph', 0), []);
  for (const [one, other] of pairs) kernel.addTie(one, one, other, other, 0);
  return { ties, adjacency, end: (tie: number) => kernel.endTie(tie) };
}

/** Names of firms in the example below, in the order of their rows. */
export const [A, B, C, D, E, F, G] = [0, 1, 2, 3, 4, 5, 6] as const;

/** The example of Borgatti (1997, Connections 20: 35-38), which UCINET, igraph and networkx document with its values. */
export const borgatti: readonly (readonly [number, number])[] = [
  [A, B],
  [A, F],
  [A, G],
  [A, E],
  [E, G],
  [F, G],
  [B, G],
  [B, D],
  [D, G],
  [G, C],
];

/** Weights of its ties, pair by pair, as in the tests of networkx. */
export const borgattiWeights = [2, 3, 5, 2, 8, 3, 4, 1, 3, 10];
