import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { connected } from '../../src/node/parquet.js';
import { smallFile } from '../study/small.js';
import { filesOf, smallFiles, smallSweep } from './small-files.js';
import { changeJson, changeTable, copyOf } from './tampering.js';
import { simpul } from './terminal.js';

const folder = smallFiles();
const out = (name: string) => join(folder, 'output', name);
const result = out('sweep');
const manifestOf = (path: string) => JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'));
let failed: { point: number; replicate: number; scenario: string }[];

beforeAll(async () => {
  copyFileSync('test/node/own/no-hall.mjs', join(folder, 'no-hall.mjs'));
  const policies = [{ policy: './no-hall.mjs', label: 'hall' }];
  writeFileSync(join(folder, 'own.json'), JSON.stringify(smallFile('own', policies)));
  // A number, a span of time, a truth value and a text; in one scenario, in both, in none by name.
  const sweep = smallSweep(
    folder,
    'sweep',
    {
      parameters: {
        'policies.hall.size': [1, 2],
        'behaviour.trust.fading': [0.2, 0.4],
        'time.burnIn': [1, '2 years'],
      },
    },
    { scenarios: ['./none.json', './own.json'], replicates: 2 },
  );
  const { code, err } = await simpul('sweep', sweep, '--allow-code', '--out', result);
  expect([code, err]).toEqual([1, expect.stringContaining('no hall to be had')]);
  failed = manifestOf(result).failures;
  // What follows has to do without the files of the study.
  for (const name of readdirSync(folder)) if (/\.(json|yaml)$/.test(name)) rmSync(join(folder, name));
});

describe('the result of a sweep', () => {
  test('says in every file and in its table of runs whose it is and how it is made again', async () => {
    const { digest, command } = manifestOf(result);
    const words = [`Digest: ${digest}`, `Made again by: ${command} --out RESULT && simpul runs RESULT`];
    expect((await simpul('runs', result)).out.endsWith(`\n${words.join('\n')}\n`)).toBe(true);
    const { err } = await simpul('runs', result, '--json');
    expect(err).toBe(`${words.join('\n')} --json\n`);
    const told = { simpul_digest: digest, simpul_command: command };
    for (const name of readdirSync(result).filter((file) => file.endsWith('.parquet'))) {
      const notes = await connected(async (connection) =>
        (
          await connection.runAndReadAll(
            `SELECT key::VARCHAR, value::VARCHAR FROM parquet_kv_metadata('${join(result, name)}')`,
          )
        ).getRows(),
      );
      expect(Object.fromEntries(notes as [string, string][]), name).toMatchObject(told);
    }
  });

  test('lists its runs, those that failed among them', async () => {
    const { code, out: text } = await simpul('runs', result);
    expect(code).toBe(0);
    expect(text).toMatch(/Point +Scenario +Replicate +State +Seed +Digest +Finished/);
    expect(text).toMatch(
      / 1 +own +\d +failed: no hall to be had +small +– +20\d\d-\d\d-\d\d \d\d:\d\d:\d\d\n/,
    );
    expect(text).toContain(
      `32 runs: ${32 - failed.length} finished, ${failed.length} failed; 8 points × 2 scenarios × 2 replicates.`,
    );
    const { out: json } = await simpul('runs', result, '--json');
    const runs = JSON.parse(json);
    expect(runs).toHaveLength(32);
    expect(runs[0]).toMatchObject({
      point: 1,
      scenario: 'none',
      replicate: 0,
      state: 'finished',
      seed: 'small',
      finishedAt: expect.stringMatching(/^20\d\d-/),
    });
    const { out: indonesian } = await simpul('runs', result, '--lang', 'id');
    expect(indonesian).toContain('8 titik × 2 skenario × 2 ulangan.');
  });

  test('has a table of its runs for SQL', async () => {
    const sql =
      "SELECT count(*) AS n FROM runs JOIN design USING (point) WHERE state = 'failed' AND finished_at IS NOT NULL";
    const { code, out: text } = await simpul('query', result, sql, '--json');
    expect([code, JSON.parse(text)]).toEqual([0, [{ n: failed.length }]]);
    const { err } = await simpul('query', result, 'SELECT * FROM nothing');
    expect(err).toContain('  runs: point, scenario, replicate, state, seed, digest, message, finished_at');
  });

  test('is verified by a sample and as a whole, from its folder alone', async () => {
    expect(await simpul('verify', result)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/no-hall\.mjs.*--allow-code/),
    });
    const all = 32;
    for (const [words, runs] of [
      [['--sample', '5'], 5],
      [['--all'], all],
    ] as const) {
      const verified = await simpul('verify', result, '--allow-code', ...words);
      const left =
        ' All that the result says follows from its tables; what the other 27 runs left there is checked only with --all.';
      const text = `Verified: ${runs} of ${all} runs done again, and all agrees.${runs < all ? left : ''}\n`;
      const gone =
        /sweep\.yaml, .*none\.json, .*own\.json: not there, so it was not looked whether the manifest/;
      expect(verified).toEqual({ code: 0, out: text, err: expect.stringMatching(gone) });
    }
  });

  test('is reproduced to the same bytes', async () => {
    const again = out('again');
    const { code, out: text } = await simpul('reproduce', result, '--allow-code', '--out', again);
    expect(text).toMatch(
      /^Reproduced: the digest is the same, [0-9a-f]{64}, and so is every file, byte for byte/,
    );
    expect(code).toBe(0);
    expect(filesOf(again)).toEqual(filesOf(result));
  });

  test('is made again from manifest and design alone', async () => {
    const alone = out('manifest-and-design');
    mkdirSync(alone);
    for (const name of ['manifest.json', 'design.parquet'])
      copyFileSync(join(result, name), join(alone, name));
    const again = out('again-of-two-files');
    const { code, out: text } = await simpul('reproduce', alone, '--allow-code', '--out', again);
    expect([code, text]).toEqual([
      0,
      expect.stringMatching(/every file that was compared.*\nNot compared.*: digests\.parquet, outcomes/),
    ]);
    expect(filesOf(again)).toEqual(filesOf(result));
  });

  test('has no report, and says what there is instead', async () => {
    for (const lang of ['en', 'id']) {
      const { code, err } = await simpul('report', result, '--lang', lang);
      expect(code).toBe(2);
      expect(err).toContain(lang === 'en' ? 'is the result of a sweep' : 'adalah hasil sweep');
      expect(err).toContain('simpul compare');
    }
    expect(existsSync(join(result, 'report.html'))).toBe(false);
  });
});

describe('what somebody changed in the result of a sweep', () => {
  const verify = (path: string, ...asked: string[]) =>
    simpul('verify', path, '--allow-code', ...(asked.length > 0 ? asked : ['--all']));

  test.each<[what: string, change: (changed: string) => Promise<void> | void, message: RegExp]>([
    [
      'a mean',
      (changed) =>
        changeTable(changed, 'summary.parquet', "UPDATE rows SET high = 1 WHERE measure = 'trust'"),
      /summary\.parquet: \[\d none trust\]\.high: 1 is stored, 0\.\d+ computed\./,
    ],
    [
      'a value that the means are of',
      (changed) =>
        changeTable(changed, 'outcomes.parquet', "UPDATE rows SET value = 7 WHERE measure = 'trust'"),
      /summary\.parquet: \[\d none trust\]\.mean: 0\.\d+ is stored, 7 computed\./,
    ],
    [
      'a value that nothing else is made of',
      (changed) =>
        changeTable(
          changed,
          'outcomes.parquet',
          "UPDATE rows SET value = 7 WHERE point = 2 AND scenario = 'none' AND replicate = 1 AND year = 2006 AND measure = 'trust'",
        ),
      /^outcomes\.parquet: point 2, none, replicate 1: the values are not those that digests\.parquet has the SHA-256 of\.$/m,
    ],
    [
      'a digest of values',
      (changed) =>
        changeTable(
          changed,
          'digests.parquet',
          "UPDATE rows SET values = repeat('0', 16) WHERE point = 2 AND scenario = 'none' AND replicate = 1",
        ),
      /outcomes\.parquet: point 2, none, replicate 1: the values are not those/,
    ],
    [
      'a value that is gone',
      (changed) =>
        changeTable(changed, 'outcomes.parquet', "DELETE FROM rows WHERE point = 2 AND measure = 'trust'"),
      /outcomes\.parquet: holds \d+ rows, the runs in digests\.parquet have \d+\./,
    ],
    [
      'a run that is gone',
      (changed) =>
        changeTable(changed, 'digests.parquet', 'DELETE FROM rows WHERE point = 5 AND replicate = 0'),
      /digests\.parquet: point 5, none, replicate 0: should stand among the runs or among the failures, and once\./,
    ],
    [
      'the bytes of a table',
      (changed) => changeTable(changed, 'design.parquet', 'INSERT INTO rows SELECT * FROM rows WHERE false'),
      /design\.parquet: is not, byte for byte, what the tables give\./,
    ],
    [
      'the number of runs',
      (changed) => changeJson(changed, 'manifest.json', ({ counts }) => void counts.runs++),
      /manifest\.json: counts\.runs: 33 is stored, 32 computed\./,
    ],
    [
      'what was set',
      (changed) => changeJson(changed, 'manifest.json', ({ sets }) => void sets.push('budget.yearly=1')),
      /manifest\.json: command: --set: the command says nothing, the manifest budget\.yearly=1\./,
    ],
    [
      'its description',
      (changed) =>
        changeJson(changed, 'ro-crate-metadata.json', (crate) => void crate['@graph'].splice(3, 1), 1),
      /ro-crate-metadata\.json: digests\.parquet: – is stored/,
    ],
  ])('%s is found without running what it is of', async (what, change, message) => {
    const changed = copyOf(result, `sample-${what.replaceAll(' ', '-')}`);
    await change(changed);
    const { code, out: text } = await verify(changed, '--sample', '1');
    expect([code, text]).toEqual([1, expect.stringMatching(message)]);
    expect(text).toMatch(/Not verified: 1 of \d+ runs done again/);
  });

  test('a failure that was invented is found, and one with another reason', async () => {
    const changed = copyOf(result, 'invented');
    const where = "point = 1 AND scenario = 'none' AND replicate = 1";
    await changeTable(changed, 'digests.parquet', `DELETE FROM rows WHERE ${where}`);
    await changeTable(changed, 'outcomes.parquet', `DELETE FROM rows WHERE ${where}`);
    changeJson(changed, 'manifest.json', ({ failures }) => {
      failures[0].message = 'no hall at all';
      failures.push({ ...failures[0], point: 1, scenario: 'none', replicate: 1 });
    });
    const { code, out: text } = await verify(changed);
    expect(code).toBe(1);
    expect(text).toContain('point 1, none, replicate 1: is listed as failed, but the run succeeds.');
    expect(text).toMatch(
      /own, replicate \d: is said to fail with “no hall at all”, but fails with “no hall to be had”\./,
    );
  });

  test.each([
    [
      'a digest',
      'digests',
      `UPDATE rows SET digest = repeat('0', 64) WHERE point = 3 AND scenario = 'none' AND replicate = 1`,
      'digests.parquet: point 3, none, replicate 1: the digest is not that of the run.',
    ],
    [
      'a value',
      'outcomes',
      `UPDATE rows SET value = 7.5 WHERE point = 2 AND scenario = 'none' AND replicate = 0 AND year = 2008 AND measure = 'trust'`,
      'outcomes.parquet: point 2, none, replicate 0, 2008, trust: 7.5 is stored, ',
    ],
    [
      'a mean',
      'summary',
      "UPDATE rows SET mean = 1 WHERE point = 1 AND measure = 'trust'",
      'summary.parquet: [1 none trust].mean: 1 is stored, 0.',
    ],
    [
      'a point',
      'design',
      'UPDATE rows SET "behaviour.trust.fading" = 0.3 WHERE point = 4',
      'manifest.json: the study in the manifest was changed',
    ],
  ])('%s is found', async (what, table, statement, message) => {
    const changed = copyOf(result, what.replace(' ', '-'));
    await changeTable(changed, `${table}.parquet`, statement);
    const { code, out: text } = await verify(changed);
    expect([code, text]).toEqual([1, expect.stringContaining(message)]);
    expect(text).toMatch(/Not verified: \d+ of \d+ runs done again; \d+ differences?\./);
  });

  test('a scenario is found, and nothing is run', async () => {
    const changed = copyOf(result, 'scenario');
    changeJson(changed, 'manifest.json', ({ scenarios }) => {
      scenarios[0].scenario.budget.yearly += 1;
    });
    const { code, out: text } = await verify(changed);
    expect([code, text]).toEqual([1, expect.stringContaining('scenario none in the manifest was changed')]);
    const reproduced = await simpul('reproduce', changed, '--allow-code', '--out', out('nothing'));
    expect([reproduced.code, reproduced.out]).toEqual([1, '']);
    expect(existsSync(out('nothing'))).toBe(false);
  });

  test('a table that cannot be read is told of', async () => {
    const changed = copyOf(result, 'torn');
    writeFileSync(join(changed, 'digests.parquet'), 'torn');
    for (const command of ['runs', 'verify']) {
      const { code, err } = await simpul(command, changed);
      expect([code, err]).toEqual([2, expect.stringMatching(/digests\.parquet: missing or no Parquet file/)]);
    }
  });
});
