/** A row of cells, or a heading over the rows that follow. */
export type Row = readonly string[] | string;

/** Columns of text below a head and a rule: those of `left` from the left, the others to the right. */
export function tableText(
  head: readonly string[],
  rows: readonly Row[],
  isColourful: boolean,
  left: readonly number[] = [0],
): string {
  const cells = rows.filter((row) => typeof row !== 'string');
  const widths = head.map((title, column) =>
    Math.max(...[title, ...cells.map((row) => row[column] ?? '')].map((text) => text.length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        left.includes(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
      )
      .join('  ')
      .trimEnd();
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width, 2 * (widths.length - 1)));
  const bold = (text: string) => (isColourful ? `\u001b[1m${text}\u001b[22m` : text);
  return [
    line(head),
    rule,
    ...rows.map((row) => (typeof row === 'string' ? bold(row) : line(row))),
    rule,
  ].join('\n');
}
