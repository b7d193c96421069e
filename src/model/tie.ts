import { addTie, ENDED, endTie, type Side } from '../network/ties.js';
import { type Stream, streamOf, uniform } from '../random/draw.js';
import { textKey } from '../random/key.js';
import { firmProximity } from './distance.js';
import { AGE_BIN_WEEKS, AGE_BINS, type Origin, originCode, type Pattern, type World } from './world.js';

const PRIOR = textKey('prior');
/** Weights are multiples of this, so that their sums are exact whatever the order. */
const WEIGHT_STEPS = 65536;

/** Brings the evidence and the favours of a tie up to the current tick. Nothing else fades them, so an idle tie costs nothing. */
export function touch(world: World, tie: number): void {
  const { ties, tick } = world;
  const elapsed = tick - (ties.touchedAt[tie] as number);
  if (elapsed === 0) return;
  const kept = world.rules.fade[elapsed] as number;
  fadeSide(ties.first, tie, kept);
  fadeSide(ties.second, tie, kept);
  ties.touchedAt[tie] = tick;
}

function fadeSide(side: Side, tie: number, kept: number): void {
  side.good[tie]! *= kept;
  side.bad[tie]! *= kept;
  side.favours[tie]! *= kept;
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
 * agreements leave (Chang et al. 2010; Schweitzer et al. 2006).
 */
export function beliefOf(world: World, tie: number, side: Side): Belief {
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

/** A firm is ahead of another in a domain if it has at least this much more. */
const LEAST_GAP = 0.02;

/** How much the alter has that the ego lacks: mean over domains of what it is ahead, in [0,1]. */
export function needOf(world: World, ego: number, alter: number): number {
  const { resource } = world.firms;
  let ahead = 0;
  for (const column of resource) ahead += Math.max(0, (column[alter] as number) - (column[ego] as number));
  return ahead / resource.length;
}

/**
 * Both firms look at what the other has: how much each lacks, and in which domains each is ahead. They do so when they
 * meet and once a year, because what a firm has changes slowly and looking is the dearest part of a contact.
 */
export function appraise(world: World, tie: number): void {
  const { resource } = world.firms;
  const { first, second } = world.ties;
  const one = first.firm[tie] as number;
  const other = second.firm[tie] as number;
  let needOfFirst = 0;
  let needOfSecond = 0;
  let firstAhead = 0;
  let secondAhead = 0;
  for (let domain = 0; domain < resource.length; domain++) {
    const column = resource[domain] as Float64Array;
    const gap = (column[one] as number) - (column[other] as number);
    if (gap > 0) needOfSecond += gap;
    else needOfFirst -= gap;
    if (gap > LEAST_GAP) firstAhead |= 1 << domain;
    if (gap < -LEAST_GAP) secondAhead |= 1 << domain;
  }
  first.need[tie] = needOfFirst / resource.length;
  second.need[tie] = needOfSecond / resource.length;
  first.ahead[tie] = firstAhead;
  second.ahead[tie] = secondAhead;
}

/** Works out anew how much the tie calls for the attention of each of its firms. */
export function weigh(world: World, tie: number): void {
  const { first, second } = world.ties;
  weighSide(world, tie, first, strengthOf(world, tie, first));
  weighSide(world, tie, second, strengthOf(world, tie, second));
}

/** The weight of the tie for the side's firm, for which it has this strength. */
export function weighSide(world: World, tie: number, side: Side, strength: number): void {
  const { strengthFloor, needFloor } = world.rules.contact;
  const pull = (strengthFloor + strength) * (needFloor + (side.need[tie] as number));
  const weight = Math.round(pull * (world.ties.proximity[tie] as number) * WEIGHT_STEPS) / WEIGHT_STEPS;
  world.firms.weightSum[side.firm[tie] as number]! += weight - (side.weight[tie] as number);
  side.weight[tie] = weight;
}

/** Opens a tie between two firms that have none; the first impression is formed here. Returns its row. */
export function openTie(world: World, ego: number, alter: number, origin: Origin): number {
  const { ties, firms } = world;
  const tie = addTie(
    ties,
    world.adjacency,
    ego,
    firms.key[ego] as number,
    alter,
    firms.key[alter] as number,
    world.tick,
  );
  ties.origin[tie] = originCode[origin];
  ties.proximity[tie] = firmProximity(world, ego, alter);
  const stream = streamOf(world.key, PRIOR, world.tick);
  ties.first.prior[tie] = firstImpression(world, stream, tie, ties.first, ties.second);
  ties.second.prior[tie] = firstImpression(world, stream, tie, ties.second, ties.first);
  world.week.gained[originCode[origin]]!++;
  appraise(world, tie);
  weigh(world, tie);
  return tie;
}

/** Prior mean m: generalised trust, moved by the reputation as it is seen, and an in-group premium (Etang et al. 2011). */
function firstImpression(world: World, stream: Stream, tie: number, mine: Side, theirs: Side): number {
  const { firms, rules } = world;
  const ego = mine.firm[tie] as number;
  const alter = theirs.firm[tie] as number;
  const noise =
    rules.trust.reputationNoise *
    (2 * uniform(stream, mine.key[tie] as number, theirs.key[tie] as number, 0) - 1);
  const seen = (firms.reputation[alter] as number) + noise;
  const premium = firms.place[ego] === firms.place[alter] ? rules.trust.inGroupPremium : 0;
  const mean = (firms.generalisedTrust[ego] as number) + premium + rules.trust.reputationPull * (seen - 0.5);
  return Math.min(1, Math.max(0, mean));
}

/** Somebody mediates: a share of the bad experience of both is put right. What a broken agreement cost is not. */
export function mediate(world: World, tie: number, forgivenShare: number): void {
  const { first, second } = world.ties;
  touch(world, tie);
  first.bad[tie]! *= 1 - forgivenShare;
  second.bad[tie]! *= 1 - forgivenShare;
  weigh(world, tie);
}

/** Ends a tie and takes it out of every sum. */
export function closeTie(world: World, tie: number, cause: number): void {
  const { ties, firms } = world;
  if (ties.endsAt[tie] === ENDED) return;
  dropPattern(world, tie);
  for (const side of [ties.first, ties.second]) {
    firms.weightSum[side.firm[tie] as number]! -= side.weight[tie] as number;
  }
  const metAt = ties.metAt[tie] as number;
  if (metAt >= 0) {
    const bin = Math.min(AGE_BINS - 1, Math.floor((world.tick - metAt) / AGE_BIN_WEEKS));
    world.ended[(ties.origin[tie] as number) * AGE_BINS + bin]!++;
  }
  endTie(ties, world.adjacency, tie);
  world.week.lost[cause]!++;
}

/**
 * How strongly a rule binds the two, in [0,1]: clarity · fairness · enforcement, where enforcement falls with distance
 * because what is far cannot be watched (the founding study). 0 without a pattern in force.
 */
export function ruleStrength(world: World, tie: number): number {
  const number = world.ties.pattern[tie] as number;
  if (number === 0) return 0;
  const pattern = world.patterns[number] as Pattern;
  return pattern.clarity * pattern.fairness * (world.ties.proximity[tie] as number);
}

/** Puts a pattern in force on a tie, in place of any before it: agreed contacts follow as far as the rule binds. */
export function agreePattern(world: World, tie: number, pattern: Pattern): void {
  const { ties, firms } = world;
  dropPattern(world, tie);
  let number = world.patterns.indexOf(pattern);
  if (number < 0) number = world.patterns.push(pattern) - 1;
  ties.pattern[tie] = number;
  ties.lastPattern[tie] = number;
  ties.patternLapsesAt[tie] = world.tick + pattern.durationWeeks;
  const cadence = Math.round(pattern.cadence * ruleStrength(world, tie) * WEIGHT_STEPS) / WEIGHT_STEPS;
  ties.cadence[tie] = cadence;
  firms.cadenceSum[ties.first.firm[tie] as number]! += cadence / 2;
  firms.cadenceSum[ties.second.firm[tie] as number]! += cadence / 2;
}

/** Takes the pattern off a tie, if there is one. */
export function dropPattern(world: World, tie: number): void {
  const { ties, firms } = world;
  if (ties.pattern[tie] === 0) return;
  const cadence = ties.cadence[tie] as number;
  firms.cadenceSum[ties.first.firm[tie] as number]! -= cadence / 2;
  firms.cadenceSum[ties.second.firm[tie] as number]! -= cadence / 2;
  ties.pattern[tie] = 0;
  ties.cadence[tie] = 0;
}
