import { createHash } from 'node:crypto';
import type { DuckDBBlobValue } from '@duckdb/node-api';

/** The cells of a row that simpul reads back, as they are in the store. */
interface Cells {
  readonly identity: unknown;
  readonly digest: unknown;
  readonly columns: unknown;
  readonly outcomes: unknown;
  /** Left out where it is not read: half of the checksum is of the rest alone. */
  readonly content?: unknown;
}

const HALF = 16;

/**
 * The checksum of a row: sixteen hexadecimal digits of a SHA-256 over whose values they are and the values, sixteen over the
 * content. It tells of damage and of changes by hand; whoever means to deceive can work it out, too.
 */
export function checksOf({ identity, digest, columns, outcomes, content }: Cells): string {
  const ofValues = createHash('sha256').update(`${identity} ${digest} ${columns} `).update(bytesIn(outcomes));
  const halves = [ofValues, ...(content === undefined ? [] : [createHash('sha256').update(String(content))])];
  return halves.map((hash) => hash.digest('hex').slice(0, HALF)).join('');
}

/** Whether a row of DuckDB has its checksum, in SQL; those of the first format have none. */
export const areChecked = `(format = 1 OR checks = ${[
  "encode(concat(identity, ' ', digest, ' ', columns, ' ')) || outcomes",
  'content',
]
  .map((part) => `left(sha256(${part}), ${HALF})`)
  .join(' || ')})`;

/** Throws a RangeError if a row is not the one that its checksum was made of. Rows of the first format have none. */
export function refuseChanged(format: unknown, checks: unknown, cells: Cells): void {
  if (Number(format) === 1) return;
  const right = checksOf(cells);
  if (String(checks).slice(0, right.length) !== right)
    throw new RangeError('checks is not the checksum of the row, which was changed or damaged');
}

function bytesIn(cell: unknown): Uint8Array {
  if (cell instanceof Uint8Array) return cell;
  return (cell as Partial<DuckDBBlobValue> | null)?.bytes ?? new Uint8Array();
}
