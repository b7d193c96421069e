import { rm, writeFile } from 'node:fs/promises';
import type { Runs } from '../study/runs.js';
import { type StudyPlan, yearsOf } from '../study/study-plan.js';

/** One value of one measure: a row of the tidy table. */
type Row = readonly [scenario: string, replicate: number, year: number, measure: string, value: number];

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

/** Writes the tidy table as Parquet: equal rows give equal bytes. A value that there is not is null. */
export async function writeParquet(
  path: string,
  study: StudyPlan,
  runs: Runs,
  replicates: readonly number[],
): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  // One thread, and no extension fetched from anywhere: the file depends on nothing but the rows.
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  await connection.run(
    'CREATE TABLE outcomes (scenario VARCHAR, replicate INTEGER, year INTEGER, measure VARCHAR, value DOUBLE)',
  );
  const appender = await connection.createAppender('outcomes');
  for (const [scenario, replicate, year, measure, value] of rowsOf(study, runs, replicates)) {
    appender.appendVarchar(scenario);
    appender.appendInteger(replicate);
    appender.appendInteger(year);
    appender.appendVarchar(measure);
    if (Number.isNaN(value)) appender.appendNull();
    else appender.appendDouble(value);
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(`COPY outcomes TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`);
  connection.closeSync();
  instance.closeSync();
  // DuckDB leaves its own aside file when it could not finish.
  await rm(`${path}.tmp`, { force: true });
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
