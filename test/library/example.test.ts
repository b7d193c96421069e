import {
  compare,
  counterCode,
  defineMeasure,
  definePolicy,
  interventionsOf,
  loadScenario,
  measures,
  meet,
  planScenario,
  planStudy,
  readMeasures,
  restoreWorld,
  runScenario,
  type ScenarioData,
  savedFaultOf,
  saveWorld,
  seedKey,
  startWorld,
  step,
  UMKM,
  worldDigest,
  YEAR,
  z,
} from 'simpul';
import { describe, expect, test } from 'vitest';

/** The example of the documents: everything that a program does with the library, and nothing else imported. */

const text = `
name: two-towns
title: { en: Two towns, id: Dua kota }
world:
  places:
    home: { home: true, latitude: -7.65, longitude: 112.9 }
    away: { latitude: -6.9, longitude: 107.6 }
  sectors: { food: {} }
  firms:
    umkm: { role: umkm, place: home, sector: food, count: 60 }
    partners: { role: partner, place: away, sector: food, count: 10 }
time: { startYear: 2006, years: 2, burnIn: 1 }
`;

async function load(path: string) {
  const { scenario, problems } = await loadScenario(path, { readFile: async () => ({ text }) });
  expect(problems).toEqual([]);
  return scenario!;
}

const openDay = definePolicy({
  name: 'open-day',
  title: { en: 'Open day', id: 'Hari terbuka' },
  summary: { en: 'Each firm meets the next one.', id: 'Setiap usaha bertemu usaha berikutnya.' },
  sources: [],
  params: z.strictObject({ firms: z.int().min(0).default(20) }),
  intensity: 'firms',
  intervene(world, { firms }, desk) {
    if (desk.week !== 10 || !desk.pay(1_000_000 * firms, 1)) return;
    for (let firm = 0; firm < firms; firm++)
      meet(world, firm, firm + 1, 'event', desk.stream('meeting'), 1, false);
  },
});

const busyTies = defineMeasure({
  name: 'busy-ties',
  title: { en: 'Busy ties', id: 'Ikatan sibuk' },
  summary: {
    en: 'Ties with more than five contacts this year.',
    id: 'Ikatan dengan lebih dari lima kontak tahun ini.',
  },
  formula: {
    en: 'number of ties with contacts this year > 5',
    id: 'banyaknya ikatan dengan kontak tahun ini > 5',
  },
  unit: 'ties',
  range: [0, Number.POSITIVE_INFINITY],
  family: 'structure',
  better: 'higher',
  sources: [],
  cost: 'cheap',
  of({ ties }) {
    let busy = 0;
    for (let tie = 0; tie < ties.count; tie++) if (ties.contactsThisYear[tie]! > 5) busy++;
    return busy;
  },
});

describe('the library', () => {
  test('loads a scenario, steps it week by week and reads it', async () => {
    const plan = planScenario(await load('two-towns.yaml'));
    const world = startWorld(plan, seedKey('example', 0));
    const interventions = interventionsOf(plan.uses);
    const contacts: number[] = [];
    for (let week = 0; week < YEAR; week++) {
      step(world, interventions);
      contacts.push(world.week.event[counterCode.ownContacts]!);
    }
    expect(world.tick).toBe(YEAR);
    expect(contacts.some((count) => count > 0)).toBe(true);
    expect(contacts.reduce((sum, count) => sum + count, 0)).toBe(world.year.event[counterCode.ownContacts]);
    expect([...world.firms.role].filter((role) => role === UMKM)).toHaveLength(60);

    const [trust, busy] = readMeasures(world, [measures.find(({ name }) => name === 'trust')!, busyTies]);
    expect(trust).toBeGreaterThan(0);
    expect(trust).toBeLessThan(1);
    expect(busy).toBeGreaterThan(0);
    expect(worldDigest(world)).toBe(runScenario(plan, seedKey('example', 0), []).digests[0]);
  });

  test('runs a policy of one’s own and compares', async () => {
    const base = await load('two-towns.yaml');
    const withOpenDay = { ...base, name: 'open-day', policies: [{ policy: './open-day.ts', firms: 30 }] };
    const entry = (scenario: typeof base): ScenarioData => ({ file: scenario.name, scenario, code: [] });
    const own = {
      policies: new Map([['./open-day.ts', openDay]]),
      measures: new Map([[busyTies.name, busyTies]]),
    };
    const study = planStudy(
      {
        name: 'example',
        title: { en: 'Example', id: 'Contoh' },
        seed: 'example',
        replicates: 5,
        baseline: 'two-towns',
        equalBudgetIdr: 0,
        outcomes: ['tie-count', 'busy-ties'],
        scenarios: [entry(base), entry(withOpenDay)],
      },
      [own, own],
    );
    const { differences, money } = compare(study);
    const ties = differences.find(({ measure, year }) => measure === 'tie-count' && year === 2006);
    expect(ties!.mean).toBeGreaterThan(0);
    expect(ties!.betterShare).toBe(1);
    expect(differences.some(({ measure }) => measure === 'busy-ties')).toBe(true);
    expect(money[1]!.spentPerYearIdr.mean).toBe(30_000_000);
  });

  test('keeps a world as bytes and takes it up again', async () => {
    const scenario = await load('two-towns.yaml');
    const plan = planScenario(scenario);
    const world = startWorld(plan, seedKey('example', 0));
    const bytes = saveWorld({ scenario, seed: 'example', replicate: 0, world });
    expect(savedFaultOf(bytes)).toBeUndefined();
    expect(savedFaultOf(bytes.map((byte, at) => (at === 200 ? byte ^ 1 : byte)))).toEqual({
      fault: 'damaged',
    });
    const { world: again, ...from } = restoreWorld(bytes);
    expect(from).toEqual({ scenario, seed: 'example', replicate: 0 });
    const interventions = interventionsOf(plan.uses);
    for (let week = 0; week < YEAR; week++) {
      step(world, interventions);
      step(again, interventions);
    }
    expect(worldDigest(again)).toBe(worldDigest(world));
  });
});
