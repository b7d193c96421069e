// Contacts that firms have on their own: which of their ties they turn to in a week, and the contacts that come of it.
import { streamOf, uniform } from './draw';
import { contact } from './exchange';
import { halfTie } from './network';
import { NONE, TOGETHER, YEAR, count, counter, firms, rules, scalars, tables, ties } from './world';

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
  for (let from = 0; from < count; from += TOGETHER) {
    const walkers = min(count - from, TOGETHER);
    for (let place = 0; place < walkers; place++) setOut(place, tables.opener[from + place], tables.opening[from + place]);
    choose(stream, walkers);
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
      if (uniform(stream, firms.key[firm], opening, 0) >= chance) continue;
      setOut(0, firm, opening);
      choose(choices, 1);
    }
  }
  return count;
}

/** A firm on its way along its list of ties. */
@unmanaged class Walker {
  /** The weights from its next tie on. */
  left: f64;
  key: i32;
  opening: i32;
  /** Its next tie, and the last that it asked and that has a weight; as half-ties. */
  half: i32;
  chosen: i32;
}

@inline function walkerAt(place: i32): Walker {
  return changetype<Walker>(changetype<usize>(tables.walkers) + <usize>place * offsetof<Walker>());
}

function setOut(place: i32, firm: i32, opening: i32): void {
  const walker = walkerAt(place);
  walker.left = firms.weightSum[firm];
  walker.key = firms.key[firm];
  walker.opening = opening;
  walker.half = firms.firstHalf[firm];
  walker.chosen = NONE;
}

/**
 * Each of the firms chooses one of its ties, as often as its weight says: they are asked one after another, the newest
 * first, each with a draw of its own against its part of the weights from it on. So a new tie takes contacts only for
 * itself. The firms take turns, because where in memory a next tie lies is known only when the one before has been read.
 */
function choose(stream: u64, count: i32): void {
  while (count > 0) {
    let walking = 0;
    for (let place = 0; place < count; place++) {
      const walker = walkerAt(place);
      const asked = halfTie(walker.half);
      const weight = <f64>asked.weight;
      const left = walker.left;
      const isTaken = weight === left || uniform(stream, walker.key, asked.alterKey, walker.opening) * left < weight;
      const chosen = weight > 0 ? walker.half : walker.chosen;
      const next = asked.next;
      if (next === NONE || (weight > 0 && isTaken)) {
        tables.isChosen[chosen >> 1] = 1;
        continue;
      }
      const kept = walkerAt(walking++);
      kept.left = left - weight;
      kept.key = walker.key;
      kept.opening = walker.opening;
      kept.half = next;
      kept.chosen = chosen;
    }
    count = walking;
  }
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
