import fc from 'fast-check';
import { foundWorld } from '../../src/model/founding.js';
import { step } from '../../src/model/schedule.js';
import type { World } from '../../src/model/world.js';
import { interventionsOf } from '../../src/policy/policy.js';
import { seedKey } from '../../src/random/key.js';
import { planScenario, type ScenarioPlan } from '../../src/scenario/plan.js';
import { type Scenario, scenarioSchema } from '../../src/scenario/schema.js';

/** A small world that is valid whatever is drawn: two or three places, one or two sectors, all roles, any behaviour. */
export const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    umkm: fc.integer({ min: 2, max: 40 }),
    makers: fc.integer({ min: 0, max: 20 }),
    partners: fc.integer({ min: 0, max: 10 }),
    large: fc.integer({ min: 0, max: 3 }),
    attention: fc.integer({ min: 0, max: 80 }),
    outsideOption: fc.double({ min: 0.05, max: 3, noNaN: true }),
    exponent: fc.double({ min: 0, max: 2, noNaN: true }),
    neighbourRate: fc.double({ min: 0, max: 10, noNaN: true }),
    marketRate: fc.double({ min: 0, max: 5, noNaN: true }),
    freeRiderShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
    fading: fc.double({ min: 0, max: 2, noNaN: true }),
    exitRate: fc.double({ min: 0, max: 0.4, noNaN: true }),
    quota: fc.integer({ min: 0, max: 15 }),
    burnIn: fc.integer({ min: 0, max: 2 }),
    seed: fc.string({ minLength: 1, maxLength: 8 }),
  })
  .map((drawn) =>
    scenarioSchema.parse({
      name: 'drawn',
      title: { en: 'Drawn', id: 'Acak' },
      seed: drawn.seed,
      time: { startYear: 2006, years: 2, burnIn: drawn.burnIn },
      world: {
        places: {
          home: { home: true, latitude: -7.6, longitude: 112.9 },
          away: { latitude: -6.9, longitude: 107.6 },
        },
        sectors: { food: {}, metal: {} },
        firms: {
          'food-makers': { role: 'umkm', place: 'home', sector: 'food', count: drawn.umkm, licensed: 0.8 },
          'metal-makers': { role: 'umkm', place: 'home', sector: 'metal', count: drawn.makers },
          partners: { role: 'partner', place: 'away', sector: 'food', count: drawn.partners },
          large: { role: 'large', place: 'home', sector: 'metal', count: drawn.large },
        },
      },
      behaviour: {
        trust: { fading: drawn.fading },
        contact: {
          attention: drawn.attention,
          outsideOption: drawn.outsideOption,
          distanceExponent: drawn.exponent,
        },
        exchange: { freeRiderShare: drawn.freeRiderShare },
        introduction: { neighbourRate: drawn.neighbourRate, marketRate: drawn.marketRate },
        firm: { exitRate: drawn.exitRate },
      },
      policies: [
        {
          policy: 'annual-event',
          quota: drawn.quota,
          itinerary: [
            { year: 2006, place: 'away' },
            { year: 2007, place: 'away' },
          ],
        },
      ],
    }),
  );

/** A world of a scenario, with what steps it. */
export function started(plan: ScenarioPlan, seed = 'laws', replicate = 0) {
  const interventions = interventionsOf(plan.uses);
  const labels = plan.uses.map(({ label }) => label);
  const world = foundWorld(plan.world, seedKey(seed, replicate), labels);
  return { world, interventions, advance: (weeks: number) => advance(world, weeks, interventions) };
}

/** Runs a number of weeks. */
export function advance(
  world: World,
  weeks: number,
  interventions: ReturnType<typeof interventionsOf>,
): void {
  for (let week = 0; week < weeks; week++) step(world, interventions);
}

export function startedFrom(scenario: Scenario) {
  return started(planScenario(scenario), String(scenario.seed));
}
