import type { Run } from '../study/run.js';
import type { Compared } from './compare-study.js';
import type { Budget, RunName } from './run-name.js';

/** A run of a comparison by what it is called. */
export interface NamedRun extends RunName {
  readonly run: Run;
}

/** The runs that went well, by scenario and replicate: the order of every table of a result. */
export function runsIn(budget: Budget, { plan, runs, replicates }: Compared): NamedRun[] {
  return plan.scenarios.flatMap(({ name: scenario }, at) =>
    runs[at].flatMap((run, index) => (run ? [{ budget, scenario, replicate: replicates[index], run }] : [])),
  );
}

/** Those as written, and then those at the equal budget. */
export function allRunsIn(written: Compared, equal: Compared | undefined): NamedRun[] {
  return [...runsIn('written', written), ...(equal ? runsIn('equal', equal) : [])];
}
