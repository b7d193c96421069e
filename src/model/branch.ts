import { createTies } from '../network/ties.js';
import { createAccount, createFirms, createWorld } from './create-world.js';
import { createIntroductions } from './encounter.js';
import type { World, WorldPlan } from './world.js';

/**
 * A copy of a world that shares nothing that changes. It may go on with policies, a budget and rules of its own (those of
 * `plan`, whose firms must be the same), and keeps the accounts of the policies it goes on with.
 */
export function branchWorld(
  world: World,
  policyNames: readonly string[],
  plan: WorldPlan = world.plan,
): World {
  const { distancesKm, proximities, rings, ties, agency } = world;
  const branch = createWorld(plan, world.key, policyNames, {
    distancesKm,
    proximities,
    rings,
    firms: createFirms(plan.groups),
    ties: createTies(ties.capacity),
    introductions: createIntroductions(agency.introductions.ego.length),
  });
  branch.tick = world.tick;
  copyInto(branch.firms, world.firms);
  copyInto(branch.ties, ties);
  copyInto(branch.adjacency, world.adjacency);
  copyInto(branch.week, world.week);
  copyInto(branch.year, world.year);
  copyInto(branch.ended, world.ended);
  copyInto(branch.agency.introductions, agency.introductions);
  branch.agency.ruleClarity = agency.ruleClarity;
  branch.agency.budgetLeftIdr = agency.budgetLeftIdr;
  branch.agency.daysLeft = agency.daysLeft;
  for (const [index, name] of policyNames.entries()) {
    copyInto(
      branch.agency.accounts[index]!,
      agency.accounts[world.policyNames.indexOf(name)] ?? createAccount(),
    );
  }
  branch.associations.push(...world.associations.map((one) => ({ ...one, members: [...one.members] })));
  branch.patterns.splice(0, branch.patterns.length, ...world.patterns);
  return branch;
}

/** Copies numbers and columns into an object of the same shape, which keeps its shape and its arrays. */
function copyInto<T extends object>(target: T, source: T): void {
  if (ArrayBuffer.isView(source)) {
    (target as unknown as Float64Array).set(source as unknown as Float64Array);
    return;
  }
  for (const key of Object.keys(source) as (keyof T)[]) {
    const value = source[key];
    if (typeof value === 'object' && value !== null) copyInto(target[key] as object, value as object);
    else if (target[key] !== value) target[key] = value;
  }
}
