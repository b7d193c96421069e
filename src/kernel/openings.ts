// Openings for contact: which firms have one this week, and which of those turn to one of their ties in it.
import { chooseOne } from './choice';
import { bitsOfFour, streamOf, uniform, uniforms } from './draw';
import { fourOf, lastTwo, masks, wholes } from './four';
import { oneOf, pairOf, rows, twice } from './pair';
import { NONE, YEAR, firms, rules, scalars, tables } from './world';

const RANGE: f64 = 4294967296;

/** What attention the meetings of its association leave a firm, contacts a year. */
@inline export function freeAttention(firm: i32): f64 {
  const association = firms.association[firm];
  const all = firms.attention[firm];
  return association === NONE ? all : max(0, all - tables.meetingCost[association]);
}

/**
 * Lists the firms with ties that have an opening this week; how many. A firm has openings at even intervals, `attention` a
 * year, at a phase of its own. Two firms at a time, side by side.
 */
export function findOpenings(): i32 {
  const firmCount = scalars.firmCount;
  const opener = tables.opener;
  let count = 0;
  for (let firm = 0; firm < firmCount; firm += 2) {
    const rate = rateOf(firms.attention.two(firm));
    const phase = phaseOf(firms.key.two(firm));
    const isOpen = f64x2.lt(openings(scalars.tick, rate, phase), openings(scalars.tick + 1, rate, phase));
    const hasTies = f64x2.gt(firms.weightSum.two(firm), twice(0));
    const isListed = i64x2.bitmask(v128.and(isOpen, hasTies));
    opener[count] = firm;
    count += isListed & 1;
    opener[count] = firm + 1;
    count += (isListed >> 1) & i32(firm + 1 < firmCount);
  }
  return count;
}

/**
 * Of the first `found` firms listed keeps those that turn to a tie in their first opening of the week, with its number; how
 * many. In an opening a firm turns to one of its ties or to something else, each as often as its weight says; attention
 * that is spoken for goes to something else too. Four firms at a time, side by side.
 */
export function keepTakers(found: i32): i32 {
  const stream = streamOf(scalars.keyLo, scalars.keyHi, scalars.opening, scalars.tick);
  const tick = scalars.tick;
  const opener = tables.opener;
  const opening = tables.opening;
  for (let beyond = found; beyond < found + 3; beyond++) opener[beyond] = 0;
  let count = 0;
  for (let index = 0; index < found; index += 4) {
    const a = opener[index];
    const b = opener[index + 1];
    const c = opener[index + 2];
    const d = opener[index + 3];
    const keys = fourOf(firms.key, a, b, c, d);
    const rate = rateOf(rows(firms.attention, a, b));
    const next = rateOf(rows(firms.attention, c, d));
    const phase = phaseOf(keys);
    const nextPhase = phaseOf(lastTwo(keys));
    const first = wholes(openings(tick, rate, phase), openings(tick, next, nextPhase));
    const until = wholes(openings(tick + 1, rate, phase), openings(tick + 1, next, nextPhase));
    const draws = bitsOfFour(stream, keys, first, i32x4.splat(0));
    const doesTurn = f64x2.lt(uniforms(draws), chancesToTurn(a, b));
    const doesNext = f64x2.lt(uniforms(lastTwo(draws)), chancesToTurn(c, d));
    const inList = (1 << min(found - index, 4)) - 1;
    const takers = i32x4.bitmask(masks(doesTurn, doesNext)) & inList;
    opener[count] = a;
    opening[count] = i32x4.extract_lane(first, 0);
    count += takers & 1;
    opener[count] = b;
    opening[count] = i32x4.extract_lane(first, 1);
    count += (takers >> 1) & 1;
    opener[count] = c;
    opening[count] = i32x4.extract_lane(first, 2);
    count += (takers >> 2) & 1;
    opener[count] = d;
    opening[count] = i32x4.extract_lane(first, 3);
    count += takers >> 3;
    const withMore = i32x4.bitmask(i32x4.gt_s(i32x4.sub(until, first), i32x4.splat(1))) & inList;
    if (withMore === 0) continue;
    if (withMore & 1) takeLater(stream, a, i32x4.extract_lane(first, 0), i32x4.extract_lane(until, 0));
    if (withMore & 2) takeLater(stream, b, i32x4.extract_lane(first, 1), i32x4.extract_lane(until, 1));
    if (withMore & 4) takeLater(stream, c, i32x4.extract_lane(first, 2), i32x4.extract_lane(until, 2));
    if (withMore & 8) takeLater(stream, d, i32x4.extract_lane(first, 3), i32x4.extract_lane(until, 3));
  }
  return count;
}

/** Who has several openings a week takes those after the first at once: they have no place in the list. */
function takeLater(stream: u64, firm: i32, first: i32, until: i32): void {
  const chance = oneOf(chancesToTurn(firm, firm));
  for (let opening = first + 1; opening < until; opening++) {
    if (uniform(stream, firms.key[firm], opening, 0) < chance) chooseOne(firm, opening);
  }
}

/** Openings a week. */
@inline function rateOf(attention: v128): v128 {
  return f64x2.div(attention, twice(<f64>YEAR));
}

@inline function phaseOf(keys: v128): v128 {
  return f64x2.mul(f64x2.convert_low_i32x4_u(keys), twice(1 / RANGE));
}

/** How many openings come before a week, counted from tick 0. */
@inline function openings(tick: i32, rate: v128, phase: v128): v128 {
  return f64x2.floor(f64x2.add(f64x2.mul(twice(<f64>tick), rate), phase));
}

/** The chance that each of two firms turns to one of its ties in an opening. */
@inline function chancesToTurn(one: i32, other: i32): v128 {
  const weights = rows(firms.weightSum, one, other);
  const free = pairOf(freeAttention(one), freeAttention(other));
  const left = f64x2.div(f64x2.sub(free, rows(firms.cadenceSum, one, other)), rows(firms.attention, one, other));
  return f64x2.div(f64x2.mul(left, weights), f64x2.add(twice(rules.outsideOption), weights));
}
