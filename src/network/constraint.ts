import type { Neighbours } from './neighbours.js';
import type { Triangles } from './triangles.js';

/**
 * Burt's constraint of each firm, C_i = Σ_j (p_ij + Σ_q p_iq p_qj)², over its partners j and, in between, its other
 * partners q; p_ij is the share of i's ties (by weight) that is with j. NaN for a firm whose ties weigh nothing.
 * `weight` holds the weight of each tie for both together, a_ij + a_ji, by row of the ties; without it all weigh the
 * same (Burt 1992, Structural Holes; the normalisation is that of networkx). With m a tie's weight and M_i the sum of
 * i's, C_i = Σ_j (m_ij + Σ_q m_iq m_qj / M_q)² / M_i², in which only triangles have a q.
 */
export function constraintOf(
  neighbours: Neighbours,
  triangles: Triangles,
  weight?: ArrayLike<number>,
): Float64Array {
  const { count, start, tie } = neighbours;
  const total = totalsOf(neighbours, weight);
  const indirect = indirectOf(neighbours, triangles, total, weight);
  const constraint = new Float64Array(count);
  for (let ego = 0; ego < count; ego++) {
    const last = start[ego + 1] as number;
    let sum = 0;
    for (let place = start[ego] as number; place < last; place++) {
      const row = tie[place] as number;
      const bound = (weight === undefined ? 1 : (weight[row] as number)) + (indirect[row] as number);
      sum += bound * bound;
    }
    const all = total[ego] as number;
    constraint[ego] = sum / (all * all);
  }
  return constraint;
}

/** M: the weight of all ties of each firm. */
function totalsOf({ count, start, tie }: Neighbours, weight: ArrayLike<number> | undefined): Float64Array {
  const total = new Float64Array(count);
  for (let firm = 0; firm < count; firm++) {
    const from = start[firm] as number;
    const to = start[firm + 1] as number;
    if (weight === undefined) total[firm] = to - from;
    else for (let place = from; place < to; place++) total[firm]! += weight[tie[place] as number] as number;
  }
  return total;
}

/** Σ_q m_iq m_qj / M_q for each tie ij: what runs between its two ends through partners of both. */
function indirectOf(
  neighbours: Neighbours,
  { corner, opposite }: Triangles,
  total: Float64Array,
  weight: ArrayLike<number> | undefined,
): Float64Array {
  const indirect = new Float64Array(highestRow(neighbours) + 1);
  for (let first = 0; first < corner.length; first += 3) {
    for (let turn = 0; turn < 3; turn++) {
      const between = corner[first + turn] as number;
      const across = opposite[first + turn] as number;
      let through = 1;
      if (weight !== undefined) {
        through *= weight[opposite[first + ((turn + 1) % 3)] as number] as number;
        through *= weight[opposite[first + ((turn + 2) % 3)] as number] as number;
      }
      if (through > 0) indirect[across]! += through / (total[between] as number);
    }
  }
  return indirect;
}

function highestRow({ tie }: Neighbours): number {
  let highest = -1;
  for (let place = 0; place < tie.length; place++) highest = Math.max(highest, tie[place] as number);
  return highest;
}
