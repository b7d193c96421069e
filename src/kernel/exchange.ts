// One contact of two tied firms: what is asked for, who helps, what both make of it, how long the tie lives.
import { bitsOfFour, uniform, uniforms } from './draw';
import { lastTwo } from './four';
import { findTie, halfTie } from './network';
import {
  either, floats, larger, maskOf, oneOf, otherOf, pairOf, putFloats, putReals, putRows, reals, rows, swapped, twice,
  where,
} from './pair';
import { ruleStrength, touch, weigh } from './tie';
import { chanceOf, sharedAssociation } from './willingness';
import {
  DOMAINS, KNOWLEDGE, NEVER, NONE, YEAR, Side, count, counter, firms, first, resource, rules, scalars, second, tables,
  ties,
} from './world';

/** Draw numbers within a contact, giver before receiver. */
const ASKED = 1;
const WILLING = 2;
const BREACH = 3;
const LIFE = 4;
const NEWS = 5;

const LEAST_FIT: f64 = 0.2;
const ALL_DOMAINS = (1 << DOMAINS) - 1;
const MOST_EMBEDDED = 5;
const HAS_HELPED: f64 = 0.5;

/**
 * One contact: each side helps or not; beliefs, ledger, resources and the survival clock follow at once.
 *
 * Nearly every step depends on chance, so that a processor guesses half of its branches wrong, at the price of a whole
 * draw each. Hence what happens often is written without branches: an effect is added once or zero times.
 */
@inline export function contact(tie: i32, stream: u64, isOwn: bool): void {
  touch(tie);
  countContact(tie, isOwn);
  const keyOfFirst = halfTie(2 * tie + 1).alterKey;
  const keyOfSecond = halfTie(2 * tie).alterKey;
  const keys = v128.shuffle<i32>(i32x4.splat(keyOfFirst), i32x4.splat(keyOfSecond), 0, 4, 0, 4);
  const others = v128.shuffle<i32>(keys, keys, 1, 0, 3, 2);
  const draws = bitsOfFour(stream, keys, others, i32x4(ASKED, ASKED, WILLING, WILLING));
  const asked = f64x2.mul(uniforms(draws), twice(<f64>DOMAINS));
  const will = uniforms(lastTwo(draws));
  const life = uniform(stream, keyOfFirst, keyOfSecond, LIFE);

  const one = halfTie(2 * tie + 1).alter;
  const other = halfTie(2 * tie).alter;
  const aheadOfFirst = first.ahead[tie];
  const aheadOfSecond = second.ahead[tie];
  const domainOfFirst = askedDomain(aheadOfFirst, i32x4.extract_lane(draws, 0));
  const domainOfSecond = askedDomain(aheadOfSecond, i32x4.extract_lane(draws, 1));
  const columnOfFirst = resource(domainOfFirst);
  const columnOfSecond = resource(domainOfSecond);
  // From here on pairs of numbers: of the first firm as giver and of the second.
  const theirs = pairOf(columnOfFirst[other], columnOfSecond[one]);
  const gap = f64x2.sub(pairOf(columnOfFirst[one], columnOfSecond[other]), theirs);
  const isAhead = maskOf(i32(aheadOfFirst !== 0), i32(aheadOfSecond !== 0));
  const isAsked = v128.and(isAhead, fits(gap, asked));
  const isWilling = f64x2.lt(will, chanceOf(tie, one, other, isOwn));
  const helps = v128.and(isAsked, isWilling);
  const refuses = v128.andnot(isAsked, isWilling);

  const isKnowledge = maskOf((KNOWLEDGE >> domainOfFirst) & 1, (KNOWLEDGE >> domainOfSecond) & 1);
  const learned = where(v128.and(helps, isKnowledge), f64x2.mul(twice(rules.learning), gap));
  const after = f64x2.add(theirs, learned);
  columnOfFirst[other] = oneOf(after);
  columnOfSecond[one] = otherOf(after);
  const gain = where(v128.andnot(helps, isKnowledge), f64x2.mul(twice(2 * rules.orderValue), gap));
  shareGain(tie, one, other, gain);
  const timesHelped = where(helps, twice(1));
  const good = reals(first.good, second.good, tie);
  putReals(first.good, second.good, tie, f64x2.add(good, swapped(timesHelped)));
  const badOfRefusal = where(refuses, twice(rules.badWeight));
  const bad = reals(first.bad, second.bad, tie);
  putReals(first.bad, second.bad, tie, f64x2.add(bad, swapped(badOfRefusal)));
  const favours = floats(first.favours, second.favours, tie);
  putFloats(first.favours, second.favours, tie, f64x2.add(favours, timesHelped));

  const doHelp = i64x2.bitmask(helps);
  const doRefuse = i64x2.bitmask(refuses);
  first.helpsThisYear[tie] = first.helpsThisYear[tie] + (doHelp & 1);
  second.helpsThisYear[tie] = second.helpsThisYear[tie] + (doHelp >> 1);
  count(counter.helps, popcnt(doHelp));
  count(counter.refusals, popcnt(doRefuse));
  const shared = sharedAssociation(one, other);
  if (shared !== NONE) raiseCohesion(shared, popcnt(doHelp));
  if (doRefuse !== 0 && (ties.pattern[tie] !== 0 || shared !== NONE)) {
    if (doRefuse & 1) mayBreach(stream, tie, first, second, shared);
    if (doRefuse >> 1) mayBreach(stream, tie, second, first, shared);
  }
  keepLedger(tie, doHelp & 1, doHelp >> 1);
  settle(tie, life);
}

/** A deal that somebody arranged: an exchange of goods in which both keep their word, worth `valueIdr`. */
export function deal(tie: i32, stream: u64, valueIdr: f64): void {
  touch(tie);
  countContact(tie, false);
  const isFirstSmaller = firms.baseSalesIdr[first.firm[tie]] <= firms.baseSalesIdr[second.firm[tie]];
  const smallerShare = tables.gainShare[ties.pattern[tie]];
  share(tie, first, valueIdr * (isFirstSmaller ? smallerShare : 1 - smallerShare));
  share(tie, second, valueIdr * (isFirstSmaller ? 1 - smallerShare : smallerShare));
  count(counter.helps, 2);
  const shared = sharedAssociation(first.firm[tie], second.firm[tie]);
  if (shared !== NONE) raiseCohesion(shared, 2);
  keepLedger(tie, 1, 1);
  settle(tie, uniform(stream, halfTie(2 * tie + 1).alterKey, halfTie(2 * tie).alterKey, LIFE));
}

function share(tie: i32, side: Side, valueIdr: f64): void {
  const firm = side.firm[tie];
  firms.orders[firm] = firms.orders[firm] + valueIdr / firms.baseSalesIdr[firm];
  side.good[tie] = side.good[tie] + 1;
  side.favours[tie] = side.favours[tie] + 1;
  side.helpsThisYear[tie] = side.helpsThisYear[tie] + 1;
}

@inline function countContact(tie: i32, isOwn: bool): void {
  const tick = scalars.tick;
  ties.contactsThisYear[tie] = ties.contactsThisYear[tie] + 1;
  if (isOwn) {
    ties.ownContacts[tie] = ties.ownContacts[tie] + 1;
    ties.lastOwnAt[tie] = tick;
    count(counter.ownContacts, 1);
  } else {
    ties.facilitatedContacts[tie] = ties.facilitatedContacts[tie] + 1;
    ties.lastFacilitatedAt[tie] = tick;
    count(counter.facilitatedContacts, 1);
  }
  count(counter.exchanges, 1);
  count(counter.oldTieExchanges, i32(tick - ties.metAt[tie] > YEAR));
  const record = ties.record[tie];
  if (record === NONE) return;
  const since = tick - tables.madeAt[record];
  if (since === 0 || since > YEAR) return;
  if (isOwn) tables.ownAfter[record] = tables.ownAfter[record] + 1;
  else tables.facilitatedAfter[record] = tables.facilitatedAfter[record] + 1;
}

/**
 * The domain in which a receiver asks for help: the first one, from a drawn one on, in which the giver was ahead when
 * they last looked; any if there is none. What is left of the draw after the choice is as even as a second.
 */
@inline function askedDomain(ahead: i32, draw: i32): i32 {
  // The whole part of DOMAINS · (draw + 1/2) / 2^32.
  const start = <i32>((<u64>(<u32>draw) * DOMAINS + DOMAINS / 2) >> 32);
  const turned = ((ahead >> start) | (ahead << (DOMAINS - start))) & ALL_DOMAINS;
  const domain = start + ctz(turned | (1 << DOMAINS));
  return domain < DOMAINS ? domain : domain - DOMAINS;
}

/** Whether something fits: the chance is hump-shaped in the gap. What is left of a draw for the domain decides. */
@inline function fits(gap: v128, draw: v128): v128 {
  const x = f64x2.div(gap, twice(rules.bestGap));
  const hump = f64x2.mul(x, f64x2.sub(twice(2), x));
  const fit = either(f64x2.lt(x, twice(1)), hump, larger(twice(LEAST_FIT), hump));
  const left = f64x2.sub(draw, f64x2.floor(draw));
  return v128.and(f64x2.gt(gap, twice(0)), f64x2.lt(left, fit));
}

/** What help with goods brings both firms in orders: the first's help, then the second's. */
@inline function shareGain(tie: i32, one: i32, other: i32, gain: v128): void {
  const smallerShare = twice(tables.gainShare[ties.pattern[tie]]);
  const largerShare = f64x2.sub(twice(1), smallerShare);
  const base = rows(firms.baseSalesIdr, one, other);
  const isReceiverSmaller = f64x2.le(swapped(base), base);
  const ofReceiver = f64x2.mul(gain, either(isReceiverSmaller, smallerShare, largerShare));
  const ofGiver = f64x2.mul(gain, either(isReceiverSmaller, largerShare, smallerShare));
  const before = rows(firms.orders, one, other);
  const between = f64x2.add(before, v128.shuffle<i64>(ofGiver, ofReceiver, 0, 2));
  putRows(firms.orders, one, other, f64x2.add(between, v128.shuffle<i64>(ofReceiver, ofGiver, 1, 3)));
}

/** Members who help each other hold together the more: each help closes part of what is missing. */
@inline function raiseCohesion(association: i32, helps: i32): void {
  let cohesion = tables.cohesion[association];
  for (let help = 0; help < helps; help++) cohesion += (1 - cohesion) * rules.helpGain;
  tables.cohesion[association] = cohesion;
}

/** A refusal under an agreement may be a breach, of which those hear who know the offender: partners of the victim and its fellow members. */
function mayBreach(stream: u64, tie: i32, giver: Side, receiver: Side, shared: i32): void {
  const victim = receiver.firm[tie];
  const offender = giver.firm[tie];
  if (uniform(stream, firms.key[offender], firms.key[victim], BREACH) >= rules.breachShare) return;
  receiver.ceiling[tie] = receiver.ceiling[tie] * rules.breachCeiling;
  count(counter.breaches, 1);
  if (shared !== NONE) tables.cohesion[shared] = tables.cohesion[shared] * (1 - rules.breachLoss);
  for (let half = firms.firstHalf[offender]; half !== NONE; half = halfTie(half).next) {
    const listener = halfTie(half).alter;
    if (listener === victim) continue;
    const isFellow = shared !== NONE && firms.association[listener] === shared;
    if (isFellow || findTie(listener, victim) !== NONE) tellNews(stream, half >> 1, listener, offender);
  }
}

/** A firm hears of a breach by one it knows, and may believe it: bad evidence at second hand. */
function tellNews(stream: u64, tie: i32, listener: i32, offender: i32): void {
  if (uniform(stream, firms.key[listener], firms.key[offender], NEWS) >= rules.newsShare) return;
  touch(tie);
  const side = select<Side>(first, second, first.firm[tie] === listener);
  side.bad[tie] = side.bad[tie] + rules.badWeight;
  weigh(tie);
}

/** Who owes whom: help on both sides at once settles itself; a favour on one side is owed until it is returned. */
@inline function keepLedger(tie: i32, doesFirstHelp: i32, doesSecondHelp: i32): void {
  const isOneSided = doesFirstHelp ^ doesSecondHelp;
  const giver = select<Side>(first, second, doesFirstHelp !== 0);
  const receiver = select<Side>(second, first, doesFirstHelp !== 0);
  const owedSince = giver.owesSince[tie];
  const isReturn = isOneSided & i32(owedSince !== NEVER) & i32(<f64>(scalars.tick - owedSince) <= rules.returnWindow);
  const isFavour = isOneSided & ~isReturn;
  giver.owesSince[tie] = select<i32>(NEVER, owedSince, isOneSided !== 0);
  const theirs = receiver.owesSince[tie];
  receiver.owesSince[tie] = select<i32>(scalars.tick, theirs, (isFavour & i32(theirs === NEVER)) !== 0);
  count(counter.instantExchanges, doesFirstHelp & doesSecondHelp);
  count(counter.delayedReturns, isReturn);
  count(counter.oneSidedFavours, isFavour);
}

/** What follows for the tie as a whole: how long it lives, and how much it calls for attention. */
@inline function settle(tie: i32, life: f64): void {
  const trust = weigh(tie);
  windClock(tie, life, oneOf(trust) * otherOf(trust));
}

/** The tie draws how long it will live without another contact, and keeps the later of the old end and the new one. */
@inline function windClock(tie: i32, draw: f64, mutualTrust: f64): void {
  const lifeYears = (rules.scale / hazardFactor(tie, mutualTrust)) * (1 / Math.sqrt(draw) - 1);
  const endsAt = scalars.tick + 1 + <i32>(select<f64>(lifeYears, 1000, lifeYears < 1000) * <f64>YEAR);
  ties.endsAt[tie] = max(endsAt, ties.endsAt[tie]);
}

/** The multiplier h of a tie's hazard, in (0,1]; `mutualTrust` is the product of the trust of both. */
@inline export function hazardFactor(tie: i32, mutualTrust: f64): f64 {
  let factor = tables.ageHazard[scalars.tick - ties.metAt[tie]];
  const haveBothHelped = i32(first.favours[tie] >= HAS_HELPED) & i32(second.favours[tie] >= HAS_HELPED);
  factor *= factorIf(haveBothHelped, rules.reciprocatedFactor);
  const embedded = ties.commonPartners[tie];
  for (let partner = 0; partner < MOST_EMBEDDED; partner++) {
    factor *= factorIf(i32(partner < embedded), rules.embeddedFactor);
  }
  factor *= 1 - rules.trustEffect * mutualTrust;
  if (ties.pattern[tie] !== 0) factor *= 1 - (1 - rules.patternFactor) * ruleStrength(tie);
  return factor;
}

/** The factor if `isSo`, else 1; without a branch. */
@inline function factorIf(isSo: i32, factor: f64): f64 {
  return reinterpret<f64>(select<i64>(reinterpret<i64>(factor), reinterpret<i64>(<f64>1), isSo !== 0));
}
