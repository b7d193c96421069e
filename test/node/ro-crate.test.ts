import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareStudy } from '../../src/node/compare-study.js';
import { readManifest } from '../../src/node/manifest.js';
import { writeCrate } from '../../src/node/ro-crate.js';
import { writeResult } from '../../src/node/write-result.js';
import { event } from '../study/small.js';
import { smallData } from './small-data.js';

// What the RO-Crate Metadata Specification 1.1 demands (https://w3id.org/ro/crate/1.1), by its sections.

type Entity = Record<string, unknown> & { '@id': string; '@type': string };

const folder = mkdtempSync(join(tmpdir(), 'simpul-'));
const command = 'simpul compare study.yaml';
let crate: { '@context': unknown; '@graph': Entity[] };
const entity = (id: string) => crate['@graph'].find((each) => each['@id'] === id);
const idsIn = (list: unknown) => (list as { '@id': string }[]).map((each) => each['@id']);

beforeAll(async () => {
  writeFileSync(join(folder, 'journal'), 'begun\n');
  const study = await compareStudy(smallData({ none: [], event: [event()] }, { replicates: 2 }), {
    workers: 1,
  });
  await writeResult(folder, study, { command, lang: 'en', hasCsv: true });
  crate = JSON.parse(readFileSync(join(folder, 'ro-crate-metadata.json'), 'utf8'));
});

/** Every object that stands within another and names an entity. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '@id' in value ? [String(value['@id'])] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
}

describe('the description of a result as an RO-Crate', () => {
  test('is flattened JSON-LD in the context of the specification', () => {
    expect(crate['@context']).toBe('https://w3id.org/ro/crate/1.1/context');
    const ids = crate['@graph'].map((each) => each['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { '@id': id, '@type': type, ...rest } of crate['@graph']) {
      expect([typeof id, typeof type]).toEqual(['string', 'string']);
      for (const value of Object.values(rest).flat()) {
        // Nothing nested: an object within an entity only refers to another one.
        if (typeof value === 'object' && value !== null) expect(Object.keys(value)).toEqual(['@id']);
      }
    }
  });

  test('has a descriptor that says what it conforms to and is about the root', () => {
    expect(entity('ro-crate-metadata.json')).toEqual({
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
      about: { '@id': './' },
    });
  });

  test('has a root with name, description, date to the day, license and digest', () => {
    const root = entity('./')!;
    expect(root['@type']).toBe('Dataset');
    expect(root.datePublished).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const key of ['name', 'description', 'license']) expect(root[key]).toMatch(/\w+ \w+/);
    expect(root.identifier).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('describes every file that is there, and none that is not', () => {
    const parts = idsIn(entity('./')!.hasPart);
    const files = crate['@graph'].filter((each) => each['@type'] === 'File');
    expect(files.length).toBeGreaterThan(10);
    for (const { '@id': id, description, encodingFormat } of files) {
      expect(parts).toContain(id);
      expect(readFileSync(join(folder, decodeURI(id))).length).toBeGreaterThan(0);
      expect(description).toMatch(/\w+ \w+.*\.$/);
      expect(description).not.toBe('A file of the result.');
      expect(encodingFormat).toMatch(/^(application|text|image)\/[\w.+-]+$/);
    }
    const names = [
      'manifest.json',
      'comparison.json',
      'outcomes.parquet',
      'outcomes.csv',
      'digests.parquet',
      'report.html',
      'journal',
    ];
    expect(parts).toEqual(expect.arrayContaining([...names, 'charts/', 'charts/trajectories.vl.json']));
    expect(idsIn(entity('charts/')!.hasPart)).toContain('charts/trajectories.svg');
  });

  test('refers to nothing that it does not describe', () => {
    const known = new Set(crate['@graph'].map((each) => each['@id']));
    const named = crate['@graph'].flatMap(({ '@id': _, ...rest }) => referencesIn(rest));
    expect(named.filter((id) => !known.has(id))).toEqual(['https://w3id.org/ro/crate/1.1']);
  });

  test('says with what, from what and by which command the result was made', async () => {
    const manifest = (await readManifest(folder))!;
    const action = entity('#comparison')!;
    expect(action).toMatchObject({ '@type': 'CreateAction', description: command, result: { '@id': './' } });
    const software = entity((action.instrument as { '@id': string })['@id'])!;
    expect(software).toMatchObject({
      '@type': 'SoftwareApplication',
      name: 'simpul',
      version: manifest.simpul,
    });
    expect(idsIn(action.object)).toEqual(['#scenario-none', '#scenario-event']);
    for (const { name, hash } of manifest.scenarios) {
      expect(entity(`#scenario-${name}`)!.identifier).toBe(`sha256:${hash}`);
    }
  });

  test('holds no time of day: the same result is described alike whenever', async () => {
    const manifest = (await readManifest(folder))!;
    const before = readFileSync(join(folder, 'ro-crate-metadata.json'), 'utf8');
    await writeCrate(folder, manifest);
    expect(readFileSync(join(folder, 'ro-crate-metadata.json'), 'utf8')).toBe(before);
    expect(before).not.toMatch(/T\d\d:\d\d/);
    const bare = mkdtempSync(join(tmpdir(), 'simpul-'));
    mkdirSync(join(bare, 'mine'));
    await writeCrate(bare, manifest);
    expect(readFileSync(join(bare, 'ro-crate-metadata.json'), 'utf8')).not.toMatch(/charts|mine/);
  });
});
