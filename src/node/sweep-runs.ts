import { type SweepData, studyAt } from '../study/sweep-data.js';
import { runIdentity, scenarioIdentities } from './run-identity.js';
import type { PointTask } from './worker.js';

/** One part of `of` of a sweep, counted from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** The runs of a sweep: each by its identity, and the tasks that they fall into. */
export interface SweepRuns {
  /** What a run is known by; points that leave a scenario alone share its runs. */
  identityOf(point: number, scenario: number, replicate: number): string;
  /**
   * Every run once, replicate by replicate and then point by point: a sweep that is stopped is balanced, and points that
   * differ in their policies alone share their beginnings. A task is of one shard, whatever else there is.
   */
  readonly tasks: readonly PointTask[];
}

/** Lays out the runs of a sweep. */
export function sweepRuns(data: SweepData): SweepRuns {
  const { study, points } = data;
  const ofScenario = scenarioIdentities(study);
  const known = new WeakMap<object, string>();
  const first = new Map<string, string>();
  const hashes = points.map(({ scenarios }, point) =>
    scenarios.map((scenario, at) => {
      const hash = known.get(scenario) ?? ofScenario(scenario);
      known.set(scenario, hash);
      if (!first.has(hash)) first.set(hash, `${point} ${at}`);
      return hash;
    }),
  );
  const entries = points.map((_, point) =>
    studyAt(data, point).scenarios.flatMap(({ scenario }, at) =>
      first.get(hashes[point]![at]!) === `${point} ${at}` ? [{ at, scenario }] : [],
    ),
  );
  const tasks: PointTask[] = [];
  for (let replicate = 0; replicate < study.replicates; replicate++) {
    for (const [point, own] of entries.entries())
      if (own.length > 0) tasks.push({ kind: 'point', point, replicate, entries: own });
  }
  const identities = new Map<string, string[]>();
  return {
    // Asked for again and again by whoever finds, keeps and writes the runs.
    identityOf(point, scenario, replicate) {
      const hash = hashes[point]![scenario]!;
      const own = identities.get(hash) ?? [];
      identities.set(hash, own);
      own[replicate] ??= runIdentity(hash, replicate, false);
      return own[replicate];
    },
    tasks,
  };
}

/** The tasks of a shard: every `of`-th one. */
export function tasksOf(tasks: readonly PointTask[], { part, of }: Shard): readonly PointTask[] {
  return tasks.filter((_, index) => index % of === part - 1);
}

/** The identities of a task's runs, in the order of its scenarios. */
export function identitiesOf(runs: SweepRuns, { point, replicate, entries }: PointTask): string[] {
  return entries.map(({ at }) => runs.identityOf(point, at, replicate));
}
