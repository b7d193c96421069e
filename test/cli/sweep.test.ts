import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, smallFiles, smallSweep } from './small-files.js';
import { simpul } from './terminal.js';

const folder = smallFiles();
const out = (name: string) => join(folder, 'output', name);
/** A store of their own, so that parts do not find what the whole sweep has run. */
const apart = ['--store', join(folder, 'parts.duckdb')];
const file = smallSweep(folder, 'sweep', {
  parameters: {
    'policies.annual-event.quota': [2, 4],
    'behaviour.trust.fading': { from: 0.2, to: 0.6, steps: 2 },
  },
});

describe('simpul sweep', () => {
  test('runs every scenario at every point: table, few files, digest', async () => {
    const { code, out: text, err } = await simpul('sweep', file, '--out', out('whole'));
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(text).toMatch(
      /A small sweep: 4 points of 2 parameters × 2 scenarios × 3 replicates, seed small\./,
    );
    // Without a policy the quota changes nothing: two of the baseline's four points share their runs.
    expect(text).toMatch(/24 runs, of which 18 are distinct/);
    expect(readdirSync(out('whole')).sort()).toEqual([
      'design.parquet',
      'digests.parquet',
      'journal',
      'manifest.json',
      'outcomes.parquet',
      'ro-crate-metadata.json',
      'summary.parquet',
    ]);
    const manifest = JSON.parse(readFileSync(join(out('whole'), 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ kind: 'sweep', counts: { runs: 24, distinct: 18 }, failures: [] });
    expect(text).toContain(`Digest: ${manifest.digest}`);
  });

  test('goes on from what is finished, to the same bytes', async () => {
    const before = filesOf(out('whole'));
    const { code, err } = await simpul('sweep', file, '--out', out('whole'), '--workers', '1');
    expect(code).toBe(0);
    expect(err).toMatch(/Going on: 18 of 18 runs/);
    expect(filesOf(out('whole'))).toEqual(before);
  });

  test('merges parts, in any order and overlapping, to the bytes of one machine', async () => {
    for (const part of ['3/3', '1/3', '2/2', '2/3']) {
      const { code, err } = await simpul('sweep', file, '--shard', part, '--out', out('parts'), ...apart);
      expect([code, err]).toEqual([0, '']);
    }
    expect(readdirSync(join(out('parts'), 'shards')).sort()).toEqual([
      'shard-1-of-3.parquet',
      'shard-2-of-2.parquet',
      'shard-2-of-3.parquet',
      'shard-3-of-3.parquet',
    ]);
    expect(existsSync(join(folder, 'parts.duckdb'))).toBe(false);
    const { code } = await simpul('sweep', file, '--merge', '--out', out('parts'), ...apart);
    expect(code).toBe(0);
    expect(filesOf(out('parts'))).toEqual(filesOf(out('whole')));
  });

  test('gives what its parts have run to the store, and takes from there what a part needs', async () => {
    const again = await simpul('sweep', file, '--out', out('again'), ...apart);
    expect([again.code, again.err]).toEqual([0, expect.stringMatching(/Going on: 18 of 18 runs/)]);
    const words = ['sweep', file, '--shard', '1/2', '--out', out('taken')];
    const taken = await simpul(...words, ...apart);
    expect([taken.code, taken.err]).toEqual([0, expect.stringMatching(/Going on: 9 of 9 runs/)]);
    const shard = (name: string) => readFileSync(join(out(name), 'shards', 'shard-1-of-2.parquet'));
    expect(
      (await simpul(...words.slice(0, -1), out('run'), '--store', join(folder, 'none.duckdb'))).err,
    ).toBe('');
    expect(shard('taken').equals(shard('run'))).toBe(true);
    expect((await simpul(...words.slice(0, -1), out('fresh'), ...apart, '--fresh')).err).toBe('');
  });

  test('runs a part whose store cannot be read, and says so', async () => {
    const path = join(folder, 'broken.duckdb');
    writeFileSync(path, 'no store');
    const words = ['sweep', file, '--shard', '1/2', '--out', out('without'), '--store', path];
    const { code, err } = await simpul(...words);
    expect(code).toBe(0);
    expect(err).toMatch(
      /broken\.duckdb: this store of finished runs cannot be read now, so all runs of the part are run: “.*”\.\n$/,
    );
  });

  test('leaves a part that is finished as it is', async () => {
    const path = join(out('parts'), 'shards', 'shard-1-of-3.parquet');
    const before = readFileSync(path);
    const given = ['sweep', file, '--shard', '1/3', '--out', out('parts'), '--json', ...apart];
    const { out: text } = await simpul(...given);
    expect(JSON.parse(text)).toEqual({ file: path, runs: 6, failed: 0 });
    expect((await simpul(...given, '--fresh')).code).toBe(0);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('says which parts are missing, and writes nothing', async () => {
    mkdirSync(join(out('gap'), 'shards'), { recursive: true });
    cpSync(
      join(out('parts'), 'shards', 'shard-1-of-3.parquet'),
      join(out('gap'), 'shards', 'shard-1-of-3.parquet'),
    );
    const { code, err, out: text } = await simpul('sweep', file, '--merge', '--out', out('gap'));
    expect(code).toBe(1);
    expect(text).toBe('');
    expect(err).toMatch(/12 of 18 runs missing, and nothing was written\. Run again:/);
    expect(err).toContain(`simpul sweep ${file} --shard 2/3 --out ${out('gap')}`);
    expect(err).toContain('--shard 3/3');
    expect(err).not.toContain('--shard 1/3');
    expect(readdirSync(out('gap'))).toEqual(['shards']);
    writeFileSync(join(out('gap'), 'shards', 'shard-2-of-3.parquet'), 'torn');
    const torn = await simpul('sweep', file, '--merge', '--out', out('gap'));
    expect([torn.code, torn.err.split('\n')[0]]).toEqual([
      1,
      `${join(out('gap'), 'shards', 'shard-2-of-3.parquet')}: cannot be read as a part of a sweep. Delete it and run the part again.`,
    ]);
    const none = await simpul('sweep', file, '--merge', '--out', out('nowhere'));
    expect([none.code, none.err]).toEqual([1, expect.stringMatching(/holds no part of a sweep/)]);
  });

  test('is asked in SQL', async () => {
    const sql = 'SELECT count(*) AS n, count(difference) AS d FROM summary JOIN design USING (point)';
    const { code, out: text } = await simpul('query', out('whole'), sql, '--json');
    expect([code, JSON.parse(text)]).toEqual([0, [{ n: 16, d: 8 }]]);
  });

  test('is verified with a remark on a design that has moved on', async () => {
    const before = readFileSync(file, 'utf8');
    const verify = () => simpul('verify', out('whole'), '--sample', '1');
    expect(await verify()).toMatchObject({ code: 0, err: '' });
    writeFileSync(file, before.replace('"steps":2', '"steps":3'));
    expect(await verify()).toMatchObject({
      code: 0,
      err: expect.stringMatching(/sweep\.yaml: gives another study .* \(vary\)\./),
    });
    writeFileSync(file, before);
  });
});
