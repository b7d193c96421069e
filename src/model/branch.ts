import { HALVES_WORDS } from '../network/ties.js';
import { addAssociation } from './association.js';
import { addPattern, createAccount, createWorld } from './create-world.js';
import { roomFor } from './memory.js';
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
    room: {
      association: roomFor('association', world.associations.length),
      introduction: roomFor('introduction', agency.introductions.count),
      tie: roomFor('tie', ties.count),
    },
    ringsOf: () => rings,
  });
  branch.tick = world.tick;
  copyInto(branch.firms, world.firms);
  copyInto(branch.ties, ties, ties.count);
  const { halves, ...lists } = world.adjacency;
  copyInto(branch.adjacency, lists);
  branch.adjacency.halves.set(halves.subarray(0, HALVES_WORDS * ties.count));
  copyInto(branch.week, world.week);
  copyInto(branch.year, world.year);
  copyInto(branch.ended, world.ended);
  copyInto(branch.agency.introductions, agency.introductions, agency.introductions.count);
  branch.agency.ruleClarity = agency.ruleClarity;
  branch.agency.budgetLeftIdr = agency.budgetLeftIdr;
  branch.agency.daysLeft = agency.daysLeft;
  for (const [index, name] of policyNames.entries()) {
    copyInto(
      branch.agency.accounts[index]!,
      agency.accounts[world.policyNames.indexOf(name)] ?? createAccount(),
    );
  }
  for (const one of world.associations) addAssociation(branch, { ...one, members: [...one.members] });
  branch.patterns.length = 0;
  for (const pattern of world.patterns) addPattern(branch, pattern);
  return branch;
}

/** Copies numbers and the first rows of columns into an object of the same shape, which keeps its shape and its arrays. */
function copyInto<T extends object>(target: T, source: T, rows = Number.POSITIVE_INFINITY): void {
  if (ArrayBuffer.isView(source)) {
    const column = source as unknown as Float64Array;
    if (rows > 0)
      (target as unknown as Float64Array).set(rows < column.length ? column.subarray(0, rows) : column);
    return;
  }
  for (const key of Object.keys(source) as (keyof T)[]) {
    const value = source[key];
    if (typeof value === 'object' && value !== null) copyInto(target[key] as object, value as object, rows);
    else if (target[key] !== value) target[key] = value;
  }
}
