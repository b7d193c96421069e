import { degreeIn, type Neighbours } from './neighbours.js';

/** Triples of firms that are all tied to each other. Places 3k, 3k + 1, 3k + 2 belong to triangle k. */
export interface Triangles {
  /** Its firms, and at the same place the tie between the two others. */
  readonly corner: Int32Array;
  readonly opposite: Int32Array;
}

/**
 * Finds all triangles, each once: from its lowest corner in the order of degree, so that no hub is ever walked through
 * in full (Latapy 2008, Theoretical Computer Science 407: 458-473).
 */
export function trianglesOf(neighbours: Neighbours): Triangles {
  const { count } = neighbours;
  const { start, alter, tie } = higherNeighbours(neighbours);
  let corner = new Int32Array(3 * 512);
  let opposite = new Int32Array(corner.length);
  let used = 0;
  const tieFromLow = new Int32Array(count);
  const seenFrom = new Int32Array(count).fill(-1);
  for (let low = 0; low < count; low++) {
    const from = start[low] as number;
    const to = start[low + 1] as number;
    if (to - from < 2) continue;
    for (let place = from; place < to; place++) {
      seenFrom[alter[place] as number] = low;
      tieFromLow[alter[place] as number] = tie[place] as number;
    }
    for (let place = from; place < to; place++) {
      const middle = alter[place] as number;
      const last = start[middle + 1] as number;
      for (let further = start[middle] as number; further < last; further++) {
        const high = alter[further] as number;
        if (seenFrom[high] !== low) continue;
        if (used === corner.length) {
          corner = doubled(corner);
          opposite = doubled(opposite);
        }
        corner[used] = low;
        opposite[used++] = tie[further] as number;
        corner[used] = middle;
        opposite[used++] = tieFromLow[high] as number;
        corner[used] = high;
        opposite[used++] = tie[place] as number;
      }
    }
  }
  return { corner: corner.subarray(0, used), opposite: opposite.subarray(0, used) };
}

function doubled(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * column.length);
  larger.set(column);
  return larger;
}

/** Of each firm's partners, those that come after it in the order of degree, equals in the order of rows. */
function higherNeighbours(neighbours: Neighbours): Neighbours {
  const { count, start, alter, tie } = neighbours;
  const higherStart = new Int32Array(count + 1);
  const higher = new Int32Array(alter.length / 2);
  const higherTie = new Int32Array(higher.length);
  let found = 0;
  for (let firm = 0; firm < count; firm++) {
    const degree = degreeIn(neighbours, firm);
    const last = start[firm + 1] as number;
    for (let place = start[firm] as number; place < last; place++) {
      const other = alter[place] as number;
      const otherDegree = degreeIn(neighbours, other);
      if (otherDegree < degree || (otherDegree === degree && other < firm)) continue;
      higher[found] = other;
      higherTie[found++] = tie[place] as number;
    }
    higherStart[firm + 1] = found;
  }
  return { count, start: higherStart, alter: higher, tie: higherTie };
}
