import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelVersion } from '../../src/model/version.js';
import { YEAR } from '../../src/model/world.js';
import { interventionsOf } from '../../src/policy/policy.js';
import { planScenario } from '../../src/scenario/plan.js';
import { worldDigest } from '../../src/study/digest.js';
import { portableHasher } from '../../src/study/hasher.js';
import { restoreWorld, SAVED_FORMAT, savedFaultOf, saveWorld } from '../../src/study/saved-world.js';
import { advance, scenarios, startedFrom } from '../laws/scenarios.js';
import { event, smallScenario } from './small.js';

const WEEKS = 2 * YEAR;

/** A scenario in which all that a world can hold is there: patterns agreed, associations, introductions, money spent. */
const rich = smallScenario('rich', [
  event(),
  { policy: 'clear-rules' },
  { policy: 'local-associations' },
  { policy: 'regular-follow-up' },
]);

function savedAt(scenario: Parameters<typeof startedFrom>[0], week: number) {
  const { world, interventions } = startedFrom(scenario);
  advance(world, week, interventions);
  const seed = String(scenario.seed);
  return { world, interventions, bytes: saveWorld({ scenario, seed, replicate: 0, world }) };
}

describe('a saved world', () => {
  test('goes on byte for byte as the unbroken one, from any week', () => {
    fc.assert(
      fc.property(scenarios, fc.integer({ min: 0, max: WEEKS - 1 }), (scenario, week) => {
        const { world, interventions, bytes } = savedAt(scenario, week);
        const restored = restoreWorld(bytes).world;
        expect(worldDigest(restored)).toBe(worldDigest(world));
        for (let left = WEEKS - week; left > 0; left--) {
          advance(world, 1, interventions);
          advance(restored, 1, interventions);
          if (restored.tick % YEAR === 0) expect(worldDigest(restored)).toBe(worldDigest(world));
        }
        expect(worldDigest(restored)).toBe(worldDigest(world));
      }),
      { numRuns: 25 },
    );
  });

  test('agrees anew on what it holds already as the unbroken one does', () => {
    const { world, interventions, bytes } = savedAt(rich, 140);
    const restored = restoreWorld(bytes).world;
    advance(world, 52, interventions);
    advance(restored, 52, interventionsOf(planScenario(rich).uses));
    expect(restored.patterns.length).toBeGreaterThan(world.patterns.length);
    expect(worldDigest(restored)).toBe(worldDigest(world));
  });

  test('keeps patterns, associations, the book and the accounts', () => {
    const { world, interventions, bytes } = savedAt(rich, 250);
    expect(world.associations.length).toBeGreaterThan(0);
    expect(world.agency.introductions.count).toBeGreaterThan(0);
    expect(world.ties.pattern.some((pattern) => pattern > 0)).toBe(true);
    const { world: restored, ...source } = restoreWorld(bytes);
    expect(source).toEqual({ scenario: rich, seed: String(rich.seed), replicate: 0 });
    advance(world, 60, interventions);
    advance(restored, 60, interventions);
    expect(worldDigest(restored)).toBe(worldDigest(world));
    expect(restored.agency.accounts).toEqual(world.agency.accounts);
  });

  test('is saved again as the same bytes, whoever hashes and wherever it lies in memory', () => {
    const { bytes } = savedAt(rich, 70);
    const shifted = new Uint8Array(bytes.length + 3).subarray(3);
    shifted.set(bytes);
    expect(savedFaultOf(shifted)).toBeUndefined();
    expect(saveWorld(restoreWorld(shifted))).toEqual(bytes);
  });
});

describe('what is no saved world', () => {
  const { bytes } = savedAt(smallScenario('small'), 10);

  test('is told from one that was cut short', () => {
    expect(savedFaultOf(new Uint8Array(0))).toEqual({ fault: 'other' });
    expect(savedFaultOf(new TextEncoder().encode('name: pasuruan\n'))).toEqual({ fault: 'other' });
    for (const length of [3, 12, 30, 2000, bytes.length - 1]) {
      expect(savedFaultOf(bytes.subarray(0, length)), `${length}`).toEqual({ fault: 'cut-short' });
    }
  });

  test('any changed byte of the content is noticed, and any added', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 24, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, by) => {
          const changed = bytes.slice();
          changed[at] = (changed[at] as number) ^ by;
          expect(savedFaultOf(changed)).toEqual({ fault: 'damaged' });
        },
      ),
      { numRuns: 50 },
    );
    expect(savedFaultOf(Uint8Array.from([...bytes, 0]))).toEqual({ fault: 'damaged' });
  });

  test('other formats and other models are named', () => {
    const otherFormat = bytes.slice();
    otherFormat[8] = 7;
    expect(savedFaultOf(otherFormat)).toEqual({ fault: 'format', found: 7, known: SAVED_FORMAT });
    const otherModel = bytes.slice();
    otherModel[12] = 1;
    const hasher = portableHasher();
    hasher.update(otherModel.subarray(0, -32));
    otherModel.set(hasher.digest(), otherModel.length - 32);
    expect(savedFaultOf(otherModel)).toEqual({ fault: 'model', found: 1, known: modelVersion });
  });
});
