import { type Stream, uniform } from '../random/draw.js';
import { ruleStrength, trustOf } from './tie.js';
import { type World, YEAR } from './world.js';

/** Draw number of a contact that is used here (see `exchange.ts`). */
const LIFE = 4;
const MOST_EMBEDDED = 5;
/** Faded favours from which a side counts as having helped. */
const HAS_HELPED = 0.5;

/**
 * After each contact the tie draws how long it will live without another, from a law whose hazard falls with idle time,
 * S(τ) = (1 + h·τ/scale)^-2, and keeps the later of the old end and the new one, so that a contact never shortens a life.
 * h is 1 for a new tie of strangers and falls with age, reciprocity, common partners, trust and a pattern in force.
 */
export function windClock(world: World, stream: Stream, tie: number, mutualTrust: number): void {
  const { ties, rules, tick } = world;
  const draw = uniform(stream, ties.first.key[tie] as number, ties.second.key[tie] as number, LIFE);
  const lifeYears =
    (rules.survival.scale / hazardFactor(world, tie, mutualTrust)) * (1 / Math.sqrt(draw) - 1);
  const endsAt = tick + 1 + Math.floor(Math.min(lifeYears, 1000) * YEAR);
  if (endsAt > (ties.endsAt[tie] as number)) ties.endsAt[tie] = endsAt;
}

/** The multiplier h of a tie's hazard, in (0,1]; `mutualTrust` is the product of the trust of both. */
export function hazardFactor(
  world: World,
  tie: number,
  mutualTrust: number = trustOf(world, tie, world.ties.first) * trustOf(world, tie, world.ties.second),
): number {
  const { ties, rules, tick } = world;
  const { first, second } = ties;
  const { survival } = rules;
  let factor = rules.ageHazard[tick - (ties.metAt[tie] as number)] as number;
  if ((first.favours[tie] as number) >= HAS_HELPED && (second.favours[tie] as number) >= HAS_HELPED) {
    factor *= survival.reciprocatedFactor;
  }
  const embedded = Math.min(MOST_EMBEDDED, ties.commonPartners[tie] as number);
  for (let partner = 0; partner < embedded; partner++) factor *= survival.embeddedFactor;
  factor *= 1 - survival.trustEffect * mutualTrust;
  if (ties.pattern[tie] !== 0) factor *= 1 - (1 - survival.patternFactor) * ruleStrength(world, tie);
  return factor;
}
