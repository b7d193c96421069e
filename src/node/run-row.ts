import type { DuckDBBlobValue } from '@duckdb/node-api';
import { z } from 'zod';
import { measures } from '../measure/index.js';
import type { OwnCodePlace } from '../study/own-code-error.js';
import type { Run } from '../study/run.js';
import { misshapen, text } from './shape.js';

/** Raised when the table below changes. */
export const FORMAT = 2;
/** Which rows are runs: those of the first format have no checksum. */
export const areRuns = `format BETWEEN 1 AND ${FORMAT}`;
/** A run that failed: its content is why and where. A store keeps none of them unless it is asked to. */
export const FAILURE = 0;

/** The columns of a run in a store and what they hold, in their order. */
export const runColumns = {
  format: 'INTEGER',
  identity: 'VARCHAR',
  scenario: 'VARCHAR',
  seed: 'VARCHAR',
  replicate: 'INTEGER',
  digest: 'VARCHAR',
  columns: 'INTEGER',
  outcomes: 'BLOB',
  content: 'VARCHAR',
  checks: 'VARCHAR',
} as const;

/** A run, or why it failed, as a row of a store. */
export interface RunRow {
  readonly identity: string;
  readonly scenario: string;
  readonly seed: string;
  readonly replicate: number;
  readonly run: Run | FailedRun;
}

/** Why a run failed, and where in the user's own code if it was there. */
export interface FailedRun {
  readonly error: string;
  readonly place?: OwnCodePlace | undefined;
}

/** What a sweep reads of a run. */
export type FoundRun = Pick<Run, 'digest' | 'values'> | FailedRun;

/** The values of a run year by year as float64, little-endian: half the size of text, and NaN stays what it is. */
export function bytesOf(values: Run['values']): Uint8Array {
  const flat = values.flat();
  const view = new DataView(new ArrayBuffer(flat.length * 8));
  for (const [at, value] of flat.entries()) view.setFloat64(at * 8, value, true);
  return new Uint8Array(view.buffer);
}

/**
 * The values back as rows of `columns` each, a row a year. Throws a RangeError if a cell is no such thing, or if there are
 * fewer than all measures, or other than so many years.
 */
export function valuesOf(cell: unknown, columns: unknown, years?: number): number[][] {
  const bytes = (cell as Partial<DuckDBBlobValue> | null)?.bytes;
  const count = Number(columns);
  const rows = (bytes?.length ?? 0) / (8 * count);
  if (!bytes || !(count >= measures.length) || !Number.isInteger(rows) || rows === 0)
    throw new RangeError(`outcomes is not the values of ${measures.length} measures, year by year`);
  if (years !== undefined && rows !== years)
    throw new RangeError(`outcomes has ${rows} years, the scenario ${years}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: rows }, (_, year) =>
    Array.from({ length: count }, (_, column) => view.getFloat64(8 * (year * count + column), true)),
  );
}

const failureShape = z.looseObject({ error: text });

/** A failure back. Throws a RangeError or a SyntaxError if the text is none. */
export function failureIn(content: string): FailedRun {
  const failure: unknown = JSON.parse(content);
  const fault = misshapen(failure, failureShape);
  if (fault) throw new RangeError(`content: ${fault.where} is no ${fault.wanted}`);
  return failure as FailedRun;
}

/** A digest back. Throws a RangeError if a cell is none. */
export function digestIn(cell: unknown): string {
  if (typeof cell !== 'string' || !/^[0-9a-f]{64}$/.test(cell)) throw new RangeError('digest is no SHA-256');
  return cell;
}
