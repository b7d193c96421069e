import type { Attempt, FailedAttempt } from '../study/replicate.js';
import type { Run } from '../study/run.js';
import type { Attempts } from '../study/runs.js';
import { equalReplicatesOf, type StudyData } from '../study/study-data.js';
import { runOnOf } from '../study/study-plan.js';
import { Interrupted } from './interrupted.js';
import { openPool, type Pool } from './pool.js';
import type { RunName } from './run-name.js';
import type { RunStore } from './run-store.js';
import { type ScaleStudyOptions, type Scaling, scaleStudy } from './scale-study.js';
import { partsOf } from './task-parts.js';
import type { StudyResult, StudyTask } from './worker.js';

/** What becomes of the runs of a study. */
export interface RunListener {
  /** Called with what there is to do: so many replicates of these scenarios, by name. */
  readonly onPlanned?:
    | ((budget: RunName['budget'], scenarios: readonly string[], replicates: number) => void)
    | undefined;
  /** Called with the runs that were in the store. */
  readonly onKnown?: ((runs: readonly FinishedRun[]) => void) | undefined;
  /** Called with runs that are finished and in the store now. */
  readonly onKept?: ((runs: readonly FinishedRun[]) => void) | undefined;
  /** Called when a run fails. */
  readonly onFailed?: ((run: RunName, attempt: FailedAttempt) => void) | undefined;
}

export interface RunStudyOptions extends ScaleStudyOptions, RunListener {
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
  /** Called with what is done and what there is to do, in runs. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

export interface FinishedRun extends RunName {
  readonly digest: string;
}

/** A study that has been run. */
export interface StudyRuns {
  /** By replicate; of the scenarios as written, then, in those at equal budget, of those scaled. Undefined where nothing is known. */
  readonly attempts: Attempts;
  readonly scaling: Scaling | undefined;
}

/** Runs a study on worker threads. The result does not depend on their number. Throws Interrupted if the signal came first. */
export async function runStudy(data: StudyData, options: RunStudyOptions): Promise<StudyRuns> {
  const pool = openPool(options.workers);
  try {
    return await runOn(pool, data, options);
  } finally {
    await pool.close();
  }
}

async function runOn(pool: Pool, data: StudyData, options: RunStudyOptions): Promise<StudyRuns> {
  const { signal, store, looks = [data.replicates], isEnough } = options;
  const { onFound, onPlanned, onKnown, onKept, onFailed, onProgress } = options;
  const scaling = data.equalBudgetIdr > 0 ? await scaleStudy(pool, data, options) : undefined;
  const study = { ...data, scenarios: [...data.scenarios, ...(scaling?.added ?? [])] };
  const scaledIn = equalReplicatesOf(data);
  onPlanned?.('written', namesOf(data.scenarios), data.replicates);
  if (scaling && scaling.added.length > 0) onPlanned?.('equal', namesOf(scaling.added), scaledIn);
  const nameOf = (scenario: number, replicate: number): RunName => ({
    scenario: study.scenarios[scenario]!.scenario.name,
    budget: scenario < data.scenarios.length ? 'written' : 'equal',
    replicate,
  });

  const known = await store?.find(study, (scenario, replicate) => scenario < runOnOf(data, replicate));
  const finished = (scenario: number, replicate: number, { digest }: Run): FinishedRun => ({
    ...nameOf(scenario, replicate),
    digest,
  });
  onKnown?.(
    (known ?? []).flatMap((runs, at) => [...runs].map(([replicate, run]) => finished(at, replicate, run))),
  );
  const attempts: Attempt[][] = [];
  const countOf = (replicate: number) => (replicate < scaledIn ? study : data).scenarios.length;
  let done = 0;
  let all = 0;
  /** Takes what is there of a replicate; gives what there is to do. */
  const begin = (replicate: number): StudyTask[] => {
    const there: Attempt[] = [];
    const scenarios: number[] = [];
    for (let at = 0; at < countOf(replicate); at++) {
      const run = known?.[at]?.get(replicate);
      if (run) there[at] = { run };
      else scenarios.push(at);
    }
    attempts[replicate] = there;
    all += countOf(replicate);
    done += countOf(replicate) - scenarios.length;
    const runOn = runOnOf(data, replicate);
    return scenarios.length > 0 ? [{ kind: 'replicate', replicate, scenarios, runOn }] : [];
  };
  const note = (task: StudyTask, one: Attempt) => {
    if (task.kind !== 'replicate') return;
    const { replicate } = task;
    const [scenario] = task.scenarios as [number];
    attempts[replicate]![scenario] = one;
    if ('run' in one) {
      store?.keep(study, [{ scenario, replicate, run: one.run }]);
      onKept?.([finished(scenario, replicate, one.run)]);
    } else onFailed?.(nameOf(scenario, replicate), one);
    done++;
    onProgress?.(done, all);
  };
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
    if (done < all || isEnough?.(attempts)) break;
  }
  if (done < all) throw new Interrupted(done, all, wholeFirst(attempts, countOf));
  return { attempts, scaling };
}

function namesOf(scenarios: StudyData['scenarios']): string[] {
  return scenarios.map(({ scenario }) => scenario.name);
}

/** How many of the first replicates have all that belongs to them. */
function wholeFirst(attempts: readonly Attempt[][], countOf: (replicate: number) => number): number {
  const first = attempts.findIndex((there, replicate) => Object.keys(there).length < countOf(replicate));
  return first < 0 ? attempts.length : first;
}
