// One contact of two tied firms: what is asked for, who helps, what both make of it, how long the tie lives.
import { uniform } from './draw';
import { findTie, halfTie } from './network';
import { ruleStrength, touch, trustOf, weigh, weighHalf } from './tie';
import {
  CONDITIONAL, DOMAINS, ENDED, FREE_RIDER, KNOWLEDGE, NEVER, NONE, YEAR, Side, count, counter, firms, first, resource, rules,
  scalars, second, tables, ties,
} from './world';

/** How a firm decides where a world has a rule of its own for that (fixed strategies in exact games). */
// @ts-ignore: decorator
@external('model', 'decide') declare function decide(tie: i32, isGiverFirst: i32, isOwn: i32): f64;

/** Draw numbers within a contact, giver before receiver. */
const ASKED = 1;
const WILLING = 2;
const BREACH = 3;
const LIFE = 4;
const NEWS = 5;

const LEAST_FIT: f64 = 0.2;
const ALL_DOMAINS = (1 << DOMAINS) - 1;
const MOST_DEBT: f64 = 3;
const MOST_EMBEDDED = 5;
const HAS_HELPED: f64 = 0.5;

/**
 * One contact: each side helps or not; beliefs, ledger, resources and the survival clock follow at once.
 *
 * Nearly every step depends on chance, so that a processor guesses half of its branches wrong, at the price of a whole
 * draw each. Hence what happens often is written without branches: an effect is added once or zero times.
 */
export function contact(tie: i32, stream: u64, isOwn: bool): void {
  touch(tie);
  countContact(tie, isOwn);
  const keyOfFirst = halfTie(2 * tie + 1).alterKey;
  const keyOfSecond = halfTie(2 * tie).alterKey;
  const ofFirst = uniform(stream, keyOfFirst, keyOfSecond, ASKED) * <f64>DOMAINS;
  const ofSecond = uniform(stream, keyOfSecond, keyOfFirst, ASKED) * <f64>DOMAINS;
  const willOfFirst = uniform(stream, keyOfFirst, keyOfSecond, WILLING);
  const willOfSecond = uniform(stream, keyOfSecond, keyOfFirst, WILLING);
  const life = uniform(stream, keyOfFirst, keyOfSecond, LIFE);

  const one = halfTie(2 * tie + 1).alter;
  const other = halfTie(2 * tie).alter;
  const domainOfFirst = askedDomain(first.ahead[tie], ofFirst);
  const domainOfSecond = askedDomain(second.ahead[tie], ofSecond);
  const gapOfFirst = resource(domainOfFirst)[one] - resource(domainOfFirst)[other];
  const gapOfSecond = resource(domainOfSecond)[other] - resource(domainOfSecond)[one];
  const isFirstAsked = isAsked(first.ahead[tie], ofFirst, gapOfFirst);
  const isSecondAsked = isAsked(second.ahead[tie], ofSecond, gapOfSecond);
  const doesFirstHelp = isFirstAsked & i32(willOfFirst < chanceOf(tie, first, second, isOwn));
  const doesSecondHelp = isSecondAsked & i32(willOfSecond < chanceOf(tie, second, first, isOwn));
  const doesFirstRefuse = isFirstAsked ^ doesFirstHelp;
  const doesSecondRefuse = isSecondAsked ^ doesSecondHelp;

  help(tie, first, second, one, other, domainOfFirst, gapOfFirst, doesFirstHelp);
  help(tie, second, first, other, one, domainOfSecond, gapOfSecond, doesSecondHelp);
  second.bad[tie] = second.bad[tie] + rules.badWeight * <f64>doesFirstRefuse;
  first.bad[tie] = first.bad[tie] + rules.badWeight * <f64>doesSecondRefuse;
  count(counter.helps, doesFirstHelp + doesSecondHelp);
  count(counter.refusals, doesFirstRefuse + doesSecondRefuse);
  if (doesFirstRefuse | doesSecondRefuse) {
    const shared = sharedAssociation(one, other);
    if (ties.pattern[tie] !== 0 || shared !== NONE) {
      if (doesFirstRefuse) mayBreach(stream, tie, first, second, shared);
      if (doesSecondRefuse) mayBreach(stream, tie, second, first, shared);
    }
  }
  keepLedger(tie, doesFirstHelp, doesSecondHelp);
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

/** One of two numbers, without a branch. */
@inline function either(isOne: bool, one: f64, other: f64): f64 {
  return reinterpret<f64>(select<i64>(reinterpret<i64>(one), reinterpret<i64>(other), isOne));
}

function countContact(tie: i32, isOwn: bool): void {
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
@inline function askedDomain(ahead: i32, draw: f64): i32 {
  const start = <i32>Math.floor(draw);
  const turned = ((ahead >> start) | (ahead << (DOMAINS - start))) & ALL_DOMAINS;
  const domain = start + ctz(turned | (1 << DOMAINS));
  return domain < DOMAINS ? domain : domain - DOMAINS;
}

/** Whether something fits, 0 or 1: the chance is hump-shaped in the gap. */
@inline function isAsked(ahead: i32, draw: f64, gap: f64): i32 {
  const x = gap / rules.bestGap;
  const hump = x * (2 - x);
  const fit = either(x < 1, hump, max(LEAST_FIT, hump));
  return i32(ahead !== 0) & i32(gap > 0) & i32(draw - Math.floor(draw) < fit);
}

@inline function chanceOf(tie: i32, giver: Side, receiver: Side, isOwn: bool): f64 {
  return scalars.hasOwnDecision
    ? decide(tie, giver === first ? 1 : 0, isOwn ? 1 : 0)
    : willingness(tie, giver, receiver, isOwn);
}

/** Chance that the giver helps when asked: by type, trust and debt; rivals, patterns, the agency, associations. */
export function willingness(tie: i32, giver: Side, receiver: Side, isOwn: bool): f64 {
  const from = giver.firm[tie];
  const to = receiver.firm[tie];
  const type = firms.reciprocity[from];
  const debt = min(MOST_DEBT, max(0, receiver.favours[tie] - giver.favours[tie]));
  const conditional = rules.conditionalBase + rules.trustPull * trustOf(tie, giver) + rules.debtPull * debt;
  let willing = either(type === CONDITIONAL, conditional, either(type === FREE_RIDER, rules.freeRiderHelp, 1));
  const isRival = i32(firms.sector[from] === firms.sector[to]) & i32(firms.role[from] === firms.role[to]);
  willing *= 1 - rules.rivalryLoss * ties.proximity[tie] * <f64>isRival;
  willing = min(1, willing);
  willing += (1 - willing) * rules.ruleEffect * ruleStrength(tie);
  if (!isOwn) willing += (1 - willing) * rules.ruleEffect * arrangedRule(from, to);
  const shared = sharedAssociation(from, to);
  if (shared !== NONE) {
    const cohesion = tables.cohesion[shared];
    willing += (1 - willing) * rules.cohesionEffect * cohesion;
    willing += (1 - willing) * rules.ruleEffect * tables.clarity[shared] * tables.fairness[shared] * cohesion;
  }
  return willing;
}

/** How strongly the agency's rules bind in a contact that it arranged. */
function arrangedRule(ego: i32, alter: i32): f64 {
  const presence = tables.presence;
  return rules.ruleClarity * rules.ruleFairness * presence[firms.place[ego]] * presence[firms.place[alter]];
}

/** The association both firms belong to, NONE if there is none. */
@inline function sharedAssociation(ego: i32, alter: i32): i32 {
  const mine = firms.association[ego];
  return mine === firms.association[alter] ? mine : NONE;
}

/** The giver helps `times` (0 or 1): knowledge closes part of the receiver's gap, goods are orders for both now. */
@inline function help(
  tie: i32, giver: Side, receiver: Side, from: i32, to: i32, domain: i32, gap: f64, times: i32,
): void {
  const isKnowledge = (KNOWLEDGE >> domain) & 1;
  const column = resource(domain);
  column[to] = column[to] + rules.learning * gap * <f64>(times & isKnowledge);
  const gain = 2 * rules.orderValue * gap * <f64>(times & ~isKnowledge);
  const smallerShare = tables.gainShare[ties.pattern[tie]];
  const isToSmaller = firms.baseSalesIdr[to] <= firms.baseSalesIdr[from];
  const shareOfTo = either(isToSmaller, smallerShare, 1 - smallerShare);
  const shareOfFrom = either(isToSmaller, 1 - smallerShare, smallerShare);
  firms.orders[to] = firms.orders[to] + gain * shareOfTo;
  firms.orders[from] = firms.orders[from] + gain * shareOfFrom;
  receiver.good[tie] = receiver.good[tie] + <f64>times;
  giver.favours[tie] = giver.favours[tie] + <f64>times;
  giver.helpsThisYear[tie] = giver.helpsThisYear[tie] + times;
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
function settle(tie: i32, life: f64): void {
  // The tie was touched in this week, so evidence is as it stands.
  const goodOfFirst = first.good[tie];
  const goodOfSecond = second.good[tie];
  const evidenceOfFirst = goodOfFirst + first.bad[tie];
  const evidenceOfSecond = goodOfSecond + second.bad[tie];
  const weightOfFirst = rules.priorWeight + evidenceOfFirst;
  const weightOfSecond = rules.priorWeight + evidenceOfSecond;
  const trustOfFirst = min((rules.priorWeight * first.prior[tie] + goodOfFirst) / weightOfFirst, first.ceiling[tie]);
  const trustOfSecond = min(
    (rules.priorWeight * second.prior[tie] + goodOfSecond) / weightOfSecond,
    second.ceiling[tie],
  );
  windClock(tie, life, trustOfFirst * trustOfSecond);
  weighHalf(2 * tie, first, trustOfFirst * (evidenceOfFirst / weightOfFirst));
  weighHalf(2 * tie + 1, second, trustOfSecond * (evidenceOfSecond / weightOfSecond));
}

/** The tie draws how long it will live without another contact, and keeps the later of the old end and the new one. */
@inline function windClock(tie: i32, draw: f64, mutualTrust: f64): void {
  const lifeYears = (rules.scale / hazardFactor(tie, mutualTrust)) * (1 / Math.sqrt(draw) - 1);
  const endsAt = scalars.tick + 1 + <i32>Math.floor(min(lifeYears, 1000) * <f64>YEAR);
  ties.endsAt[tie] = max(endsAt, ties.endsAt[tie]);
}

/** The multiplier h of a tie's hazard, in (0,1]; `mutualTrust` is the product of the trust of both. */
export function hazardFactor(tie: i32, mutualTrust: f64): f64 {
  let factor = tables.ageHazard[scalars.tick - ties.metAt[tie]];
  const haveBothHelped = i32(first.favours[tie] >= HAS_HELPED) & i32(second.favours[tie] >= HAS_HELPED);
  factor *= either(haveBothHelped !== 0, rules.reciprocatedFactor, 1);
  const embedded = ties.commonPartners[tie];
  for (let partner = 0; partner < MOST_EMBEDDED; partner++) {
    factor *= either(partner < embedded, rules.embeddedFactor, 1);
  }
  factor *= 1 - rules.trustEffect * mutualTrust;
  if (ties.pattern[tie] !== 0) factor *= 1 - (1 - rules.patternFactor) * ruleStrength(tie);
  return factor;
}
