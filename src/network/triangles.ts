import type { Neighbours } from './neighbours.js';

/** Triples of firms that are all tied to each other. Places 3k, 3k + 1, 3k + 2 belong to triangle k. */
export interface Triangles {
  /** Its firms, and at the same place the tie between the two others. */
  readonly corner: Int32Array;
  readonly opposite: Int32Array;
}

/**
 * Finds all triangles, each once: from its lowest corner in the order of degree, so that no hub is ever walked through
 * in full (Latapy 2008, Theoretical Computer Science 407: 458-473). `commonPartners` holds for each tie the firms tied
 * to both its ends: a tie without any is in no triangle.
 */
export function trianglesOf(neighbours: Neighbours, commonPartners: Uint16Array): Triangles {
  const { count } = neighbours;
  const { start, alter, tie } = higherNeighbours(neighbours, commonPartners);
  const corner = new Int32Array(cornersOf(neighbours, commonPartners));
  const opposite = new Int32Array(corner.length);
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
        corner[used] = low;
        opposite[used++] = tie[further] as number;
        corner[used] = middle;
        opposite[used++] = tieFromLow[high] as number;
        corner[used] = high;
        opposite[used++] = tie[place] as number;
      }
    }
  }
  return { corner, opposite };
}

/** Corners of all triangles: each tie is in as many as it has common partners, and each triangle has three ties. */
function cornersOf({ tie }: Neighbours, commonPartners: Uint16Array): number {
  let corners = 0;
  for (let place = 0; place < tie.length; place++) corners += commonPartners[tie[place] as number] as number;
  return corners / 2;
}

/**
 * Of each firm's partners with whom it has some in common, those that come after it in the order of degree, equals in
 * the order of rows.
 */
function higherNeighbours({ count, start, alter, tie }: Neighbours, commonPartners: Uint16Array): Neighbours {
  const higherStart = new Int32Array(count + 1);
  const higher = new Int32Array(alter.length / 2);
  const higherTie = new Int32Array(higher.length);
  let found = 0;
  for (let firm = 0; firm < count; firm++) {
    const from = start[firm] as number;
    const to = start[firm + 1] as number;
    const degree = to - from;
    for (let place = from; place < to; place++) {
      const row = tie[place] as number;
      if (commonPartners[row] === 0) continue;
      const other = alter[place] as number;
      const otherDegree = (start[other + 1] as number) - (start[other] as number);
      if (otherDegree < degree || (otherDegree === degree && other < firm)) continue;
      higher[found] = other;
      higherTie[found++] = row;
    }
    higherStart[firm + 1] = found;
  }
  return { count, start: higherStart, alter: higher, tie: higherTie };
}
