import { dirname } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Run } from '../study/run.js';
import type { StudyData } from '../study/study-data.js';
import * as say from '../words/store-messages.js';
import { isDiskFault, withCode } from './disk-fault.js';
import { makeFolder } from './make-folder.js';
import { refuseChanged } from './row-checks.js';
import { contentIn } from './run-content.js';
import { runIdentity, scenarioIdentities } from './run-identity.js';
import { rowsInLines } from './run-lines.js';
import { areRuns, FORMAT, runColumns, valuesOf } from './run-row.js';
import { type RunRows, runRows } from './run-rows.js';
import { type Scalings, scalingColumns, scalingsOf } from './scaling-store.js';
import { DamagedRow, orDamaged, StoreFault } from './store-fault.js';
import { type WaitingRuns, waitingFiles, waitingRuns } from './waiting-runs.js';

/**
 * Runs that are finished, and how scenarios reach a yearly spending, in one DuckDB file that studies share. A run is known
 * by its identity: a hash of the code that runs it, the resolved scenario, the user's own code, the seed and the replicate.
 * What is once in it is not run again.
 */
export interface RunStore {
  /** The runs of a study that are there, by scenario and replicate; `isRunOn` tells which have to go on after their end. */
  find(
    study: StudyData,
    isRunOn: (scenario: number, replicate: number) => boolean,
  ): Promise<readonly ReadonlyMap<number, Run>[]>;
  /**
   * Puts runs in, all or none; they are written when it returns, whatever becomes of the process. Throws a StoreFault if
   * they could not be.
   */
  keep(study: StudyData, runs: readonly KeptRun[]): void;
  /** How many runs are in it, of whatever study. */
  count(): Promise<number>;
  /** Runs by identity, many at a time. */
  readonly rows: RunRows & Pick<WaitingRuns, 'keep'>;
  readonly scalings: Scalings;
  /** Takes in what waits, and lets go of the file. Throws a StoreFault if that goes wrong; what waits goes on waiting. */
  close(): Promise<void>;
}

export interface KeptRun {
  readonly scenario: number;
  readonly replicate: number;
  readonly run: Run;
}

/**
 * Opens a store, which begins empty if there is none; `isFresh` has it find nothing and take runs in anew. Throws a
 * StoreFault if another process has it, or if it cannot be read.
 */
export async function openRunStore(path: string, isFresh = false): Promise<RunStore> {
  try {
    makeFolder(dirname(path));
  } catch (error) {
    throw isDiskFault(error) ? faultOf(error, path) : error;
  }
  const { connection, orFault, close } = await openTable(path);
  const table = runRows(connection, orFault, isFresh);
  const waiting = waitingRuns(path, async (lines) => {
    try {
      await table.takeIn(lines, false);
    } catch (error) {
      // What is wrong with the file is told of by its name.
      throw isDiskFault(withCode(error)) ? error : faultOf(error, lines);
    }
  });
  let isOpen = false;
  const faultNow = (error: unknown) => faultOf(error, path, isOpen);
  const settle = () =>
    waiting.settle().catch((error) => {
      throw faultNow(error);
    });
  const keep: WaitingRuns['keep'] = (rows) => {
    try {
      waiting.keep(rows);
    } catch (error) {
      throw faultNow(error);
    }
  };
  try {
    for (const lines of waitingFiles(path)) {
      await refuseNewer(connection, path, rowsInLines(lines)).catch((error) => {
        throw faultOf(error, lines);
      });
    }
    await settle();
    isOpen = true;
  } catch (error) {
    close();
    throw faultNow(error);
  }
  return {
    async find(study, isRunOn) {
      if (isFresh) return study.scenarios.map(() => new Map());
      await settle();
      return orFault(find(connection, study, isRunOn));
    },
    keep(study, runs) {
      const identify = identities(study);
      keep(
        runs.map(({ scenario, replicate, run }) => ({
          identity: identify(scenario, replicate),
          scenario: study.scenarios[scenario]!.scenario.name,
          seed: study.seed,
          replicate,
          run,
        })),
      );
    },
    async count() {
      await settle();
      const reader = await orFault(connection.runAndReadAll('SELECT count(*) FROM runs'));
      return Number(reader.getRows()[0]?.[0]);
    },
    rows: { ...table, keep },
    scalings: scalingsOf(connection, orFault, isFresh),
    async close() {
      try {
        await settle();
      } finally {
        close();
      }
    },
  };
}

/** Runs in memory alone, which come from files and go to one. */
export async function openRunTable(): Promise<{ readonly rows: RunRows; close(): void }> {
  const { connection, orFault, close } = await openTable(':memory:');
  return { rows: runRows(connection, orFault, false), close };
}

interface OpenTable {
  readonly connection: DuckDBConnection;
  /** What a piece of work gives; what it throws becomes a fault of the store. */
  orFault<T>(work: Promise<T>): Promise<T>;
  close(): void;
}

async function openTable(path: string): Promise<OpenTable> {
  const duckdb = await import('@duckdb/node-api');
  const options = { threads: '1', autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };
  let instance: DuckDBInstance | undefined;
  try {
    instance = await duckdb.DuckDBInstance.create(path, options);
    const connection = await instance.connect();
    const columns = Object.entries(runColumns).map((column) => column.join(' '));
    await connection.run(`CREATE TABLE IF NOT EXISTS runs (${columns.join(', ')}, PRIMARY KEY (identity))`);
    await refuseNewer(connection, path);
    // A store of the first format has no checksums.
    await connection.run('ALTER TABLE runs ADD COLUMN IF NOT EXISTS checks VARCHAR');
    await connection.run(`CREATE TABLE IF NOT EXISTS scalings (${scalingColumns})`);
    return {
      connection,
      async orFault(work) {
        try {
          return await work;
        } catch (error) {
          throw faultOf(error, path);
        }
      },
      close() {
        connection.closeSync();
        instance?.closeSync();
      },
    };
  } catch (error) {
    instance?.closeSync();
    throw faultOf(error, path);
  }
}

/** A later layout of the table may mean something else by the same columns, so nothing is read from it or put into it. */
async function refuseNewer(connection: DuckDBConnection, path: string, rows = 'runs'): Promise<void> {
  const reader = await connection.runAndReadAll(`SELECT max(format) FROM ${rows}`);
  if (Number(reader.getRows()[0]?.[0] ?? 0) <= FORMAT) return;
  throw new StoreFault(say.storeOfNewer(path));
}

/** The fault that an error is; `isOpen` tells of a store that was in use already. */
function faultOf(error: unknown, path: string, isOpen = false): unknown {
  if (error instanceof StoreFault) return error;
  if (error instanceof DamagedRow) return new StoreFault(say.storeDamaged(path, error.row, error.message));
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  const holder = /Conflicting lock is held in .*\(PID (\d+)\)/.exec(String(error))?.[1];
  if (holder !== undefined || reason.includes('Could not set lock'))
    return new StoreFault(say.storeInUse(path, holder));
  const known = [
    [/No space left|ENOSPC|EDQUOT|quota exceeded/i, say.storeDiskFull],
    [
      /Read-only file system|Permission denied|EROFS|EACCES|EPERM/i,
      isOpen ? say.storeClosed : say.storeReadOnly,
    ],
    [/with version number|newer version/i, say.storeOfNewer],
  ] as const;
  const told = known.find(([pattern]) => pattern.test(reason))?.[1];
  return new StoreFault(told?.(path) ?? say.storeUnreadable(path, reason.replace(/[.!]+$/, '')));
}

async function find(
  connection: DuckDBConnection,
  study: StudyData,
  isRunOn: (scenario: number, replicate: number) => boolean,
): Promise<Map<number, Run>[]> {
  const found = study.scenarios.map(() => new Map<number, Run>());
  const identify = identities(study);
  // Scenarios that differ in what they are called alone share their runs.
  const places = new Map<string, [scenario: number, replicate: number][]>();
  for (const scenario of study.scenarios.keys()) {
    for (let replicate = 0; replicate < study.replicates; replicate++) {
      const identity = identify(scenario, replicate);
      places.set(identity, [...(places.get(identity) ?? []), [scenario, replicate]]);
    }
  }
  const reader = await connection.runAndReadAll(
    `SELECT identity, format, digest, columns, outcomes, content, checks FROM runs WHERE ${areRuns} AND seed = $1 AND replicate < $2`,
    [study.seed, study.replicates],
  );
  for (const [identity, format, digest, columns, outcomes, content, checks] of reader.getRows()) {
    for (const [scenario, replicate] of places.get(String(identity)) ?? []) {
      const { name, time } = study.scenarios[scenario]!.scenario;
      const { afterEnd, ...run } = orDamaged(`${name} ${replicate}`, (): Run => {
        const whole = contentIn(String(content), time.years);
        const values = valuesOf(outcomes, columns, time.years);
        refuseChanged(format, checks, { identity, digest, columns, outcomes, content });
        return { ...whole, values };
      });
      if (!isRunOn(scenario, replicate)) found[scenario]!.set(replicate, run);
      else if (afterEnd) found[scenario]!.set(replicate, { ...run, afterEnd });
    }
  }
  return found;
}

type Identify = (scenario: number, replicate: number) => string;

const known = new WeakMap<StudyData, Identify>();

/** Works out identities; what all runs of a scenario have in common is hashed once. */
function identities(study: StudyData): Identify {
  const before = known.get(study);
  if (before) return before;
  const ofScenario = scenarioIdentities(study);
  const hashes = study.scenarios.map(({ scenario }) => ofScenario(scenario));
  const identify: Identify = (scenario, replicate) => runIdentity(hashes[scenario]!, replicate);
  known.set(study, identify);
  return identify;
}
