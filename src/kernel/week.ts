// What else happens in a week: chance meetings, introductions by partners, ends of ties; at the year's end reputation, weighing.
import { Int32s } from './columns';
import { bits, streamOf, uniform } from './draw';
import { contact } from './exchange';
import { fetchLists, findTie, halfTie, isFar } from './network';
import { oneOf, otherOf } from './pair';
import { appraise, certaintyOf, closeTie, dropPattern, openTie, trustOf, weigh } from './tie';
import {
  ENDED, NEGLECT, NONE, REFERRAL_ORIGIN, TOGETHER, count, counter, firms, first, rules, scalars, second, tables, ties,
} from './world';

const ACCEPT = 6;

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
  for (let from = 0; from < count; from += TOGETHER) {
    const until = min(from + TOGETHER, count);
    if (isFar()) fetchPairs(from, until);
    for (let index = from; index < until; index++) {
      const ego = tables.ego[index];
      const alter = tables.alter[index];
      if (isMeeting(ego, alter)) meet(ego, alter, origin, stream, acceptance, true);
    }
  }
}

@inline function isMeeting(ego: i32, alter: i32): bool {
  return alter !== NONE && alter !== ego;
}

function fetchPairs(from: i32, until: i32): void {
  let count = 0;
  for (let index = from; index < until; index++) {
    if (!isMeeting(tables.ego[index], tables.alter[index])) continue;
    tables.fetched[count++] = tables.ego[index];
    tables.fetched[count++] = tables.alter[index];
  }
  fetchLists(count);
}

/** In some contacts one firm introduces the other to a partner of its own. */
export function referral(): void {
  const stream = streamOf(scalars.keyLo, scalars.keyHi, scalars.referral, scalars.tick);
  let count = 0;
  for (let index = 0; index < scalars.contactCount; index++) {
    const tie = tables.contact[index];
    const ofFirst = halfTie(2 * tie);
    const ofSecond = halfTie(2 * tie + 1);
    const draw = uniform(stream, ofSecond.alterKey, ofFirst.alterKey, 0);
    if (draw >= rules.referralShare) continue;
    const isByFirst = draw < rules.referralShare / 2;
    tables.ego[count] = isByFirst ? ofSecond.alter : ofFirst.alter;
    tables.alter[count] = isByFirst ? ofFirst.alter : ofSecond.alter;
    if (++count < TOGETHER) continue;
    introduceAll(count, stream);
    count = 0;
  }
  introduceAll(count, stream);
}

/** The first of each of `count` pairs of the list introduces the second. */
function introduceAll(pairs: i32, stream: u64): void {
  if (isFar()) fetchPairs(0, pairs);
  for (let index = 0; index < pairs; index++) {
    const guest = tables.alter[index];
    const partner = chosenPartner(stream, tables.ego[index], guest);
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
  const due = tables.contact;
  scalars.contactCount = 0;
  const count = listDue(due);
  for (let from = 0; from < count; from += TOGETHER) {
    const until = min(from + TOGETHER, count);
    if (isFar()) fetchEnds(due, from, until);
    for (let index = from; index < until; index++) closeTie(due[index], NEGLECT);
  }
}

/** Lists the ties whose clock has run out, and drops the patterns that lapse of those that live on; how many. */
function listDue(list: Int32s): i32 {
  const tick = scalars.tick;
  const rows = scalars.tieCount;
  // As unsigned distances from ENDED, so that ties that have ended lie beyond all others. Four rows at a time: few are due.
  const due = <u32>(tick - ENDED);
  let count = 0;
  for (let four = 0; four < rows; four += 4) {
    const distance = i32x4.sub(ties.endsAt.four(four), i32x4.splat(ENDED + 1));
    const isDue = v128.any_true(i32x4.lt_u(distance, i32x4.splat(due)));
    if (!isDue && ties.pattern.four(four) === 0) continue;
    for (let tie = four; tie < min(four + 4, rows); tie++) {
      if (<u32>(ties.endsAt[tie] - ENDED) - 1 < due) list[count++] = tie;
      else if (ties.pattern[tie] !== 0 && ties.patternLapsesAt[tie] <= tick) dropPattern(tie);
    }
  }
  return count;
}

function fetchEnds(list: Int32s, from: i32, until: i32): void {
  let count = 0;
  for (let index = from; index < until; index++) {
    tables.fetched[count++] = first.firm[list[index]];
    tables.fetched[count++] = second.firm[list[index]];
  }
  fetchLists(count);
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
