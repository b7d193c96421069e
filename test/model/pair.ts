import { foundWorld } from '../../src/model/founding.js';
import type { Rules } from '../../src/model/rules.js';
import { domains, type World } from '../../src/model/world.js';
import { type Side, weightsOf } from '../../src/network/ties.js';
import { seedKey } from '../../src/random/key.js';
import { planScenario } from '../../src/scenario/plan.js';
import { scenarioSchema } from '../../src/scenario/schema.js';

/**
 * Two firms of one town that have not met. Each is ahead of the other in one domain by just the gap at which help fits
 * best, so that in every contact each is asked. `order` says which of the two stands in the first row.
 */
export function pairOfFirms(
  rules?: Rules,
  order: readonly ['one' | 'other', 'one' | 'other'] = ['one', 'other'],
): World {
  const scenario = scenarioSchema.parse({
    name: 'pair',
    title: { en: 'Pair', id: 'Pasangan' },
    time: { startYear: 2006, years: 10, burnIn: 0 },
    world: {
      places: { home: { home: true, latitude: 0, longitude: 0 } },
      sectors: { food: {}, metal: {} },
      firms: Object.fromEntries(
        order.map((name) => [
          name,
          { role: 'umkm', place: 'home', sector: name === 'one' ? 'food' : 'metal', count: 1 },
        ]),
      ),
    },
    behaviour: { introduction: { initialTies: 0 } },
  });
  const { world: plan } = planScenario(scenario);
  const world = foundWorld({ ...plan, rules: rules ?? plan.rules }, seedKey('pair', 0), []);
  const row = (name: 'one' | 'other') => order.indexOf(name);
  const gap = world.rules.exchange.bestGap;
  for (const [number] of domains.entries()) {
    world.firms.resource[number]!.fill(0.4);
    world.firms.endowment[number]!.fill(0.4);
  }
  world.firms.resource[1]![row('one')] = 0.4 + gap;
  world.firms.resource[3]![row('other')] = 0.4 + gap;
  return world;
}

/** How much a tie calls for the attention of the firm whose side it is. */
export function weightOf({ ties, adjacency }: World, tie: number, side: Side): number {
  return weightsOf(adjacency, Int32Array.of(tie), side === ties.first)[0] as number;
}
