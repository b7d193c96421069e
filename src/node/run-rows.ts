import { rename, rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { asidePath } from './aside.js';
import { isDiskFault, withCode } from './disk-fault.js';
import { parquetFile, quoted } from './parquet.js';
import { areChecked, refuseChanged } from './row-checks.js';
import { rowsInLines } from './run-lines.js';
import { areRuns, digestIn, FAILURE, type FoundRun, failureIn, valuesOf } from './run-row.js';
import { orDamaged } from './store-fault.js';
import { waitingFiles } from './waiting-runs.js';

/** Runs of a store by their identities, many at a time; and files of them, which stores give each other. */
export interface RunRows {
  find(identities: readonly string[]): Promise<ReadonlyMap<string, FoundRun>>;
  /**
   * Takes in the rows of a file, a Parquet table or lines of JSON, in place of those that are there; those that failed give
   * way to those that did not, or are left out.
   */
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

async function takeIn(connection: DuckDBConnection, path: string, areFailuresKept: boolean): Promise<void> {
  await connection.run(`INSERT OR REPLACE INTO runs BY NAME ${rowsIn(path, areRuns)}`);
  if (!areFailuresKept) return;
  await connection.run(`INSERT OR IGNORE INTO runs BY NAME ${rowsIn(path, `format = ${FAILURE}`)}`);
}

/**
 * The rows of a file that meet a condition, each identity once: of twins the one that went on after its end, and so has more
 * to tell. A row that was changed or damaged is passed over, and its run is missing.
 */
function rowsIn(path: string, condition: string): string {
  const rows = path.endsWith('.parquet') ? parquetFile(path) : rowsInLines(path);
  const place = 'row_number() OVER (PARTITION BY identity ORDER BY length(content) DESC)';
  return `SELECT * FROM ${rows} WHERE ${condition} AND ${areChecked} QUALIFY ${place} = 1`;
}

async function takeFromStore(
  connection: DuckDBConnection,
  path: string,
  identities: readonly string[],
): Promise<void> {
  await askFor(connection, identities);
  const wanted = `${areRuns} AND identity IN (SELECT identity FROM asked)`;
  await connection.run(`ATTACH ${quoted(path)} AS shared (READ_ONLY)`);
  try {
    await connection.run(`INSERT OR IGNORE INTO runs BY NAME SELECT * FROM shared.runs WHERE ${wanted}`);
  } finally {
    await connection.run('DETACH shared');
  }
  for (const waiting of waitingFiles(path))
    await connection.run(`INSERT OR IGNORE INTO runs BY NAME ${rowsIn(waiting, wanted)}`);
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
