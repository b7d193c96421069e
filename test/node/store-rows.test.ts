import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { smallFiles, smallSweep } from '../cli/small-files.js';
import { simpul } from '../cli/terminal.js';

const folder = smallFiles();
const out = (name: string) => join(folder, 'output', name);
const whole = out('whole.duckdb');
const sweep = smallSweep(folder, 'sweep', { parameters: { 'behaviour.trust.fading': [0.2, 0.4] } });
const given = {
  compare: ['compare', join(folder, 'study.json'), '--equal-budget', 'Rp 80 million', '--replicates', '2'],
  sweep: ['sweep', sweep],
};
type Given = keyof typeof given;
const again = (command: Given, name: string, ...more: string[]) =>
  simpul(...given[command], '--out', out(name), '--store', out(`${name}.duckdb`), '--quiet', ...more);

/** A copy of the store in which a statement was carried out. */
async function changed(name: string, statement: string): Promise<void> {
  const path = out(`${name}.duckdb`);
  copyFileSync(whole, path);
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

beforeAll(async () => {
  for (const command of ['compare', 'sweep'] as const) {
    const { code } = await simpul(...given[command], '--out', out(command), '--store', whole, '--quiet');
    expect(code).toBe(0);
  }
});

describe('a row of a store that is read, but wrong', () => {
  const withContent = (change: string) => `UPDATE runs SET content = ${change}`;
  /** The last byte but one of a number, which stays one. */
  const aValue =
    "UPDATE runs SET outcomes = unhex(concat(left(hex(outcomes), -4), '12', right(hex(outcomes), 2)))";
  test.each<[name: string, command: Given, statement: string, why: RegExp]>([
    ['short', 'compare', "UPDATE runs SET outcomes = '\\x00'::BLOB", /outcomes is not the values of \d+/],
    ['no-columns', 'compare', 'UPDATE runs SET columns = 0', /outcomes is not the values of \d+ measures/],
    ['half', 'compare', 'UPDATE runs SET columns = columns * 3', /outcomes has 1 years, the scenario 3/],
    ['nothing', 'compare', 'UPDATE runs SET outcomes = NULL', /outcomes is not the values of/],
    ['no-keys', 'compare', withContent("'{}'"), /content: digest is missing/],
    ['no-map', 'compare', withContent("'7'"), /content is no object/],
    [
      'no-ending',
      'compare',
      withContent(`replace(content, '"lasting"', '"other"')`),
      /ending\.lasting is missing/,
    ],
    [
      'no-number',
      'compare',
      withContent(`regexp_replace(content, '"ended":.[0-9]+', '"ended":["a"')`),
      /ended\.0 is no/,
    ],
    ['torn', 'compare', withContent('left(content, 200)'), /JSON/],
    [
      'digest',
      'compare',
      withContent(`replace(content, '"digests":["', '"digests":["a')`),
      /digest is not that of the digests of the years/,
    ],
    ['scaling', 'compare', "UPDATE scalings SET content = '{}'", /of event, scaling: scenario is no object/],
    ['value', 'compare', aValue, /checks is not the checksum of the row/],
    ['value-in-sweep', 'sweep', aValue, /checks is not the checksum of the row/],
    [
      'ending',
      'compare',
      withContent(`regexp_replace(content, '"lasting":', '"lasting":1')`),
      /checks is not the checksum of the row/,
    ],
    ['no-checks', 'compare', 'UPDATE runs SET checks = NULL', /checks is not the checksum of the row/],
    [
      'another-digest',
      'sweep',
      "UPDATE runs SET digest = repeat('0', 64)",
      /checks is not the checksum of the row/,
    ],
    ['short-in-sweep', 'sweep', "UPDATE runs SET outcomes = '\\x00'::BLOB", /outcomes is not the values of/],
    ['digest-in-sweep', 'sweep', "UPDATE runs SET digest = ''", /digest is no SHA-256/],
    [
      'failure-in-sweep',
      'sweep',
      "UPDATE runs SET format = 0, content = '{}'",
      /content: error is no string/,
    ],
  ])('%s: is told of with what to do, and --fresh does it', async (name, command, statement, why) => {
    await changed(name, statement);
    const { code, out: text, err } = await again(command, name);
    expect([code, text]).toEqual([1, '']);
    expect(err).toMatch(why);
    expect(err).toContain(`${name}.duckdb: this store of finished runs is damaged: of `);
    expect(err).toContain('Run everything anew with --fresh, or delete the file');
    expect(err).not.toMatch(/mistake in simpul/);
    expect((await again(command, name, '--fresh')).code).toBe(0);
    expect((await again(command, name)).code).toBe(0);
  });
});

test('a store of the first format, without checksums, is read and goes on', async () => {
  await changed('first-format', 'UPDATE runs SET format = 1; ALTER TABLE runs DROP COLUMN checks');
  const study = [
    'compare',
    join(folder, 'study.json'),
    '--equal-budget',
    'Rp 80 million',
    '--replicates',
    '3',
  ];
  const given = ['--out', out('first-format'), '--store', out('first-format.duckdb'), '--quiet'];
  expect((await simpul(...study, ...given)).code).toBe(0);
  const instance = await DuckDBInstance.create(out('first-format.duckdb'));
  const connection = await instance.connect();
  const sql = 'SELECT format, count(*)::INTEGER, count(checks)::INTEGER FROM runs GROUP BY ALL ORDER BY ALL';
  const rows = (await connection.runAndReadAll(sql)).getRows();
  connection.closeSync();
  instance.closeSync();
  // One more replicate of two scenarios and, at the equal budget, of the one that is scaled.
  expect(rows).toEqual([
    [1, 18, 0],
    [2, 3, 3],
  ]);
});
