import { journalOf } from './journal.js';
import { type ListedPointRun, timesIn } from './run-list.js';
import { type PointRunName, runName } from './run-name.js';
import { readPointRuns, readSweepManifest } from './stored-sweep.js';
import type { SweepManifest } from './write-sweep.js';

/** The runs of a sweep's result by point, scenario and replicate, and its manifest. */
export async function listPointRuns(
  folder: string,
): Promise<{ readonly runs: readonly ListedPointRun[]; readonly manifest: SweepManifest }> {
  const manifest = await readSweepManifest(folder);
  const { seed } = manifest.study;
  const times = timesIn(journalOf(folder));
  const finishedAt = (run: PointRunName) => times.get(runName(run)) ?? null;
  const finished = (await readPointRuns(folder)).map(
    (run): ListedPointRun => ({
      ...run,
      state: 'finished',
      seed,
      message: null,
      finishedAt: finishedAt(run),
    }),
  );
  const failed = manifest.failures.map(({ point, scenario, replicate, message }): ListedPointRun => {
    const run = { point, scenario, replicate };
    return { ...run, state: 'failed', seed, digest: null, message, finishedAt: finishedAt(run) };
  });
  const order = new Map(manifest.scenarios.map(({ name }, at) => [name, at]));
  const runs = [...finished, ...failed].sort(
    (one, other) =>
      one.point - other.point ||
      order.get(one.scenario)! - order.get(other.scenario)! ||
      one.replicate - other.replicate,
  );
  return { runs, manifest };
}
