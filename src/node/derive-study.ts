import type { OwnCode } from '../scenario/entry-schema.js';
import { type Scaled, scaleScenario, spendsOtherwise } from '../study/equal-budget.js';
import type { Attempt } from '../study/replicate.js';
import type { Run } from '../study/run.js';
import type { Attempts } from '../study/runs.js';
import { looksOf } from '../study/stopping.js';
import { equalReplicatesOf, planStudy, type StudyData } from '../study/study-data.js';
import { type StudyPlan, yearsOf } from '../study/study-plan.js';
import { type ComparedStudy, compareRuns, isEnough } from './compare-study.js';
import { scaledOf, studyOf } from './manifest.js';
import { restIn } from './run-content.js';
import type { Budget } from './run-name.js';
import { runName } from './run-name.js';
import { type Scaling, scalingOf } from './scale-study.js';
import type { StoredResult, StoredRun } from './stored-result.js';

/**
 * The study of a result, put together from the result's own tables and compared as if its runs had just ended; nothing is
 * run. `searched` is how its scenarios reach the equal budget, if that was searched again; else the result is believed.
 */
export function deriveStudy(
  stored: StoredResult,
  own: readonly OwnCode[],
  searched: Scaling | undefined,
): ComparedStudy {
  const { manifest } = stored;
  const data = studyOf(manifest);
  const plan = planStudy(data, own);
  const scaling = data.equalBudgetIdr > 0 ? (searched ?? scalingIn(stored, data, own)) : undefined;
  const attemptOf = attemptsIn(stored, plan);
  const added = (scaling?.added ?? []).map(({ scenario }) => scenario.name);
  const all = Array.from({ length: data.replicates }, (_, replicate) => {
    const written = plan.scenarios.map(({ name }) => attemptOf('written', name, replicate));
    const equal = replicate < equalReplicatesOf(data) ? added : [];
    const one = [...written, ...equal.map((name) => attemptOf('equal', name, replicate))];
    return one.every((attempt) => attempt !== undefined) ? (one as Attempt[]) : undefined;
  });
  const attempts = all.slice(0, begunOf(data, plan, all));
  return compareRuns(data, own, { attempts, scaling }, manifest.sets);
}

/** How many replicates were begun: all, or those up to the look at which a study ended that runs until it knows enough. */
function begunOf({ until, replicates }: StudyData, plan: StudyPlan, all: Attempts): number {
  if (!until) return replicates;
  const ended = looksOf(until, replicates).find((look) => isEnough(plan, until, all.slice(0, look)));
  return ended ?? replicates;
}

/** What became of each run, as the result has it; undefined of one that it knows nothing of. */
function attemptsIn(stored: StoredResult, plan: StudyPlan) {
  const runs = new Map(stored.runs.map((run) => [runName(run), run]));
  const failures = new Map(stored.failures.map((failure) => [runName(failure), failure]));
  const known = new Map<string, Attempt>();
  return (budget: Budget, scenario: string, replicate: number): Attempt | undefined => {
    const name = runName({ budget, scenario, replicate });
    const before = known.get(name);
    if (before) return before;
    const run = runs.get(name);
    const failure = failures.get(name);
    if (!run && !failure) return undefined;
    const attempt = run
      ? { run: storedRun(stored, run, plan) }
      : { error: failure!.message, ...(failure!.place ? { place: failure!.place } : {}) };
    known.set(name, attempt);
    return attempt;
  };
}

/** A run as the tables of a result have it; a value that is not there is NaN. Throws an Error if its ending cannot be read. */
function storedRun(stored: StoredResult, of: StoredRun, plan: StudyPlan): Run {
  const name = runName(of);
  const years = yearsOf(plan);
  const rows = stored.outcomes[of.budget]?.get(name) ?? [];
  const values = new Map(rows.map(([, , year, measure, value]) => [`${year} ${measure}`, value]));
  const proofs = stored.years.get(name) ?? [];
  const [, , , ending] = stored.endings.get(name)?.[0] ?? ([] as never[]);
  return {
    digest: of.digest,
    digests: proofs.map(([, , , , digest]) => digest),
    columnPrints: proofs.map(([, , , , , columns]) => columns),
    weekPrints: proofs.map(([, , , , , , weeks]) => weeks),
    values: years.map((year) =>
      plan.measures.map((measure) => values.get(`${year} ${measure.name}`) ?? Number.NaN),
    ),
    ...restIn(ending ?? '', years.length),
  };
}

/** How the scenarios reach the equal budget, by the factors that the comparison tells. */
function scalingIn(
  { manifest, comparison }: StoredResult,
  data: StudyData,
  own: readonly OwnCode[],
): Scaling {
  const { equalBudget } = comparison;
  const names = scaledOf(manifest).map(({ scenario }) => scenario.name);
  const scaled = data.scenarios.map(({ scenario }, at): [number, Scaled | undefined] => {
    if (scenario.policies.length === 0) return [at, undefined];
    const told = equalBudget?.unreached.find((row) => row.scenario === scenario.name)?.reason;
    const reason = told?.en === spendsOtherwise.en ? undefined : told;
    const base = { scenario, factor: 1, policies: [], spentPerYearIdr: 0, reason };
    if (!names.includes(scenario.name)) return [at, base];
    const factor = equalBudget?.scaled.find((row) => row.scenario === scenario.name)?.factor;
    // What the factor should be is not known without it; then it is nothing that can have been written.
    if (factor === undefined || !Number.isFinite(factor)) return [at, { ...base, factor: Number.NaN }];
    return [at, { ...base, factor, ...scaleScenario(scenario, own[at], factor) }];
  });
  return scalingOf(data, new Map(scaled.filter((one): one is [number, Scaled] => one[1] !== undefined)));
}
