import { join } from 'node:path';
import { placeIn } from '../scenario/override.js';
import { parseText } from '../scenario/parse.js';
import type { Scenario } from '../scenario/schema.js';
import { type Path, plainOf } from '../scenario/tree.js';
import type { StudyData } from '../study/study-data.js';
import { type DesignValue, firstsOf, type SweepData, type SweepPoint } from '../study/sweep-data.js';
import { noResultFolder } from '../words/compare-messages.js';
import { InputError } from '../words/input-error.js';
import { noOutcomes } from '../words/query-messages.js';
import { notTheValue } from '../words/result-messages.js';
import { readManifest, studyOf } from './manifest.js';
import { readParquet } from './parquet.js';
import { readDesign } from './read-design.js';
import { digestColumns, outcomeColumns, type SweepManifest, summaryColumns } from './write-sweep.js';

/** A run that the result of a sweep tells of; points count from 1, as in its tables. */
export interface StoredPointRun {
  readonly point: number;
  readonly scenario: string;
  readonly replicate: number;
  readonly digest: string;
}

/** What a sweep is run from. */
export interface SweepInputs {
  readonly manifest: SweepManifest;
  readonly data: SweepData;
}

/** The result of a sweep, from which all of it can be worked out again. */
export interface StoredSweep extends SweepInputs {
  readonly runs: readonly StoredPointRun[];
}

/** The manifest of a sweep's result. Throws an InputError if there is none that can be read. */
export async function readSweepManifest(folder: string): Promise<SweepManifest> {
  const manifest = await readManifest(folder);
  if (!manifest) throw new InputError(noResultFolder(folder));
  if (manifest.kind !== 'sweep')
    throw new InputError(notTheValue(join(folder, 'manifest.json'), 'kind', 'sweep'));
  return manifest as SweepManifest;
}

/** The runs in the table of digests. Throws an InputError if it cannot be read. */
export async function readPointRuns(folder: string): Promise<StoredPointRun[]> {
  type Row = readonly [number, string, number, string];
  const { values: _, ...columns } = digestColumns;
  const rows = await readTable<Row>(folder, 'digests.parquet', columns);
  return rows.map(([point, scenario, replicate, digest]) => ({ point, scenario, replicate, digest }));
}

/** The digests of the values of each run, in the order of the runs; undefined if the table does not have them. */
export async function readValuesDigests(folder: string): Promise<readonly string[] | undefined> {
  const { values } = digestColumns;
  const rows = await readParquet<readonly [string]>(join(folder, 'digests.parquet'), { values }).catch(
    () => {},
  );
  return rows?.map(([digest]) => digest);
}

/** The rows of the summary by the names of their columns. */
export async function readSummary(folder: string): Promise<object[]> {
  const rows = await readTable(folder, 'summary.parquet', summaryColumns);
  const names = Object.keys(summaryColumns);
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [names[at], cell])));
}

/** The values in the table of outcomes, by point, scenario, replicate, year and measure. */
export type PointValues = ReadonlyMap<string, number>;

/** A value of a run; undefined if it is not in the table. */
export function valueIn(
  values: PointValues,
  { point, scenario, replicate }: Omit<StoredPointRun, 'digest'>,
  year: number,
  measure: string,
): number | undefined {
  return values.get([point, scenario, replicate, year, measure].join(' '));
}

/** Reads the table of outcomes. Throws an InputError if it cannot be read. */
export async function readPointValues(folder: string): Promise<PointValues> {
  type Row = readonly [number, string, number, number, string, number];
  const rows = await readTable<Row>(folder, 'outcomes.parquet', outcomeColumns);
  return new Map(rows.map((row) => [row.slice(0, -1).join(' '), row[5]]));
}

async function readTable<Row extends readonly (string | number)[]>(
  folder: string,
  file: string,
  columns: Parameters<typeof readParquet>[1],
): Promise<Row[]> {
  const path = join(folder, file);
  return readParquet<Row>(path, columns).catch(() => {
    throw new InputError(noOutcomes(path));
  });
}

/** Reads the result of a sweep back. */
export async function readStoredSweep(folder: string): Promise<StoredSweep> {
  return { ...(await readSweepInputs(folder)), runs: await readPointRuns(folder) };
}

/** What was run at each point of a sweep: it follows from the manifest and the table of the design. */
export async function readSweepInputs(folder: string): Promise<SweepInputs> {
  const manifest = await readSweepManifest(folder);
  const design = await readDesign(join(folder, 'design.parquet'));
  const parameters = design.parameters.map(({ path }) => path);
  if (design.problems.length > 0) throw new InputError(noOutcomes(join(folder, 'design.parquet')));
  const values = design.rows.map((row) => row.map((value) => plainOf(value) as DesignValue));
  const data = {
    study: studyOf(manifest),
    parameters,
    points: pointsOf(studyOf(manifest), parameters, values),
  };
  return { manifest, data };
}

function pointsOf(
  { scenarios }: StudyData,
  parameters: readonly string[],
  values: readonly (readonly DesignValue[])[],
): SweepPoint[] {
  const places = scenarios.map(({ file, scenario }) => {
    const { tree } = parseText(file, JSON.stringify(scenario));
    return parameters.map((path) => (tree?.kind === 'map' ? placeIn(tree, path) : undefined));
  });
  const firsts = firstsOf(
    values,
    places.map((all) => all.map((place) => place !== undefined)),
  );
  return values.map((row, point) => ({
    written: row,
    values: row,
    firsts: firsts[point]!,
    scenarios: scenarios.map(({ scenario }, at) =>
      row.reduce<Scenario>((changed, value, parameter) => {
        const place = places[at]![parameter];
        return place ? (withPlain(changed, place, value) as Scenario) : changed;
      }, scenario),
    ),
  }));
}

/** A plain value with another one at a place in it. */
function withPlain(whole: unknown, [step, ...rest]: Path, value: DesignValue): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole)) return whole.with(Number(step), withPlain(whole[Number(step)], rest, value));
  const record = (whole ?? {}) as Readonly<Record<string, unknown>>;
  return { ...record, [step]: withPlain(record[step], rest, value) };
}
