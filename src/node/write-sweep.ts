import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { modelVersion } from '../model/version.js';
import type { Scenario } from '../scenario/schema.js';
import type { StudyData } from '../study/study-data.js';
import type { DesignValue, SweepData } from '../study/sweep-data.js';
import { hashOf } from './json.js';
import { identityOf, type Manifest, manifestEntryOf, packageVersion } from './manifest.js';
import { notesOf } from './origin.js';
import { type ParquetColumns, writeParquet, writeTidyParquet } from './parquet.js';
import { writeCrate } from './ro-crate.js';
import { placesOf, type SweepFailure, type Swept } from './swept.js';
import { valuesDigest } from './values-digest.js';

/** What makes the result of a sweep repeatable. */
export interface SweepManifest extends Pick<Manifest, 'format' | 'simpul' | 'model' | 'command' | 'sets'> {
  readonly kind: 'sweep';
  /** Equal for folders that hold the same sweep: same scenarios, points, baseline, seed and model. */
  readonly identity: string;
  readonly study: Omit<StudyData, 'scenarios'>;
  readonly scenarios: Manifest['scenarios'];
  readonly design: { readonly parameters: readonly string[]; readonly points: number; readonly hash: string };
  readonly digest: string;
  readonly counts: Swept['counts'];
  readonly failures: readonly SweepFailure[];
}

/** What tells one sweep from another, whatever number of replicates it has got to. */
export function sweepIdentity({ study, parameters, points }: SweepData): string {
  return hashOf([identityOf(study), parameters, points.map(({ values }) => values)]);
}

/** What a sweep does not say of itself; `simpul` is the version that is told to have made it, this one if left out. */
type SweepTold = Pick<Manifest, 'command' | 'sets'> & { readonly simpul?: string };

/** Writes the files of a sweep into a folder that is there. Equal sweeps give equal files, byte for byte. */
export async function writeSweep(folder: string, swept: Swept, options: SweepTold): Promise<void> {
  const { data, measures } = swept;
  const names = measures.map(({ name }) => name);
  const manifest = manifestOf(swept, options);
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  // Tables are compared to the byte between versions of the package, so they tell everything but that.
  const { simpul_version: _, ...notes } = notesOf(manifest);
  // The largest first: DuckDB packs it in a thread of its own while the others are put together.
  await Promise.all([
    writeTidyParquet(join(folder, 'outcomes.parquet'), outcomeColumns, names, outcomeRows(swept), notes),
    writeParquet(join(folder, 'design.parquet'), designColumns(data), designRows(data), notes),
    writeParquet(join(folder, 'summary.parquet'), summaryColumns, summaryRows(swept), notes),
    writeParquet(join(folder, 'digests.parquet'), digestColumns, digestRows(swept), notes),
  ]);
  await writeCrate(folder, manifest);
}

function manifestOf(
  { data, digest, counts, failures }: Swept,
  { command, sets, simpul = packageVersion() }: SweepTold,
): SweepManifest {
  const { scenarios, ...study } = data.study;
  const { parameters, points } = data;
  return {
    format: 1,
    kind: 'sweep',
    simpul,
    model: modelVersion,
    identity: sweepIdentity(data),
    command,
    sets,
    study,
    scenarios: scenarios.map(manifestEntryOf),
    design: { parameters, points: points.length, hash: hashOf(points.map(({ values }) => values)) },
    digest,
    counts,
    failures,
  };
}

function designColumns({ parameters, points }: SweepData): ParquetColumns {
  const kindOf = (at: number) =>
    points.every(({ values }) => typeof values[at] === 'number') ? 'DOUBLE' : 'VARCHAR';
  return { point: 'INTEGER', ...Object.fromEntries(parameters.map((path, at) => [path, kindOf(at)])) };
}

function* designRows(data: SweepData): Generator<(string | number)[]> {
  const kinds = Object.values(designColumns(data)).slice(1);
  const cell = (value: DesignValue, at: number) => (kinds[at] === 'DOUBLE' ? Number(value) : String(value));
  for (const [point, { values }] of data.points.entries()) yield [point + 1, ...values.map(cell)];
}

export const outcomeColumns = {
  point: 'INTEGER',
  scenario: 'NAME',
  replicate: 'INTEGER',
  year: 'INTEGER',
  measure: 'NAME',
  value: 'DOUBLE',
} satisfies ParquetColumns;

/** A row for each year of a run, with all its values. */
function* outcomeRows({ data, runOf }: Swept): Generator<(string | number)[]> {
  for (const { point, scenario, replicate } of placesOf(data)) {
    const run = runOf(point, scenario, replicate);
    if (!run || 'error' in run) continue;
    const { name, time }: Scenario = data.points[point]!.scenarios[scenario]!;
    for (const [year, values] of run.values.entries())
      yield [point + 1, name, replicate, time.startYear + year, ...values];
  }
}

export const summaryColumns = {
  point: 'INTEGER',
  scenario: 'NAME',
  measure: 'NAME',
  n: 'INTEGER',
  mean: 'DOUBLE',
  low: 'DOUBLE',
  high: 'DOUBLE',
  difference: 'DOUBLE',
  difference_low: 'DOUBLE',
  difference_high: 'DOUBLE',
} satisfies ParquetColumns;

function* summaryRows({ summary }: Swept): Generator<(string | number)[]> {
  for (const row of summary) {
    const { point, scenario, measure, n, mean, interval, difference, differenceInterval } = row;
    const { low, high } = differenceInterval;
    yield [point + 1, scenario, measure, n, mean, interval.low, interval.high, difference, low, high];
  }
}

export const digestColumns = {
  point: 'INTEGER',
  scenario: 'NAME',
  replicate: 'INTEGER',
  digest: 'VARCHAR',
  values: 'VARCHAR',
} satisfies ParquetColumns;

function* digestRows({ data, runOf }: Swept): Generator<(string | number)[]> {
  for (const { point, scenario, replicate } of placesOf(data)) {
    const run = runOf(point, scenario, replicate);
    const { name } = data.study.scenarios[scenario]!.scenario;
    if (run && 'digest' in run) yield [point + 1, name, replicate, run.digest, valuesDigest(run.values)];
  }
}
