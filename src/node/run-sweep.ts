import type { Attempt } from '../study/replicate.js';
import type { StudyData } from '../study/study-data.js';
import type { SweepData } from '../study/sweep-data.js';
import { openPool } from './pool.js';
import type { FoundRun } from './run-row.js';
import type { RunRows } from './run-rows.js';
import { allIdentities, identitiesOf, type SweepRuns } from './sweep-runs.js';
import type { WaitingRuns } from './waiting-runs.js';
import type { PointTask, StudyResult } from './worker.js';

/** What becomes of the runs of a sweep, by their identities. */
export interface SweepListener {
  /** Called with the runs that were there. */
  readonly onKnown?: ((runs: ReadonlyMap<string, FoundRun>) => void) | undefined;
  /** Called with runs that failed, and with those that finished once they are kept. */
  readonly onEnded?: ((runs: readonly (readonly [identity: string, run: FoundRun])[]) => void) | undefined;
}

/** Where runs are that are finished already, and where those go that get finished now. */
export type SweepRows = Pick<RunRows, 'find'> & Pick<WaitingRuns, 'keep'>;

export interface RunSweepOptions extends SweepListener {
  readonly workers: number;
  readonly signal?: AbortSignal | undefined;
  readonly rows: SweepRows;
  /** Whether runs that failed are kept as well, so that whoever merges knows of them. */
  readonly areFailuresKept?: boolean;
  /** Called with how many of how many runs were found. */
  readonly onFound?: ((found: number, all: number) => void) | undefined;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** Runs a sweep, or a part of it, on worker threads; gives what there is of its runs, by identity. */
export async function runSweep(
  data: SweepData,
  runs: SweepRuns,
  options: RunSweepOptions,
): Promise<Map<string, FoundRun>> {
  const { workers, signal, rows, areFailuresKept = false, onFound, onProgress, onKnown, onEnded } = options;
  const wanted = allIdentities(runs);
  const all = wanted.size;
  const found = new Map(await rows.find([...wanted]));
  if (!areFailuresKept) for (const [identity, run] of found) if ('error' in run) found.delete(identity);
  onFound?.(found.size, all);
  onKnown?.(found);
  onProgress?.(found.size, all);
  for (const identity of found.keys()) wanted.delete(identity);
  const missing = runs.tasks.flatMap((task) => {
    const identities = identitiesOf(runs, task);
    const entries = task.entries.filter((_, index) => wanted.delete(identities[index]!));
    return entries.length > 0 ? [{ ...task, entries }] : [];
  });
  const { seed } = data.study;
  const note = (part: PointTask, one: Attempt) => {
    const [identity] = identitiesOf(runs, part) as [string];
    const [entry] = part.entries as [PointTask['entries'][number]];
    const run = 'run' in one ? one.run : { error: one.error, place: one.place };
    found.set(identity, 'error' in run ? run : { digest: run.digest, values: run.values });
    const { replicate } = part;
    if ('run' in one || areFailuresKept)
      rows.keep([{ identity, scenario: entry.scenario.name, seed, replicate, run }]);
    onEnded?.([[identity, run]]);
    onProgress?.(found.size, all);
  };
  const pool = openPool(workers);
  try {
    await pool.run<StudyData, PointTask, StudyResult>({
      data: data.study,
      tasks: missing,
      signal,
      partsOf: (task) => task.entries.map((entry) => ({ ...task, entries: [entry] })),
      onResult: (part, result) => note(part, result as Attempt),
      onLost: (part, error) => note(part, { error }),
    });
  } finally {
    await pool.close();
  }
  return found;
}
