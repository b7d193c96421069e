import type { Cell, NetworkColumn } from '../study/network-columns.js';
import type { NetworkTable } from '../study/network-table.js';

/** A line of CSV (RFC 4180, lines end in LF); what there is not is an empty cell. */
export function csvLine(cells: readonly (Cell | undefined)[]): string {
  return `${cells.map((cell) => quoted(String(cell ?? ''))).join(',')}\n`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV, its head first. */
export function* csvOf({ columns, rows }: NetworkTable): Generator<string> {
  yield csvLine(columns.map(({ name }: Pick<NetworkColumn<never>, 'name'>) => name));
  for (const row of rows) yield csvLine(row);
}
