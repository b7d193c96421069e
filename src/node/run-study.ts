import type { BudgetScaling } from '../study/comparison.js';
import { type Scaled, spendsNothing } from '../study/equal-budget.js';
import type { Attempt } from '../study/replicate.js';
import { equalReplicatesOf, type ScenarioData, type StudyData } from '../study/study-data.js';
import { openPool, type Pool } from './pool.js';
import type { StudyResult, StudyTask } from './worker.js';

export interface RunStudyOptions {
  readonly workers: number;
  /** Stops at once; what is finished is given back. */
  readonly signal?: AbortSignal | undefined;
  /** Replicates that are there already, by number. */
  readonly finished?: ReadonlyMap<number, readonly Attempt[]> | undefined;
  /** Called with each new replicate as it ends. */
  readonly onReplicate?: ((replicate: number, attempts: readonly Attempt[]) => void) | undefined;
  /** Called with what is done and what there is to do, in runs. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** A study that has been run. */
export interface StudyRuns {
  /** By replicate; of the scenarios as written, then, in those at equal budget, of those scaled. Undefined where not run. */
  readonly attempts: readonly (readonly Attempt[] | undefined)[];
  readonly scaling: Scaling | undefined;
}

/** How the scenarios reach the same yearly spending. */
export interface Scaling {
  readonly scaled: readonly Scaled[];
  /** Which attempt of a replicate is a scenario's at equal budget: its own where nothing was scaled. */
  readonly attemptOf: readonly number[];
  /** The scenarios that are run besides those as written. */
  readonly added: readonly ScenarioData[];
  readonly rows: readonly BudgetScaling[];
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
  const { signal, finished, onReplicate, onProgress } = options;
  const scaling = data.equalBudgetIdr > 0 ? await scaleStudy(pool, data, signal) : undefined;
  const attempts = new Array<readonly Attempt[] | undefined>(data.replicates).fill(undefined);
  if (data.equalBudgetIdr > 0 && !scaling) return { attempts, scaling };

  const study = { ...data, scenarios: [...data.scenarios, ...(scaling?.added ?? [])] };
  const scaledIn = equalReplicatesOf(data);
  const tasks: StudyTask[] = [];
  let done = 0;
  let all = 0;
  for (let replicate = 0; replicate < data.replicates; replicate++) {
    const scenarios = replicate < scaledIn ? study.scenarios.length : data.scenarios.length;
    const before = finished?.get(replicate);
    all += scenarios;
    // Finished without the scaled scenarios, when fewer replicates were asked for at an equal budget.
    if (before && before.length >= scenarios) {
      attempts[replicate] = before;
      done += scenarios;
    } else tasks.push({ kind: 'replicate', replicate, scenarios: [...Array(scenarios).keys()] });
  }
  const note = (task: StudyTask, result: readonly Attempt[]) => {
    if (task.kind !== 'replicate') return;
    attempts[task.replicate] = result;
    onReplicate?.(task.replicate, result);
    done += task.scenarios.length;
    onProgress?.(done, all);
  };
  onProgress?.(done, all);
  await pool.run<StudyData, StudyTask, StudyResult>({
    data: study,
    tasks,
    signal,
    onResult: (task, result) => note(task, result as readonly Attempt[]),
    onLost: (task, error) => note(task, 'scenarios' in task ? task.scenarios.map(() => ({ error })) : []),
  });
  return { attempts, scaling };
}

/** Finds each scenario's factor on worker threads; undefined if it was interrupted. */
async function scaleStudy(
  pool: Pool,
  data: StudyData,
  signal: AbortSignal | undefined,
): Promise<Scaling | undefined> {
  const scaled: Scaled[] = [];
  const policiesOf = (scenario: number) => data.scenarios[scenario].scenario.policies.length;
  // A scenario without policies has nothing to scale. Those with most policies take longest and come first.
  const tasks = [...data.scenarios.keys()]
    .filter((scenario) => policiesOf(scenario) > 0)
    .sort((one, other) => policiesOf(other) - policiesOf(one))
    .map((scenario): StudyTask => ({ kind: 'scale', scenario, amountIdr: data.equalBudgetIdr }));
  await pool.run<StudyData, StudyTask, StudyResult>({
    data,
    tasks,
    signal,
    onResult(task, result) {
      if (task.kind === 'scale') scaled[task.scenario] = result as Scaled;
    },
    onLost(_, message) {
      throw new Error(message);
    },
  });
  if (signal?.aborted) return undefined;
  return scalingOf(data, scaled);
}

function scalingOf(data: StudyData, scaled: readonly (Scaled | undefined)[]): Scaling {
  const added: ScenarioData[] = [];
  const rows: BudgetScaling[] = [];
  const attemptOf = data.scenarios.map((entry, index) => {
    const one = scaled[index];
    if (!one || one.factor === 1) return index;
    rows.push(...one.policies.map((row) => ({ ...row, scenario: entry.scenario.name })));
    return data.scenarios.length + added.push({ ...entry, scenario: one.scenario }) - 1;
  });
  return {
    scaled: data.scenarios.map(({ scenario }, index) => scaled[index] ?? unscaled(scenario)),
    attemptOf,
    added,
    rows,
  };
}

/** A scenario without policies spends nothing at any budget. */
function unscaled(scenario: ScenarioData['scenario']): Scaled {
  return { scenario, factor: 1, policies: [], spentPerYearIdr: 0, reason: spendsNothing };
}
