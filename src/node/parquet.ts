import { rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';

/** The columns of a table in their order, each with its kind; a NAME is text too, of which there are few in many rows. */
export type ParquetColumns = Readonly<Record<string, 'VARCHAR' | 'NAME' | 'INTEGER' | 'DOUBLE'>>;

/** Writes a table as Parquet, `notes` into its key-value metadata: equal rows give equal bytes. NaN is written as null. */
export async function writeParquet(
  path: string,
  columns: ParquetColumns,
  rows: Iterable<readonly (string | number)[]>,
  notes: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  const { DuckDBDataChunkWriter } = await import('@duckdb/node-api');
  // Names go in as their numbers, from 1, and become text as they are written: that is twice as quick.
  const names = Object.values(columns).map((kind) =>
    kind === 'NAME' ? new Map<string, number>() : undefined,
  );
  const cell = (value: string | number, at: number) => {
    if (typeof value === 'number') return Number.isNaN(value) ? null : value;
    return names[at] ? numberOf(value, names[at]) : value;
  };
  await connected(async (connection) => {
    const declared = Object.entries(columns).map(([name, kind]) => `${column(name)} ${storedAs[kind]}`);
    await connection.run(`CREATE TABLE rows (${declared.join(', ')})`);
    const appender = await connection.createAppender('rows');
    const writer = DuckDBDataChunkWriter.forAppender(appender);
    for (const row of rows) writer.appendRow(row.map(cell));
    writer.flush();
    appender.closeSync();
    const written = Object.keys(columns).map((name, at) => {
      const texts = names[at] && [...names[at].keys()].map(quoted);
      return texts ? `([${texts.join(', ')}]::VARCHAR[])[${column(name)}] AS ${column(name)}` : column(name);
    });
    const pairs = Object.entries(notes).map(([key, value]) => `${key}: ${quoted(String(value))}`);
    const metadata = pairs.length > 0 ? `, KV_METADATA {${pairs.join(', ')}}` : '';
    const format = `(FORMAT parquet, COMPRESSION zstd${metadata})`;
    await connection.run(`COPY (SELECT ${written.join(', ')} FROM rows) TO ${quoted(path)} ${format}`);
  });
  // DuckDB leaves its own aside file when it could not finish.
  await rm(`${path}.tmp`, { force: true });
}

const storedAs = { VARCHAR: 'VARCHAR', NAME: 'INTEGER', INTEGER: 'INTEGER', DOUBLE: 'DOUBLE' } as const;

function numberOf(name: string, known: Map<string, number>): number {
  const number = known.get(name) ?? known.size + 1;
  known.set(name, number);
  return number;
}

/** Reads these columns of a Parquet file, null as NaN. Throws an Error if it is not there or is another table. */
export async function readParquet<Row extends readonly (string | number)[]>(
  path: string,
  columns: ParquetColumns,
): Promise<Row[]> {
  const cast = Object.entries(columns).map(
    ([name, kind]) => `${column(name)}::${kind === 'NAME' ? 'VARCHAR' : kind}`,
  );
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
