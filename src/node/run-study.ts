import type { Attempt } from '../study/replicate.js';
import { equalReplicatesOf, type StudyData } from '../study/study-data.js';
import { runOnOf } from '../study/study-plan.js';
import { gathered } from './gathered.js';
import { openPool, type Pool } from './pool.js';
import type { KeptRun, RunStore } from './run-store.js';
import { type ScaleStudyOptions, type Scaling, scaleStudy } from './scale-study.js';
import { partsOf } from './task-parts.js';
import type { StudyResult, StudyTask } from './worker.js';

export interface RunStudyOptions extends ScaleStudyOptions {
  readonly workers: number;
  /** Stops at once; what is finished is given back. */
  readonly signal?: AbortSignal | undefined;
  /** Where runs are that are finished already, and where those go that get finished now. */
  readonly store?: Pick<RunStore, 'find' | 'keep' | 'scalings'> | undefined;
  /** The study is over at the first of these numbers of replicates at which `isEnough`; all are run if left out. */
  readonly looks?: readonly number[] | undefined;
  readonly isEnough?: ((attempts: StudyRuns['attempts']) => boolean) | undefined;
  /** Called with how many of how many runs were found in the store. */
  readonly onFound?: ((found: number, all: number) => void) | undefined;
  /** Called when a replicate is whole with what was run anew of it, by the names of the scenarios. */
  readonly onReplicate?: ((replicate: number, attempts: ReadonlyMap<string, Attempt>) => void) | undefined;
  /** Called with what is done and what there is to do, in runs. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** A study that has been run. */
export interface StudyRuns {
  /** By replicate; of the scenarios as written, then, in those at equal budget, of those scaled. Undefined where not run. */
  readonly attempts: readonly (readonly Attempt[] | undefined)[];
  readonly scaling: Scaling | undefined;
}

/** Runs a study on worker threads. The result does not depend on their number. */
export async function runStudy(data: StudyData, options: RunStudyOptions): Promise<StudyRuns> {
  const pool = openPool(options.workers);
  try {
    return await runOn(pool, data, options);
  } finally {
    await pool.close();
  }
}

async function runOn(pool: Pool, data: StudyData, options: RunStudyOptions): Promise<StudyRuns> {
  const { signal, store, looks = [data.replicates], isEnough, onFound, onReplicate, onProgress } = options;
  const scaling = data.equalBudgetIdr > 0 ? await scaleStudy(pool, data, options) : undefined;
  if (data.equalBudgetIdr > 0 && !scaling)
    return { attempts: new Array(data.replicates).fill(undefined), scaling };

  const study = { ...data, scenarios: [...data.scenarios, ...(scaling?.added ?? [])] };
  const scaledIn = equalReplicatesOf(data);
  const known = await store?.find(study, (scenario, replicate) => scenario < runOnOf(data, replicate));
  const attempts: Attempt[][] = [];
  const missing: (readonly number[])[] = [];
  const keeping = gathered<KeptRun>(async (runs) => store?.keep(study, runs));
  const countOf = (replicate: number) =>
    replicate < scaledIn ? study.scenarios.length : data.scenarios.length;
  let done = 0;
  let all = 0;
  /** Takes what is there of a replicate; gives what there is to do. */
  const begin = (replicate: number): StudyTask[] => {
    const count = countOf(replicate);
    const there: Attempt[] = [];
    for (let at = 0; at < count; at++) {
      const run = known?.[at]?.get(replicate);
      if (run) there[at] = { run };
    }
    attempts[replicate] = there;
    const scenarios = [...Array(count).keys()].filter((at) => there[at] === undefined);
    missing[replicate] = scenarios;
    all += count;
    done += count - scenarios.length;
    const runOn = runOnOf(data, replicate);
    return scenarios.length > 0 ? [{ kind: 'replicate', replicate, scenarios, runOn }] : [];
  };
  const isWhole = (replicate: number) => missing[replicate]!.every((at) => attempts[replicate]![at]);
  const whole = () => attempts.map((there, replicate) => (isWhole(replicate) ? there : undefined));
  const note = (task: StudyTask, one: Attempt) => {
    if (task.kind !== 'replicate') return;
    const { replicate } = task;
    const [scenario] = task.scenarios as [number];
    const there = attempts[replicate]!;
    there[scenario] = one;
    if ('run' in one) keeping.add({ scenario, replicate, run: one.run });
    done++;
    if (isWhole(replicate)) {
      const anew = missing[replicate]!.map((at) => [nameOf(study, data, at), there[at]!] as const);
      onReplicate?.(replicate, new Map(anew));
    }
    onProgress?.(done, all);
  };
  try {
    for (const look of looks) {
      const tasks: StudyTask[] = [];
      while (attempts.length < look) tasks.push(...begin(attempts.length));
      if (store && look === looks[0]) onFound?.(done, all);
      onProgress?.(done, all);
      await pool.run<StudyData, StudyTask, StudyResult>({
        data: study,
        tasks,
        signal,
        partsOf,
        onResult: (part, result) => note(part, result as Attempt),
        onLost: (part, error) => note(part, { error }),
      });
      if (signal?.aborted || isEnough?.(whole())) break;
    }
  } finally {
    await keeping.written();
  }
  return { attempts: whole(), scaling };
}

/** A scenario's name; that of a scaled one says so. */
function nameOf(study: StudyData, data: StudyData, scenario: number): string {
  const { name } = study.scenarios[scenario]!.scenario;
  return scenario < data.scenarios.length ? name : `${name} (scaled)`;
}
