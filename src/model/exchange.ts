import { NEVER, NONE, type Side } from '../network/ties.js';
import { type Stream, uniform } from '../random/draw.js';
import { refuse } from './breach.js';
import { windClock } from './survival-clock.js';
import { beliefOf, touch, weighSide } from './tie.js';
import { counterCode, domains, isKnowledge, type World, YEAR } from './world.js';

/** Draw numbers within a contact, giver before receiver; 3 and 5 are drawn in `breach.ts`, 4 in `survival-clock.ts`. */
const ASKED = 1;
const WILLING = 2;

/** A gap too wide to learn across still fits this often. */
const LEAST_FIT = 0.2;
const DOMAINS = domains.length;
const ALL_DOMAINS = (1 << DOMAINS) - 1;

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
  settle(world, stream, tie);
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
  settle(world, stream, tie);
}

/** What follows from a contact for the tie as a whole: how long it lives, and how much it calls for attention. */
function settle(world: World, stream: Stream, tie: number): void {
  const { first, second } = world.ties;
  const ofFirst = beliefOf(world, tie, first);
  const ofSecond = beliefOf(world, tie, second);
  windClock(world, stream, tie, ofFirst.trust * ofSecond.trust);
  weighSide(world, tie, first, ofFirst.strength);
  weighSide(world, tie, second, ofSecond.strength);
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
 * The domain in which the receiver asks the giver for help, NONE if nothing fits: the first one, from a drawn one on,
 * in which the giver was ahead when they last looked; the chance that it fits is hump-shaped in the gap (Lane et al.
 * 2021), x·(2 − x) with x = gap / best gap. One draw serves both: what is left of it after the choice is as even as a
 * second.
 */
function askedDomain(world: World, stream: Stream, tie: number, giver: Side, receiver: Side): number {
  const ahead = giver.ahead[tie] as number;
  if (ahead === 0) return NONE;
  const draw = uniform(stream, giver.key[tie] as number, receiver.key[tie] as number, ASKED) * DOMAINS;
  const start = Math.floor(draw);
  const turned = ((ahead >> start) | (ahead << (DOMAINS - start))) & ALL_DOMAINS;
  const steps = 31 - Math.clz32(turned & -turned);
  const domain = start + steps < DOMAINS ? start + steps : start + steps - DOMAINS;
  const column = world.firms.resource[domain] as Float64Array;
  const gap =
    (column[giver.firm[tie] as number] as number) - (column[receiver.firm[tie] as number] as number);
  if (gap <= 0) return NONE;
  const x = gap / world.rules.exchange.bestGap;
  const fit = x < 1 ? x * (2 - x) : Math.max(LEAST_FIT, x * (2 - x));
  return draw - start < fit ? domain : NONE;
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
  return draw < world.rules.willingness(world, tie, giver, receiver, isOwn);
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
