import { writeFile } from 'node:fs/promises';
import type { Runs } from '../study/runs.js';
import { type StudyPlan, yearsOf } from '../study/study-plan.js';
import { type ParquetColumns, readParquet, writeParquet } from './parquet.js';

/** One value of one measure: a row of the tidy table. */
export type Row = readonly [
  scenario: string,
  replicate: number,
  year: number,
  measure: string,
  value: number,
];

const outcomeColumns = {
  scenario: 'VARCHAR',
  replicate: 'INTEGER',
  year: 'INTEGER',
  measure: 'VARCHAR',
  value: 'DOUBLE',
} satisfies ParquetColumns;

/** All values of the runs that went well by scenario, replicate, year and measure; the numbers of the replicates are given. */
function* rowsOf(study: StudyPlan, runs: Runs, replicates: readonly number[]): Generator<Row> {
  const years = yearsOf(study);
  for (const [scenario, { name }] of study.scenarios.entries()) {
    for (const [index, run] of runs[scenario].entries()) {
      for (const [year, row] of run?.values.entries() ?? []) {
        for (const [measure, value] of row.entries()) {
          yield [name, replicates[index], years[year], study.measures[measure].name, value];
        }
      }
    }
  }
}

/** Writes the tidy table as Parquet. A value that there is not is null. */
export async function writeOutcomes(
  path: string,
  study: StudyPlan,
  runs: Runs,
  replicates: readonly number[],
): Promise<void> {
  await writeParquet(path, outcomeColumns, rowsOf(study, runs, replicates));
}

/** Reads the tidy table back. */
export async function readOutcomes(path: string): Promise<Row[]> {
  return readParquet<Row>(path, outcomeColumns);
}

/** Writes the tidy table as CSV; a value that there is not is an empty cell. */
export async function writeCsv(
  path: string,
  study: StudyPlan,
  runs: Runs,
  replicates: readonly number[],
): Promise<void> {
  const lines = ['scenario,replicate,year,measure,value'];
  for (const [scenario, replicate, year, measure, value] of rowsOf(study, runs, replicates)) {
    lines.push(`${scenario},${replicate},${year},${measure},${Number.isNaN(value) ? '' : value}`);
  }
  await writeFile(path, `${lines.join('\n')}\n`);
}
