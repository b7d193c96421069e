import type { BudgetScaling } from '../study/comparison.js';
import { type Scaled, spendsNothing } from '../study/equal-budget.js';
import { type ScaleAttempt, unscalable } from '../study/scale-attempt.js';
import type { ScenarioData, StudyData } from '../study/study-data.js';
import { Interrupted } from './interrupted.js';
import type { Pool } from './pool.js';
import type { RunStore } from './run-store.js';
import type { StudyResult, StudyTask } from './worker.js';

export interface ScaleStudyOptions {
  /** Stops at once. */
  readonly signal?: AbortSignal | undefined;
  /** Where factors are that were found before, and where those go that are found now. */
  readonly store?: Pick<RunStore, 'scalings'> | undefined;
  /** Called if the equal budget has yet to be found, with for how many scenarios. */
  readonly onScale?: ((scenarios: number) => void) | undefined;
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

/**
 * Finds each scenario's factor on worker threads, but for those that are in the store. Throws Interrupted if the signal
 * came first, with what was found until then in the store.
 */
export async function scaleStudy(
  pool: Pool,
  data: StudyData,
  { signal, store, onScale }: ScaleStudyOptions,
): Promise<Scaling> {
  const scaled = new Map(await store?.scalings.find(data));
  const policiesOf = (scenario: number) => data.scenarios[scenario].scenario.policies.length;
  // A scenario without policies has nothing to scale. Those with most policies take longest and come first.
  const tasks = [...data.scenarios.keys()]
    .filter((scenario) => policiesOf(scenario) > 0 && !scaled.has(scenario))
    .sort((one, other) => policiesOf(other) - policiesOf(one))
    .map((scenario): StudyTask => ({ kind: 'scale', scenario, amountIdr: data.equalBudgetIdr }));
  if (tasks.length > 0) onScale?.(tasks.length);
  let saving: Promise<void> = Promise.resolve();
  const note = (scenario: number, one: ScaleAttempt) => {
    scaled.set(scenario, one);
    // What failed is tried again, as runs that fail are.
    if (store && !one.isFailed) saving = saving.then(() => store.scalings.keep(data, scenario, one));
    // What goes wrong is thrown at the end; until then nobody else listens.
    saving.catch(() => {});
  };
  await pool.run<StudyData, StudyTask, StudyResult>({
    data,
    tasks,
    signal,
    onResult(task, result) {
      if (task.kind === 'scale') note(task.scenario, result as ScaleAttempt);
    },
    onLost(task, message) {
      if (task.kind !== 'scale') return;
      note(task.scenario, unscalable(data.scenarios[task.scenario].scenario, message));
    },
  });
  await saving;
  if (signal?.aborted) throw new Interrupted(0, data.replicates * data.scenarios.length, 0);
  return scalingOf(data, scaled);
}

/** How scenarios reach the equal budget, of what was found for each; one without policies has nothing to be found. */
export function scalingOf(data: StudyData, scaled: ReadonlyMap<number, Scaled>): Scaling {
  const added: ScenarioData[] = [];
  const rows: BudgetScaling[] = [];
  const attemptOf = data.scenarios.map((entry, index) => {
    const one = scaled.get(index);
    if (!one || one.factor === 1) return index;
    rows.push(...one.policies.map((row) => ({ ...row, scenario: entry.scenario.name })));
    return data.scenarios.length + added.push({ ...entry, scenario: one.scenario }) - 1;
  });
  return {
    scaled: data.scenarios.map(({ scenario }, index) => scaled.get(index) ?? unscaled(scenario)),
    attemptOf,
    added,
    rows,
  };
}

/** A scenario without policies spends nothing at any budget. */
function unscaled(scenario: ScenarioData['scenario']): Scaled {
  return { scenario, factor: 1, policies: [], spentPerYearIdr: 0, reason: spendsNothing };
}
