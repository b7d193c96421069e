import { rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { withCode } from './disk-fault.js';

/** The columns of a table in their order, each with its kind; a NAME is text too, of which there are few in many rows. */
export type ParquetColumns = Readonly<Record<string, 'VARCHAR' | 'NAME' | 'INTEGER' | 'DOUBLE'>>;

type Cells = readonly (string | number)[];
type Notes = Readonly<Record<string, string | number>>;

/** Writes a table as Parquet, `notes` into its key-value metadata: equal rows give equal bytes. NaN is written as null. */
export async function writeParquet(
  path: string,
  columns: ParquetColumns,
  rows: Iterable<Cells>,
  notes: Notes = {},
): Promise<void> {
  const keys = Object.keys(columns);
  await write(path, Object.values(columns), rows, notes, (cells) =>
    cells.map((cell, at) => `${cell} AS ${column(keys[at]!)}`),
  );
}

/**
 * Writes a table whose last two columns are a name and a value. In their place each row is given a value for each of
 * `names`, and becomes so many rows as it is written: that is several times as quick as to give them one by one.
 */
export async function writeTidyParquet(
  path: string,
  columns: ParquetColumns,
  names: readonly string[],
  rows: Iterable<Cells>,
  notes: Notes = {},
): Promise<void> {
  const keys = Object.keys(columns).map(column);
  const [name, value] = keys.splice(-2);
  const kinds = [...Object.values(columns).slice(0, keys.length), ...names.map(() => 'DOUBLE' as const)];
  await write(path, kinds, rows, notes, (cells) => [
    ...keys.map((key, at) => `${cells[at]} AS ${key}`),
    `unnest([${names.map(quoted).join(', ')}]) AS ${name}`,
    `unnest([${cells.slice(keys.length).join(', ')}]) AS ${value}`,
  ]);
}

/** Writes rows of these kinds; `select` is given how SQL has each of their cells, and says what becomes of them. */
async function write(
  path: string,
  kinds: readonly ParquetColumns[string][],
  rows: Iterable<Cells>,
  notes: Notes,
  select: (cells: readonly string[]) => readonly string[],
): Promise<void> {
  const { DuckDBDataChunk } = await import('@duckdb/node-api');
  // Names go in as their numbers, from 1, and become text as they are written: that is twice as quick.
  const names = kinds.map((kind) => (kind === 'NAME' ? new Map<string, number>() : undefined));
  const cell = (value: string | number, at: number) => {
    if (typeof value === 'number') return Number.isNaN(value) ? null : value;
    return names[at] ? numberOf(value, names[at]) : value;
  };
  await connected(async (connection) => {
    const declared = kinds.map((kind, at) => `c${at} ${storedAs[kind]}`);
    await connection.run(`CREATE TABLE rows (${declared.join(', ')})`);
    const appender = await connection.createAppender('rows');
    const types = kinds.map((_, at) => appender.columnType(at));
    let waiting = kinds.map((): ReturnType<typeof cell>[] => []);
    const append = () => {
      const chunk = DuckDBDataChunk.create(types, waiting[0]!.length);
      for (const [at, cells] of waiting.entries()) chunk.setColumnValues(at, cells);
      appender.appendDataChunk(chunk);
      waiting = kinds.map(() => []);
    };
    for (const row of rows) {
      for (let at = 0; at < row.length; at++) waiting[at]!.push(cell(row[at]!, at));
      if (waiting[0]!.length === CHUNK) append();
    }
    append();
    appender.closeSync();
    const cells = names.map((known, at) =>
      known ? `([${[...known.keys()].map(quoted).join(', ')}]::VARCHAR[])[c${at}]` : `c${at}`,
    );
    const pairs = Object.entries(notes).map(([key, value]) => `${key}: ${quoted(String(value))}`);
    const metadata = pairs.length > 0 ? `, KV_METADATA {${pairs.join(', ')}}` : '';
    const format = `(FORMAT parquet, COMPRESSION zstd${metadata})`;
    await connection.run(`COPY (SELECT ${select(cells).join(', ')} FROM rows) TO ${quoted(path)} ${format}`);
  });
  // DuckDB leaves its own aside file when it could not finish.
  await rm(`${path}.tmp`, { force: true });
}

/** Rows that go into a database at a time: as many as DuckDB takes. */
const CHUNK = 2048;

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
    (await connection.runAndReadAll(`SELECT ${cast.join(', ')} FROM ${parquetFile(path)}`)).getRows(),
  );
  return rows.map((row) => row.map((value) => value ?? Number.NaN)) as unknown as Row[];
}

/** What a Parquet file says of itself in its key-value metadata. Throws an Error if it cannot be read. */
export async function readNotes(path: string): Promise<Readonly<Record<string, string>>> {
  const sql = `SELECT decode(key), decode(value) FROM parquet_kv_metadata(${quotedFile(path)})`;
  const rows = await connected(async (connection) => (await connection.runAndReadAll(sql)).getRows());
  return Object.fromEntries(rows.map((row) => row.map(String)) as [string, string][]);
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
  } catch (error) {
    throw withCode(error);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A path or text as SQL has it. */
export function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}

/** A Parquet file as a table in SQL, whatever the folders are called that it is in. */
export function parquetFile(path: string): string {
  return `read_parquet(${quotedFile(path)}, ${PLAIN_FOLDERS})`;
}

/** An option of all that reads files: DuckDB by itself takes a folder called `seed=9` for a column of its files. */
export const PLAIN_FOLDERS = 'hive_partitioning = false';

/** A file as SQL reads it, whose name is no pattern of several. */
export function quotedFile(path: string): string {
  return quoted(path.replace(/[[*?]/g, '[$&]'));
}

function column(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
