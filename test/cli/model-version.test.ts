import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { modelVersion } from '../../src/model/version.js';
import { smallFile } from '../study/small.js';
import { simpul } from './terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'simpul-'));

function scenario(version: unknown, more: object = {}): string {
  const path = join(folder, `of-${String(version)}.json`);
  const text = JSON.stringify({ modelVersion: version, ...smallFile('small'), ...more }, null, 1);
  writeFileSync(path, text);
  return path;
}

test('a scenario of an older model version runs, with a warning of what changed since', async () => {
  const { code, out, err } = await simpul('run', scenario(1), '--years', '1');
  expect(code).toBe(0);
  expect(out).toMatch(/Digest: /);
  expect(err).toMatch(/of-1\.json:2:18: modelVersion: written for model version 1; this program runs/);
  expect(err).toMatch(/2 \(2026-11-24\): Firms have openings/);
  expect(err).not.toMatch(/Help between members/);
  const inIndonesian = await simpul('run', scenario(1), '--years', '1', '--lang', 'id');
  expect(inIndonesian.err).toMatch(/ditulis untuk versi model 1;.*kesempatan kontak/);
});

test('a scenario whose version differs in defaults alone keeps them and runs without a word', async () => {
  const file = scenario(2);
  const { code, err } = await simpul('run', file, '--years', '1');
  expect([code, err]).toEqual([0, '']);
  const defaults = ['helpGain', 'bringing'].map((name) => `behaviour.association.${name}`);
  const { out } = await simpul('diff', scenario(undefined), file);
  for (const path of defaults)
    expect(out).toMatch(new RegExp(`${path}: [\\d.]+\\s% \\(default\\) becomes 0\\s%`));
});

test.each<[number, object, boolean]>([
  [4, { policy: 'local-associations' }, true],
  [2, { policy: 'local-associations' }, false],
  [2, { policy: 'local-associations', founding: 'when-enough' }, true],
  [4, { policy: 'regular-follow-up', whom: 'all-introduced' }, true],
  [4, { policy: 'regular-follow-up' }, false],
  [4, { policy: 'seed-deal' }, true],
])(
  'one of version %d with %o is told of version 5 if that concerns it: %s',
  async (version, policy, isTold) => {
    const { code, out } = await simpul('check', scenario(version, { policies: [policy] }));
    expect(code).toBe(0);
    expect(/5 \(2026-11-30\): Each help between members/.test(out)).toBe(isTold);
  },
);

test('a scenario of this model version runs without a word, and to the same digest as without the key', async () => {
  const digestOf = (out: string) => /Digest: (\w+)/.exec(out)![1];
  const with_ = await simpul('run', scenario(modelVersion), '--years', '1');
  const without = await simpul('run', scenario(undefined), '--years', '1');
  expect([with_.code, with_.err]).toEqual([0, '']);
  expect(digestOf(with_.out)).toBe(digestOf(without.out));
});

test('a scenario of a newer model version is refused at its line', async () => {
  const { code, out, err } = await simpul('run', scenario(modelVersion + 1));
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(
    new RegExp(
      `of-${modelVersion + 1}\\.json:2:18: modelVersion: written for model version ${modelVersion + 1}; .*Use a newer simpul`,
    ),
  );
});

test('simpul init writes the version', async () => {
  const before = process.cwd();
  process.chdir(folder);
  try {
    expect((await simpul('init', 'fresh')).code).toBe(0);
    expect(readFileSync('fresh.yaml', 'utf8')).toContain(`\nmodelVersion: ${modelVersion}\n`);
    expect(await simpul('check', 'fresh.yaml')).toMatchObject({ code: 0, err: '' });
  } finally {
    process.chdir(before);
  }
});
