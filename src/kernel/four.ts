// Four whole numbers side by side.
import { Int32s } from './columns';

/** Four rows of a column, wherever they lie. */
@inline export function fourOf(column: Int32s, a: i32, b: i32, c: i32, d: i32): v128 {
  let four = v128.load32_zero(column.at(a));
  four = v128.load32_lane(column.at(b), four, 1);
  four = v128.load32_lane(column.at(c), four, 2);
  return v128.load32_lane(column.at(d), four, 3);
}

/** The last two of four, in the place of the first two. */
@inline export function lastTwo(four: v128): v128 {
  return v128.shuffle<i64>(four, four, 1, 1);
}

/** Two pairs of real numbers as four whole ones. */
@inline export function wholes(two: v128, next: v128): v128 {
  return v128.shuffle<i64>(i32x4.trunc_sat_f64x2_s_zero(two), i32x4.trunc_sat_f64x2_s_zero(next), 0, 2);
}

/** Two masks of pairs as one of four. */
@inline export function masks(two: v128, next: v128): v128 {
  return v128.shuffle<i32>(two, next, 0, 2, 4, 6);
}
