// Which of its ties a firm turns to.
import { Float64s, Int32s } from './columns';
import { bitsOfFour, streamOf, uniforms } from './draw';
import { lastTwo, masks } from './four';
import { halfTie } from './network';
import { oneOf, otherOf } from './pair';
import { NONE, TOGETHER, firms, scalars, tables } from './world';

/**
 * Firms on their way along their lists of ties, in the table `walkers`: `TOGETHER` of each of these, one after another.
 * `left` are the weights from a firm's next tie on; `half` is that tie and `chosen` the last that it asked and that has a
 * weight, both as half-ties.
 */
@inline function leftOf(): Float64s {
  return tables.walkers;
}
@inline function keyOf(): Int32s {
  return wholeOf(0);
}
@inline function openingOf(): Int32s {
  return wholeOf(1);
}
@inline function halfOf(): Int32s {
  return wholeOf(2);
}
@inline function chosenOf(): Int32s {
  return wholeOf(3);
}
@inline function wholeOf(number: i32): Int32s {
  return changetype<Int32s>(changetype<usize>(tables.walkers) + <usize>(TOGETHER * (8 + 4 * number)));
}

/** Of each of the first `count` firms listed with an opening marks the tie that it turns to. */
export function chooseFor(count: i32): void {
  for (let from = 0; from < count; from += TOGETHER) {
    const walkers = min(count - from, TOGETHER);
    for (let place = 0; place < walkers; place++) setOut(place, tables.opener[from + place], tables.opening[from + place]);
    choose(walkers);
  }
}

export function chooseOne(firm: i32, opening: i32): void {
  setOut(0, firm, opening);
  choose(1);
}

function setOut(place: i32, firm: i32, opening: i32): void {
  put(place, firms.weightSum[firm], firms.key[firm], opening, firms.firstHalf[firm], NONE);
}

/**
 * Each of the firms that have set out chooses one of its ties, as often as its weight says: they are asked one after
 * another, the newest first, each with a draw of its own against its part of the weights from it on. So a new tie takes
 * contacts only for itself. The firms take turns, because where in memory a next tie lies is known only when the one
 * before has been read; four at a time, side by side, beyond the last of them with whatever was there.
 */
function choose(count: i32): void {
  const stream = streamOf(scalars.keyLo, scalars.keyHi, scalars.choice, scalars.tick);
  while (count > 0) {
    let walking = 0;
    for (let place = 0; place < count; place += 4) {
      const half = halfOf().four(place);
      const key = keyOf().four(place);
      const opening = openingOf().four(place);
      // Four half-ties (next, alter, its key, weight), turned so that what is alike lies side by side.
      const a = wordsOf(i32x4.extract_lane(half, 0));
      const b = wordsOf(i32x4.extract_lane(half, 1));
      const c = wordsOf(i32x4.extract_lane(half, 2));
      const d = wordsOf(i32x4.extract_lane(half, 3));
      const next = v128.shuffle<i64>(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 0, 4, 1, 5), 0, 2);
      const restOfTwo = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
      const restOfNext = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
      const alterKey = v128.shuffle<i64>(restOfTwo, restOfNext, 0, 2);
      const weight = v128.shuffle<i64>(restOfTwo, restOfNext, 1, 3);

      const draws = bitsOfFour(stream, key, alterKey, opening);
      const weights = f64x2.promote_low_f32x4(weight);
      const nextWeights = f64x2.promote_low_f32x4(lastTwo(weight));
      const left = leftOf().two(place);
      const nextLeft = leftOf().two(place + 2);
      const isTaken = masks(takes(draws, left, weights), takes(lastTwo(draws), nextLeft, nextWeights));
      const hasWeight = f32x4.gt(weight, f32x4.splat(0));
      const chosen = v128.bitselect(half, chosenOf().four(place), hasWeight);
      const isLast = i32x4.eq(next, i32x4.splat(NONE));
      const inList = (1 << min(count - place, 4)) - 1;
      const stops = i32x4.bitmask(v128.or(isLast, v128.and(hasWeight, isTaken))) & inList;
      const goes = inList & ~stops;

      const after = f64x2.sub(left, weights);
      const nextAfter = f64x2.sub(nextLeft, nextWeights);
      const chosen0 = i32x4.extract_lane(chosen, 0);
      mark(chosen0, stops & 1);
      const next0 = i32x4.extract_lane(next, 0);
      put(walking, oneOf(after), i32x4.extract_lane(key, 0), i32x4.extract_lane(opening, 0), next0, chosen0);
      walking += goes & 1;
      const chosen1 = i32x4.extract_lane(chosen, 1);
      mark(chosen1, (stops >> 1) & 1);
      const next1 = i32x4.extract_lane(next, 1);
      put(walking, otherOf(after), i32x4.extract_lane(key, 1), i32x4.extract_lane(opening, 1), next1, chosen1);
      walking += (goes >> 1) & 1;
      const chosen2 = i32x4.extract_lane(chosen, 2);
      mark(chosen2, (stops >> 2) & 1);
      const next2 = i32x4.extract_lane(next, 2);
      put(walking, oneOf(nextAfter), i32x4.extract_lane(key, 2), i32x4.extract_lane(opening, 2), next2, chosen2);
      walking += (goes >> 2) & 1;
      const chosen3 = i32x4.extract_lane(chosen, 3);
      mark(chosen3, stops >> 3);
      const next3 = i32x4.extract_lane(next, 3);
      put(walking, otherOf(nextAfter), i32x4.extract_lane(key, 3), i32x4.extract_lane(opening, 3), next3, chosen3);
      walking += goes >> 3;
    }
    count = walking;
  }
}

/** The four words of a half-tie. */
@inline function wordsOf(half: i32): v128 {
  return v128.load(changetype<usize>(halfTie(half)));
}

/** Whether each of two firms takes the tie that it asks, given the weights from that tie on. */
@inline function takes(draws: v128, left: v128, weights: v128): v128 {
  const isDrawn = f64x2.lt(f64x2.mul(uniforms(draws), left), weights);
  return v128.or(f64x2.eq(weights, left), isDrawn);
}

/** Marks the tie of a half-tie as chosen once or, if it is not to be, zero times. */
@inline function mark(half: i32, times: i32): void {
  const tie = max(half, 0) >> 1;
  tables.isChosen[tie] = tables.isChosen[tie] | times;
}

@inline function put(place: i32, left: f64, key: i32, opening: i32, half: i32, chosen: i32): void {
  leftOf()[place] = left;
  keyOf()[place] = key;
  openingOf()[place] = opening;
  halfOf()[place] = half;
  chosenOf()[place] = chosen;
}
