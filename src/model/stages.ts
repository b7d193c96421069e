import { type Intervention, policiesAct } from './processes/policies-act.js';
import { isYearEnd, schedule } from './schedule.js';
import type { World } from './world.js';

/** A part of a week between which one can look at the world: a process of the schedule, or one policy of those that act. */
export interface Stage {
  /** Name of the process. */
  readonly process: string;
  /** Label of the policy that acts in it. */
  readonly policy?: string;
  readonly run: (world: World) => void;
}

/** The current week of a world in stages; run one after another they do what `step` does, but for going on to the next week. */
export function stagesOf(world: World, interventions: readonly Intervention[]): Stage[] {
  const isLastWeek = isYearEnd(world);
  return schedule
    .filter(({ when }) => when === 'week' || isLastWeek)
    .flatMap(({ name, run }): Stage[] =>
      run === policiesAct
        ? interventions.map((one) => ({
            process: name,
            policy: one.name,
            run: (world) => policiesAct(world, [one]),
          }))
        : [{ process: name, run: (world) => run(world, interventions) }],
    );
}
