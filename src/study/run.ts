import type { Measure } from '../measure/measure.js';
import { readMeasures } from '../measure/reading.js';
import { branchWorld } from '../model/branch.js';
import { foundWorld } from '../model/founding.js';
import { step } from '../model/schedule.js';
import { type World, YEAR } from '../model/world.js';
import { interventionsOf } from '../policy/policy.js';
import type { Key } from '../random/key.js';
import type { ScenarioPlan } from '../scenario/plan.js';
import { type AfterEnd, runAfterEnd } from './after-end.js';
import { chainDigest, worldDigest } from './digest.js';
import { type Ending, readEnding } from './ending.js';
import { columnWord, fingerprintOf, weekWord } from './fingerprint.js';
import { type CreateHasher, portableHasher } from './hasher.js';

export interface RunOptions {
  /** Called after each week, with its number from 0; reads only. */
  readonly onWeek?: (world: World, week: number) => void;
  readonly createHasher?: CreateHasher;
  /** Run on after the last year without policies, to see what remains; the digests know nothing of it. */
  readonly isRunOn?: boolean;
}

/** One run of one scenario: what was measured, and what proves it. Plain data. */
export interface Run {
  /** SHA-256 over the digests of the years. */
  readonly digest: string;
  /** One a year. */
  readonly digests: readonly string[];
  /** By year: fingerprints of the columns that its digest is over, in their order, four digits each. */
  readonly columnPrints: readonly string[];
  /** By year: fingerprints of what was counted in its weeks, four digits a week. */
  readonly weekPrints: readonly string[];
  /** `values[year][measure]`, read at the end of the year; NaN where there is no denominator. */
  readonly values: readonly (readonly number[])[];
  /** Money spent and not funded in each year, all policies together, IDR. */
  readonly spentIdr: readonly number[];
  readonly unfundedIdr: readonly number[];
  readonly ending: Ending;
  /** Of runs that were run on after their end. */
  readonly afterEnd?: AfterEnd;
}

/** A run from the founding of the world to its last year. */
export function runScenario(
  plan: ScenarioPlan,
  key: Key,
  measures: readonly Measure[],
  options: RunOptions = {},
): Run {
  return runYears(startWorld(plan, key), plan, measures, options);
}

/** The world of a scenario at tick 0, ready to be stepped: the years before are over, its policies are about to act. */
export function startWorld(plan: ScenarioPlan, key: Key): World {
  return branchFor(burntIn(plan, key), plan);
}

/** A world at tick 0: founded, and run through its years without policy. */
export function burntIn(plan: ScenarioPlan, key: Key): World {
  const world = foundWorld(plan.world, key, []);
  for (let week = plan.world.burnInYears * YEAR; week > 0; week--) step(world, []);
  return world;
}

/** A copy of a burnt-in world in which the policies of `plan` are about to act; the years before are shared. */
export function branchFor(world: World, plan: ScenarioPlan): World {
  const labels = plan.uses.map(({ label }) => label);
  // The burn-in spends nothing, so worlds that differ in the budget alone share it; the first week fills it anew.
  return branchWorld(world, labels, plan.world);
}

/** The years of a run from tick 0 on; changes `world`. */
export function runYears(
  world: World,
  plan: ScenarioPlan,
  measures: readonly Measure[],
  options: RunOptions = {},
): Run {
  const { onWeek, createHasher = portableHasher, isRunOn = false } = options;
  const interventions = interventionsOf(plan.uses);
  const digests: string[] = [];
  const columnPrints: string[] = [];
  const weekPrints: string[] = [];
  let word = 0;
  const values: number[][] = [];
  const spentIdr: number[] = [];
  const unfundedIdr: number[] = [];
  for (let year = 0; year < plan.world.years; year++) {
    let weeks = '';
    for (let week = 0; week < YEAR; week++) {
      step(world, interventions);
      word = weekWord(word, world.week);
      weeks += fingerprintOf(word);
      onWeek?.(world, year * YEAR + week);
    }
    weekPrints.push(weeks);
    values.push(readMeasures(world, measures));
    spentIdr.push(sumOf(world, 'spentIdr'));
    unfundedIdr.push(sumOf(world, 'unfundedIdr'));
    let columns = '';
    const note = (bytes: Uint8Array) => {
      columns += fingerprintOf(columnWord(bytes));
    };
    digests.push(worldDigest(world, createHasher, note));
    columnPrints.push(columns);
  }
  const digest = chainDigest(digests, createHasher);
  const prints = { columnPrints, weekPrints };
  const run = { digest, digests, ...prints, values, spentIdr, unfundedIdr, ending: readEnding(world) };
  return isRunOn ? { ...run, afterEnd: runAfterEnd(world) } : run;
}

function sumOf(world: World, what: 'spentIdr' | 'unfundedIdr'): number {
  let sum = 0;
  for (const account of world.agency.accounts) sum += account[what];
  return sum;
}
