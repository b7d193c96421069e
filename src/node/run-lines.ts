import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { PLAIN_FOLDERS, quotedFile } from './parquet.js';
import { checksOf } from './row-checks.js';
import { bytesOf, FAILURE, FORMAT, type RunRow, runColumns } from './run-row.js';

/** A file that takes in runs as they end, a line of JSON each, and from which a table takes them. */
export interface RunLines {
  /** Adds runs, all or none; they are written when it returns, whatever becomes of the process. */
  add(rows: readonly RunRow[]): void;
  close(): void;
}

/** Opens a file of runs, to which more are added. Of a line that was cut off when a process was killed nothing is left. */
export function openLines(path: string): RunLines {
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT);
  let end = endOfLines(file);
  ftruncateSync(file, end);
  return {
    add(rows) {
      const bytes = Buffer.from(rows.map(lineOf).join(''));
      try {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, end + at);
      } catch (error) {
        ftruncateSync(file, end);
        throw error;
      }
      end += bytes.length;
    },
    close: () => closeSync(file),
  };
}

/** Bytes that are looked through at a time for the end of the last line. */
const STEP = 65_536;
const LINE_END = 10;

function endOfLines(file: number): number {
  const bytes = Buffer.alloc(STEP);
  for (let end = fstatSync(file).size; end > 0; end = Math.max(0, end - STEP)) {
    const start = Math.max(0, end - STEP);
    const read = readSync(file, bytes, 0, end - start, start);
    const last = bytes.subarray(0, read).lastIndexOf(LINE_END);
    if (last >= 0) return start + last + 1;
  }
  return 0;
}

function lineOf({ identity, scenario, seed, replicate, run }: RunRow): string {
  const isFailure = 'error' in run;
  const { values, ...rest } = isFailure ? { values: [], digest: '' } : run;
  const outcomes = bytesOf(values);
  const cells = {
    identity,
    digest: rest.digest,
    columns: values[0]?.length ?? 0,
    content: JSON.stringify(isFailure ? run : rest),
  };
  const line: Record<keyof typeof runColumns, string | number> = {
    format: isFailure ? FAILURE : FORMAT,
    scenario,
    seed,
    replicate,
    ...cells,
    outcomes: Buffer.from(outcomes).toString('base64'),
    checks: checksOf({ ...cells, outcomes }),
  };
  return `${JSON.stringify(line)}\n`;
}

/** The rows of such a file as DuckDB reads them; lines that are none are passed over. */
export function rowsInLines(path: string): string {
  const columns = Object.entries({ ...runColumns, outcomes: 'VARCHAR' });
  const types = columns.map(([name, type]) => `${name}: '${type}'`).join(', ');
  const kind = `format = 'newline_delimited', ignore_errors = true, columns = {${types}}`;
  const lines = `read_json(${quotedFile(path)}, ${PLAIN_FOLDERS}, ${kind})`;
  return `(SELECT * REPLACE (try(from_base64(outcomes)) AS outcomes) FROM ${lines})`;
}
