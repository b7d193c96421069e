import { expect, test } from 'vitest';
import { foundWorld } from '../../src/model/founding.js';
import { step } from '../../src/model/schedule.js';
import { seedKey } from '../../src/random/key.js';
import { planScenario } from '../../src/scenario/plan.js';
import { scenarioSchema } from '../../src/scenario/schema.js';
import { worldDigest } from '../../src/study/digest.js';

const sectors = ['furniture', 'food', 'apparel', 'metal'];

// Where a world is larger than the caches, lists of ties are read ahead (`fetchLists` in src/kernel/network.ts). The digest
// is that of the model before it did so.
test('a world that lies far away in memory is the same world', () => {
  const scenario = scenarioSchema.parse({
    name: 'town',
    title: { en: 'Town', id: 'Kota' },
    time: { startYear: 2006, years: 1, burnIn: 0 },
    world: {
      places: { town: { home: true, latitude: -7.645, longitude: 112.908 } },
      sectors: Object.fromEntries(sectors.map((sector) => [sector, {}])),
      firms: Object.fromEntries(
        sectors.map((sector) => [sector, { role: 'umkm', place: 'town', sector, count: 5000 }]),
      ),
    },
    behaviour: { introduction: { initialTies: 20 } },
  });
  const world = foundWorld(planScenario(scenario).world, seedKey('bench', 0), []);
  for (let week = 0; week < 8; week++) step(world, []);
  expect(world.ties.count).toBeGreaterThan(131072);
  expect(worldDigest(world)).toBe('066e0f1bad931af311182b5f66d08f6936fb0b39a22485f0f5f6365e1b8f7427');
}, 60_000);
