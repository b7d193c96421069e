import type { Measure } from '../measure/measure.js';
import { readMeasures } from '../measure/reading.js';
import { branchWorld } from '../model/branch.js';
import { step } from '../model/schedule.js';
import { type World, YEAR } from '../model/world.js';
import { interventionsOf, type PolicyUse } from '../policy/policy.js';
import type { Key } from '../random/key.js';
import type { ScenarioPlan } from '../scenario/plan.js';
import { worldDigest } from './digest.js';
import { type CreateHasher, portableHasher } from './hasher.js';
import { startWorld } from './run.js';

/** One history, several futures from a week on; all share their chance, so that they differ by their policies alone. */

/** What became of a future: a row a year, from the one in which it begins. Plain data. */
export interface Future {
  /** Numbers of the years from the start year. */
  readonly years: readonly number[];
  readonly digests: readonly string[];
  readonly values: readonly (readonly number[])[];
}

/** A world of a scenario after so many weeks of its years. */
export function historyUntil(plan: ScenarioPlan, key: Key, week: number): World {
  const world = startWorld(plan, key);
  const interventions = interventionsOf(plan.uses);
  while (world.tick < week) step(world, interventions);
  return world;
}

/**
 * A copy of a world goes on to the end of `plan`. A policy whose label the history has goes on where it was; a new one
 * begins now. With the policies of the history, digests are those of the unbroken run.
 */
export function runFuture(
  history: World,
  plan: ScenarioPlan,
  measures: readonly Measure[],
  createHasher: CreateHasher = portableHasher,
): Future {
  const known = history.policyNames;
  const uses = plan.uses.map((use) => (known.includes(use.label) ? use : begunAt(use, history.tick)));
  const labels = uses.map(({ label }) => label);
  // Accounts of policies that have ended stay behind those that act, so that no spending is forgotten.
  const ended = known.filter((name) => !labels.includes(name));
  const world = branchWorld(history, [...labels, ...ended], plan.world);
  const interventions = interventionsOf(uses);
  const future = { years: [] as number[], digests: [] as string[], values: [] as number[][] };
  while (world.tick < plan.world.years * YEAR) {
    step(world, interventions);
    if (world.tick % YEAR !== 0) continue;
    future.years.push(world.tick / YEAR - 1);
    future.values.push(readMeasures(world, measures));
    future.digests.push(worldDigest(world, createHasher));
  }
  return future;
}

/** Phases that would have begun before begin now. */
function begunAt(use: PolicyUse, week: number): PolicyUse {
  const phases = use.phases.map((phase) => ({ ...phase, from: Math.max(phase.from, week) }));
  return { ...use, phases: phases.filter(({ from, to }) => from < to) };
}
