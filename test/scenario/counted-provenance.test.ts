import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/load.js';
import { numbersOf } from '../../src/scenario/numbers.js';
import { problemText } from '../../src/scenario/problem.js';
import { settle } from '../../src/scenario/settle.js';
import { files, town } from './files-in-memory.js';

const line = (source: string) => `{ mark: study, source: ${source} }`;
const base = `${town}budget: { yearly: Rp 60 juta, officerDays: 100 }
policies:
  - policy: annual-event
    quota: 6
    days: 7
    itinerary: [{ year: 2006, place: coast }, { year: 2008, place: coast }]
provenance:
  budget: ${line('the office')}
  budget.yearly: ${line('the ledger')}
  world.firms.*.count: ${line('the census')}
  policies.*: ${line('the study')}
  policies.*.itinerary: ${line('the diary')}
`;
const head = 'name: plan\ntitle: { en: Plan, id: Rencana }\nextends: ./base.yaml\n';

async function read(child: string, overrides: readonly string[] = [], more: Record<string, string> = {}) {
  const readFile = files({ 'base.yaml': base, 'plan.yaml': child, ...more });
  const loaded = await loadScenario('plan.yaml', { readFile, overrides });
  return { ...loaded, texts: loaded.problems.map((problem) => problemText(problem, 'en')) };
}

/** What is said of each part of a scenario. */
async function said(child: string, overrides: readonly string[] = [], more: Record<string, string> = {}) {
  const { scenario, texts } = await read(child, overrides, more);
  expect(texts).toEqual([]);
  const entries = Object.entries(scenario!.provenance);
  return Object.fromEntries(entries.map(([path, { source }]) => [path, source]));
}

describe('a line of provenance', () => {
  it('counts for what its own file writes and what that extends, by the line that says most', async () => {
    expect(await said(head)).toEqual({
      'budget.yearly': 'the ledger',
      'budget.officerDays': 'the office',
      'world.firms.bakers.count': 'the census',
      'world.firms.partners.count': 'the census',
      'policies.0.quota': 'the study',
      'policies.0.days': 'the study',
      'policies.0.itinerary': 'the diary',
    });
    const above = `${head}provenance: { world: ${line('our guess')} }\n`;
    expect(await said(above)).toMatchObject({
      'world.firms.bakers.count': 'the census',
      'world.places.coast.latitude': 'our guess',
    });
  });

  it('does not count for a value that a file extending it has put in', async () => {
    const found = await said(
      `${head}budget: { yearly: Rp 25 juta }\nworld: { firms: { bakers: { count: 9 } } }\n`,
    );
    expect(found).toMatchObject({
      'budget.officerDays': 'the office',
      'world.firms.partners.count': 'the census',
    });
    expect(found).not.toHaveProperty(['budget.yearly']);
    expect(found).not.toHaveProperty(['world.firms.bakers.count']);
  });

  it('does not count for what stands in a list that took the place of its own, nor is that a mistake', async () => {
    const child = `${head}policies:
  - policy: annual-event
    quota: 6
    itinerary: [{ year: 2010, place: coast }]
`;
    expect(Object.keys(await said(child)).filter((path) => path.startsWith('policies'))).toEqual([]);
    expect(Object.keys(await said(`${head}policies: []\n`))).toContain('budget.yearly');
  });

  it('of the file that put a value in counts, though a longer one of the extended file does not', async () => {
    const child = `${head}budget: { yearly: Rp 25 juta }\nprovenance: { budget: ${line('our council')} }\n`;
    expect(await said(child)).toMatchObject({ budget: 'our council' });
    const further = `name: further\ntitle: { en: Further, id: Lanjut }\nextends: ./plan.yaml\nbudget: { officerDays: 5 }\n`;
    const readFile = files({ 'base.yaml': base, 'plan.yaml': child, 'further.yaml': further });
    const { scenario } = await loadScenario('further.yaml', { readFile });
    expect(scenario!.provenance).toMatchObject({ 'budget.yearly': { source: 'our council' } });
    expect(scenario!.provenance).not.toHaveProperty(['budget.officerDays']);
  });

  it('does not count for what another extended file writes', async () => {
    const child = head.replace('./base.yaml', '[./base.yaml, ./money.yaml]');
    const found = await said(child, [], { 'money.yaml': 'budget: { officerDays: 70 }\n' });
    expect(found).toMatchObject({ 'budget.yearly': 'the ledger' });
    expect(found).not.toHaveProperty(['budget.officerDays']);
  });

  it('does not count for a value from the command line, by index or by name', async () => {
    const overrides = ['budget.yearly=1000000', 'policies.annual-event.itinerary.0.year=2007'];
    const found = await said(head, overrides);
    expect(found).not.toHaveProperty(['budget.yearly']);
    expect(found).not.toHaveProperty(['policies.0.itinerary']);
    expect(found).toMatchObject({ 'policies.0.itinerary.1': 'the diary', 'policies.0.days': 'the study' });
  });

  it('from the command line counts for everything', async () => {
    const overrides = ['budget.yearly=1000000', `provenance={ budget: ${line('me')} }`];
    expect(await said(head, overrides)).toEqual({ budget: 'me' });
  });

  it('does not count for a default, whose source the schema tells', async () => {
    const found = await said(head);
    expect(Object.keys(found)).not.toContain('policies.0');
    expect(Object.keys(found)).not.toContain('policies.0.acceptance');
  });

  it('does not count for the default of an earlier version of the model', async () => {
    const child = `${head}modelVersion: 2\nprovenance: { behaviour: ${line('us')} }\nbehaviour: { trust: { fading: 0.1 } }\n`;
    const { scenario } = await read(child);
    expect(Object.keys(scenario!.provenance)).toContain('behaviour.trust.fading');
    expect(Object.keys(scenario!.provenance).filter((path) => path.startsWith('behaviour'))).toHaveLength(1);
  });

  it('is warned of where its own file has no such value, and only there', async () => {
    const child = `${head}policies: []\nprovenance: { policies.*.quota: ${line('me')}, budget.officers: ${line('me')} }\n`;
    const message = 'no value stands at this path. Correct the path or take the line out.';
    expect((await read(child)).texts).toEqual([
      `plan.yaml:5:15: provenance.policies.*.quota: ${message}`,
      `plan.yaml:5:62: provenance.budget.officers: ${message}`,
    ]);
  });
});

describe('the numbers of a scenario', () => {
  it('have no origin where a file put others in, unless they are defaults', async () => {
    const child = `${head}budget: { yearly: Rp 25 juta, officerDays: 500 }\n`;
    const { tree, own, scenario } = await read(child);
    const numbers = numbersOf({ tree: tree!, own, scenario: scenario! });
    const told = (path: string) => numbers.find((number) => number.path === path);
    expect(told('budget.yearly')).toMatchObject({ value: 25e6, mark: undefined, source: undefined });
    expect(told('budget.officerDays')).toMatchObject({ mark: 'assumption' });
    expect(told('policies.0.quota')).toMatchObject({ mark: 'study', source: { en: 'the study' } });
  });

  it('are told of the scenario, not of each point of a sweep', async () => {
    const loaded = await read(head);
    const key = { file: 'sweep.yaml', line: 1, column: 1, text: '' };
    const value = { kind: 'scalar', site: key, value: 9 } as const;
    const { scenario } = settle(loaded, [{ path: 'world.firms.bakers.count', key, value }]);
    expect(scenario).toMatchObject({ world: { firms: { bakers: { count: 9 } } }, provenance: {} });
  });
});
