import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { smallResult } from '../node/small-result.js';
import { simpul } from './terminal.js';

let result: string;
beforeAll(async () => {
  result = await smallResult();
});

describe('simpul runs', () => {
  test('prints a row a run and a total', async () => {
    const { code, out } = await simpul('runs', result);
    expect(code).toBe(0);
    expect(out).toMatch(/^Scenario +Replicate +Budget +State +Seed +Digest +Finished \(UTC\)\n/);
    expect(out).toMatch(/\nevent +1 +equal +finished +small +[0-9a-f]{12} +2026-01-02 03:06:05\n/);
    const [head, , none, , event] = out.split('\n');
    for (const [title, cell] of Object.entries({ Budget: 'as written', State: 'finished', Seed: 'small' }))
      for (const row of [none, event]) expect(row!.indexOf(cell)).toBe(head!.indexOf(title));
    expect(out).toMatch(/\n8 runs: 8 finished, 0 failed; 2 of 2 replicates\.\nDigest: /);
    expect((await simpul('runs', result, '--lang', 'id')).out).toMatch(/\n8 simulasi: 8 selesai, 0 gagal; /);
  });

  test('gives machines whole digests', async () => {
    const runs = JSON.parse((await simpul('runs', result, '--json')).out);
    expect(runs).toHaveLength(8);
    for (const { digest } of runs) expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(runs[0]).toMatchObject({ scenario: 'none', replicate: 0, budget: 'written', state: 'finished' });
  });
});

describe('a table of a result', () => {
  const origin = (command: string) => {
    const { digest } = JSON.parse(readFileSync(join(result, 'manifest.json'), 'utf8'));
    return `Digest: ${digest}\nMade again by: simpul compare study.yaml --out RESULT && simpul ${command}\n`;
  };
  const sql = "SELECT 'one' AS word";

  test('ends with whose it is and how it is made again', async () => {
    expect((await simpul('runs', result)).out.endsWith(`replicates.\n${origin('runs RESULT')}`)).toBe(true);
    const { out, err } = await simpul('query', result, sql);
    expect([out, err]).toEqual([
      `word\n────\none\n────\n${origin("query RESULT 'SELECT '\\''one'\\'' AS word'")}`,
      '',
    ]);
  });

  test('says it on stderr where the table is for machines, and not at all where all is quiet', async () => {
    const runs = await simpul('runs', result, '--json');
    expect([JSON.parse(runs.out).length, runs.err]).toEqual([8, origin('runs RESULT --json')]);
    for (const format of ['csv', 'json']) {
      const loud = await simpul('query', result, sql, `--${format}`);
      expect(loud.err).toBe(origin(`query RESULT 'SELECT '\\''one'\\'' AS word' --${format}`));
      const quiet = await simpul('query', result, sql, `--${format}`, '--quiet');
      expect(quiet).toEqual({ ...loud, err: '' });
      expect(format === 'csv' ? loud.out : JSON.parse(loud.out)).toEqual(
        format === 'csv' ? 'word\none\n' : [{ word: 'one' }],
      );
    }
  });
});

describe('simpul query', () => {
  const sql =
    "SELECT name, replicate, 'a,\"b' AS odd, NULL AS none FROM runs JOIN scenarios ON name = scenario WHERE budget = 'equal'";

  test('prints an aligned table, numbers to the right', async () => {
    const { code, out } = await simpul('query', result, sql);
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 3)).toEqual([
      'name   replicate  odd   none',
      '─'.repeat(28),
      'none           0  a,"b',
    ]);
  });

  test('gives JSON and CSV', async () => {
    const [first] = JSON.parse((await simpul('query', result, sql, '--json')).out);
    expect(first).toEqual({ name: 'none', replicate: 0, odd: 'a,"b', none: null });
    const { out } = await simpul('query', result, sql, '--csv');
    expect(out).toMatch(/^name,replicate,odd,none\nnone,0,"a,""b",\n/);
  });

  test('refuses wrong input with exit 2', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'simpul-'));
    const wrong: [RegExp, string[]][] = [
      [/no result of a comparison/, ['query', empty, 'SELECT 1']],
      [/no result of a comparison/, ['runs', empty]],
      [
        /SQL: this query cannot be answered: “Parser Error: [\s\S]*Tables and columns:\n {2}outcomes: scenario,/,
        ['query', result, 'SELEC 1'],
      ],
      [/file system operations are disabled/, ['query', result, "FROM read_csv('/etc/passwd')"]],
      [/--csv and --json/, ['query', result, 'SELECT 1', '--csv', '--json']],
      [/argument is missing/, ['query', result]],
    ];
    for (const [message, argv] of wrong) {
      const { code, err, out } = await simpul(...argv);
      expect(err, argv.join(' ')).toMatch(message);
      expect([code, out]).toEqual([2, '']);
    }
  });
});
