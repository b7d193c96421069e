import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readParquet, writeParquet, writeTidyParquet } from '../../src/node/parquet.js';

const folder = mkdtempSync(join(tmpdir(), 'simpul-'));
const rows = Array.from(
  { length: 5000 },
  (_, row) => [["Pasuruan's", 'batam'][row % 2]!, row, row % 7 === 0 ? Number.NaN : Math.sqrt(row)] as const,
);

describe('a Parquet table', () => {
  test('has the same bytes whether its texts go in as names or one by one', async () => {
    const paths = (['NAME', 'VARCHAR'] as const).map(async (kind) => {
      const path = join(folder, `${kind}.parquet`);
      await writeParquet(path, { place: kind, row: 'INTEGER', value: 'DOUBLE' }, rows);
      return readFileSync(path).toString('base64');
    });
    const [named, one] = await Promise.all(paths);
    expect(named).toBe(one);
    const read = await readParquet(join(folder, 'NAME.parquet'), {
      place: 'NAME',
      row: 'INTEGER',
      value: 'DOUBLE',
    });
    expect(read).toEqual(rows);
  });

  test('has the same bytes whether its values are given one by one or by the row', async () => {
    const columns = { place: 'NAME', row: 'INTEGER', measure: 'NAME', value: 'DOUBLE' } as const;
    const names = ['trust', "it's own", 'empty'];
    const valuesOf = (value: number) => [value, 2 * value, Number.NaN];
    const [tidy, one] = ['tidy', 'one'].map((name) => join(folder, `${name}.parquet`)) as [string, string];
    const wide = rows.map(([place, row, value]) => [place, row, ...valuesOf(value)]);
    const long = rows.flatMap(([place, row, value]) =>
      valuesOf(value).map((each, at) => [place, row, names[at]!, each]),
    );
    await writeTidyParquet(tidy, columns, names, wide);
    await writeParquet(one, columns, long);
    expect(readFileSync(tidy).equals(readFileSync(one))).toBe(true);
    expect(await readParquet(tidy, columns)).toEqual(long);
  });

  test('may have no row', async () => {
    const path = join(folder, 'none.parquet');
    await writeParquet(path, { place: 'NAME' }, []);
    expect(await readParquet(path, { place: 'NAME' })).toEqual([]);
  });
});
