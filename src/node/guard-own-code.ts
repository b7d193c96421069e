import type { Measure } from '../measure/measure.js';
import { type World, YEAR } from '../model/world.js';
import type { Policy } from '../policy/policy.js';
import { OwnCodeError, type OwnCodePlace } from '../study/own-code-error.js';

/** A policy of the user's own that says, when it throws, which file that was and when. */
export function guardedPolicy(policy: Policy, file: string): Policy {
  const intervene: Policy['intervene'] = (world, params, desk) =>
    guarded('policy', policy.name, file, world.plan.startYear, world.tick, () =>
      policy.intervene(world, params, desk),
    );
  return Object.create(policy, { intervene: { value: intervene } }) as Policy;
}

/** A measure of the user's own, likewise. It is read when the last week of a year is over. */
export function guardedMeasure(measure: Measure, file: string): Measure {
  const of = (world: World) =>
    guarded('measure', measure.name, file, world.plan.startYear, world.tick - 1, () => measure.of(world));
  return Object.create(measure, { of: { value: of } }) as Measure;
}

function guarded<Result>(
  kind: OwnCodePlace['kind'],
  name: string,
  file: string,
  startYear: number,
  tick: number,
  act: () => Result,
): Result {
  try {
    return act();
  } catch (error) {
    const year = startYear + Math.floor(tick / YEAR);
    throw new OwnCodeError({ kind, name, file, year, week: 1 + (tick % YEAR) }, error);
  }
}
