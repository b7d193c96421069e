import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { smallFile } from '../study/small.js';
import { filesOf, smallFiles, smallSweep } from './small-files.js';
import { simpul } from './terminal.js';

/** The policy of no-hall.mjs fails in half of the replicates, and where there is a large hall in none. */
const folder = smallFiles();
copyFileSync('test/node/own/no-hall.mjs', join(folder, 'no-hall.mjs'));
writeFileSync(
  join(folder, 'own.json'),
  JSON.stringify(smallFile('own', [{ policy: './no-hall.mjs', label: 'hall' }])),
);
const REPLICATES = 6;
const sweep = smallSweep(
  folder,
  'own',
  { parameters: { 'policies.hall.size': [1, 2] } },
  { scenarios: ['./none.json', './own.json'], replicates: REPLICATES },
);
const out = (name: string) => join(folder, 'output', name);
const manifestOf = (name: string) => JSON.parse(readFileSync(join(out(name), 'manifest.json'), 'utf8'));
const given = ['sweep', sweep, '--allow-code', '--workers', '2'];

let whole: Awaited<ReturnType<typeof simpul>>;
let failures: { replicate: number; command: string }[];
beforeAll(async () => {
  whole = await simpul(...given, '--out', out('whole'));
  failures = manifestOf('whole').failures;
});

/** What is told of a failed run. */
const said = (replicate: number) =>
  `own, seed small, replicate ${replicate}: the run failed in the policy no-hall of your file ${join(folder, 'no-hall.mjs')}, week 1 of 2006: no hall to be had. To repeat it: simpul run `;

describe('a sweep with a policy of the user’s own that fails at one of two points', () => {
  test('is refused without --allow-code', async () => {
    const { code, err } = await simpul('sweep', sweep, '--out', out('none'));
    expect([code, err]).toEqual([2, expect.stringMatching(/no-hall\.mjs.*--allow-code/)]);
  });

  test('goes on, tells of each failure with its seed and what repeats it, and ends with 1', async () => {
    expect(whole.code).toBe(1);
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.length).toBeLessThan(REPLICATES);
    for (const { replicate, command, ...rest } of failures) {
      const place = { kind: 'policy', name: 'no-hall', year: 2006, week: 1 };
      expect(rest).toMatchObject({
        point: 1,
        scenario: 'own',
        seed: 'small',
        message: 'no hall to be had',
        place,
      });
      expect(whole.err).toContain(`${said(replicate)}`);
      expect(whole.err).toContain(command);
    }
    expect(whole.err).not.toMatch(/mistake in simpul|\n +at /);
    const sql =
      'SELECT point, scenario, count(*)::INT AS n FROM digests GROUP BY ALL ORDER BY point, scenario DESC';
    const { out: counts } = await simpul('query', out('whole'), sql, '--json');
    expect(JSON.parse(counts).map(({ n }: { n: number }) => n)).toEqual([
      REPLICATES - failures.length,
      REPLICATES,
      REPLICATES,
      REPLICATES,
    ]);
  });

  test('gives a command that brings the same failure about', async () => {
    const { code, err } = await simpul(...failures[0]!.command.split(' ').slice(1));
    expect([code, err]).toEqual([1, expect.stringContaining('week 1 of 2006: no hall to be had')]);
  });

  test('tries again what failed, and nothing else', async () => {
    const again = await simpul(...given, '--out', out('whole'));
    const all = 3 * REPLICATES;
    expect(again.code).toBe(1);
    expect(again.err).toContain(`Going on: ${all - failures.length} of ${all} runs`);
  });

  test('has each part tell of its failures, again and again, and the merge of all', async () => {
    let told = '';
    const codes: number[] = [];
    for (const part of ['1/3', '2/3', '3/3']) {
      const words = [
        ...given,
        '--shard',
        part,
        '--out',
        out('parts'),
        '--store',
        join(folder, 'parts.duckdb'),
      ];
      const first = await simpul(...words);
      expect(await simpul(...words)).toEqual(first);
      codes.push(first.code);
      told += first.err;
    }
    expect(Math.max(...codes)).toBe(1);
    const lines = (text: string) => text.split('\n').filter(Boolean).sort();
    expect(lines(told)).toEqual(lines(whole.err));
    const merged = await simpul(...given, '--merge', '--out', out('parts'));
    expect([merged.code, lines(merged.err)]).toEqual([1, lines(whole.err)]);
    expect(filesOf(out('parts'))).toEqual(filesOf(out('whole')));
  });

  test('goes on when the policy takes its thread with it', async () => {
    const fatal = [...given, '--set', 'policies.hall.way=exit', '--out', out('fatal')];
    const { code, err } = await simpul(...fatal);
    expect(code).toBe(1);
    expect(err).toContain('the run failed: its thread ended by itself with code 3');
    const { failures: lost, counts } = manifestOf('fatal');
    expect(lost.map(({ replicate }: { replicate: number }) => replicate)).toEqual(
      failures.map(({ replicate }) => replicate),
    );
    expect(counts).toEqual({ runs: 4 * REPLICATES, distinct: 3 * REPLICATES });
    expect(lost[0].command).toContain('--set policies.hall.way=exit --set policies.hall.size=1');
  });
});
