import { degreeIn, type Neighbours } from './neighbours.js';

/**
 * For each firm, the pairs of its partners that are tied to each other: the triangles it is a corner of. Each triangle
 * is found once, from its lowest corner in the order of degree, so that no hub is ever walked through in full
 * (Latapy 2008, Theoretical Computer Science 407: 458-473).
 */
export function closedPairs(neighbours: Neighbours): Float64Array {
  const { count } = neighbours;
  const { start, alter } = higherNeighbours(neighbours);
  const closed = new Float64Array(count);
  const seenFrom = new Int32Array(count).fill(-1);
  for (let low = 0; low < count; low++) {
    const from = start[low] as number;
    const to = start[low + 1] as number;
    if (to - from < 2) continue;
    for (let place = from; place < to; place++) seenFrom[alter[place] as number] = low;
    for (let place = from; place < to; place++) {
      const middle = alter[place] as number;
      const last = start[middle + 1] as number;
      for (let further = start[middle] as number; further < last; further++) {
        const high = alter[further] as number;
        if (seenFrom[high] !== low) continue;
        closed[low]!++;
        closed[middle]!++;
        closed[high]!++;
      }
    }
  }
  return closed;
}

/** Of each firm's partners, those that come after it in the order of degree, equals in the order of rows. */
function higherNeighbours(neighbours: Neighbours): { start: Int32Array; alter: Int32Array } {
  const { count, start, alter } = neighbours;
  const higherStart = new Int32Array(count + 1);
  const higher = new Int32Array(alter.length / 2);
  let found = 0;
  for (let firm = 0; firm < count; firm++) {
    const degree = degreeIn(neighbours, firm);
    const last = start[firm + 1] as number;
    for (let place = start[firm] as number; place < last; place++) {
      const other = alter[place] as number;
      const otherDegree = degreeIn(neighbours, other);
      if (otherDegree > degree || (otherDegree === degree && other > firm)) higher[found++] = other;
    }
    higherStart[firm + 1] = found;
  }
  return { start: higherStart, alter: higher };
}
