import type { World } from '../../src/model/world.js';
import { readScenario } from '../../src/node/read-scenario.js';
import { interventionsOf } from '../../src/policy/policy.js';
import { planScenario, type ScenarioPlan } from '../../src/scenario/plan.js';
import { advance, started } from '../laws/scenarios.js';

/** Seeds of the tests on evidence; the shipped study has another, and parameters were chosen on a third. */
const EVIDENCE_SEED = 'evidence';

/** The plan of a shipped Pasuruan scenario. */
export async function pasuruan(name: string): Promise<ScenarioPlan> {
  const { scenario, problems } = await readScenario(`scenarios/pasuruan/${name}.yaml`);
  if (!scenario) throw new Error(problems.map((problem) => JSON.stringify(problem)).join('\n'));
  return planScenario(scenario);
}

/** A world of a plan at the end of its burn-in, with what runs it on. */
export function burntIn(
  plan: ScenarioPlan,
  replicate: number,
): { world: World; run: (weeks: number) => void } {
  const { world } = started(plan, EVIDENCE_SEED, replicate);
  const interventions = interventionsOf(plan.uses);
  const run = (weeks: number) => advance(world, weeks, interventions);
  run(-world.tick);
  return { world, run };
}
