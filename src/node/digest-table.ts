import type { Run } from '../study/run.js';
import { yearsOf } from '../study/study-plan.js';
import type { Compared } from './compare-study.js';
import { notesOf, type Origin } from './origin.js';
import { type ParquetColumns, readParquet, writeParquet } from './parquet.js';

/** As the scenarios are written, or with their policies scaled to the equal budget. */
export type Budget = 'written' | 'equal';

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
  written: Compared,
  equal: Compared | undefined,
  origin: Origin,
): Promise<void> {
  const rows = [...rowsOf('written', written), ...(equal ? rowsOf('equal', equal) : [])];
  await writeParquet(path, digestColumns, rows, notesOf(origin));
}

/** Reads `digests.parquet` back. Throws an Error if it cannot be read. */
export async function readDigests(path: string): Promise<DigestRow[]> {
  return readParquet<DigestRow>(path, digestColumns);
}

function rowsOf(budget: Budget, { plan, runs, replicates }: Compared): DigestRow[] {
  const years = yearsOf(plan);
  const ofRun = (name: string, replicate: number, run: Run) =>
    years.map(
      (year, at): DigestRow => [
        name,
        replicate,
        budget,
        year,
        run.digests[at],
        run.columnPrints[at],
        run.weekPrints[at],
      ],
    );
  return plan.scenarios.flatMap(({ name }, scenario) =>
    runs[scenario].flatMap((run, index) => (run ? ofRun(name, replicates[index], run) : [])),
  );
}
