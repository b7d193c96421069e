import { step } from '../model/schedule.js';
import { type World, YEAR } from '../model/world.js';
import { interventionsOf } from '../policy/policy.js';
import type { Key } from '../random/key.js';
import type { ScenarioPlan } from '../scenario/plan.js';
import { chainDigest, worldDigest } from './digest.js';
import type { CreateHasher } from './hasher.js';
import { startWorld } from './run.js';

export interface WatchOptions {
  /** Called at the end of each week, whose number is `world.tick - 1`; reads only. */
  readonly onWeek: (world: World) => void;
  readonly createHasher: CreateHasher;
  /** Stops after so many weeks; a run that is stopped has no digest. */
  readonly weeks?: number | undefined;
}

/** A run that is looked at week by week. Gives its digest, equal to that of `runScenario`, if it came to its end. */
export function watchRun(plan: ScenarioPlan, key: Key, options: WatchOptions): string | undefined {
  const { onWeek, createHasher, weeks = plan.world.years * YEAR } = options;
  const world = startWorld(plan, key);
  const interventions = interventionsOf(plan.uses);
  const digests: string[] = [];
  while (world.tick < weeks) {
    step(world, interventions);
    onWeek(world);
    if (world.tick % YEAR === 0) digests.push(worldDigest(world, createHasher));
  }
  return digests.length === plan.world.years ? chainDigest(digests, createHasher) : undefined;
}
