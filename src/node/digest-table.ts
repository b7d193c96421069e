import { notesOf, type Origin } from './origin.js';
import { type ParquetColumns, readParquet, writeParquet } from './parquet.js';
import type { Budget } from './run-name.js';
import type { NamedRun } from './runs-in.js';

/** One year of one run: its digest, and fingerprints of its columns and weeks (four digits each). */
export type DigestRow = readonly [
  scenario: string,
  replicate: number,
  budget: Budget,
  year: number,
  digest: string,
  columns: string,
  weeks: string,
];

const digestColumns = {
  scenario: 'VARCHAR',
  replicate: 'INTEGER',
  budget: 'VARCHAR',
  year: 'INTEGER',
  digest: 'VARCHAR',
  columns: 'VARCHAR',
  weeks: 'VARCHAR',
} satisfies ParquetColumns;

/** Writes `digests.parquet`: the years of the runs that went well, as written and then at the equal budget. */
export async function writeDigests(
  path: string,
  runs: readonly NamedRun[],
  years: readonly number[],
  origin: Origin,
): Promise<void> {
  await writeParquet(path, digestColumns, digestRows(runs, years), notesOf(origin));
}

/** Reads `digests.parquet` back. Throws an Error if it cannot be read. */
export async function readDigests(path: string): Promise<DigestRow[]> {
  return readParquet<DigestRow>(path, digestColumns);
}

/** The rows of runs, one a year. */
export function digestRows(runs: readonly NamedRun[], years: readonly number[]): DigestRow[] {
  return runs.flatMap(({ scenario, replicate, budget, run: { digests, columnPrints, weekPrints } }) =>
    years.map(
      (year, at): DigestRow => [
        ...([scenario, replicate, budget, year] as const),
        ...([digests[at], columnPrints[at], weekPrints[at]] as const),
      ],
    ),
  );
}
