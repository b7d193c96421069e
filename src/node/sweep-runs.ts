import { pointRuns, type Shard, type SweepData } from '../study/sweep-data.js';
import { runIdentity, scenarioIdentities } from './run-identity.js';
import type { PointTask } from './worker.js';

/** The runs of a sweep, or of one part of it: each by its identity, and the tasks that they fall into. */
export interface SweepRuns {
  /** What a run is known by; points that leave a scenario alone share its runs. */
  identityOf(point: number, scenario: number, replicate: number): string;
  readonly tasks: readonly PointTask[];
}

/** Lays out the runs of a sweep. */
export function sweepRuns({ study, points }: SweepData, shard?: Shard): SweepRuns {
  const ofScenario = scenarioIdentities(study);
  const hashes = points.map((): string[] => []);
  const identities = new Map<string, string[]>();
  const entries = points.map(({ firsts, scenarios }, point) =>
    scenarios.flatMap((scenario, at) => (firsts[at] === point ? [{ at, scenario }] : [])),
  );
  return {
    // Asked for again and again by whoever finds, keeps and writes the runs.
    identityOf(point, scenario, replicate) {
      const first = points[point]!.firsts[scenario]!;
      hashes[first]![scenario] ??= ofScenario(points[first]!.scenarios[scenario]!);
      const hash = hashes[first]![scenario]!;
      const own = identities.get(hash) ?? [];
      identities.set(hash, own);
      own[replicate] ??= runIdentity(hash, replicate);
      return own[replicate];
    },
    tasks: pointRuns(
      points.map(({ firsts }) => firsts),
      study.replicates,
      shard,
    ).map(
      ({ point, replicate }): PointTask => ({ kind: 'point', point, replicate, entries: entries[point]! }),
    ),
  };
}

/** The identities of a task's runs, in the order of its scenarios. */
export function identitiesOf(runs: SweepRuns, { point, replicate, entries }: PointTask): string[] {
  return entries.map(({ at }) => runs.identityOf(point, at, replicate));
}

/** All identities, each once: values that are written otherwise (52 weeks, 1 year) may mean the same run. */
export function allIdentities(runs: SweepRuns): Set<string> {
  return new Set(runs.tasks.flatMap((task) => identitiesOf(runs, task)));
}
