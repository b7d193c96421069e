import type { OwnCode } from '../scenario/entry-schema.js';
import { comparisonOf, failuresOf, findingsOf } from '../study/compare.js';
import type { Comparison, EqualBudget } from '../study/comparison.js';
import { type Scaled, spendsOtherwise, TOLERANCE } from '../study/equal-budget.js';
import type { Attempt } from '../study/replicate.js';
import { type Attempts, type Runs, replicatesOf, runsOf } from '../study/runs.js';
import { looksOf, stoppedAt } from '../study/stopping.js';
import type { StoppingRule } from '../study/stopping-rule.js';
import { equalReplicatesOf, planStudy, type StudyData } from '../study/study-data.js';
import type { StudyPlan } from '../study/study-plan.js';
import { commandLine, optionWords } from './command-line.js';
import { ownCodeOf } from './own-code-of-study.js';
import { type RunStudyOptions, runStudy, type StudyRuns } from './run-study.js';
import type { Scaling } from './scale-study.js';

/** A study that was run and compared, with what its files are made of. */
export interface ComparedStudy {
  readonly data: StudyData;
  /** The user's own code of each scenario. */
  readonly own: readonly OwnCode[];
  readonly comparison: Comparison;
  /** As written, and with the policies scaled to an equal budget. */
  readonly written: Compared;
  readonly equal: Compared | undefined;
  readonly scaling: Scaling | undefined;
  /** What the command line set in the scenarios. */
  readonly sets: readonly string[];
}

/** A plan, the replicates that have a result, and their runs. */
export interface Compared {
  readonly plan: StudyPlan;
  readonly runs: Runs;
  readonly replicates: readonly number[];
}

export interface CompareStudyOptions extends RunStudyOptions {
  /** What the command line set in the scenarios, `path=value`: said again in the commands that repeat a run. */
  readonly sets?: readonly string[];
}

/** Runs a study on worker threads and compares what went well of it. */
export async function compareStudy(data: StudyData, options: CompareStudyOptions): Promise<ComparedStudy> {
  const own = await ownCodeOf(data);
  const { until } = data;
  const plan = planStudy(data, own);
  const runs = await runStudy(data, {
    ...options,
    ...(until
      ? { looks: looksOf(until, data.replicates), isEnough: (attempts) => isEnough(plan, until, attempts) }
      : {}),
  });
  return compareRuns(data, own, runs, options.sets ?? []);
}

/** Whether a study that runs until a difference is known has what it wants. */
export function isEnough(plan: StudyPlan, until: StoppingRule, attempts: StudyRuns['attempts']): boolean {
  return stoppedAt(plan, until, asWritten(plan, attempts)).looks.every(({ says }) => says !== 'open');
}

/** Those of the scenarios as they are written. */
function asWritten({ scenarios }: StudyPlan, attempts: StudyRuns['attempts']): Attempts {
  return attempts.map((all) => all?.slice(0, scenarios.length));
}

/** Compares what went well of a study that has been run. */
export function compareRuns(
  data: StudyData,
  own: readonly OwnCode[],
  { attempts, scaling }: StudyRuns,
  sets: readonly string[],
): ComparedStudy {
  const plan = planStudy(data, own);
  const attemptsWritten = asWritten(plan, attempts);
  const stopped = data.until && stoppedAt(plan, data.until, attemptsWritten);
  const compared = comparisonOf(plan, attemptsWritten, (scenario, replicate) =>
    repeatCommand(data, sets, scenario, replicate),
  );
  const comparison = stopped ? { ...compared, planned: attempts.length, stopped } : compared;
  const written = comparedOf(plan, attemptsWritten);
  if (!scaling) return { data, own, comparison, written, equal: undefined, scaling, sets };

  const scaledData = {
    ...data,
    scenarios: data.scenarios.map((entry, at) => ({ ...entry, scenario: scaling.scaled[at].scenario })),
  };
  const atEqualBudget = attempts
    .slice(0, equalReplicatesOf(data))
    .map((all) => all && scaling.attemptOf.map((at) => all[at]));
  const scaledPlan = planStudy(scaledData, own);
  const equal = comparedOf({ ...scaledPlan, indexWeights: plan.indexWeights }, atEqualBudget);
  // A scenario that needed no scaling has been told of already.
  const added = atEqualBudget.map((all) =>
    all?.map((one, at) => (scaling.attemptOf[at] === at ? completed : one)),
  );
  const failures = failuresOf(equal.plan, added, (scenario, replicate) =>
    repeatCommand(data, sets, scenario, replicate, scaling),
  );
  return {
    data,
    own,
    comparison: {
      ...comparison,
      failures: [...comparison.failures, ...failures],
      equalBudget: equalBudgetOf(data, equal, scaling),
    },
    written,
    equal,
    scaling,
    sets,
  };
}

const completed = { run: {} } as Attempt;

function comparedOf(plan: StudyPlan, attempts: Attempts): Compared {
  return { plan, runs: runsOf(plan, attempts), replicates: replicatesOf(attempts) };
}

function equalBudgetOf(data: StudyData, { plan, runs }: Compared, scaling: Scaling): EqualBudget {
  const findings = findingsOf(plan, runs);
  const amountIdr = data.equalBudgetIdr;
  const unreached = scaling.scaled.flatMap(({ reason }, at) => {
    const spent = findings.money[at].spentPerYearIdr.mean;
    // Where all runs failed there is no spending to tell of.
    if (spent === null) return [];
    if (!reason && Math.abs(spent - amountIdr) <= TOLERANCE * amountIdr) return [];
    return [{ scenario: plan.scenarios[at].name, spentPerYearIdr: spent, reason: reason ?? spendsOtherwise }];
  });
  return { ...findings, planned: equalReplicatesOf(data), amountIdr, scaled: scaling.rows, unreached };
}

/** The command that repeats a run. */
function repeatCommand(
  data: StudyData,
  sets: readonly string[],
  at: number,
  replicate: number,
  scaling?: Scaling,
): string {
  const { file, scenario, code } = data.scenarios[at];
  const set = [...sets, ...(scaling ? scalingSets(scaling.scaled[at]) : [])];
  const { years } = scenario.time;
  const options = { seed: data.seed, replicate, years, set, 'allow-code': code.length > 0 };
  return commandLine(['simpul', 'run', file, ...optionWords(options)]);
}

/** What scales a scenario as it was scaled, in all phases of its policies, `path=value`. */
function scalingSets({ scenario, policies }: Scaled): string[] {
  return policies.flatMap(({ policy, parameter }, index) => {
    const entry = scenario.policies.find((each) => (each.label ?? each.policy) === policy.name);
    const places = [entry, ...(entry?.phases ?? [])] as (Record<string, unknown> | undefined)[];
    return places.flatMap((place, phase) => {
      if (place?.[parameter] === undefined) return [];
      const path = ['policies', index, ...(phase > 0 ? ['phases', phase - 1] : []), parameter].join('.');
      return [`${path}=${place[parameter]}`];
    });
  });
}
