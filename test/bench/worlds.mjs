// A world of any size for benchmarks: one town, four lines of business, nothing but small firms and a few buyers.
import { foundWorld } from '../../dist/model/founding.js';
import { step } from '../../dist/model/schedule.js';
import { seedKey } from '../../dist/random/key.js';
import { planScenario } from '../../dist/scenario/plan.js';
import { scenarioSchema } from '../../dist/scenario/schema.js';

const sectors = ['furniture', 'food', 'apparel', 'metal'];

/** Founds a town of `firms` firms with about `tiesPerFirm` / 2 ties a firm. */
export function town(firms, tiesPerFirm) {
  const each = Math.floor(firms / sectors.length);
  const scenario = scenarioSchema.parse({
    name: 'town',
    title: { en: 'Town', id: 'Kota' },
    time: { startYear: 2006, years: 1, burnIn: 0 },
    world: {
      places: { town: { home: true, latitude: -7.645, longitude: 112.908 } },
      sectors: Object.fromEntries(sectors.map((sector) => [sector, {}])),
      firms: Object.fromEntries(
        sectors.map((sector) => [sector, { role: 'umkm', place: 'town', sector, count: each }]),
      ),
    },
    behaviour: { introduction: { initialTies: tiesPerFirm } },
  });
  const { world: plan } = planScenario(scenario);
  return foundWorld(plan, seedKey('bench', 0), []);
}

/** Runs a world for a number of weeks; gives seconds and tie-weeks gone through. */
export function run(world, weeks) {
  let tieWeeks = 0;
  const start = performance.now();
  for (let week = 0; week < weeks; week++) {
    tieWeeks += world.ties.alive;
    step(world, []);
  }
  return { seconds: (performance.now() - start) / 1000, tieWeeks };
}
