import type { Triangles } from './triangles.js';

/** For each of `count` firms, the pairs of its partners that are tied to each other: the triangles it is a corner of. */
export function closedPairs({ corner }: Triangles, count: number): Float64Array {
  const closed = new Float64Array(count);
  for (let place = 0; place < corner.length; place++) closed[corner[place] as number]!++;
  return closed;
}
