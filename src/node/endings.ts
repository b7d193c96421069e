import { notesOf, type Origin } from './origin.js';
import { type ParquetColumns, readParquet, writeParquet } from './parquet.js';
import { restText } from './run-content.js';
import type { Budget } from './run-name.js';
import type { NamedRun } from './runs-in.js';

/** What became of ties, money and firms by the end of a run, as JSON. */
export type EndingRow = readonly [scenario: string, replicate: number, budget: Budget, ending: string];

const endingColumns = {
  scenario: 'VARCHAR',
  replicate: 'INTEGER',
  budget: 'VARCHAR',
  ending: 'VARCHAR',
} satisfies ParquetColumns;

/** Writes `endings.parquet`: with the tables of outcomes all that a comparison is made of. */
export async function writeEndings(path: string, runs: readonly NamedRun[], origin: Origin): Promise<void> {
  await writeParquet(path, endingColumns, runs.map(endingRow), notesOf(origin));
}

/** Reads `endings.parquet` back. Throws an Error if it cannot be read. */
export async function readEndings(path: string): Promise<EndingRow[]> {
  return readParquet<EndingRow>(path, endingColumns);
}

/** The row of a run. */
export function endingRow({ scenario, replicate, budget, run }: NamedRun): EndingRow {
  return [scenario, replicate, budget, restText(run)];
}
