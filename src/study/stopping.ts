import { tQuantile } from '../stats/distributions.js';
import { tInterval } from '../stats/interval.js';
import { valuesOf } from './estimates.js';
import { figure, known } from './figure.js';
import { type Attempts, runsOf } from './runs.js';
import type { Look, Stopped, StoppingRule } from './stopping-rule.js';
import { baselineOf, type StudyPlan, yearsOf } from './study-plan.js';

/** Each look takes a quarter more replicates than the one before. */
const GROWTH = 1.25;
/** The chance with which a difference that could have been seen would have been seen. */
const POWER = 0.8;

/**
 * The numbers of replicates after which a study looks whether it has enough. They depend on the rule alone, so that a
 * study ends at the same replicate however many workers there are.
 */
export function looksOf({ atLeast }: Pick<StoppingRule, 'atLeast'>, atMost: number): number[] {
  const looks: number[] = [];
  for (let n = atLeast; n < atMost; n = Math.ceil(n * GROWTH)) looks.push(n);
  return [...looks, atMost];
}

/** What a look at the differences of one scenario says; those that are NaN do not count. */
export function lookAt(
  differences: readonly number[],
  { halfWidth, smallestEffect = 0, atLeast }: Omit<StoppingRule, 'measure'>,
): Look {
  const pairs = known(differences);
  if (pairs.length < atLeast) return 'open';
  const { low, high } = tInterval(pairs);
  if (high - low <= 2 * halfWidth) return 'precise';
  return low > -smallestEffect && high < smallestEffect ? 'negligible' : 'open';
}

/**
 * The smallest true difference that `n` pairs would have told from zero with a chance of 80 % (two-sided, 5 %), from the
 * half-width of their 95 % interval: (t₀.₉₇₅ + t₀.₈₀) · standard error. NaN for fewer than two pairs.
 */
export function detectable(halfWidth: number, n: number): number {
  if (n < 2) return Number.NaN;
  const standardErrors = tQuantile(0.975, n - 1);
  return (halfWidth / standardErrors) * (standardErrors + tQuantile(POWER, n - 1));
}

/** Looks at the differences that count, at the end of the last year. `attempts[replicate][scenario]`. */
export function stoppedAt(study: StudyPlan, rule: StoppingRule, attempts: Attempts): Stopped {
  const { measure, halfWidth, smallestEffect } = rule;
  const runs = runsOf(study, attempts);
  const at = study.measures.findIndex(({ name }) => name === measure);
  const lastYear = yearsOf(study).length - 1;
  const baseline = baselineOf(study);
  const values = (scenario: number) => valuesOf(runs[scenario]!, lastYear, at);
  const counts = ({ name }: StudyPlan['scenarios'][number], index: number) =>
    index !== baseline && (rule.scenario === undefined || rule.scenario === name);
  const looks = study.scenarios.flatMap((scenario, index) => {
    if (!counts(scenario, index)) return [];
    const [mine, theirs] = [values(index), values(baseline)];
    const differences = mine.map((value, pair) => value - theirs[pair]!);
    const { low, high } = tInterval(known(differences));
    return [
      { scenario: scenario.name, halfWidth: figure((high - low) / 2), says: lookAt(differences, rule) },
    ];
  });
  const atMost = study.replicates;
  return { measure, halfWidth, smallestEffect, replicates: attempts.length, atMost, looks };
}
