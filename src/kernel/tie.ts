// What a tie is to its two firms: trust, strength, weight, patterns; how it opens and ends.
import { streamOf, uniform } from './draw';
import { addTie, endTie, halfTie } from './network';
import {
  floats, larger, oneOf, otherOf, putFloats, putReals, reals, rounded, rows, smaller, swapped, twice,
} from './pair';
import {
  AGE_BIN_WEEKS, AGE_BINS, DOMAINS, ENDED, NEAR_STEPS, firms, first, resource, rules, scalars, second, tables, ties,
} from './world';

/** How near two firms of one place are that lie further apart than the table reaches. */
// @ts-ignore: decorator
@external('model', 'farProximity') declare function farProximity(distanceKm: f64): f64;

const WEIGHT_STEPS: f64 = 65536;
const STEPS_PER_KM: f64 = 64;
const LEAST_GAP: f64 = 0.02;

/** Brings the evidence and the favours of a tie up to the current tick. */
@inline export function touch(tie: i32): void {
  const elapsed = scalars.tick - ties.touchedAt[tie];
  if (elapsed === 0) return;
  const kept = twice(tables.fade[elapsed]);
  putReals(first.good, second.good, tie, f64x2.mul(reals(first.good, second.good, tie), kept));
  putReals(first.bad, second.bad, tie, f64x2.mul(reals(first.bad, second.bad, tie), kept));
  putFloats(first.favours, second.favours, tie, f64x2.mul(floats(first.favours, second.favours, tie), kept));
  ties.touchedAt[tie] = scalars.tick;
}

@inline function keptOf(tie: i32): v128 {
  return twice(tables.fade[scalars.tick - ties.touchedAt[tie]]);
}

@inline function goodOf(tie: i32): v128 {
  return f64x2.mul(reals(first.good, second.good, tie), keptOf(tie));
}

/** All evidence, given that of good outcomes. */
@inline function evidenceWith(good: v128, tie: i32): v128 {
  return f64x2.add(good, f64x2.mul(reals(first.bad, second.bad, tie), keptOf(tie)));
}

/** Trust of both: a belief that starts at the first impression and gives way to evidence, below the ceiling. */
export function trustOf(tie: i32): v128 {
  const good = goodOf(tie);
  return trustFrom(tie, good, evidenceWith(good, tie));
}

@inline function trustFrom(tie: i32, good: v128, evidence: v128): v128 {
  const priorWeight = twice(rules.priorWeight);
  const belief = f64x2.add(f64x2.mul(priorWeight, floats(first.prior, second.prior, tie)), good);
  const mean = f64x2.div(belief, f64x2.add(priorWeight, evidence));
  return smaller(mean, floats(first.ceiling, second.ceiling, tie));
}

/** Of all that trust rests on, the share that is experience. */
@inline function shareOfExperience(evidence: v128): v128 {
  return f64x2.div(evidence, f64x2.add(twice(rules.priorWeight), evidence));
}

/** How much of the trust of both rests on experience: evidence / (n0 + evidence). */
export function certaintyOf(tie: i32): v128 {
  const evidence = f64x2.add(reals(first.good, second.good, tie), reals(first.bad, second.bad, tie));
  return shareOfExperience(f64x2.mul(evidence, keptOf(tie)));
}

/** Both firms look at what the other has: how much each lacks, and in which domains each is ahead. */
export function appraise(tie: i32): void {
  const one = first.firm[tie];
  const other = second.firm[tie];
  let need = twice(0);
  let firstAhead = 0;
  let secondAhead = 0;
  for (let domain = 0; domain < DOMAINS; domain++) {
    const has = rows(resource(domain), one, other);
    const lack = f64x2.sub(swapped(has), has);
    need = f64x2.add(need, larger(twice(0), lack));
    const isLack = i64x2.bitmask(f64x2.gt(lack, twice(LEAST_GAP)));
    secondAhead |= (isLack & 1) << domain;
    firstAhead |= (isLack >> 1) << domain;
  }
  putFloats(first.need, second.need, tie, f64x2.div(need, twice(<f64>DOMAINS)));
  first.ahead[tie] = firstAhead;
  second.ahead[tie] = secondAhead;
}

/** Works out anew how much the tie calls for the attention of each of its firms; the trust of both. */
@inline export function weigh(tie: i32): v128 {
  const good = goodOf(tie);
  const evidence = evidenceWith(good, tie);
  const trust = trustFrom(tie, good, evidence);
  const strength = f64x2.mul(trust, shareOfExperience(evidence));
  const need = f64x2.add(twice(rules.needFloor), floats(first.need, second.need, tie));
  const pull = f64x2.mul(f64x2.add(twice(rules.strengthFloor), strength), need);
  const steps = f64x2.mul(f64x2.mul(pull, twice(ties.proximity[tie])), twice(WEIGHT_STEPS));
  const weights = f64x2.div(rounded(steps), twice(WEIGHT_STEPS));
  putWeight(2 * tie, oneOf(weights));
  putWeight(2 * tie + 1, otherOf(weights));
  return trust;
}

@inline function putWeight(half: i32, weight: f64): void {
  const firm = halfTie(half ^ 1).alter;
  const weighed = halfTie(half);
  firms.weightSum[firm] = firms.weightSum[firm] + (weight - weighed.weight);
  weighed.weight = <f32>weight;
}

/** Opens a tie between two firms that have none; the first impression is formed here. */
export function openTie(ego: i32, alter: i32, origin: i32): i32 {
  const tie = addTie(ego, firms.key[ego], alter, firms.key[alter], scalars.tick);
  ties.origin[tie] = origin;
  ties.proximity[tie] = firmProximity(ego, alter);
  const stream = streamOf(scalars.keyLo, scalars.keyHi, scalars.prior, scalars.tick);
  first.prior[tie] = firstImpression(stream, 2 * tie);
  second.prior[tie] = firstImpression(stream, 2 * tie + 1);
  tables.gained[origin] = tables.gained[origin] + 1;
  appraise(tie);
  weigh(tie);
  return tie;
}

function firmProximity(ego: i32, alter: i32): f64 {
  const here = firms.place[ego];
  const there = firms.place[alter];
  if (here !== there) return tables.proximities[here * scalars.placeCount + there];
  const east = firms.eastKm[ego] - firms.eastKm[alter];
  const north = firms.northKm[ego] - firms.northKm[alter];
  const distanceKm = Math.sqrt(east * east + north * north);
  const position = distanceKm * STEPS_PER_KM;
  const step = <i32>Math.floor(position);
  if (step >= NEAR_STEPS) return farProximity(distanceKm);
  const lower = tables.nearProximity[step];
  return lower + (tables.nearProximity[step + 1] - lower) * (position - <f64>step);
}

/** Generalised trust, moved by the reputation as it is seen, and an in-group premium. */
function firstImpression(stream: u64, half: i32): f64 {
  const mine = halfTie(half);
  const theirs = halfTie(half ^ 1);
  const ego = theirs.alter;
  const alter = mine.alter;
  const noise = rules.reputationNoise * (2 * uniform(stream, theirs.alterKey, mine.alterKey, 0) - 1);
  const seen = firms.reputation[alter] + noise;
  const premium = firms.place[ego] === firms.place[alter] ? rules.inGroupPremium : 0;
  const mean = firms.generalisedTrust[ego] + premium + rules.reputationPull * (seen - 0.5);
  return min(1, max(0, mean));
}

/** Ends a tie and takes it out of every sum. */
export function closeTie(tie: i32, cause: i32): void {
  if (ties.endsAt[tie] === ENDED) return;
  dropPattern(tie);
  takeWeight(2 * tie);
  takeWeight(2 * tie + 1);
  const metAt = ties.metAt[tie];
  if (metAt >= 0) {
    const bin = min(AGE_BINS - 1, (scalars.tick - metAt) / AGE_BIN_WEEKS);
    const at = ties.origin[tie] * AGE_BINS + bin;
    tables.ended[at] = tables.ended[at] + 1;
  }
  endTie(tie);
  tables.lost[cause] = tables.lost[cause] + 1;
}

@inline function takeWeight(half: i32): void {
  const firm = halfTie(half ^ 1).alter;
  firms.weightSum[firm] = firms.weightSum[firm] - halfTie(half).weight;
}

/** How strongly a rule binds the two: clarity · fairness · enforcement, which falls with distance. */
@inline export function ruleStrength(tie: i32): f64 {
  const pattern = ties.pattern[tie];
  return pattern === 0 ? 0 : tables.patternStrength[pattern] * ties.proximity[tie];
}

/** Puts pattern `number` in force on a tie, in place of any before it. */
export function agreePattern(tie: i32, number: i32, cadence: f64, weeks: i32): void {
  dropPattern(tie);
  ties.pattern[tie] = number;
  ties.lastPattern[tie] = number;
  ties.patternLapsesAt[tie] = scalars.tick + weeks;
  const agreed = Math.round(cadence * ruleStrength(tie) * WEIGHT_STEPS) / WEIGHT_STEPS;
  ties.cadence[tie] = agreed;
  addCadence(first.firm[tie], agreed / 2);
  addCadence(second.firm[tie], agreed / 2);
}

/** Takes the pattern off a tie, if there is one. */
export function dropPattern(tie: i32): void {
  if (ties.pattern[tie] === 0) return;
  const cadence = ties.cadence[tie];
  addCadence(first.firm[tie], -(cadence / 2));
  addCadence(second.firm[tie], -(cadence / 2));
  ties.pattern[tie] = 0;
  ties.cadence[tie] = 0;
}

@inline function addCadence(firm: i32, cadence: f64): void {
  firms.cadenceSum[firm] = firms.cadenceSum[firm] + cadence;
}
