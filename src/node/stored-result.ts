import { join } from 'node:path';
import type { Failure } from '../study/comparison.js';
import { unreadable } from '../words/verify-messages.js';
import { type DigestRow, readDigests } from './digest-table.js';
import { type EndingRow, readEndings } from './endings.js';
import { type Finding, found } from './finding.js';
import { type Row, readOutcomes } from './outcomes.js';
import { type Result, readResult } from './read-result.js';
import { failuresByBudget } from './run-list.js';
import { type Budget, runName } from './run-name.js';

/** A run that a result tells of. */
export interface StoredRun {
  readonly scenario: string;
  readonly replicate: number;
  readonly budget: Budget;
  readonly digest: string;
}

/** A run that failed, as a result tells of it. */
export interface StoredFailure extends Omit<StoredRun, 'digest'>, Pick<Failure, 'message' | 'place'> {}

/** All that a result folder holds which can be worked out again. */
export interface StoredResult extends Result {
  readonly runs: readonly StoredRun[];
  readonly failures: readonly StoredFailure[];
  /** By run. */
  readonly years: ReadonlyMap<string, readonly DigestRow[]>;
  readonly endings: ReadonlyMap<string, readonly EndingRow[]>;
  /** By budget, then by run; undefined where a table cannot be read. */
  readonly outcomes: Readonly<Record<Budget, ReadonlyMap<string, readonly Row[]> | undefined>>;
  /** Tables that cannot be read. */
  readonly faults: readonly Finding[];
}

export const outcomeFiles = {
  written: 'outcomes.parquet',
  equal: 'outcomes-equal-budget.parquet',
} as const satisfies Record<Budget, string>;

/** Reads a result folder. Throws an InputError if it is none; a table that cannot be read is a finding. */
export async function readStoredResult(folder: string): Promise<StoredResult> {
  const { manifest, comparison, comparisonText } = await readResult(folder);
  const { runs: written, equalBudgetRuns: equal } = manifest;
  const faults: Finding[] = [];
  const read = async <T>(file: string, readTable: (path: string) => Promise<T[]>) => {
    try {
      return await readTable(join(folder, file));
    } catch (error) {
      const why = (error instanceof Error ? error.message : String(error)).split('\n')[0] as string;
      faults.push(found('file', unreadable(file, why), { file }));
      return undefined;
    }
  };
  const digests = (await read('digests.parquet', readDigests)) ?? [];
  const endings = (await read('endings.parquet', readEndings)) ?? [];
  const failures = failuresByBudget(manifest);
  const rowsOf = async (budget: Budget) => {
    const rows = await read(outcomeFiles[budget], readOutcomes);
    return rows && grouped(rows, ([scenario, replicate]) => runName({ budget, scenario, replicate }));
  };
  const outcomes = {
    written: await rowsOf('written'),
    equal: comparison.equalBudget ? await rowsOf('equal') : undefined,
  };
  return {
    manifest,
    comparison,
    comparisonText,
    failures: [
      ...failures.written.map((one): StoredFailure => ({ ...one, budget: 'written' })),
      ...failures.scaled.map((one): StoredFailure => ({ ...one, budget: 'equal' })),
    ],
    runs: [
      ...written.map((run): StoredRun => ({ ...run, budget: 'written' })),
      ...equal.map((run): StoredRun => ({ ...run, budget: 'equal' })),
    ],
    endings: grouped(endings, ([scenario, replicate, budget]) => runName({ scenario, replicate, budget })),
    years: grouped(digests, ([scenario, replicate, budget]) => runName({ scenario, replicate, budget })),
    outcomes,
    faults,
  };
}

function grouped<T>(rows: readonly T[], nameOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}
