// The part of the model that runs most often, for WebAssembly: `npm run build` compiles it, `model/memory.ts` loads it.
import * as draw from './draw';
import { streamOfWords } from './draw';
import { drawAll } from './draw-all';
import * as exchange from './exchange';
import { oneOf, otherOf } from './pair';
import * as tie from './tie';
import * as week from './week';
import * as willing from './willingness';
import { first, second } from './world';

export { addTie, compaction, endTie } from './network';
export { agreePattern, closeTie, dropPattern, openTie, ruleStrength, touch } from './tie';
export { ownContact } from './own-contact';
export { referral, reputation, tieEnd, weighing } from './week';

export function contact(row: i32, lo: i32, hi: i32, isOwn: i32): void {
  exchange.contact(row, streamOfWords(lo, hi), isOwn !== 0);
}

export function deal(row: i32, lo: i32, hi: i32, valueIdr: f64): void {
  exchange.deal(row, streamOfWords(lo, hi), valueIdr);
}

export function meet(ego: i32, alter: i32, origin: i32, lo: i32, hi: i32, acceptance: f64, isOwn: i32): i32 {
  return week.meet(ego, alter, origin, streamOfWords(lo, hi), acceptance, isOwn !== 0);
}

export function meetings(count: i32, origin: i32, lo: i32, hi: i32, acceptance: f64): void {
  week.meetings(count, origin, streamOfWords(lo, hi), acceptance);
}

export function weigh(row: i32): void {
  tie.weigh(row);
}

export function willingness(row: i32, isGiverFirst: i32, isOwn: i32): f64 {
  const chances = willing.willingness(row, first.firm[row], second.firm[row], isOwn !== 0);
  return isGiverFirst ? oneOf(chances) : otherOf(chances);
}

export function hazardFactor(row: i32): f64 {
  const trust = tie.trustOf(row);
  return exchange.hazardFactor(row, oneOf(trust) * otherOf(trust));
}

export function draws(count: i32, lo: i32, hi: i32, b: i32, n: i32, at: i32): void {
  drawAll(count, streamOfWords(lo, hi), b, n, at);
}

/** Draw number `n` of the pair (`a`, `b`) for a purpose in a tick. */
export function bits(keyLo: i32, keyHi: i32, purpose: i32, tick: i32, a: i32, b: i32, n: i32): u32 {
  return draw.bits(draw.streamOf(keyLo, keyHi, purpose, tick), a, b, n);
}
