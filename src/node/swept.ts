import type { Measure } from '../measure/measure.js';
import type { Failure } from '../study/comparison.js';
import { chainDigest } from '../study/digest.js';
import { planStudy, type StudyData } from '../study/study-data.js';
import type { DesignValue, SweepData } from '../study/sweep-data.js';
import { type SummaryRow, summaryOf } from '../study/sweep-summary.js';
import { commandLine } from './command-line.js';
import { ownCodeOf } from './own-code-of-study.js';
import type { FailedRun, FoundRun } from './run-row.js';
import { allIdentities, type SweepRuns } from './sweep-runs.js';

/** A sweep that has been run to its end, with what its files are made of. */
export interface Swept {
  readonly data: SweepData;
  readonly measures: readonly Measure[];
  readonly outcomes: readonly string[];
  readonly summary: readonly SummaryRow[];
  /** Over the digests of the runs by point, scenario and replicate. */
  readonly digest: string;
  readonly failures: readonly SweepFailure[];
  /** Runs of all points and scenarios, and how many of them are distinct. */
  readonly counts: { readonly runs: number; readonly distinct: number };
  runOf(point: number, scenario: number, replicate: number): FoundRun | undefined;
}

export interface SweepFailure extends Failure {
  /** From 1, as in the tables. */
  readonly point: number;
}

/** Puts together what was found of a sweep's runs; `sets` is what the command line set in the scenarios. */
export async function sweptOf(
  data: SweepData,
  runs: SweepRuns,
  found: ReadonlyMap<string, FoundRun>,
  sets: readonly string[],
): Promise<Swept> {
  const { study, points } = data;
  const { measures, outcomes } = planStudy(study, await ownCodeOf(study));
  const runOf = (point: number, scenario: number, replicate: number) =>
    found.get(runs.identityOf(point, scenario, replicate));
  const columns = outcomes.map((name) => measures.findIndex((measure) => measure.name === name));
  const summary = summaryOf({
    points: points.length,
    scenarios: study.scenarios.map(({ scenario }) => scenario.name),
    baseline: study.scenarios.findIndex(({ scenario }) => scenario.name === study.baseline),
    replicates: study.replicates,
    measures: outcomes,
    valueOf(point, scenario, replicate, measure) {
      const run = runOf(point, scenario, replicate);
      return run && 'values' in run ? (run.values.at(-1)![columns[measure]!] ?? Number.NaN) : Number.NaN;
    },
  });
  const digests: string[] = [];
  for (const { point, scenario, replicate } of placesOf(data)) {
    const run = runOf(point, scenario, replicate);
    if (run && 'digest' in run) digests.push(run.digest);
  }
  const failures = failuresAt(placesOf(data), data, runs, found, sets);
  const counts = {
    runs: points.length * study.scenarios.length * study.replicates,
    distinct: allIdentities(runs).size,
  };
  return { data, measures, outcomes, summary, digest: chainDigest(digests), failures, counts, runOf };
}

interface Place {
  readonly point: number;
  readonly scenario: number;
  readonly replicate: number;
}

/** Every run of a sweep in the order of its tables. */
export function* placesOf({ study, points }: SweepData): Generator<Place> {
  for (const point of points.keys()) {
    for (const scenario of study.scenarios.keys()) {
      for (let replicate = 0; replicate < study.replicates; replicate++) yield { point, scenario, replicate };
    }
  }
}

/** The runs of a part of a sweep that failed, each once. */
export function failuresOfPart(
  data: SweepData,
  runs: SweepRuns,
  found: ReadonlyMap<string, FoundRun>,
  sets: readonly string[],
): SweepFailure[] {
  const places = runs.tasks.flatMap(({ point, replicate, entries }) =>
    entries.map(({ at }) => ({ point, scenario: at, replicate })),
  );
  return failuresAt(places, data, runs, found, sets);
}

function failuresAt(
  places: Iterable<Place>,
  data: SweepData,
  runs: SweepRuns,
  found: ReadonlyMap<string, FoundRun>,
  sets: readonly string[],
): SweepFailure[] {
  const failures: SweepFailure[] = [];
  for (const place of places) {
    const run = found.get(runs.identityOf(place.point, place.scenario, place.replicate));
    if (run && 'error' in run) failures.push(failureOf(data, place, run, sets));
  }
  return failures;
}

function failureOf(
  { study, parameters, points }: SweepData,
  { point, scenario, replicate }: Place,
  { error: message, place }: FailedRun,
  sets: readonly string[],
): SweepFailure {
  const entry = study.scenarios[scenario]!;
  const { written, scenarios } = points[point]!;
  const own = parameters.flatMap((path, at) =>
    isIn(path, entry) ? [`${path}=${assigned(written[at]!)}`] : [],
  );
  const words = ['simpul', 'run', entry.file, '--seed', study.seed, '--replicate', String(replicate)];
  words.push('--years', String(scenarios[scenario]!.time.years));
  words.push(...[...sets, ...own].flatMap((set) => ['--set', set]));
  if (entry.code.length > 0) words.push('--allow-code');
  const { name } = entry.scenario;
  return {
    point: point + 1,
    scenario: name,
    replicate,
    seed: study.seed,
    message,
    ...(place ? { place } : {}),
    command: commandLine(words),
  };
}

/** Whether a scenario has what a path leads to: of policies only those that it has can be set. */
function isIn(path: string, { scenario }: StudyData['scenarios'][number]): boolean {
  const [first, policy] = path.split('.');
  if (first !== 'policies' || /^\d+$/.test(policy!)) return true;
  return scenario.policies.some((entry) => [entry.label, entry.policy].includes(policy!));
}

function assigned(value: DesignValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
