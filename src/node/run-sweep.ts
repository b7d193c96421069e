import type { Attempt } from '../study/replicate.js';
import type { StudyData } from '../study/study-data.js';
import type { SweepData } from '../study/sweep-data.js';
import { openPool } from './pool.js';
import type { FoundRun, RunRow, RunRows } from './run-rows.js';
import { allIdentities, identitiesOf, type SweepRuns } from './sweep-runs.js';
import type { PointTask, StudyResult } from './worker.js';

export interface RunSweepOptions {
  readonly workers: number;
  readonly signal?: AbortSignal | undefined;
  /** Where runs are that are finished already, and where those go that get finished now. */
  readonly rows: Pick<RunRows, 'find' | 'keep'>;
  /** Whether runs that failed are kept as well, so that whoever merges knows of them. */
  readonly areFailuresKept?: boolean;
  /** Called with how many of how many runs were found. */
  readonly onFound?: ((found: number, all: number) => void) | undefined;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** Runs that are kept at a time: each time costs a few milliseconds whatever their number. */
const BATCH = 500;
/** What is finished is kept at least so often, in milliseconds. */
const PATIENCE = 1000;

/** Runs a sweep, or a part of it, on worker threads; gives what there is of its runs, by identity. */
export async function runSweep(
  data: SweepData,
  runs: SweepRuns,
  options: RunSweepOptions,
): Promise<Map<string, FoundRun>> {
  const { workers, signal, rows, areFailuresKept = false, onFound, onProgress } = options;
  const wanted = allIdentities(runs);
  const all = wanted.size;
  const found = new Map(await rows.find([...wanted]));
  if (!areFailuresKept) for (const [identity, run] of found) if ('error' in run) found.delete(identity);
  onFound?.(found.size, all);
  onProgress?.(found.size, all);
  for (const identity of found.keys()) wanted.delete(identity);
  const missing = runs.tasks.flatMap((task) => {
    const identities = identitiesOf(runs, task);
    const entries = task.entries.filter((_, index) => wanted.delete(identities[index]!));
    return entries.length > 0 ? [{ ...task, entries }] : [];
  });
  const { seed } = data.study;
  let waiting: RunRow[] = [];
  let saving: Promise<void> = Promise.resolve();
  let savedAt = Date.now();
  const save = () => {
    const batch = waiting;
    waiting = [];
    savedAt = Date.now();
    saving = saving.then(() => rows.keep(batch));
    // What goes wrong is thrown at the end; until then nobody else listens.
    saving.catch(() => {});
  };
  const note = (task: PointTask, attempts: readonly Attempt[]) => {
    for (const [index, identity] of identitiesOf(runs, task).entries()) {
      const one = attempts[index]!;
      const run = 'run' in one ? one.run : { error: one.error, place: one.place };
      found.set(identity, 'error' in run ? run : { digest: run.digest, values: run.values });
      if ('error' in run && !areFailuresKept) continue;
      const scenario = task.entries[index]!.scenario.name;
      waiting.push({ identity, scenario, seed, replicate: task.replicate, run });
    }
    if (waiting.length >= BATCH || Date.now() - savedAt > PATIENCE) save();
    onProgress?.(found.size, all);
  };
  const pool = openPool(workers);
  try {
    await pool.run<StudyData, PointTask, StudyResult>({
      data: data.study,
      tasks: missing,
      signal,
      partsOf: (task) =>
        task.entries.length === 1 ? [] : task.entries.map((entry) => ({ ...task, entries: [entry] })),
      onResult: (task, result) => note(task, result as readonly Attempt[]),
      onLost: (task, error) =>
        note(
          task,
          task.entries.map(() => ({ error })),
        ),
    });
  } finally {
    if (waiting.length > 0) save();
    await pool.close();
  }
  await saving;
  return found;
}
