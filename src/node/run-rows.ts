import { rename, rm } from 'node:fs/promises';
import type { DuckDBBlobValue, DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { measures } from '../measure/index.js';
import type { OwnCodePlace } from '../study/own-code-error.js';
import type { Run } from '../study/run.js';
import { asidePath } from './aside.js';
import { isDiskFault, withCode } from './disk-fault.js';
import { quoted, quotedFile } from './parquet.js';
import { checksOf, refuseChanged } from './row-checks.js';
import { misshapen, text } from './shape.js';
import { orDamaged } from './store-fault.js';

/** Raised when the table below changes. */
export const FORMAT = 2;
/** Which rows are runs: those of the first format have no checksum. */
export const areRuns = `format BETWEEN 1 AND ${FORMAT}`;
/** A run that failed: its content is why and where. A store keeps none of them unless it is asked to. */
const FAILURE = 0;

export const runColumns =
  'format INTEGER, identity VARCHAR PRIMARY KEY, scenario VARCHAR, seed VARCHAR, replicate INTEGER, digest VARCHAR, columns INTEGER, outcomes BLOB, content VARCHAR, checks VARCHAR';

/** A run, or why it failed, as a row of a store. */
export interface RunRow {
  readonly identity: string;
  readonly scenario: string;
  readonly seed: string;
  readonly replicate: number;
  readonly run: Run | FailedRun;
}

/** Why a run failed, and where in the user's own code if it was there. */
export interface FailedRun {
  readonly error: string;
  readonly place?: OwnCodePlace | undefined;
}

/** What a sweep reads of a run. */
export type FoundRun = Pick<Run, 'digest' | 'values'> | FailedRun;

/** Runs of a store by their identities, many at a time; and files of them, which stores give each other. */
export interface RunRows {
  find(identities: readonly string[]): Promise<ReadonlyMap<string, FoundRun>>;
  /** All or none; on disk when the promise is kept. */
  keep(rows: readonly RunRow[]): Promise<void>;
  /** Takes in the rows of a file that are not there yet; those that failed give way to those that did not, or are left out. */
  takeIn(path: string, areFailuresKept?: boolean): Promise<void>;
  /** Takes in those of these runs that a store has, which nobody may be writing to at the time. */
  takeFromStore(path: string, identities: readonly string[]): Promise<void>;
  /**
   * Writes all rows to a file, aside, and renames it: equal rows give equal bytes. A disk that cannot take it is told of by
   * the code of the file system.
   */
  writeTo(path: string): Promise<void>;
}

type OrFault = <T>(work: Promise<T>) => Promise<T>;

/** The rows of the store behind a connection; `isFresh` has it find nothing. */
export function runRows(connection: DuckDBConnection, orFault: OrFault, isFresh: boolean): RunRows {
  return {
    find: async (identities) => (isFresh ? new Map() : orFault(find(connection, identities))),
    keep: (rows) => orFault(insertRuns(connection, rows)),
    takeIn: (path, areFailuresKept = true) =>
      takeIn(connection, path, areFailuresKept).catch((error) => {
        // The disk of the store is the store's; else it is the file that is wrong.
        if (isDiskFault(withCode(error))) return orFault(Promise.reject(error));
        throw error;
      }),
    takeFromStore: (path, identities) => takeFromStore(connection, path, identities),
    writeTo: (path) => writeTo(connection, path),
  };
}

async function find(
  connection: DuckDBConnection,
  identities: readonly string[],
): Promise<Map<string, FoundRun>> {
  const found = new Map<string, FoundRun>();
  await askFor(connection, identities);
  const reader = await connection.stream(
    `SELECT identity, format, digest, columns, outcomes, checks, CASE WHEN format = ${FAILURE} THEN content END FROM runs JOIN asked USING (identity) WHERE format = ${FAILURE} OR ${areRuns}`,
  );
  for await (const rows of reader.yieldRows()) {
    for (const [identity, format, digest, columns, outcomes, checks, content] of rows) {
      const run = orDamaged(String(identity), (): FoundRun => {
        if (Number(format) === FAILURE) return failureIn(String(content));
        const found = { digest: digestIn(digest), values: valuesOf(outcomes, columns) };
        refuseChanged(format, checks, { identity, digest, columns, outcomes });
        return found;
      });
      found.set(String(identity), run);
    }
  }
  return found;
}

/** Makes a table of identities. */
async function askFor(connection: DuckDBConnection, identities: readonly string[]): Promise<void> {
  await connection.run('CREATE OR REPLACE TEMP TABLE asked (identity VARCHAR)');
  const appender = await connection.createAppender('asked');
  for (const identity of identities) {
    appender.appendVarchar(identity);
    appender.endRow();
  }
  appender.closeSync();
}

/** Puts rows in by the thousand: into a table without keys first, which is quick, then over. */
export async function insertRuns(connection: DuckDBConnection, rows: readonly RunRow[]): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE fresh (${runColumns.replace(' PRIMARY KEY', '')})`);
  const appender = await connection.createAppender('fresh');
  for (const { identity, scenario, seed, replicate, run } of rows) {
    const isFailure = 'error' in run;
    appender.appendInteger(isFailure ? FAILURE : FORMAT);
    for (const text of [identity, scenario, seed]) appender.appendVarchar(text);
    appender.appendInteger(replicate);
    const { values = [], ...rest } = isFailure ? { digest: '' } : (run as Run);
    const cells = {
      identity,
      digest: rest.digest,
      columns: values[0]?.length ?? 0,
      outcomes: bytesOf(values),
      content: JSON.stringify(isFailure ? run : rest),
    };
    appender.appendVarchar(cells.digest);
    appender.appendInteger(cells.columns);
    appender.appendBlob(cells.outcomes);
    appender.appendVarchar(cells.content);
    appender.appendVarchar(checksOf(cells));
    appender.endRow();
  }
  appender.closeSync();
  await connection.run('INSERT OR REPLACE INTO runs SELECT * FROM fresh');
}

async function takeIn(connection: DuckDBConnection, path: string, areFailuresKept: boolean): Promise<void> {
  const file = `read_parquet(${quotedFile(path)})`;
  await connection.run(`INSERT OR REPLACE INTO runs BY NAME SELECT * FROM ${file} WHERE ${areRuns}`);
  if (areFailuresKept)
    await connection.run(
      `INSERT OR IGNORE INTO runs BY NAME SELECT * FROM ${file} WHERE format = ${FAILURE}`,
    );
}

async function takeFromStore(
  connection: DuckDBConnection,
  path: string,
  identities: readonly string[],
): Promise<void> {
  await askFor(connection, identities);
  await connection.run(`ATTACH ${quoted(path)} AS shared (READ_ONLY)`);
  try {
    const wanted = `${areRuns} AND identity IN (SELECT identity FROM asked)`;
    await connection.run(`INSERT OR IGNORE INTO runs BY NAME SELECT * FROM shared.runs WHERE ${wanted}`);
  } finally {
    await connection.run('DETACH shared');
  }
}

async function writeTo(connection: DuckDBConnection, path: string): Promise<void> {
  // Two machines may write the same file to a disk that they share.
  const aside = asidePath(path, 'part');
  try {
    const select = 'SELECT * FROM runs ORDER BY identity';
    await connection.run(`COPY (${select}) TO ${quoted(aside)} (FORMAT parquet, COMPRESSION zstd)`);
    await rename(aside, path);
  } catch (error) {
    throw withCode(error);
  } finally {
    await rm(aside, { force: true });
    await rm(`${aside}.tmp`, { force: true });
  }
}

/** The values of a run year by year as float64, little-endian: half the size of text, and NaN stays what it is. */
function bytesOf(values: Run['values']): Uint8Array {
  const flat = values.flat();
  const view = new DataView(new ArrayBuffer(flat.length * 8));
  for (const [at, value] of flat.entries()) view.setFloat64(at * 8, value, true);
  return new Uint8Array(view.buffer);
}

/**
 * The values back as rows of `columns` each, a row a year. Throws a RangeError if a cell is no such thing, or if there are
 * fewer than all measures, or other than so many years.
 */
export function valuesOf(cell: unknown, columns: unknown, years?: number): number[][] {
  const bytes = (cell as Partial<DuckDBBlobValue> | null)?.bytes;
  const count = Number(columns);
  const rows = (bytes?.length ?? 0) / (8 * count);
  if (!bytes || !(count >= measures.length) || !Number.isInteger(rows) || rows === 0)
    throw new RangeError(`outcomes is not the values of ${measures.length} measures, year by year`);
  if (years !== undefined && rows !== years)
    throw new RangeError(`outcomes has ${rows} years, the scenario ${years}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: rows }, (_, year) =>
    Array.from({ length: count }, (_, column) => view.getFloat64(8 * (year * count + column), true)),
  );
}

const failureShape = z.looseObject({ error: text });

function failureIn(content: string): FailedRun {
  const failure: unknown = JSON.parse(content);
  const fault = misshapen(failure, failureShape);
  if (fault) throw new RangeError(`content: ${fault.where} is no ${fault.wanted}`);
  return failure as FailedRun;
}

function digestIn(cell: unknown): string {
  if (typeof cell !== 'string' || !/^[0-9a-f]{64}$/.test(cell)) throw new RangeError('digest is no SHA-256');
  return cell;
}
