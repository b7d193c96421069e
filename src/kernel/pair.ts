// Two numbers side by side, that of a tie's first firm and that of its second: most of what a tie is it is to both alike.
import { Float32s, Float64s } from './columns';

/** The same number twice. */
@inline export function twice(value: f64): v128 {
  return f64x2.splat(value);
}

@inline export function pairOf(one: f64, other: f64): v128 {
  return f64x2.replace_lane(f64x2.splat(one), 1, other);
}

/** That of the first, that of the second. */
@inline export function oneOf(pair: v128): f64 {
  return f64x2.extract_lane(pair, 0);
}

@inline export function otherOf(pair: v128): f64 {
  return f64x2.extract_lane(pair, 1);
}

/** The two in each other's place. */
@inline export function swapped(pair: v128): v128 {
  return v128.shuffle<i64>(pair, pair, 1, 0);
}

/** The smaller and the larger of two numbers, if none is NaN: one instruction each, where `min` and `max` take eight. */
@inline export function smaller(pair: v128, bound: v128): v128 {
  return f64x2.pmin(pair, bound);
}

@inline export function larger(pair: v128, bound: v128): v128 {
  return f64x2.pmax(pair, bound);
}

/** Where `mask` says so the numbers of `pair`, else 0. */
@inline export function where(mask: v128, pair: v128): v128 {
  return v128.and(mask, pair);
}

/** One of two numbers, without a branch: `pair` where `mask` says so, else `otherwise`. */
@inline export function either(mask: v128, pair: v128, otherwise: v128): v128 {
  return v128.bitselect(pair, otherwise, mask);
}

/** A mask from two conditions, 0 or 1 each. */
@inline export function maskOf(one: i32, other: i32): v128 {
  return i64x2.neg(i64x2.replace_lane(i64x2.splat(<i64>one), 1, <i64>other));
}

/** A row of two columns. */
@inline export function reals(one: Float64s, other: Float64s, row: i32): v128 {
  return v128.load64_lane(other.at(row), v128.load64_zero(one.at(row)), 1);
}

@inline export function putReals(one: Float64s, other: Float64s, row: i32, pair: v128): void {
  v128.store64_lane(one.at(row), pair, 0);
  v128.store64_lane(other.at(row), pair, 1);
}

@inline export function floats(one: Float32s, other: Float32s, row: i32): v128 {
  return f64x2.promote_low_f32x4(v128.load32_lane(other.at(row), v128.load32_zero(one.at(row)), 1));
}

@inline export function putFloats(one: Float32s, other: Float32s, row: i32, pair: v128): void {
  const narrow = f32x4.demote_f64x2_zero(pair);
  v128.store32_lane(one.at(row), narrow, 0);
  v128.store32_lane(other.at(row), narrow, 1);
}

/** Two rows of a column. */
@inline export function rows(column: Float64s, one: i32, other: i32): v128 {
  return v128.load64_lane(column.at(other), v128.load64_zero(column.at(one)), 1);
}

@inline export function putRows(column: Float64s, one: i32, other: i32, pair: v128): void {
  v128.store64_lane(column.at(one), pair, 0);
  v128.store64_lane(column.at(other), pair, 1);
}

/** To the nearest whole number, halves up. */
@inline export function rounded(pair: v128): v128 {
  const up = f64x2.ceil(pair);
  return either(f64x2.le(f64x2.sub(up, twice(0.5)), pair), up, f64x2.sub(up, twice(1)));
}
