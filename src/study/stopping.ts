import { tQuantile } from '../stats/distributions.js';
import { type Interval, tInterval } from '../stats/interval.js';
import { valuesOf } from './estimates.js';
import { figure, known } from './figure.js';
import { type Attempts, runsOf } from './runs.js';
import type { Look, Stopped, StoppingRule } from './stopping-rule.js';
import { baselineOf, type StudyPlan, yearsOf } from './study-plan.js';
import { clearFrom } from './verdict.js';

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

/**
 * What a look at the differences of one scenario says, those that are NaN not counting, and the interval that it rests
 * on. Whether a difference is of interest is asked at every look, and what is stopped for being small looks smaller than
 * it is; so the interval for that is as wide as holds the difference at all looks together in 95 % (Bonferroni).
 */
export function lookAt(
  differences: readonly number[],
  { halfWidth, smallestEffect = 0, atLeast }: Omit<StoppingRule, 'measure'>,
  atMost: number,
): { readonly says: Look; readonly interval: Interval } {
  const pairs = known(differences);
  const interval = tInterval(pairs);
  if (pairs.length < atLeast) return { says: 'open', interval };
  if (interval.high - interval.low <= 2 * halfWidth) return { says: 'precise', interval };
  const ofAllLooks = tInterval(pairs, 1 - 0.05 / looksOf({ atLeast }, atMost).length);
  return ofAllLooks.low > -smallestEffect && ofAllLooks.high < smallestEffect
    ? { says: 'negligible', interval: ofAllLooks }
    : { says: 'open', interval };
}

/**
 * The smallest true difference that would have been clear with a chance of 80 % among so many comparisons of `n` pairs, from
 * the half-width of their 95 % interval: (t₁₋₀.₀₂₅/comparisons + t₀.₈₀) · standard error. NaN for fewer than two pairs.
 */
export function detectable(halfWidth: number, n: number, comparisons: number): number {
  if (n < 2) return Number.NaN;
  return (halfWidth / clearFrom(n, 1)) * (clearFrom(n, comparisons) + tQuantile(POWER, n - 1));
}

/** Looks at the differences that count, at the end of the last year. `attempts[replicate][scenario]`. */
export function stoppedAt(study: StudyPlan, rule: StoppingRule, attempts: Attempts): Stopped {
  const { measure, halfWidth, smallestEffect } = rule;
  const atMost = study.replicates;
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
    const { says, interval } = lookAt(differences, rule, atMost);
    return [{ scenario: scenario.name, halfWidth: figure((interval.high - interval.low) / 2), says }];
  });
  return { measure, halfWidth, smallestEffect, replicates: attempts.length, atMost, looks };
}
