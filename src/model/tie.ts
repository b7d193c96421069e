import type { Side } from '../network/ties.js';
import { addPattern } from './create-world.js';
import { refuseNoAmount, refuseNoCount, refuseNoShare, refuseNoTie } from './given.js';
import { type Origin, originCode, type Pattern, type World } from './world.js';

/*
 * What a tie is to its two firms, how it opens and ends. The formulas stand in `src/kernel/tie.ts`, which is compiled;
 * here they are called by name for one tie at a time.
 */

/** Brings the evidence and the favours of a tie up to the current tick. Nothing else fades them, so an idle tie costs nothing. */
export function touch({ kernel }: World, tie: number): void {
  kernel.touch(tie);
}

/** What a firm makes of the other in a tie. */
interface Belief {
  /** In [0,1]. */
  readonly trust: number;
  /** Trust · certainty, in [0,1). */
  readonly strength: number;
}

/**
 * What the side's firm makes of the other at the current tick, without touching the tie. Trust is a belief that starts
 * at the first impression and gives way to evidence, (n0·m + good) / (n0 + good + bad), below the ceiling that broken
 * agreements leave (Chang et al. 2010; Schweitzer et al. 2006). It is written here once more than in the compiled part,
 * because a call into that costs several times as much (test/model/kernel.test.ts holds the two together).
 */
function beliefOf(world: World, tie: number, side: Side): Belief {
  const kept = world.rules.fade[world.tick - (world.ties.touchedAt[tie] as number)] as number;
  const { priorWeight } = world.rules.trust;
  const good = (side.good[tie] as number) * kept;
  const evidence = good + (side.bad[tie] as number) * kept;
  const weight = priorWeight + evidence;
  const expected = (priorWeight * (side.prior[tie] as number) + good) / weight;
  const trust = Math.min(expected, side.ceiling[tie] as number);
  return { trust, strength: trust * (evidence / weight) };
}

/** Trust of the side's firm in the other, in [0,1]. */
export function trustOf(world: World, tie: number, side: Side): number {
  return beliefOf(world, tie, side).trust;
}

/** How much of that trust rests on experience, in [0,1): evidence / (n0 + evidence). */
export function certaintyOf(world: World, tie: number, side: Side): number {
  const kept = world.rules.fade[world.tick - (world.ties.touchedAt[tie] as number)] as number;
  const evidence = ((side.good[tie] as number) + (side.bad[tie] as number)) * kept;
  return evidence / (world.rules.trust.priorWeight + evidence);
}

/** Strength (intensity) of the tie for the side's firm: trust · certainty. High trust in a thin tie is weak. */
export function strengthOf(world: World, tie: number, side: Side): number {
  return beliefOf(world, tie, side).strength;
}

/** How much the alter has that the ego lacks: mean over domains of what it is ahead, in [0,1]. */
export function needOf(world: World, ego: number, alter: number): number {
  const { resource } = world.firms;
  let ahead = 0;
  for (const column of resource) ahead += Math.max(0, (column[alter] as number) - (column[ego] as number));
  return ahead / resource.length;
}

/** Opens a tie between two firms that have none; the first impression is formed here. Returns its row. */
export function openTie({ kernel }: World, ego: number, alter: number, origin: Origin): number {
  return kernel.openTie(ego, alter, originCode[origin]);
}

/** Somebody mediates: a share of the bad experience of both is put right. What a broken agreement cost is not. */
export function mediate(world: World, tie: number, forgivenShare: number): void {
  refuseNoTie(world, 'mediate', tie);
  refuseNoShare('mediate', 'forgivenShare', forgivenShare);
  const { kernel, ties } = world;
  kernel.touch(tie);
  ties.first.bad[tie]! *= 1 - forgivenShare;
  ties.second.bad[tie]! *= 1 - forgivenShare;
  kernel.weigh(tie);
}

/** Ends a tie, for one of `endCauses`, and takes it out of every sum. */
export function closeTie({ kernel }: World, tie: number, cause: number): void {
  kernel.closeTie(tie, cause);
}

/** Puts a pattern in force on a tie, in place of any before it: agreed contacts follow as far as the rule binds. */
export function agreePattern(world: World, tie: number, pattern: Pattern): void {
  refuseNoTie(world, 'agreePattern', tie);
  const known = world.patterns.indexOf(pattern);
  if (known < 0) refuseNoPattern(pattern);
  const number = known < 0 ? addPattern(world, pattern) : known;
  world.kernel.agreePattern(tie, number, pattern.cadence, pattern.durationWeeks);
}

function refuseNoPattern({ clarity, fairness, gainShare, cadence, durationWeeks }: Pattern): void {
  for (const [what, share] of Object.entries({ clarity, fairness, gainShare }))
    refuseNoShare('agreePattern', what, share);
  refuseNoAmount('agreePattern', 'cadence', cadence);
  refuseNoCount('agreePattern', 'durationWeeks', durationWeeks);
}

/** Takes the pattern off a tie, if there is one. */
export function dropPattern(world: World, tie: number): void {
  refuseNoTie(world, 'dropPattern', tie);
  world.kernel.dropPattern(tie);
}

/**
 * How strongly a rule binds the two, in [0,1]: clarity · fairness · enforcement, where enforcement falls with distance
 * because what is far cannot be watched (the founding study). 0 without a pattern in force.
 */
export function ruleStrength({ kernel }: World, tie: number): number {
  return kernel.ruleStrength(tie);
}

/** The multiplier h of a tie's hazard at the current tick, in (0,1]: 1 for a new tie of strangers. */
export function hazardFactor({ kernel }: World, tie: number): number {
  return kernel.hazardFactor(tie);
}
