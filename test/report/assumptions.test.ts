import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readScenario } from '../../src/node/read-scenario.js';
import { definePolicy } from '../../src/policy/policy.js';
import { assumptionsHtml } from '../../src/report/assumptions.js';
import { assumptionsOf, ownAssumptionsOf } from '../../src/report/index.js';
import { type Scenario, scenarioSchema } from '../../src/scenario/schema.js';

const written = {
  name: 'small',
  title: { en: 'Small', id: 'Kecil' },
  world: {
    places: { home: { home: true, latitude: -7.6, longitude: 112.9, radius: '3 km' } },
    sectors: { food: {} },
    firms: { makers: { role: 'umkm', place: 'home', sector: 'food', count: 30 } },
  },
  provenance: { 'world.firms.*.count': { mark: 'statistics', source: 'the census' } },
};
const small = scenarioSchema.parse(written);
const withEvent = scenarioSchema.parse({
  ...written,
  name: 'event',
  policies: [{ policy: 'annual-event', quota: 12, itinerary: [{ year: 2006, place: 'home' }] }],
});

describe('the numbers of a policy of the user’s own', () => {
  const path = 'scenarios/teaching/own-policy.yaml';
  const overrides = ['policies.0.when={ signal: ties-at-risk, above: 0.3 }'];

  it('are told with its file as their source, read and filled in as the policy gets them', async () => {
    const { scenario, own } = await readScenario(path, { isCodeAllowed: true, overrides });
    const found = ownAssumptionsOf([scenario!], [own]);
    expect(found.map(({ path, value, unit }) => [path, value, unit])).toEqual([
      ['coffee-morning.interval', 4, 'weeks'],
      ['coffee-morning.guests', 12, 'firms'],
      ['coffee-morning.acceptance', 0.6, 'share'],
      ['coffee-morning.costPerGuest', 50_000, 'IDR per firm'],
    ]);
    const madeUp = {
      en: 'own-policy.ts: made up for teaching',
      id: 'own-policy.ts: rekaan untuk belajar',
    };
    for (const { source, provenance } of found) expect([source, provenance]).toEqual([madeUp, 'assumption']);
  });

  it('are assumptions of that file where they are its defaults, and what the scenario says where it does', () => {
    const policy = definePolicy({
      name: 'bare',
      title: { en: 'Bare', id: 'Polos' },
      summary: { en: 'Bare', id: 'Polos' },
      sources: [],
      params: z.strictObject({ size: z.number().default(3), reach: z.number().default(5) }),
      intensity: 'size',
      intervene() {},
    });
    const scenario = {
      ...small,
      policies: [{ policy: '../bare.mjs', phases: [{ size: 8 }] }],
      provenance: { 'policies.0.reach': { mark: 'statistics', source: { en: 'the census', id: 'sensus' } } },
    } as unknown as Scenario;
    const own = { policies: new Map([['../bare.mjs', policy]]), measures: new Map() };
    const found = ownAssumptionsOf([scenario, scenario], [own, own]);
    const bare = { provenance: 'assumption', source: { en: '../bare.mjs', id: '../bare.mjs' } };
    expect(found).toHaveLength(3);
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: 'bare.size', value: 3, ...bare }),
        {
          path: 'bare.phases.0.size',
          value: 8,
          unit: '',
          source: { en: '', id: '' },
        },
        expect.objectContaining({
          path: 'bare.reach',
          value: 5,
          provenance: 'statistics',
          source: { en: '../bare.mjs: the census', id: '../bare.mjs: sensus' },
        }),
      ]),
    );
  });
});

describe('the numbers that scenarios rest on', () => {
  it('are told in the language of the report, with where they come from', () => {
    const html = assumptionsHtml(assumptionsOf([small]), 'id');
    expect(html).toContain('20 jawaban yang sah');
    expect(html).not.toContain('judgement');
  });

  it('are told with what the file says of them', () => {
    const count = assumptionsOf([small]).find(({ path }) => path === 'world.firms.makers.count');
    expect(count).toMatchObject({
      value: 30,
      provenance: 'statistics',
      source: { en: 'the census', id: 'the census' },
    });
  });

  it('are told with what the schema says where the file says nothing', () => {
    const participants = assumptionsOf([small]).find(({ path }) => path === 'survey.participants');
    expect(participants).toMatchObject({ value: 20, unit: 'firms', provenance: 'study' });
    expect(participants?.summary?.id).toBeTruthy();
  });

  it('are told without an origin where they are no defaults and the file says nothing', () => {
    const changed = scenarioSchema.parse({
      ...written,
      agency: { ruleClarity: 0.9 },
      policies: [{ policy: 'annual-event', days: 7, itinerary: [{ year: 2006, place: 'home' }] }],
    });
    const found = assumptionsOf([changed]);
    const told = (path: string) => found.find((assumption) => assumption.path === path);
    for (const path of ['agency.ruleClarity', 'annual-event.days', 'annual-event.itinerary.0.year']) {
      expect(told(path), path).toMatchObject({ source: { en: '', id: '' } });
      expect(told(path), path).not.toHaveProperty('provenance');
    }
    expect(told('agency.ruleFairness')).toMatchObject({ provenance: 'assumption' });
    const without = found.filter(({ provenance }) => provenance === undefined).length;
    expect(assumptionsHtml(found, 'en')).toContain(`${without} whose origin is not given`);
    expect(assumptionsHtml(found, 'id')).toContain('<span>asal tidak disebut</span>');
  });

  it('leave out the version of the model and a seed, which say nothing of the world', () => {
    const paths = assumptionsOf([scenarioSchema.parse({ ...written, modelVersion: 3, seed: 5 })]);
    expect(paths.map(({ path }) => path)).not.toContain('modelVersion');
    expect(paths.map(({ path }) => path)).not.toContain('seed');
  });

  it('are told once for scenarios that share them, by policy for those of a policy', () => {
    const alone = assumptionsOf([small]).length;
    const together = assumptionsOf([small, withEvent, withEvent]);
    expect(together.filter(({ path }) => path === 'survey.participants')).toHaveLength(1);
    expect(together.length).toBeGreaterThan(alone);
    expect(together.find(({ path }) => path === 'annual-event.quota')).toMatchObject({ value: 12 });
  });
});
