import type { Additional, AdditionalTies, Estimated } from './comparison.js';
import { estimated, known } from './figure.js';
import { ratioOfMeans } from './ratio.js';
import type { Run } from './run.js';
import type { Runs } from './runs.js';
import { baselineOf, type StudyPlan, yearsOf } from './study-plan.js';
import { comparisonsIn, verdictOf } from './verdict.js';

/**
 * The scenario that additional ties and spending are counted from: one without policies, the baseline before any other
 * such; the baseline where every scenario has a policy.
 */
export function referenceOf(study: StudyPlan): number {
  const baseline = baselineOf(study);
  const isFree = (scenario: number) => study.scenarios[scenario].plan.uses.length === 0;
  if (isFree(baseline)) return baseline;
  const free = [...study.scenarios.keys()].find(isFree);
  return free ?? baseline;
}

/**
 * What a scenario leaves and spends beyond the reference, replicate by replicate. Dividing the one by the other gives
 * the incremental cost-effectiveness ratio, by which policies can be ranked whatever their ties come from. `lastSpent` is
 * the number of the year in which it last spent, -1 if it never did.
 */
export function additionalOf(
  study: StudyPlan,
  runs: Runs[number],
  reference: Runs[number],
  lastSpent: number,
): Additional | null {
  const pairs = runs.flatMap((run, replicate): Pair[] => {
    const other = reference[replicate];
    return run && other ? [[run, other]] : [];
  });
  const lastYear = yearsOf(study).length - 1;
  const ties = beyond(study, 'lasting-ties', pairs, lastYear);
  const outside = beyond(study, 'lasting-outside-ties', pairs, lastYear);
  if (!ties || !outside) return null;
  const whenSpent =
    lastSpent >= 0 && lastSpent < lastYear ? beyond(study, 'lasting-ties', pairs, lastSpent) : undefined;
  const spent = pairs.map(([run, other]) => spentBy(run) - spentBy(other));
  const lastingTies = tiesOf(ties, comparisonsIn(study));
  const lastingOutsideTies = tiesOf(outside, comparisonsIn(study));
  return {
    ...(pairs.length < runs.length ? { n: pairs.length } : {}),
    lastingTies,
    lastingOutsideTies,
    ...(whenSpent ? { lastingTiesWhenSpent: tiesOf(whenSpent, comparisonsIn(study)) } : {}),
    spentIdr: estimated(spent),
    costPerLastingTieIdr: costOf(spent, ties, lastingTies),
    costPerLastingOutsideTieIdr: costOf(spent, outside, lastingOutsideTies),
  };
}

/** The run of a scenario and that of the reference in the same replicate. */
type Pair = readonly [Run, Run];

/** Differences of a measure at the end of a year; undefined if the study does not read it. */
function beyond(
  { measures }: StudyPlan,
  name: string,
  pairs: readonly Pair[],
  year: number,
): number[] | undefined {
  const measure = measures.findIndex((each) => each.name === name);
  if (measure < 0) return undefined;
  return pairs.map(([run, other]) => run.values[year][measure] - other.values[year][measure]);
}

/** Mean and interval of differences, and what can be said of them among so many comparisons. */
export function tiesOf(differences: readonly number[], comparisons: number): AdditionalTies {
  const figures = estimated(differences);
  const n = known(differences).length;
  return { ...figures, leaves: verdictOf({ n, mean: figures.mean, t: figures }, comparisons) };
}

/** A cost is that of more ties: where there are fewer, or it cannot be told, a ratio would only mislead. */
function costOf(spent: readonly number[], ties: readonly number[], { leaves }: AdditionalTies): Estimated {
  return leaves === 'more' ? ratioOfMeans(spent, ties) : { mean: null, low: null, high: null };
}

function spentBy({ spentIdr }: Run): number {
  return spentIdr.reduce((total, amount) => total + amount, 0);
}
