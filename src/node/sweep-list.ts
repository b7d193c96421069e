import { readPointRuns, readSweepManifest, type StoredPointRun } from './stored-sweep.js';
import type { SweepManifest } from './write-sweep.js';

/** A run of a sweep's result, and what became of it. */
export interface ListedPointRun extends Omit<StoredPointRun, 'digest'> {
  readonly state: 'finished' | 'failed';
  readonly seed: string;
  /** Null if it failed. */
  readonly digest: string | null;
  /** What it threw; null if it finished. */
  readonly message: string | null;
}

/** The runs of a sweep's result by point, scenario and replicate, and its manifest. */
export async function listPointRuns(
  folder: string,
): Promise<{ readonly runs: readonly ListedPointRun[]; readonly manifest: SweepManifest }> {
  const manifest = await readSweepManifest(folder);
  const { seed } = manifest.study;
  const finished = (await readPointRuns(folder)).map(
    (run): ListedPointRun => ({ ...run, state: 'finished', seed, message: null }),
  );
  const failed = manifest.failures.map(
    ({ point, scenario, replicate, message }): ListedPointRun => ({
      ...{ point, scenario, replicate },
      ...{ state: 'failed', seed, digest: null, message },
    }),
  );
  const order = new Map(manifest.scenarios.map(({ name }, at) => [name, at]));
  const runs = [...finished, ...failed].sort(
    (one, other) =>
      one.point - other.point ||
      order.get(one.scenario)! - order.get(other.scenario)! ||
      one.replicate - other.replicate,
  );
  return { runs, manifest };
}
