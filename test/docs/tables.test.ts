import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { queryResult } from '../../src/node/query-result.js';
import { smallFiles, smallSweep } from '../cli/small-files.js';
import { simpul } from '../cli/terminal.js';
import { smallResult } from '../node/small-result.js';
import { read } from './root.js';

/** Tables by name as the page tells of them: columns with their types, in order. */
function documented(heading: string): Record<string, string[]> {
  const part =
    read('docs/reference/tables.md')
      .split(/^## /m)
      .find((text) => text.startsWith(heading)) ?? '';
  const tables = part.split(/^### /m).slice(1);
  return Object.fromEntries(
    tables.map((text) => [
      text.match(/^\w+/)![0],
      [...text.matchAll(/^\| `(\w+)` \| (\w+) \|/gm)].map(([, name, type]) => `${name} ${type}`),
    ]),
  );
}

/** The same as a result folder offers it. */
async function offered(folder: string): Promise<Record<string, string[]>> {
  const { rows } = await queryResult(
    folder,
    'SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal ORDER BY table_oid, column_index',
  );
  const tables: Record<string, string[]> = {};
  for (const [table, name, type] of rows as [string, string, string][]) {
    tables[table] ??= [];
    tables[table].push(`${name} ${type}`);
  }
  return tables;
}

describe('the documented tables', () => {
  let comparison: string;
  const files = smallFiles();
  const sweep = join(files, 'output', 'sweep');
  const varied = 'policies.annual-event.quota';

  beforeAll(async () => {
    comparison = await smallResult();
    const path = smallSweep(files, 'sweep', { parameters: { [varied]: [1, 2] } }, { replicates: 2 });
    const { code, err } = await simpul('sweep', path, '--out', sweep, '--quiet');
    expect([code, err]).toEqual([0, '']);
  });

  test('are those that the result of a comparison offers', async () => {
    const tables = documented('A comparison');
    expect(Object.keys(tables).length).toBeGreaterThan(5);
    expect(tables).toEqual(await offered(comparison));
  });

  test('are those that the result of a sweep offers, but for the columns of its own', async () => {
    const { design, ...others } = await offered(sweep);
    const { design: ofPage, ...othersOfPage } = documented('A sweep');
    expect(othersOfPage).toEqual(others);
    expect([...ofPage!, `${varied} DOUBLE`]).toEqual(design);
  });
});
