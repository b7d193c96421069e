import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { readNotes } from '../../src/node/parquet.js';

/** A copy of a result folder beside it, for somebody to change something in. */
export function copyOf(folder: string, name: string): string {
  const copy = join(folder, '..', name);
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Changes a JSON file of a result, written again in simpul's own way unless `space` is given. */
export function changeJson(
  folder: string,
  name: string,
  // biome-ignore lint/suspicious/noExplicitAny: what a stranger's hands reach into has no type
  change: (content: any) => void,
  space = name === 'manifest.json' ? 1 : 0,
): void {
  const content = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  change(content);
  writeFileSync(join(folder, name), `${JSON.stringify(content, null, space)}\n`);
}

/** Rewrites a Parquet file of a result after a statement on its table `rows`; what it says of itself stays. */
export async function changeTable(
  folder: string,
  name: string,
  statement: string,
  told: Readonly<Record<string, string>> = {},
): Promise<void> {
  const path = join(folder, name);
  const notes = Object.entries({ ...(await readNotes(path)), ...told }).map(
    ([key, value]) => `${key}: '${value.replaceAll("'", "''")}'`,
  );
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`CREATE TABLE rows AS SELECT * FROM '${path}'`);
  await connection.run(statement);
  rmSync(path);
  await connection.run(`COPY rows TO '${path}' (FORMAT parquet, KV_METADATA {${notes.join(', ')}})`);
  connection.closeSync();
}

/** Has a result say everywhere that another version of the program made it; charts and report stay. */
export async function madeBy(folder: string, version: string): Promise<void> {
  changeJson(folder, 'manifest.json', (manifest) => {
    manifest.simpul = version;
  });
  changeJson(folder, 'comparison.json', ({ origin }) => {
    origin.simpul = version;
  });
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.parquet')))
    await changeTable(folder, name, 'SELECT 1', { simpul_version: version });
}
