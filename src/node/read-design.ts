import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { fileSite } from '../scenario/parse.js';
import { errorAt, type Problem } from '../scenario/problem.js';
import type { Site, Tree } from '../scenario/tree.js';
import { refusalOf } from '../scenario/vary.js';
import { fileIsFolder, fileMissing } from '../words/file-messages.js';
import * as say from '../words/sweep-messages.js';
import { connected, PLAIN_FOLDERS, parquetFile, quotedFile } from './parquet.js';
import type { DesignRows } from './read-sweep.js';

/** The column that numbers the points in the tables of a sweep: such a table is a design as it is. */
const NUMBER = 'point';

/**
 * Reads a table of parameter sets: CSV (the first row names the parameters by their paths) or Parquet. Rows and columns
 * count from 1 in messages, the header of a CSV file being row 1.
 */
export async function readDesign(path: string): Promise<DesignRows> {
  const none = (problem: Problem): DesignRows => ({ parameters: [], rows: [], problems: [problem] });
  const [, kind] = /\.(csv|parquet)$/i.exec(path) ?? [];
  if (!kind) return none(errorAt(fileSite(path), '', say.designKind));
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return none(errorAt(fileSite(path), '', fileMissing(path)));
  if (found.isDirectory()) return none(errorAt(fileSite(path), '', fileIsFolder(path)));
  const isCsv = kind.toLowerCase() === 'csv';
  try {
    return designOf(path, await tableOf(path, isCsv), isCsv);
  } catch (error) {
    return none(faultOf(path, error instanceof Error ? error.message : String(error)));
  }
}

interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly DuckDBValue[])[];
}

async function tableOf(path: string, isCsv: boolean): Promise<Table> {
  return connected(async (connection: DuckDBConnection) => {
    if (!isCsv) {
      const reader = await connection.runAndReadAll(`SELECT * FROM ${parquetFile(path)}`);
      return { head: reader.columnNames(), rows: reader.getRows() };
    }
    // Told how the file is cut, the reader says which row is not.
    const [first = ''] = (await readFile(path, 'utf8')).replace(/^\ufeff/, '').split(/\r?\n/, 1);
    const delimiter = [';', '\t'].find((mark) => first.includes(mark) && !first.includes(',')) ?? ',';
    const columns = first.split(delimiter).map((_, column) => `'c${column}': 'VARCHAR'`);
    const options = `${PLAIN_FOLDERS}, header = false, auto_detect = false, quote = '"', escape = '"', delim = '${delimiter}', columns = {${columns.join(', ')}}`;
    const [head = [], ...rows] = (
      await connection.runAndReadAll(`SELECT * FROM read_csv(${quotedFile(path)}, ${options})`)
    ).getRows();
    return { head: head.map((name) => String(name ?? '').trim()), rows };
  });
}

function designOf(path: string, { head, rows }: Table, isCsv: boolean): DesignRows {
  const problems: Problem[] = [];
  const siteOf = (row: number, column: number): Site => ({
    file: path,
    line: row + (isCsv ? 2 : 1),
    column: column + 1,
    text: '',
  });
  const named = [...head.keys()].filter((column) => head[column] !== NUMBER);
  const keyOf = (column: number) => ({ ...siteOf(0, column), line: 1 });
  const columns = named.filter((column) => {
    const name = head[column]!;
    const isTwice = head.indexOf(name) < column;
    const message = name === '' ? say.columnUnnamed : isTwice ? say.columnTwice(name) : refusalOf(name);
    if (message) problems.push(errorAt(keyOf(column), '', message));
    return message === undefined;
  });
  if (rows.length === 0 || named.length === 0) problems.push(errorAt(fileSite(path), '', say.designEmpty));
  const trees: Tree[][] = [];
  for (const [row, cells] of rows.entries()) {
    const values = columns.map((column): Tree & { readonly value: unknown } => {
      const site = siteOf(row, column);
      const value = valueIn(cells[column] ?? null);
      if (value === null) problems.push(errorAt(site, '', say.cellEmpty(head[column]!)));
      return { kind: 'scalar', site, value };
    });
    if (values.every(({ value }) => value !== null)) trees.push(values);
  }
  const parameters = columns.map((column) => ({ path: head[column]!, key: keyOf(column) }));
  return { parameters, rows: trees, problems: problems.slice(0, TOLD) };
}

/** Mistakes of a table that are told of. */
const TOLD = 50;

/** A cell as a scenario would have it: numbers and truth values as such, everything else as text. */
function valueIn(cell: DuckDBValue): string | number | boolean | null {
  if (cell === null || typeof cell === 'boolean' || typeof cell === 'number') return cell;
  if (typeof cell === 'bigint') return Number(cell);
  const text = String(cell).trim();
  if (text === '' || text === 'NA') return null;
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number(text);
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text;
}

function faultOf(path: string, message: string): Problem {
  const [, line] = /on Line: (\d+)/i.exec(message) ?? [];
  const [, wanted, found] = /Expected Number of Columns: (\d+) Found: (\d+)/i.exec(message) ?? [];
  const site = line ? { file: path, line: Number(line), column: 1, text: '' } : fileSite(path);
  if (found) return errorAt(site, '', say.rowUneven(Number(found), Number(wanted)));
  return errorAt(site, '', say.designMissing(message.split('\n')[0]!));
}
