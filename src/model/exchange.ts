import { alterOf, ENDED, findTie, NEVER, NONE, nextTie, type Side } from '../network/ties.js';
import { type Stream, uniform } from '../random/draw.js';
import { ruleStrength, touch, trustOf, weigh } from './tie.js';
import { CONDITIONAL, counterCode, domains, FREE_RIDER, isKnowledge, type World, YEAR } from './world.js';

/** Draw numbers within a contact. The first four are drawn per direction, giver before receiver. */
const DOMAIN = 0;
const ASKED = 1;
const WILLING = 2;
const BREACH = 3;
const LIFE = 4;
const NEWS = 5;

/** A help needs the giver to be ahead by at least this. */
const LEAST_GAP = 0.02;
/** Favours owed beyond this many weigh no more. */
const MOST_DEBT = 3;
const MOST_EMBEDDED = 5;
/** Faded favours from which a side counts as having helped. */
const HAS_HELPED = 0.5;

/**
 * One contact of two tied firms: each side helps or not; beliefs, ledger, resources and the survival clock follow at
 * once. `stream` makes the draws of this contact different from those of other contacts of the week.
 */
export function contact(world: World, tie: number, stream: Stream, isOwn: boolean): void {
  const { ties } = world;
  const { first, second } = ties;
  touch(world, tie);
  countContact(world, tie, isOwn);

  const askedOfFirst = askedDomain(world, stream, tie, first, second);
  const askedOfSecond = askedDomain(world, stream, tie, second, first);
  const doesFirstHelp = askedOfFirst !== NONE && isWilling(world, stream, tie, first, second, isOwn);
  const doesSecondHelp = askedOfSecond !== NONE && isWilling(world, stream, tie, second, first, isOwn);

  if (doesFirstHelp) help(world, tie, first, second, askedOfFirst);
  else if (askedOfFirst !== NONE) refuse(world, stream, tie, first, second);
  if (doesSecondHelp) help(world, tie, second, first, askedOfSecond);
  else if (askedOfSecond !== NONE) refuse(world, stream, tie, second, first);

  keepLedger(world, tie, doesFirstHelp, doesSecondHelp);
  windClock(world, stream, tie);
  weigh(world, tie);
}

/**
 * A deal that somebody arranged and pays part of: an exchange of goods in which both keep their word, worth `valueIdr`,
 * shared between the two as their pattern says.
 */
export function deal(world: World, tie: number, stream: Stream, valueIdr: number): void {
  const { first, second } = world.ties;
  touch(world, tie);
  countContact(world, tie, false);
  const { firms, week } = world;
  const isFirstSmaller =
    (firms.baseSalesIdr[first.firm[tie]!] as number) <= (firms.baseSalesIdr[second.firm[tie]!] as number);
  const smallerShare = world.patterns[world.ties.pattern[tie] as number]!.gainShare;
  for (const side of [first, second]) {
    const firm = side.firm[tie] as number;
    const share = (side === first) === isFirstSmaller ? smallerShare : 1 - smallerShare;
    firms.orders[firm]! += (valueIdr * share) / (firms.baseSalesIdr[firm] as number);
    side.good[tie]! += 1;
    side.favours[tie]! += 1;
    side.helpsThisYear[tie]!++;
    week.event[counterCode.helps]!++;
  }
  keepLedger(world, tie, true, true);
  windClock(world, stream, tie);
  weigh(world, tie);
}

function countContact(world: World, tie: number, isOwn: boolean): void {
  const { ties, tick, week } = world;
  ties.contactsThisYear[tie]!++;
  if (isOwn) {
    ties.ownContacts[tie]!++;
    ties.lastOwnAt[tie] = tick;
    week.event[counterCode.ownContacts]!++;
  } else {
    ties.facilitatedContacts[tie]!++;
    ties.lastFacilitatedAt[tie] = tick;
    week.event[counterCode.facilitatedContacts]!++;
  }
  week.event[counterCode.exchanges]!++;
  if (tick - (ties.metAt[tie] as number) > YEAR) week.event[counterCode.oldTieExchanges]!++;
  const record = ties.record[tie] as number;
  if (record === NONE) return;
  const { introductions } = world.agency;
  const since = tick - (introductions.madeAt[record] as number);
  if (since === 0 || since > YEAR) return;
  if (isOwn) introductions.ownContacts[record]!++;
  else introductions.facilitatedContacts[record]!++;
}

/**
 * The domain in which the receiver asks the giver for help, NONE if nothing fits: the giver must be ahead, and the
 * chance that it fits is hump-shaped in the gap (Lane et al. 2021), x·(2 − x) with x = gap / best gap.
 */
function askedDomain(world: World, stream: Stream, tie: number, giver: Side, receiver: Side): number {
  const { resource } = world.firms;
  const from = giver.firm[tie] as number;
  const to = receiver.firm[tie] as number;
  const fromKey = giver.key[tie] as number;
  const toKey = receiver.key[tie] as number;
  let domain = Math.floor(uniform(stream, fromKey, toKey, DOMAIN) * domains.length);
  for (let tried = 0; tried < domains.length; tried++) {
    const column = resource[domain] as Float64Array;
    const gap = (column[from] as number) - (column[to] as number);
    if (gap > LEAST_GAP) {
      const x = gap / world.rules.exchange.bestGap;
      const fit = x < 1 ? x * (2 - x) : Math.max(0.2, x * (2 - x));
      return uniform(stream, fromKey, toKey, ASKED) < fit ? domain : NONE;
    }
    domain = domain + 1 === domains.length ? 0 : domain + 1;
  }
  return NONE;
}

/**
 * Chance that the giver helps when asked, in [0,1]: by type, trust and debt; less among rivals; more under a pattern,
 * before the eyes of the agency (in a contact that it arranged) and among members of a cohesive association.
 */
export function willingness(world: World, tie: number, giver: Side, receiver: Side, isOwn: boolean): number {
  const { firms, rules } = world;
  const { exchange } = rules;
  const from = giver.firm[tie] as number;
  const to = receiver.firm[tie] as number;
  const type = firms.reciprocity[from] as number;
  let willing = 1;
  if (type === CONDITIONAL) {
    const debt = Math.min(
      MOST_DEBT,
      Math.max(0, (receiver.favours[tie] as number) - (giver.favours[tie] as number)),
    );
    willing =
      exchange.conditionalBase + exchange.trustPull * trustOf(world, tie, giver) + exchange.debtPull * debt;
  } else if (type === FREE_RIDER) {
    willing = exchange.freeRiderHelp;
  }
  if (firms.sector[from] === firms.sector[to] && firms.role[from] === firms.role[to]) {
    willing *= 1 - exchange.rivalryLoss * (world.ties.proximity[tie] as number);
  }
  willing = Math.min(1, willing);
  willing += (1 - willing) * exchange.ruleEffect * ruleStrength(world, tie);
  if (!isOwn)
    willing += (1 - willing) * exchange.ruleEffect * world.agency.ruleClarity * world.agency.ruleFairness;
  const shared = sharedAssociation(world, from, to);
  if (shared !== NONE) {
    const { cohesion, clarity, fairness } = world.associations[shared]!;
    willing += (1 - willing) * exchange.cohesionEffect * cohesion;
    willing += (1 - willing) * exchange.ruleEffect * clarity * fairness * cohesion;
  }
  return willing;
}

function isWilling(
  world: World,
  stream: Stream,
  tie: number,
  giver: Side,
  receiver: Side,
  isOwn: boolean,
): boolean {
  const draw = uniform(stream, giver.key[tie] as number, receiver.key[tie] as number, WILLING);
  return draw < willingness(world, tie, giver, receiver, isOwn);
}

/** The association both firms belong to, NONE if there is none. */
export function sharedAssociation(world: World, ego: number, alter: number): number {
  const { association } = world.firms;
  const mine = association[ego] as number;
  return mine === association[alter] ? mine : NONE;
}

/** The giver helps: knowledge closes part of the receiver's gap, goods are orders for both now. */
function help(world: World, tie: number, giver: Side, receiver: Side, domain: number): void {
  const { firms, rules, week } = world;
  const from = giver.firm[tie] as number;
  const to = receiver.firm[tie] as number;
  const column = firms.resource[domain] as Float64Array;
  const gap = (column[from] as number) - (column[to] as number);
  if (isKnowledge[domain]) {
    column[to]! += rules.exchange.learning * gap;
  } else {
    const gain = 2 * rules.exchange.orderValue * gap;
    const isToSmaller = (firms.baseSalesIdr[to] as number) <= (firms.baseSalesIdr[from] as number);
    const smallerShare = world.patterns[world.ties.pattern[tie] as number]!.gainShare;
    firms.orders[to]! += gain * (isToSmaller ? smallerShare : 1 - smallerShare);
    firms.orders[from]! += gain * (isToSmaller ? 1 - smallerShare : smallerShare);
  }
  receiver.good[tie]! += 1;
  giver.favours[tie]! += 1;
  giver.helpsThisYear[tie]!++;
  week.event[counterCode.helps]!++;
}

/** The giver refuses: a bad outcome for the receiver, and under an agreement perhaps a breach that others hear of. */
function refuse(world: World, stream: Stream, tie: number, giver: Side, receiver: Side): void {
  const { rules, week, ties } = world;
  receiver.bad[tie]! += rules.trust.badWeight;
  week.event[counterCode.refusals]!++;
  const isBound =
    ties.pattern[tie] !== 0 || sharedAssociation(world, giver.firm[tie]!, receiver.firm[tie]!) !== NONE;
  if (!isBound) return;
  const draw = uniform(stream, giver.key[tie] as number, receiver.key[tie] as number, BREACH);
  if (draw >= rules.exchange.breachShare) return;
  receiver.ceiling[tie]! *= rules.trust.breachCeiling;
  week.event[counterCode.breaches]!++;
  spreadNews(world, stream, receiver.firm[tie] as number, giver.firm[tie] as number);
}

/** News of a breach reaches the victim's partners and fellow members who know the offender: bad evidence at second hand. */
function spreadNews(world: World, stream: Stream, victim: number, offender: number): void {
  const { ties, adjacency, firms } = world;
  for (let tie = adjacency.firstTie[victim] as number; tie !== NONE; tie = nextTie(ties, tie, victim)) {
    if (ties.endsAt[tie] !== ENDED) tellNews(world, stream, alterOf(ties, tie, victim), offender);
  }
  const shared = sharedAssociation(world, victim, offender);
  if (shared === NONE) return;
  const association = world.associations[shared]!;
  association.cohesion *= 1 - world.rules.association.breachLoss;
  for (const member of association.members) {
    const hasHeard = member === victim || findTie(ties, adjacency, member, victim) !== NONE;
    if (!hasHeard && firms.association[member] === shared) tellNews(world, stream, member, offender);
  }
}

function tellNews(world: World, stream: Stream, listener: number, offender: number): void {
  const { ties, firms, rules } = world;
  if (listener === offender) return;
  const tie = findTie(ties, world.adjacency, listener, offender);
  if (tie === NONE) return;
  if (
    uniform(stream, firms.key[listener] as number, firms.key[offender] as number, NEWS) >=
    rules.exchange.newsShare
  )
    return;
  touch(world, tie);
  const side = ties.first.firm[tie] === listener ? ties.first : ties.second;
  side.bad[tie]! += rules.trust.badWeight;
  weigh(world, tie);
}

/** Who owes whom: help on both sides at once settles itself; a favour on one side is owed until it is returned. */
function keepLedger(world: World, tie: number, doesFirstHelp: boolean, doesSecondHelp: boolean): void {
  const { first, second } = world.ties;
  if (doesFirstHelp && doesSecondHelp) {
    world.week.event[counterCode.instantExchanges]!++;
    return;
  }
  if (doesFirstHelp) favour(world, tie, first, second);
  if (doesSecondHelp) favour(world, tie, second, first);
}

function favour(world: World, tie: number, giver: Side, receiver: Side): void {
  const { tick, week, rules } = world;
  const owedSince = giver.owesSince[tie] as number;
  if (owedSince !== NEVER) {
    giver.owesSince[tie] = NEVER;
    if (tick - owedSince <= rules.exchange.returnWindow) {
      week.event[counterCode.delayedReturns]!++;
      return;
    }
  }
  week.event[counterCode.oneSidedFavours]!++;
  if (receiver.owesSince[tie] === NEVER) receiver.owesSince[tie] = tick;
}

/**
 * After each contact the tie draws how long it will live without another, from a law whose hazard falls with idle time,
 * S(τ) = (1 + h·τ/scale)^-2, and keeps the later of the old end and the new one, so that a contact never shortens a life.
 * h is 1 for a new tie of strangers and falls with age, reciprocity, common partners, trust and a pattern in force.
 */
function windClock(world: World, stream: Stream, tie: number): void {
  const { ties, rules, tick } = world;
  const draw = uniform(stream, ties.first.key[tie] as number, ties.second.key[tie] as number, LIFE);
  const lifeYears = (rules.survival.scale / hazardFactor(world, tie)) * (1 / Math.sqrt(draw) - 1);
  const endsAt = tick + 1 + Math.floor(Math.min(lifeYears, 1000) * YEAR);
  if (endsAt > (ties.endsAt[tie] as number)) ties.endsAt[tie] = endsAt;
}

/** The multiplier h of a tie's hazard, in (0,1]. */
export function hazardFactor(world: World, tie: number): number {
  const { ties, rules, tick } = world;
  const { first, second } = ties;
  const { survival } = rules;
  let factor = rules.ageHazard[tick - (ties.metAt[tie] as number)] as number;
  if ((first.favours[tie] as number) >= HAS_HELPED && (second.favours[tie] as number) >= HAS_HELPED) {
    factor *= survival.reciprocatedFactor;
  }
  const embedded = Math.min(MOST_EMBEDDED, ties.commonPartners[tie] as number);
  for (let partner = 0; partner < embedded; partner++) factor *= survival.embeddedFactor;
  factor *= 1 - survival.trustEffect * trustOf(world, tie, first) * trustOf(world, tie, second);
  factor *= 1 - (1 - survival.patternFactor) * ruleStrength(world, tie);
  return factor;
}
