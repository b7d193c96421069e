import type { Findings } from './comparison.js';
import type { Attempt } from './replicate.js';
import type { Run } from './run.js';
import type { StudyPlan } from './study-plan.js';

/** Runs of a study by scenario and replicate, the same replicates for each scenario; undefined where a run failed. */
export type Runs = readonly (readonly (Run | undefined)[])[];

/** What a study has run, by replicate and scenario; undefined where a replicate has not been run. */
export type Attempts = readonly (readonly Attempt[] | undefined)[];

/** The numbers of the replicates that have a result: in which any run went well. */
export function replicatesOf(attempts: Attempts): number[] {
  return attempts.flatMap((all, replicate) => (all?.some((one) => 'run' in one) ? [replicate] : []));
}

/** The runs of those replicates. */
export function runsOf(study: StudyPlan, attempts: Attempts): Runs {
  const replicates = replicatesOf(attempts);
  return study.scenarios.map((_, scenario) =>
    replicates.map((replicate) => {
      const one = attempts[replicate]?.[scenario];
      return one && 'run' in one ? one.run : undefined;
    }),
  );
}

/** The runs of a scenario that went well. */
export function goodOf(runs: Runs[number]): Run[] {
  return runs.filter((run) => run !== undefined);
}

/** How many runs of each scenario went well, if any failed. */
export function goodRunsOf(study: StudyPlan, runs: Runs): Pick<Findings, 'goodRuns'> {
  const counts = study.scenarios.map(({ name: scenario }, index) => ({
    scenario,
    n: goodOf(runs[index]).length,
  }));
  return counts.some(({ n }) => n < runs[0].length) ? { goodRuns: counts } : {};
}
