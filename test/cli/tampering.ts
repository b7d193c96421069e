import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

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

/** Rewrites a Parquet file of a result after a statement on its table `rows`. */
export async function changeTable(folder: string, name: string, statement: string): Promise<void> {
  const path = join(folder, name);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`CREATE TABLE rows AS SELECT * FROM '${path}'`);
  await connection.run(statement);
  rmSync(path);
  await connection.run(`COPY rows TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
}
