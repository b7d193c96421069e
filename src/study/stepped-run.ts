import { type Stage, stagesOf } from '../model/stages.js';
import { type World, YEAR } from '../model/world.js';
import { interventionsOf } from '../policy/policy.js';
import type { Key } from '../random/key.js';
import type { ScenarioPlan } from '../scenario/plan.js';
import { chainDigest, worldDigest } from './digest.js';
import type { CreateHasher } from './hasher.js';
import { startWorld } from './run.js';

/** Called when a stage of a week is over; reads only. */
export type OnStage = (world: World, stage: Stage) => void;

/** A run that goes stage by stage, for those who want to know which one did something. */
export interface SteppedRun {
  readonly world: World;
  readonly isOver: () => boolean;
  /** The current week, to be run one by one and then ended. */
  readonly stages: () => Stage[];
  readonly endWeek: () => void;
  /** The whole current week. */
  readonly step: (onStage?: OnStage) => void;
  /** Equal to that of `runScenario` once the run is over. */
  readonly digest: () => string;
}

/** Starts a run at tick 0. Without a hasher it has no digest. */
export function steppedRun(plan: ScenarioPlan, key: Key, createHasher?: CreateHasher): SteppedRun {
  const world = startWorld(plan, key);
  const interventions = interventionsOf(plan.uses);
  const digests: string[] = [];
  const stages = () => stagesOf(world, interventions);
  const endWeek = () => {
    world.tick++;
    if (createHasher && world.tick % YEAR === 0) digests.push(worldDigest(world, createHasher));
  };
  return {
    world,
    isOver: () => world.tick >= plan.world.years * YEAR,
    stages,
    endWeek,
    step(onStage) {
      for (const stage of stages()) {
        stage.run(world);
        onStage?.(world, stage);
      }
      endWeek();
    },
    digest: () => chainDigest(digests, createHasher),
  };
}
