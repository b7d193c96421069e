import { describe, expect, it } from 'vitest';
import { branchWorld } from '../../src/model/branch.js';
import { foundWorld } from '../../src/model/founding.js';
import { ownContact } from '../../src/model/processes/own-contact.js';
import { openTie } from '../../src/model/tie.js';
import { type World, YEAR } from '../../src/model/world.js';
import { sideOf } from '../../src/network/ties.js';
import { seedKey } from '../../src/random/key.js';
import { planScenario } from '../../src/scenario/plan.js';
import { scenarioSchema } from '../../src/scenario/schema.js';
import { weightOf as weightIn } from './pair.js';

const ATTENTION = 40;
const TICKS = 6000;

/** A firm with ties to all others, who start no contacts of their own. */
function star(partners: number): World {
  const scenario = scenarioSchema.parse({
    name: 'star',
    title: { en: 'Star', id: 'Bintang' },
    time: { startYear: 2006, years: 10, burnIn: 0 },
    world: {
      places: { home: { home: true, latitude: 0, longitude: 0 } },
      sectors: { food: {} },
      firms: { makers: { role: 'umkm', place: 'home', sector: 'food', count: 1 + partners } },
    },
    behaviour: { introduction: { initialTies: 0 } },
  });
  const { world: plan } = planScenario(scenario);
  const world = foundWorld(plan, seedKey('star', 0), []);
  world.firms.attention.fill(0).fill(ATTENTION, 0, 1);
  for (let firm = 1; firm <= partners; firm++) openTie(world, 0, firm, 'neighbour');
  return world;
}

/** Which ties had a contact in one week that begins as the world stands; the world itself stays as it is. */
function contactsAt(world: World, tick: number): number[] {
  const copy = branchWorld(world, []);
  copy.tick = tick;
  copy.ties.touchedAt.fill(tick);
  copy.ties.metAt.fill(tick);
  ownContact(copy);
  return [...copy.ties.ownContacts.subarray(0, copy.ties.count).keys()].filter(
    (tie) => copy.ties.ownContacts[tie]! > 0,
  );
}

describe('own contact', () => {
  const world = star(6);
  const weightOf = (tie: number) => weightIn(world, tie, sideOf(world.ties, tie, 0));
  const counts = new Array<number>(6).fill(0);
  for (let tick = 0; tick < TICKS; tick++) for (const tie of contactsAt(world, tick)) counts[tie]!++;

  it('comes at the rate that attention and weights say', () => {
    const weights = world.firms.weightSum[0]!;
    const chance = weights / (world.rules.contact.outsideOption + weights);
    const expected = (ATTENTION / YEAR) * chance * TICKS;
    const contacts = counts.reduce((sum, count) => sum + count);
    expect(Math.abs(contacts - expected)).toBeLessThan(4 * Math.sqrt(expected * (1 - chance)));
  });

  it('is shared among ties in proportion to their weights', () => {
    const contacts = counts.reduce((sum, count) => sum + count);
    const shares = counts.map((_, tie) => weightOf(tie) / world.firms.weightSum[0]!);
    expect(Math.max(...shares) / Math.min(...shares)).toBeGreaterThan(1.3);
    for (const [tie, share] of shares.entries()) {
      const error = Math.sqrt(contacts * share * (1 - share));
      expect(Math.abs(counts[tie]! - contacts * share)).toBeLessThan(4 * error);
    }
  });

  it('goes to a new tie only at its own expense: older ties are chosen when they were, or not at all', () => {
    const larger = star(7);
    let taken = 0;
    for (let tick = 0; tick < 1000; tick++) {
      const before = contactsAt(world, tick);
      const after = contactsAt(larger, tick).filter((tie) => tie !== 6);
      // More ties call for more attention, so there may be a contact more; none that there was goes to another old tie.
      if (before.length > 0) expect(after.every((tie) => before.includes(tie))).toBe(true);
      if (before.length > after.length) taken++;
    }
    expect(taken).toBeGreaterThan(0);
  });
});
