import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Runs } from '../study/runs.js';
import { type StudyPlan, yearsOf } from '../study/study-plan.js';
import { csvMetadata, metadataPath } from './csv-metadata.js';
import { notesOf, type Origin } from './origin.js';
import { type ParquetColumns, readParquet, writeTidyParquet } from './parquet.js';

/** One value of one measure: a row of the tidy table. */
export type Row = readonly [
  scenario: string,
  replicate: number,
  year: number,
  measure: string,
  value: number,
];

const outcomeColumns = {
  scenario: 'NAME',
  replicate: 'INTEGER',
  year: 'INTEGER',
  measure: 'NAME',
  value: 'DOUBLE',
} satisfies ParquetColumns;

/** The years of the runs that went well by scenario, replicate and year, each with the values of all measures. */
function* yearRows(
  study: StudyPlan,
  runs: Runs,
  replicates: readonly number[],
): Generator<readonly [scenario: string, replicate: number, year: number, ...values: readonly number[]]> {
  const years = yearsOf(study);
  for (const [scenario, { name }] of study.scenarios.entries()) {
    for (const [index, run] of runs[scenario].entries()) {
      for (const [year, values] of run?.values.entries() ?? [])
        yield [name, replicates[index], years[year], ...values];
    }
  }
}

/** The same value by value: the rows of the tidy table. */
export function* rowsOf(study: StudyPlan, runs: Runs, replicates: readonly number[]): Generator<Row> {
  for (const [scenario, replicate, year, ...values] of yearRows(study, runs, replicates)) {
    for (const [measure, value] of values.entries())
      yield [scenario, replicate, year, study.measures[measure].name, value];
  }
}

/** Writes the tidy table as Parquet. A value that there is not is null. */
export async function writeOutcomes(
  path: string,
  study: StudyPlan,
  runs: Runs,
  replicates: readonly number[],
  origin: Origin,
): Promise<void> {
  const names = study.measures.map(({ name }) => name);
  await writeTidyParquet(path, outcomeColumns, names, yearRows(study, runs, replicates), notesOf(origin));
}

/** Reads the tidy table back. */
export async function readOutcomes(path: string): Promise<Row[]> {
  return readParquet<Row>(path, outcomeColumns);
}

/** Writes the tidy table as CSV, and beside it what describes it. */
export async function writeCsv(
  path: string,
  study: StudyPlan,
  runs: Runs,
  replicates: readonly number[],
  origin: Origin,
): Promise<void> {
  await writeFile(path, outcomesCsv(rowsOf(study, runs, replicates)));
  await writeFile(metadataPath(path), outcomesMetadata(basename(path), origin));
}

/** The tidy table as CSV; a value that there is not is an empty cell. */
export function outcomesCsv(rows: Iterable<Row>): string {
  const lines = [Object.keys(outcomeColumns).join(',')];
  for (const [scenario, replicate, year, measure, value] of rows) {
    lines.push(`${scenario},${replicate},${year},${measure},${Number.isNaN(value) ? '' : value}`);
  }
  return `${lines.join('\n')}\n`;
}

/** What describes the CSV file of that name. */
export function outcomesMetadata(file: string, origin: Origin): string {
  const columns = Object.entries(outcomeColumns).map(([name, kind]) => ({ name, kind }));
  return csvMetadata(file, columns, origin);
}
