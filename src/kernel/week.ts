// What firms do in a week: contacts of their own, introductions by partners, ends of ties, weighing.
import { bits, streamOf, uniform } from './draw';
import { contact } from './exchange';
import { findTie, halfTie } from './network';
import { oneOf, otherOf } from './pair';
import { appraise, certaintyOf, closeTie, dropPattern, openTie, trustOf, weigh } from './tie';
import {
  ENDED, NEGLECT, NONE, REFERRAL_ORIGIN, YEAR, count, counter, firms, first, rules, scalars, second, tables, ties,
} from './world';

const ACCEPT = 6;
const RANGE: f64 = 4294967296;

/** Firms contact their ties without help: all chosen as things stand, then carried out in the order of the rows. */
export function ownContact(): void {
  if (scalars.patternCount > 1) chooseAgreed();
  chooseFree();
  gather();
  const stream = streamOf(scalars.keyLo, scalars.keyHi, scalars.ownExchange, scalars.tick);
  for (let index = 0; index < scalars.contactCount; index++) contact(tables.contact[index], stream, true);
}

/** Contacts that patterns in force agree on, of which each side starts half, as far as its attention reaches. */
function chooseAgreed(): void {
  const stream = streamOf(scalars.keyLo, scalars.keyHi, scalars.agreedContact, scalars.tick);
  const rows = scalars.tieCount;
  for (let four = 0; four < rows; four += 4) {
    if (!v128.any_true(ties.cadence.four(four))) continue;
    for (let tie = four; tie < min(four + 4, rows); tie++) {
      const agreed = ties.cadence[tie];
      if (agreed === 0) continue;
      const ofFirst = halfTie(2 * tie);
      const ofSecond = halfTie(2 * tie + 1);
      const kept = keptShare(ofSecond.alter) + keptShare(ofFirst.alter);
      const draw = uniform(stream, ofSecond.alterKey, ofFirst.alterKey, 0);
      if (draw >= ((agreed / 2) * kept) / <f64>YEAR) continue;
      tables.isChosen[tie] = 1;
      count(counter.agreedContacts, 1);
    }
  }
}

/** The share of what it has promised that a firm has attention for. */
function keptShare(firm: i32): f64 {
  return min(1, freeAttention(firm) / firms.cadenceSum[firm]);
}

/** What attention the meetings of its association leave a firm, contacts a year. */
@inline function freeAttention(firm: i32): f64 {
  const association = firms.association[firm];
  const all = firms.attention[firm];
  return association === NONE ? all : max(0, all - tables.meetingCost[association]);
}

/**
 * A firm has openings at even intervals, `attention` a year, at a phase of its own. In each it turns to one of its ties
 * or to something else, each as often as its weight says; attention that is spoken for goes to something else too.
 * Three passes (who has an opening, who takes it, with whom), because in one a processor would guess wrong at each.
 */
function chooseFree(): void {
  const count = keepTakers(findOpenings());
  const stream = streamOf(scalars.keyLo, scalars.keyHi, scalars.choice, scalars.tick);
  for (let index = 0; index < count; index++) {
    const firm = tables.opener[index];
    tables.isChosen[chosenTie(stream, firm, tables.opening[index])] = 1;
  }
}

/**
 * Lists the firms with ties that have an opening this week, each with the numbers of its first opening and of the first
 * after this week, counted from tick 0; how many firms. Two at a time, side by side.
 */
function findOpenings(): i32 {
  const now = f64x2.splat(<f64>scalars.tick);
  const next = f64x2.splat(<f64>(scalars.tick + 1));
  const firmCount = scalars.firmCount;
  let count = 0;
  for (let firm = 0; firm < firmCount; firm += 2) {
    const rate = f64x2.div(firms.attention.two(firm), f64x2.splat(<f64>YEAR));
    const phase = f64x2.mul(f64x2.convert_low_i32x4_u(firms.key.two(firm)), f64x2.splat(1 / RANGE));
    const first = f64x2.floor(f64x2.add(f64x2.mul(now, rate), phase));
    const until = f64x2.floor(f64x2.add(f64x2.mul(next, rate), phase));
    const hasTies = f64x2.ne(firms.weightSum.two(firm), f64x2.splat(0));
    const isOpen = i64x2.bitmask(v128.and(f64x2.ne(first, until), hasTies));
    const firsts = i32x4.trunc_sat_f64x2_s_zero(first);
    const untils = i32x4.trunc_sat_f64x2_s_zero(until);
    tables.opener[count] = firm;
    tables.opening[count] = i32x4.extract_lane(firsts, 0);
    tables.openingUntil[count] = i32x4.extract_lane(untils, 0);
    count += isOpen & 1;
    tables.opener[count] = firm + 1;
    tables.opening[count] = i32x4.extract_lane(firsts, 1);
    tables.openingUntil[count] = i32x4.extract_lane(untils, 1);
    count += (isOpen >> 1) & i32(firm + 1 < firmCount);
  }
  return count;
}

/** Of the openings found keeps those in which the firm turns to a tie; how many. */
function keepTakers(found: i32): i32 {
  const stream = streamOf(scalars.keyLo, scalars.keyHi, scalars.opening, scalars.tick);
  const choices = streamOf(scalars.keyLo, scalars.keyHi, scalars.choice, scalars.tick);
  let count = 0;
  for (let index = 0; index < found; index++) {
    const firm = tables.opener[index];
    const weights = firms.weightSum[firm];
    const left = freeAttention(firm) - firms.cadenceSum[firm];
    const chance = ((left / firms.attention[firm]) * weights) / (rules.outsideOption + weights);
    const until = tables.openingUntil[index];
    let opening = tables.opening[index];
    tables.opener[count] = firm;
    tables.opening[count] = opening;
    count += i32(uniform(stream, firms.key[firm], opening, 0) < chance);
    // Who has several openings a week takes the later ones at once: they have no place in the list.
    while (++opening < until) {
      if (uniform(stream, firms.key[firm], opening, 0) < chance) {
        tables.isChosen[chosenTie(choices, firm, opening)] = 1;
      }
    }
  }
  return count;
}

/**
 * One of a firm's ties, each as often as its weight says: they are asked one after another, the newest first, each with
 * a draw of its own against its part of the weights from it on. So a new tie takes contacts only for itself.
 */
function chosenTie(stream: u64, firm: i32, opening: i32): i32 {
  const mine = firms.key[firm];
  let left = firms.weightSum[firm];
  let chosen = NONE;
  let half = firms.firstHalf[firm];
  while (half !== NONE) {
    const asked = halfTie(half);
    const weight = <f64>asked.weight;
    if (weight > 0) {
      chosen = half;
      if (weight === left || uniform(stream, mine, asked.alterKey, opening) * left < weight) break;
      left -= weight;
    }
    half = asked.next;
  }
  return chosen >> 1;
}

/** Makes the list of the ties chosen, in the order of their rows. */
function gather(): void {
  const isChosen = tables.isChosen;
  const chosen = tables.contact;
  const rows = scalars.tieCount;
  let count = 0;
  // Eight rows at a time; the room for marking is a multiple of eight.
  for (let block = 0; block < rows; block += 8) {
    const at = changetype<usize>(isChosen) + <usize>block;
    let marks = load<u64>(at);
    if (marks === 0) continue;
    store<u64>(at, 0);
    for (; marks !== 0; marks &= marks - 1) chosen[count++] = block + (<i32>ctz(marks) >> 3);
  }
  scalars.contactCount = count;
}

/** Two firms meet: a tie is opened if they have none and both are inclined; then they have a contact in it. */
export function meet(ego: i32, alter: i32, origin: i32, stream: u64, acceptance: f64, isOwn: bool): i32 {
  let tie = findTie(ego, alter);
  if (tie === NONE) {
    const egoKey = firms.key[ego];
    const alterKey = firms.key[alter];
    const chance = acceptance * firms.socialSkill[ego] * firms.socialSkill[alter];
    if (uniform(stream, min(egoKey, alterKey), max(egoKey, alterKey), ACCEPT) >= chance) return NONE;
    tie = openTie(ego, alter, origin);
  }
  contact(tie, stream, isOwn);
  return tie;
}

/** Meetings of the first `count` pairs of the list, one after another, on their own. Nobody meets itself or NONE. */
export function meetings(count: i32, origin: i32, stream: u64, acceptance: f64): void {
  for (let index = 0; index < count; index++) {
    const ego = tables.ego[index];
    const alter = tables.alter[index];
    if (alter !== NONE && alter !== ego) meet(ego, alter, origin, stream, acceptance, true);
  }
}

/** In some contacts one firm introduces the other to a partner of its own. */
export function referral(): void {
  const stream = streamOf(scalars.keyLo, scalars.keyHi, scalars.referral, scalars.tick);
  for (let index = 0; index < scalars.contactCount; index++) {
    const tie = tables.contact[index];
    const ofFirst = halfTie(2 * tie);
    const ofSecond = halfTie(2 * tie + 1);
    const draw = uniform(stream, ofSecond.alterKey, ofFirst.alterKey, 0);
    if (draw >= rules.referralShare) continue;
    const isByFirst = draw < rules.referralShare / 2;
    const host = isByFirst ? ofSecond.alter : ofFirst.alter;
    const guest = isByFirst ? ofFirst.alter : ofSecond.alter;
    const partner = chosenPartner(stream, host, guest);
    if (partner === NONE) continue;
    count(counter.referrals, 1);
    meet(guest, partner, REFERRAL_ORIGIN, stream, rules.acceptance, true);
  }
}

/** The host's partner with the highest draw for this guest: a choice that no other tie of the host can disturb. */
function chosenPartner(stream: u64, host: i32, guest: i32): i32 {
  let chosen = NONE;
  let highest: i64 = -1;
  const guestKey = firms.key[guest];
  for (let half = firms.firstHalf[host]; half !== NONE; half = halfTie(half).next) {
    const partner = halfTie(half).alter;
    if (partner === guest) continue;
    const draw = <i64>bits(stream, guestKey, halfTie(half).alterKey, 1);
    if (draw <= highest) continue;
    highest = draw;
    chosen = partner;
  }
  return chosen;
}

/** Ties whose clock has run out end at once; patterns lapse. */
export function tieEnd(): void {
  const tick = scalars.tick;
  const rows = scalars.tieCount;
  // As unsigned distances from ENDED, so that ties that have ended lie beyond all others. Four rows at a time: few are due.
  const due = <u32>(tick - ENDED);
  for (let four = 0; four < rows; four += 4) {
    const distance = i32x4.sub(ties.endsAt.four(four), i32x4.splat(ENDED + 1));
    const isDue = v128.any_true(i32x4.lt_u(distance, i32x4.splat(due)));
    if (!isDue && ties.pattern.four(four) === 0) continue;
    for (let tie = four; tie < min(four + 4, rows); tie++) {
      if (<u32>(ties.endsAt[tie] - ENDED) - 1 < due) closeTie(tie, NEGLECT);
      else if (ties.pattern[tie] !== 0 && ties.patternLapsesAt[tie] <= tick) dropPattern(tie);
    }
  }
}

/** What partners have lived through with a firm becomes its reputation: their trust by its certainty, and its old name. */
export function reputation(): void {
  const experience = tables.experience;
  const praise = tables.praise;
  for (let firm = 0; firm < scalars.firmCount; firm++) {
    experience[firm] = rules.reputationWeight;
    praise[firm] = rules.reputationWeight * firms.startReputation[firm];
  }
  for (let tie = 0; tie < scalars.tieCount; tie++) {
    if (ties.endsAt[tie] === ENDED) continue;
    const certainty = certaintyOf(tie);
    const trust = trustOf(tie);
    addExperience(second.firm[tie], oneOf(certainty), oneOf(trust));
    addExperience(first.firm[tie], otherOf(certainty), otherOf(trust));
  }
  for (let firm = 0; firm < scalars.firmCount; firm++) {
    if (experience[firm] > 0) firms.reputation[firm] = praise[firm] / experience[firm];
  }
}

function addExperience(about: i32, certainty: f64, trust: f64): void {
  tables.experience[about] = tables.experience[about] + certainty;
  tables.praise[about] = tables.praise[about] + certainty * trust;
}

/** Both firms of every tie look at each other anew, and the tie is weighed, touched or not. */
export function weighing(): void {
  const rows = scalars.tieCount;
  for (let tie = 0; tie < rows; tie++) {
    if (ties.endsAt[tie] === ENDED) continue;
    appraise(tie);
    weigh(tie);
  }
}
