import { rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';

/** The columns of a table in their order, each with its kind. */
export type ParquetColumns = Readonly<Record<string, 'VARCHAR' | 'INTEGER' | 'DOUBLE'>>;

/** Writes a table as Parquet, `notes` into its key-value metadata: equal rows give equal bytes. NaN is written as null. */
export async function writeParquet(
  path: string,
  columns: ParquetColumns,
  rows: Iterable<readonly (string | number)[]>,
  notes: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  const kinds = Object.values(columns);
  await connected(async (connection) => {
    const declared = Object.entries(columns).map(([name, kind]) => `${column(name)} ${kind}`);
    await connection.run(`CREATE TABLE rows (${declared.join(', ')})`);
    const appender = await connection.createAppender('rows');
    for (const row of rows) {
      for (const [at, value] of row.entries()) {
        if (typeof value === 'string') appender.appendVarchar(value);
        else if (Number.isNaN(value)) appender.appendNull();
        else if (kinds[at] === 'INTEGER') appender.appendInteger(value);
        else appender.appendDouble(value);
      }
      appender.endRow();
    }
    appender.closeSync();
    const pairs = Object.entries(notes).map(([key, value]) => `${key}: ${quoted(String(value))}`);
    const metadata = pairs.length > 0 ? `, KV_METADATA {${pairs.join(', ')}}` : '';
    await connection.run(`COPY rows TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd${metadata})`);
  });
  // DuckDB leaves its own aside file when it could not finish.
  await rm(`${path}.tmp`, { force: true });
}

/** Reads these columns of a Parquet file, null as NaN. Throws an Error if it is not there or is another table. */
export async function readParquet<Row extends readonly (string | number)[]>(
  path: string,
  columns: ParquetColumns,
): Promise<Row[]> {
  const cast = Object.entries(columns).map(([name, kind]) => `${column(name)}::${kind}`);
  const rows = await connected(async (connection) =>
    (await connection.runAndReadAll(`SELECT ${cast.join(', ')} FROM ${quotedFile(path)}`)).getRows(),
  );
  return rows.map((row) => row.map((value) => value ?? Number.NaN)) as unknown as Row[];
}

/** Does work in a database in memory. */
export async function connected<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  // One thread, and no extension fetched from anywhere: what comes out depends on nothing but the rows, to the last digit.
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A path or text as SQL has it. */
export function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}

/** A file as SQL reads it, whose name is no pattern of several. */
export function quotedFile(path: string): string {
  return quoted(path.replace(/[[*?]/g, '[$&]'));
}

function column(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
