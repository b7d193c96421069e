// One contact of two tied firms: what is asked for, who helps, what both make of it, how long the tie lives.
import { uniform } from './draw';
import { alterOf, findTie, nextTie } from './network';
import { ruleStrength, touch, trustOf, weigh, weighSide } from './tie';
import {
  CONDITIONAL, DOMAINS, ENDED, FREE_RIDER, KNOWLEDGE, NEVER, NONE, YEAR, Side, count, counter, firms, first, resource, rules,
  scalars, second, tables, ties,
} from './world';

/** How a firm decides where a world has a rule of its own for that (fixed strategies in exact games). */
// @ts-ignore: decorator
@external('model', 'decide') declare function decide(tie: i32, isGiverFirst: i32, isOwn: i32): f64;

/** News of a breach reaches the fellow members of an association. */
// @ts-ignore: decorator
@external('model', 'tellMembers')
declare function tellMembers(association: i32, victim: i32, offender: i32, lo: i32, hi: i32): void;

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

/** One contact: each side helps or not; beliefs, ledger, resources and the survival clock follow at once. */
export function contact(tie: i32, stream: u64, isOwn: bool): void {
  touch(tie);
  countContact(tie, isOwn);
  const askedOfFirst = askedDomain(stream, tie, first, second);
  const askedOfSecond = askedDomain(stream, tie, second, first);
  const doesFirstHelp = askedOfFirst !== NONE && isWilling(stream, tie, first, second, isOwn);
  const doesSecondHelp = askedOfSecond !== NONE && isWilling(stream, tie, second, first, isOwn);

  if (doesFirstHelp) help(tie, first, second, askedOfFirst);
  else if (askedOfFirst !== NONE) refuse(stream, tie, first, second);
  if (doesSecondHelp) help(tie, second, first, askedOfSecond);
  else if (askedOfSecond !== NONE) refuse(stream, tie, second, first);

  keepLedger(tie, doesFirstHelp, doesSecondHelp);
  settle(stream, tie);
}

/** A deal that somebody arranged: an exchange of goods in which both keep their word, worth `valueIdr`. */
export function deal(tie: i32, stream: u64, valueIdr: f64): void {
  touch(tie);
  countContact(tie, false);
  const isFirstSmaller = firms.baseSalesIdr[first.firm[tie]] <= firms.baseSalesIdr[second.firm[tie]];
  const smallerShare = tables.gainShare[ties.pattern[tie]];
  share(tie, first, (valueIdr * (isFirstSmaller ? smallerShare : 1 - smallerShare)));
  share(tie, second, (valueIdr * (isFirstSmaller ? 1 - smallerShare : smallerShare)));
  keepLedger(tie, true, true);
  settle(stream, tie);
}

function share(tie: i32, side: Side, valueIdr: f64): void {
  const firm = side.firm[tie];
  firms.orders[firm] = firms.orders[firm] + valueIdr / firms.baseSalesIdr[firm];
  side.good[tie] = side.good[tie] + 1;
  side.favours[tie] = side.favours[tie] + 1;
  side.helpsThisYear[tie] = side.helpsThisYear[tie] + 1;
  count(counter.helps);
}

/** What follows for the tie as a whole: how long it lives, and how much it calls for attention. */
function settle(stream: u64, tie: i32): void {
  // Both sides were touched in this week, so their evidence is as it stands.
  const evidenceOfFirst = first.good[tie] + first.bad[tie];
  const evidenceOfSecond = second.good[tie] + second.bad[tie];
  const weightOfFirst = rules.priorWeight + evidenceOfFirst;
  const weightOfSecond = rules.priorWeight + evidenceOfSecond;
  const trustOfFirst = min((rules.priorWeight * first.prior[tie] + first.good[tie]) / weightOfFirst, first.ceiling[tie]);
  const trustOfSecond = min((rules.priorWeight * second.prior[tie] + second.good[tie]) / weightOfSecond, second.ceiling[tie]);
  windClock(stream, tie, trustOfFirst * trustOfSecond);
  weighSide(tie, first, trustOfFirst * (evidenceOfFirst / weightOfFirst));
  weighSide(tie, second, trustOfSecond * (evidenceOfSecond / weightOfSecond));
}

function countContact(tie: i32, isOwn: bool): void {
  const tick = scalars.tick;
  ties.contactsThisYear[tie] = ties.contactsThisYear[tie] + 1;
  if (isOwn) {
    ties.ownContacts[tie] = ties.ownContacts[tie] + 1;
    ties.lastOwnAt[tie] = tick;
    count(counter.ownContacts);
  } else {
    ties.facilitatedContacts[tie] = ties.facilitatedContacts[tie] + 1;
    ties.lastFacilitatedAt[tie] = tick;
    count(counter.facilitatedContacts);
  }
  count(counter.exchanges);
  if (tick - ties.metAt[tie] > YEAR) count(counter.oldTieExchanges);
  const record = ties.record[tie];
  if (record === NONE) return;
  const since = tick - tables.madeAt[record];
  if (since === 0 || since > YEAR) return;
  if (isOwn) tables.ownAfter[record] = tables.ownAfter[record] + 1;
  else tables.facilitatedAfter[record] = tables.facilitatedAfter[record] + 1;
}

/**
 * The domain in which the receiver asks the giver for help, NONE if nothing fits: the first one, from a drawn one on,
 * in which the giver was ahead when they last looked; the chance that it fits is hump-shaped in the gap. What is left
 * of the draw after the choice is as even as a second.
 */
function askedDomain(stream: u64, tie: i32, giver: Side, receiver: Side): i32 {
  const ahead = giver.ahead[tie];
  if (ahead === 0) return NONE;
  const draw = uniform(stream, giver.key[tie], receiver.key[tie], ASKED) * <f64>DOMAINS;
  const start = <i32>Math.floor(draw);
  const turned = ((ahead >> start) | (ahead << (DOMAINS - start))) & ALL_DOMAINS;
  const steps = ctz(turned);
  const domain = start + steps < DOMAINS ? start + steps : start + steps - DOMAINS;
  const column = resource(domain);
  const gap = column[giver.firm[tie]] - column[receiver.firm[tie]];
  if (gap <= 0) return NONE;
  const x = gap / rules.bestGap;
  const fit = x < 1 ? x * (2 - x) : max(LEAST_FIT, x * (2 - x));
  return draw - <f64>start < fit ? domain : NONE;
}

function isWilling(stream: u64, tie: i32, giver: Side, receiver: Side, isOwn: bool): bool {
  const chance = scalars.hasOwnDecision
    ? decide(tie, giver === first ? 1 : 0, isOwn ? 1 : 0)
    : willingness(tie, giver, receiver, isOwn);
  return uniform(stream, giver.key[tie], receiver.key[tie], WILLING) < chance;
}

/** Chance that the giver helps when asked: by type, trust and debt; rivals, patterns, the agency, associations. */
export function willingness(tie: i32, giver: Side, receiver: Side, isOwn: bool): f64 {
  const from = giver.firm[tie];
  const to = receiver.firm[tie];
  const type = firms.reciprocity[from];
  let willing: f64 = 1;
  if (type === CONDITIONAL) {
    const debt = min(MOST_DEBT, max(0, receiver.favours[tie] - giver.favours[tie]));
    willing = rules.conditionalBase + rules.trustPull * trustOf(tie, giver) + rules.debtPull * debt;
  } else if (type === FREE_RIDER) {
    willing = rules.freeRiderHelp;
  }
  if (firms.sector[from] === firms.sector[to] && firms.role[from] === firms.role[to]) {
    willing *= 1 - rules.rivalryLoss * ties.proximity[tie];
  }
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

/** The giver helps: knowledge closes part of the receiver's gap, goods are orders for both now. */
function help(tie: i32, giver: Side, receiver: Side, domain: i32): void {
  const from = giver.firm[tie];
  const to = receiver.firm[tie];
  const column = resource(domain);
  const gap = column[from] - column[to];
  if ((KNOWLEDGE >> domain) & 1) {
    column[to] = column[to] + rules.learning * gap;
  } else {
    const gain = 2 * rules.orderValue * gap;
    const isToSmaller = firms.baseSalesIdr[to] <= firms.baseSalesIdr[from];
    const smallerShare = tables.gainShare[ties.pattern[tie]];
    firms.orders[to] = firms.orders[to] + gain * (isToSmaller ? smallerShare : 1 - smallerShare);
    firms.orders[from] = firms.orders[from] + gain * (isToSmaller ? 1 - smallerShare : smallerShare);
  }
  receiver.good[tie] = receiver.good[tie] + 1;
  giver.favours[tie] = giver.favours[tie] + 1;
  giver.helpsThisYear[tie] = giver.helpsThisYear[tie] + 1;
  count(counter.helps);
}

/** The giver refuses: a bad outcome for the receiver, and under an agreement perhaps a breach that others hear of. */
function refuse(stream: u64, tie: i32, giver: Side, receiver: Side): void {
  receiver.bad[tie] = receiver.bad[tie] + rules.badWeight;
  count(counter.refusals);
  const victim = receiver.firm[tie];
  const offender = giver.firm[tie];
  const shared = sharedAssociation(offender, victim);
  if (ties.pattern[tie] === 0 && shared === NONE) return;
  if (uniform(stream, giver.key[tie], receiver.key[tie], BREACH) >= rules.breachShare) return;
  receiver.ceiling[tie] = receiver.ceiling[tie] * rules.breachCeiling;
  count(counter.breaches);
  for (let other = firms.firstTie[victim]; other !== NONE; other = nextTie(other, victim)) {
    if (ties.endsAt[other] !== ENDED) tellNews(stream, alterOf(other, victim), offender);
  }
  if (shared === NONE) return;
  tables.cohesion[shared] = tables.cohesion[shared] * (1 - rules.breachLoss);
  tellMembers(shared, victim, offender, <i32>stream, <i32>(stream >> 32));
}

/** A firm hears of a breach: bad evidence of the offender, at second hand, if it knows it and believes it. */
export function tellNews(stream: u64, listener: i32, offender: i32): void {
  if (listener === offender) return;
  const tie = findTie(listener, offender);
  if (tie === NONE) return;
  if (uniform(stream, firms.key[listener], firms.key[offender], NEWS) >= rules.newsShare) return;
  touch(tie);
  const side = first.firm[tie] === listener ? first : second;
  side.bad[tie] = side.bad[tie] + rules.badWeight;
  weigh(tie);
}

/** Who owes whom: help on both sides at once settles itself; a favour on one side is owed until it is returned. */
function keepLedger(tie: i32, doesFirstHelp: bool, doesSecondHelp: bool): void {
  if (doesFirstHelp && doesSecondHelp) count(counter.instantExchanges);
  else if (doesFirstHelp) favour(tie, first, second);
  else if (doesSecondHelp) favour(tie, second, first);
}

function favour(tie: i32, giver: Side, receiver: Side): void {
  const tick = scalars.tick;
  const owedSince = giver.owesSince[tie];
  if (owedSince !== NEVER) {
    giver.owesSince[tie] = NEVER;
    if (<f64>(tick - owedSince) <= rules.returnWindow) {
      count(counter.delayedReturns);
      return;
    }
  }
  count(counter.oneSidedFavours);
  if (receiver.owesSince[tie] === NEVER) receiver.owesSince[tie] = tick;
}

/** The tie draws how long it will live without another contact, and keeps the later of the old end and the new one. */
function windClock(stream: u64, tie: i32, mutualTrust: f64): void {
  const draw = uniform(stream, first.key[tie], second.key[tie], LIFE);
  const lifeYears = (rules.scale / hazardFactor(tie, mutualTrust)) * (1 / Math.sqrt(draw) - 1);
  const endsAt = scalars.tick + 1 + <i32>Math.floor(min(lifeYears, 1000) * <f64>YEAR);
  if (endsAt > ties.endsAt[tie]) ties.endsAt[tie] = endsAt;
}

/** The multiplier h of a tie's hazard, in (0,1]; `mutualTrust` is the product of the trust of both. */
export function hazardFactor(tie: i32, mutualTrust: f64): f64 {
  let factor = tables.ageHazard[scalars.tick - ties.metAt[tie]];
  if (first.favours[tie] >= HAS_HELPED && second.favours[tie] >= HAS_HELPED) factor *= rules.reciprocatedFactor;
  const embedded = min(MOST_EMBEDDED, ties.commonPartners[tie]);
  for (let partner = 0; partner < embedded; partner++) factor *= rules.embeddedFactor;
  factor *= 1 - rules.trustEffect * mutualTrust;
  if (ties.pattern[tie] !== 0) factor *= 1 - (1 - rules.patternFactor) * ruleStrength(tie);
  return factor;
}
