import { join } from 'node:path';
import type { DuckDBConnection, DuckDBResultReader } from '@duckdb/node-api';
import { InputError } from '../words/input-error.js';
import { noOutcomes, notASelect, notOneQuery, sqlWrong } from '../words/query-messages.js';
import { type Origin, originOf } from './origin.js';
import { connected, parquetFile } from './parquet.js';
import { type Result, readFolder } from './read-result.js';
import { resultTables, type TableCell } from './result-tables.js';
import { listRuns } from './run-list.js';
import { readSweepManifest } from './stored-sweep.js';
import { isSweepFolder } from './sweep-folder.js';
import { listPointRuns } from './sweep-list.js';
import { sweepFiles, sweepRunColumns } from './sweep-tables.js';

/** What a query gives; numbers as numbers, what has no JSON as text. */
export interface QueryAnswer {
  readonly columns: readonly string[];
  /** Whether each column holds numbers. */
  readonly areNumbers: readonly boolean[];
  readonly rows: readonly (readonly unknown[])[];
  /** Of the result that was asked. */
  readonly origin: Origin;
}

/**
 * Asks the tables of a result folder in SQL. They are copies in memory, and once they are filled the database can neither
 * read nor write anything outside, nor be told otherwise. Throws an InputError for a mistake in the SQL.
 */
export async function queryResult(folder: string, sql: string): Promise<QueryAnswer> {
  const result = isSweepFolder(folder) ? undefined : await readFolder(folder);
  const manifest = result?.manifest ?? (await readSweepManifest(folder));
  return connected(async (connection) => {
    const offered = result
      ? await fillTables(connection, folder, result)
      : await fillSweepTables(connection, folder);
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
    return { ...(await ask(connection, sql, offered)), origin: originOf(manifest) };
  });
}

type Offered = typeof resultTables;

/** A table as it is named to whoever asks for another. */
interface Named {
  readonly name: string;
  readonly columns: readonly { readonly name: string }[];
}

/** Makes the tables that this result has. */
async function fillTables(connection: DuckDBConnection, folder: string, result: Result): Promise<Offered> {
  const runs = listRuns(folder, result);
  const offered = resultTables.filter(
    ({ isOfEqualBudget }) => !isOfEqualBudget || result.comparison.equalBudget,
  );
  for (const { name, columns, source } of offered) {
    await create(connection, name, columns);
    if ('file' in source) await copyInto(connection, name, join(folder, source.file));
    else await appendInto(connection, name, columns, source.rows(result, runs));
  }
  return offered;
}

async function create(connection: DuckDBConnection, name: string, columns: readonly Column[]): Promise<void> {
  const declared = columns.map((each) => `${each.name} ${each.type}`);
  await connection.run(`CREATE TABLE ${name} (${declared.join(', ')})`);
}

type Column = Pick<Offered[number]['columns'][number], 'name' | 'type'>;

/** Takes in the tables of a sweep as they are, and a list of its runs. */
async function fillSweepTables(connection: DuckDBConnection, folder: string): Promise<Named[]> {
  const offered: Named[] = [];
  for (const name of sweepFiles) {
    const path = join(folder, `${name}.parquet`);
    try {
      await connection.run(`CREATE TABLE ${name} AS SELECT * FROM ${parquetFile(path)}`);
    } catch {
      throw new InputError(noOutcomes(path));
    }
    const reader = await connection.runAndReadAll(`SELECT * FROM ${name} LIMIT 0`);
    offered.push({ name, columns: reader.columnNames().map((column) => ({ name: column })) });
  }
  const { runs } = await listPointRuns(folder);
  await create(connection, 'runs', sweepRunColumns);
  const rows = runs.map(({ finishedAt, ...run }) => {
    const cells: Readonly<Record<string, TableCell>> = { ...run, finished_at: finishedAt };
    return sweepRunColumns.map(({ name }) => cells[name] ?? null);
  });
  await appendInto(connection, 'runs', sweepRunColumns, rows);
  return [...offered, { name: 'runs', columns: sweepRunColumns }];
}

async function copyInto(connection: DuckDBConnection, table: string, path: string): Promise<void> {
  const columns = 'scenario, replicate, year, measure, value';
  try {
    await connection.run(`INSERT INTO ${table} SELECT ${columns} FROM ${parquetFile(path)}`);
  } catch {
    throw new InputError(noOutcomes(path));
  }
}

async function appendInto(
  connection: DuckDBConnection,
  table: string,
  columns: readonly Column[],
  rows: readonly (readonly TableCell[])[],
): Promise<void> {
  const { DuckDBTimestampValue } = await import('@duckdb/node-api');
  const appender = await connection.createAppender(table);
  const append = {
    VARCHAR: (cell: TableCell) => appender.appendVarchar(String(cell)),
    INTEGER: (cell: TableCell) => appender.appendInteger(Number(cell)),
    DOUBLE: (cell: TableCell) => appender.appendDouble(Number(cell)),
    BOOLEAN: (cell: TableCell) => appender.appendBoolean(cell === true),
    TIMESTAMP: (cell: TableCell) =>
      appender.appendTimestamp(new DuckDBTimestampValue(BigInt(Date.parse(String(cell))) * 1000n)),
  };
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      if (cell === null) appender.appendNull();
      else append[columns[index]!.type](cell);
    }
    appender.endRow();
  }
  appender.closeSync();
}

async function ask(
  connection: DuckDBConnection,
  sql: string,
  offered: readonly Named[],
): Promise<Omit<QueryAnswer, 'origin'>> {
  const { StatementType } = await import('@duckdb/node-api');
  try {
    const count = sql.trim() === '' ? 0 : (await connection.extractStatements(sql)).count;
    if (count !== 1) throw new InputError(notOneQuery(count));
    const { statementType } = await connection.prepare(sql);
    const isReading = [StatementType.SELECT, StatementType.EXPLAIN].includes(statementType);
    if (!isReading) throw new InputError(notASelect);
    return answerOf(await connection.runAndReadAll(sql));
  } catch (error) {
    if (error instanceof InputError || !(error instanceof Error)) throw error;
    const lines = offered.map(
      ({ name, columns }) => `  ${name}: ${columns.map((each) => each.name).join(', ')}`,
    );
    throw new InputError(sqlWrong(error.message.replace('Failed to extract statements: ', '').trim(), lines));
  }
}

/** Types whose values are numbers, as DuckDB writes them: DECIMAL(18,3) among them. */
const numeric = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$|^(FLOAT|DOUBLE)$|^DECIMAL\b/;

function answerOf(reader: DuckDBResultReader): Omit<QueryAnswer, 'origin'> {
  const areNumbers = reader.columnTypes().map((type) => numeric.test(type.toString()));
  const rows = reader
    .getRowsJson()
    .map((row) => row.map((value, column) => (areNumbers[column] ? numberIn(value) : value)));
  return { columns: reader.deduplicatedColumnNames(), areNumbers, rows };
}

/** Large whole numbers and decimals come as text; those that a number cannot hold stay so. */
function numberIn(value: unknown): unknown {
  if (typeof value !== 'string' || value.trim() === '') return value;
  const number = Number(value);
  const isExact = Number.isFinite(number) && (!/^-?\d+$/.test(value) || Number.isSafeInteger(number));
  return isExact ? number : value;
}
