import type { Measure } from '../measure/measure.js';
import type { ScenarioPlan } from '../scenario/plan.js';
import type { Named } from './comparison.js';

export interface StudyScenario extends Named {
  readonly plan: ScenarioPlan;
}

/** A study, ready to be run: every scenario as the engine takes it, and what is read off each run. */
export interface StudyPlan extends Named {
  readonly seed: string;
  readonly replicates: number;
  /** At least one; all begin with the same year and run as long. */
  readonly scenarios: readonly StudyScenario[];
  /** Name of the scenario that the others are compared with. */
  readonly baseline: string;
  readonly measures: readonly Measure[];
  /** Names of measures; their differences get a bootstrap interval for every year. */
  readonly outcomes: readonly string[];
  /** The first so many replicates are run on after their end, without policies; none if left out. */
  readonly withdrawalReplicates?: number | undefined;
  /** Weights of the composite index by measure; the published equal ones if left out. */
  readonly indexWeights?: Readonly<Record<string, number>> | undefined;
}

/** The place of the baseline among the scenarios. Throws a RangeError if it is not among them. */
export function baselineOf(study: StudyPlan): number {
  const index = study.scenarios.findIndex(({ name }) => name === study.baseline);
  if (index >= 0) return index;
  const names = study.scenarios.map(({ name }) => name).join(', ');
  throw new RangeError(`baseline: ${study.baseline} is no scenario of the study. One of ${names} would be.`);
}

/** Calendar years of a study, in order. */
export function yearsOf(study: StudyPlan): number[] {
  const { startYear, years } = study.scenarios[0].plan.world;
  return Array.from({ length: years }, (_, year) => startYear + year);
}

/** How many scenarios of a replicate are run on after their end: those of the first replicates all, of others none. */
export function runOnOf({ scenarios, withdrawalReplicates = 0 }: RunOn, replicate: number): number {
  return replicate < withdrawalReplicates ? scenarios.length : 0;
}

interface RunOn {
  readonly scenarios: readonly unknown[];
  readonly withdrawalReplicates?: number | undefined;
}
