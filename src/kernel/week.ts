// What firms do in a week: contacts of their own, introductions by partners, ends of ties, weighing.
import { bits, streamOf, uniform } from './draw';
import { contact } from './exchange';
import { alterOf, findTie, nextTie } from './network';
import { appraise, closeTie, dropPattern, openTie, weigh } from './tie';
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
  for (let tie = 0; tie < rows; tie++) {
    const agreed = ties.cadence[tie];
    if (agreed === 0) continue;
    const kept = keptShare(first.firm[tie]) + keptShare(second.firm[tie]);
    const draw = uniform(stream, first.key[tie], second.key[tie], 0);
    if (draw >= ((agreed / 2) * kept) / <f64>YEAR) continue;
    tables.isChosen[tie] = 1;
    count(counter.agreedContacts);
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
 */
function chooseFree(): void {
  const tick = scalars.tick;
  const openings = streamOf(scalars.keyLo, scalars.keyHi, scalars.opening, tick);
  const choices = streamOf(scalars.keyLo, scalars.keyHi, scalars.choice, tick);
  const firmCount = scalars.firmCount;
  for (let firm = 0; firm < firmCount; firm++) {
    const weights = firms.weightSum[firm];
    if (weights === 0) continue;
    const key = firms.key[firm];
    const all = firms.attention[firm];
    const aWeek = all / <f64>YEAR;
    const phase = <f64>(<u32>key) / RANGE;
    const until = <i32>Math.floor(<f64>(tick + 1) * aWeek + phase);
    let opening = <i32>Math.floor(<f64>tick * aWeek + phase);
    if (opening === until) continue;
    const left = freeAttention(firm) - firms.cadenceSum[firm];
    const chance = ((left / all) * weights) / (rules.outsideOption + weights);
    for (; opening < until; opening++) {
      if (uniform(openings, key, opening, 0) >= chance) continue;
      tables.isChosen[chosenTie(choices, firm, key, opening)] = 1;
    }
  }
}

/**
 * One of a firm's ties, each as often as its weight says: they are asked one after another, the newest first, each with
 * a draw of its own against its part of the weights from it on. So a new tie takes contacts only for itself.
 */
function chosenTie(stream: u64, firm: i32, mine: i32, opening: i32): i32 {
  let left = firms.weightSum[firm];
  let chosen = NONE;
  let tie = firms.firstTie[firm];
  while (tie !== NONE) {
    const isFirst = first.firm[tie] === firm;
    const side = isFirst ? first : second;
    const weight = side.weight[tie];
    if (weight > 0) {
      chosen = tie;
      const theirs = isFirst ? second.key[tie] : first.key[tie];
      if (weight === left || uniform(stream, mine, theirs, opening) * left < weight) break;
      left -= weight;
    }
    tie = side.next[tie];
  }
  return chosen;
}

/** Makes the list of the ties chosen, in the order of their rows. */
function gather(): void {
  const isChosen = tables.isChosen;
  const chosen = tables.contact;
  const rows = scalars.tieCount;
  let count = 0;
  for (let tie = 0; tie < rows; tie++) {
    if (isChosen[tie] === 0) continue;
    isChosen[tie] = 0;
    chosen[count++] = tie;
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

/** In some contacts one firm introduces the other to a partner of its own. */
export function referral(): void {
  const stream = streamOf(scalars.keyLo, scalars.keyHi, scalars.referral, scalars.tick);
  for (let index = 0; index < scalars.contactCount; index++) {
    const tie = tables.contact[index];
    const draw = uniform(stream, first.key[tie], second.key[tie], 0);
    if (draw >= rules.referralShare) continue;
    const isByFirst = draw < rules.referralShare / 2;
    const host = isByFirst ? first.firm[tie] : second.firm[tie];
    const guest = isByFirst ? second.firm[tie] : first.firm[tie];
    const partner = chosenPartner(stream, host, guest);
    if (partner === NONE) continue;
    count(counter.referrals);
    meet(guest, partner, REFERRAL_ORIGIN, stream, rules.acceptance, true);
  }
}

/** The host's partner with the highest draw for this guest: a choice that no other tie of the host can disturb. */
function chosenPartner(stream: u64, host: i32, guest: i32): i32 {
  let chosen = NONE;
  let highest: i64 = -1;
  for (let tie = firms.firstTie[host]; tie !== NONE; tie = nextTie(tie, host)) {
    if (ties.endsAt[tie] === ENDED) continue;
    const partner = alterOf(tie, host);
    if (partner === guest) continue;
    const draw = <i64>bits(stream, firms.key[guest], firms.key[partner], 1);
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
  for (let tie = 0; tie < rows; tie++) {
    const end = ties.endsAt[tie];
    if (end === ENDED) continue;
    if (end <= tick) closeTie(tie, NEGLECT);
    else if (ties.pattern[tie] !== 0 && ties.patternLapsesAt[tie] <= tick) dropPattern(tie);
  }
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
