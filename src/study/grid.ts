/** Every combination of the values of several lists; the last list turns fastest. */
export function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  let rows: T[][] = [[]];
  for (const list of lists) rows = rows.flatMap((row) => list.map((value) => [...row, value]));
  return rows;
}
