import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { queryResult } from '../../src/node/query-result.js';
import { readResult } from '../../src/node/read-result.js';
import { resultTables } from '../../src/node/result-tables.js';
import { smallResult } from './small-result.js';

let folder: string;
beforeAll(async () => {
  folder = await smallResult();
});

const rows = async (sql: string) => (await queryResult(folder, sql)).rows;

describe('the tables of a result', () => {
  test('are those that are declared, with their columns and types', async () => {
    const found = await rows(
      'SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal ORDER BY table_name, column_index',
    );
    const declared = resultTables.flatMap(({ name, columns }) =>
      columns.map((each) => [name, each.name, each.type]),
    );
    const byTable = (one: readonly unknown[], other: readonly unknown[]) =>
      String(one[0]) < String(other[0]) ? -1 : 1;
    expect(found).toEqual(
      [...declared].sort((one, other) => (one[0] === other[0] ? 0 : byTable(one, other))),
    );
  });

  test('agree with each other: the mean of the outcomes is the estimate, for every measure', async () => {
    const apart = await rows(
      `SELECT count(*), max(abs(m - mean) / greatest(1, abs(mean))) FROM estimates
       JOIN (SELECT scenario, measure, year, avg(value) m FROM outcomes GROUP BY ALL) USING (scenario, measure, year)
       WHERE mean IS NOT NULL`,
    );
    const [[count, gap]] = apart as [[number, number]];
    expect(count).toBeGreaterThan(200);
    expect(gap).toBeLessThan(1e-9);
  });

  test('say what comparison.json and manifest.json say', async () => {
    const { comparison, manifest } = await readResult(folder);
    const { mean, t } = comparison.differences.find(
      ({ measure, year }) => measure === 'tie-count' && year === 2008,
    )!;
    expect(
      await rows(
        "SELECT scenario, mean, low, high FROM differences WHERE measure = 'tie-count' AND year = 2008",
      ),
    ).toEqual([['event', mean, t.low, t.high]]);
    expect(await rows("SELECT digest FROM runs WHERE budget = 'written'")).toEqual(
      manifest.runs.map(({ digest }) => [digest]),
    );
    expect(await rows('SELECT name, is_baseline, policies FROM scenarios')).toEqual([
      ['none', true, ''],
      ['event', false, 'annual-event'],
    ]);
    expect(
      await rows("SELECT unit, low, high, better, is_outcome FROM measures WHERE name = 'trust'"),
    ).toEqual([['trust', 0, 1, 'higher', true]]);
  });

  test('know when a replicate was over: the last time, if more than once', async () => {
    expect(await rows("SELECT finished_at FROM runs WHERE scenario = 'none' AND budget = 'written'")).toEqual(
      [['2026-01-02 03:07:05.678'], ['2026-01-02 03:06:05.678']],
    );
  });

  test('give numbers as numbers, to the last digit', async () => {
    const answer = await queryResult(
      folder,
      "SELECT count(*), sum(replicate), 0.1::DOUBLE + 0.2, 1.25, 9007199254740993, 'x', NULL FROM runs",
    );
    expect(answer.rows).toEqual([[8, 4, 0.30000000000000004, 1.25, '9007199254740993', 'x', null]]);
    expect(answer.areNumbers.slice(0, 6)).toEqual([true, true, true, true, true, false]);
  });
});

describe('a query', () => {
  const refused = async (sql: string) =>
    queryResult(folder, sql).then(
      () => 'answered',
      (error: Error) => `${error.name}: ${error.message}`,
    );

  test('that is wrong is told so by the database, with the tables there are', async () => {
    const message = await refused('SELECT scenaro FROM runs');
    expect(message).toMatch(
      /^InputError: SQL: this query cannot be answered: “Binder Error: Referenced column "scenaro" not found/,
    );
    expect(message).toMatch(
      /\n {2}runs: scenario, replicate, budget, state, seed, digest, message, finished_at\n/,
    );
  });

  test.each([
    [
      "SELECT * FROM read_csv('/etc/passwd')",
      /Cannot access file "\/etc\/passwd" - file system operations are disabled/,
    ],
    ["SELECT * FROM read_text('/etc/passwd')", /file system operations are disabled/],
    ["SELECT * FROM '/etc/passwd'", /does not exist/],
    ["SELECT * FROM glob('/etc/*')", /file system operations are disabled/],
    ["ATTACH 'simpul-query.db'", /only read, never changed|disabled/],
    ['SET enable_external_access = true', /only read, never changed/],
    ['SET lock_configuration = false', /only read, never changed/],
    ['INSTALL httpfs', /only read, never changed/],
    ['DELETE FROM runs', /only read, never changed/],
    ['SELECT 1; SELECT 2', /2 statements, where one is taken/],
    [' ', /0 statements, where one is taken/],
    ['-- nothing', /^InputError: SQL: /],
  ])('can read nothing else and change nothing: %s', async (sql, message) => {
    expect(await refused(sql)).toMatch(message);
    expect(await refused(sql)).toMatch(/^InputError: /);
  });

  test('writes no file', async () => {
    const path = join(folder, 'written.csv');
    expect(await refused(`COPY runs TO '${path.replaceAll("'", "''")}'`)).toMatch(/disabled|only read/);
    expect(await refused(`EXPLAIN ANALYZE COPY runs TO '${path.replaceAll("'", "''")}'`)).toMatch(
      /disabled|only read/,
    );
    expect(existsSync(path)).toBe(false);
  });

  test('of a folder without its Parquet file says which one is missing', async () => {
    rmSync(join(folder, 'outcomes-equal-budget.parquet'));
    expect(await refused('SELECT 1')).toMatch(/outcomes-equal-budget\.parquet: missing or no Parquet file/);
  });
});
