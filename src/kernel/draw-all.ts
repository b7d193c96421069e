// Draws of many firms at once.
import { bitsOfFour } from './draw';
import { fourOf } from './four';
import { firms, tables } from './world';

/** Draw `n` of the pair (firm, `b`) for each of the first `count` firms of the list `ego`, into `drawn` from `at` on. */
export function drawAll(count: i32, stream: u64, b: i32, n: i32, at: i32): void {
  const ego = tables.ego;
  for (let index = 0; index < count; index += 4) {
    const keys = fourOf(firms.key, ego[index], ego[index + 1], ego[index + 2], ego[index + 3]);
    const four = bitsOfFour(stream, keys, i32x4.splat(b), i32x4.splat(n));
    v128.store(tables.drawn.at(at + index), four);
  }
}
