import { describe, expect, test } from 'vitest';
import { readScenario } from '../../src/node/read-scenario.js';
import { checkScenario } from '../../src/scenario/check.js';
import { scenarioSchema } from '../../src/scenario/schema.js';
import { type MapTree, type Path, plainOf, type Tree, treeAt, withValue } from '../../src/scenario/tree.js';

const { tree, scenario } = await readScenario('scenarios/pasuruan/everything.yaml');
const town = tree as MapTree;

function put(path: Path, value: Tree): MapTree {
  return withValue(town, path, value, town.site) as MapTree;
}

describe('a scenario read part by part', () => {
  test('is what the schema makes of it at once, key for key', () => {
    const raw = plainOf(town) as object;
    const { policies: _, ...others } = scenarioSchema.parse({ ...raw, policies: [] });
    const { policies: __, ...read } = checkScenario(town).scenario!;
    expect(JSON.stringify(read)).toBe(JSON.stringify(others));
  });

  test('shares what stays and reads what changes', () => {
    const path = ['behaviour', 'trust', 'fading'];
    const changed = checkScenario(put(path, { kind: 'scalar', site: town.site, value: 0.123 })).scenario!;
    expect(changed.behaviour.trust.fading).toBe(0.123);
    expect(scenario!.behaviour.trust.fading).not.toBe(0.123);
    expect(changed.world).toBe(scenario!.world);
    expect(changed.policies[0]).toBe(scenario!.policies[0]);
  });

  test('tells of references that lead nowhere once the names are others', () => {
    const places = treeAt(town, ['world', 'places']) as MapTree;
    const left = new Map([...places.entries].filter(([name]) => name !== 'batam'));
    const { problems } = checkScenario(put(['world', 'places'], { ...places, entries: left }));
    const told = problems.map(({ message }) => message.en);
    expect(told).toContainEqual(expect.stringMatching(/there is no place "?batam/));
  });
});
