import { trustOf } from '../model/tie.js';
import { UMKM, type World, YEAR } from '../model/world.js';
import { ENDED, NEVER, NONE, type Ties } from '../network/ties.js';

/** What a policy can react to: states of the world that an agency could know, each read in one pass. */
export const signals = {
  'ties-at-risk': tiesAtRisk,
  'mean-trust': meanTrust,
  'association-membership': associationMembership,
  'unpartnered-firms': unpartneredFirms,
} as const;
export type Signal = keyof typeof signals;

/** A condition of a policy: it acts only while a signal is above, or below, a threshold. */
export interface Trigger {
  readonly signal: Signal;
  readonly isAbove: boolean;
  readonly threshold: number;
}

/** Reads a signal, in [0,1]; NaN where there is nothing to read it from. */
export function signalOf(world: World, signal: Signal): number {
  return signals[signal](world);
}

/** Tick at which the two last had a contact, arranged or not; at which they met, if they had none. */
export function lastContactAt({ metAt, lastOwnAt, lastFacilitatedAt }: Ties, tie: number): number {
  const last = Math.max(lastOwnAt[tie] as number, lastFacilitatedAt[tie] as number);
  return last === NEVER ? (metAt[tie] as number) : last;
}

/** A tie is at risk if the two have had no contact for half a year. An agency can know that; when a tie will end it cannot. */
const RISK_WEEKS = YEAR / 2;

function tiesAtRisk(world: World): number {
  const { ties, tick } = world;
  const { endsAt, count, alive } = ties;
  let atRisk = 0;
  for (let tie = 0; tie < count; tie++) {
    if (endsAt[tie] !== ENDED && lastContactAt(ties, tie) <= tick - RISK_WEEKS) atRisk++;
  }
  return atRisk / alive;
}

function meanTrust(world: World): number {
  const { endsAt, count, alive, first, second } = world.ties;
  let sum = 0;
  for (let tie = 0; tie < count; tie++) {
    if (endsAt[tie] !== ENDED) sum += trustOf(world, tie, first) + trustOf(world, tie, second);
  }
  return sum / (2 * alive);
}

function associationMembership(world: World): number {
  return shareOfUmkm(world, (firm) => world.firms.association[firm] !== NONE);
}

function unpartneredFirms(world: World): number {
  return shareOfUmkm(world, (firm) => world.adjacency.degree[firm] === 0);
}

function shareOfUmkm(world: World, holds: (firm: number) => boolean): number {
  let firms = 0;
  let holding = 0;
  for (let firm = 0; firm < world.firms.count; firm++) {
    if (world.firms.role[firm] !== UMKM) continue;
    firms++;
    if (holds(firm)) holding++;
  }
  return holding / firms;
}
