import { describe, expect, it } from 'vitest';
import { assumptionsOf } from '../../src/report/index.js';
import { scenarioSchema } from '../../src/scenario/schema.js';

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

describe('the numbers that scenarios rest on', () => {
  it('are told with what the file says of them', () => {
    const count = assumptionsOf([small]).find(({ path }) => path === 'world.firms.makers.count');
    expect(count).toMatchObject({ value: 30, provenance: 'statistics', source: 'the census' });
  });

  it('are told with what the schema says where the file says nothing', () => {
    const participants = assumptionsOf([small]).find(({ path }) => path === 'survey.participants');
    expect(participants).toMatchObject({ value: 20, unit: 'firms', provenance: 'study' });
    expect(participants?.summary?.id).toBeTruthy();
  });

  it('are told once for scenarios that share them, by policy for those of a policy', () => {
    const alone = assumptionsOf([small]).length;
    const together = assumptionsOf([small, withEvent, withEvent]);
    expect(together.filter(({ path }) => path === 'survey.participants')).toHaveLength(1);
    expect(together.length).toBeGreaterThan(alone);
    expect(together.find(({ path }) => path === 'annual-event.quota')).toMatchObject({ value: 12 });
  });
});
