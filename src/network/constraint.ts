import type { Neighbours } from './neighbours.js';

/**
 * Burt's constraint of each firm, C_i = Σ_j (p_ij + Σ_q p_iq p_qj)², over its partners j and, in between, its other
 * partners q; p_ij is the share of i's ties (by weight) that is with j. NaN for a firm whose ties weigh nothing.
 * `weight` holds the weight of each tie for both together, a_ij + a_ji, by row of the ties; without it all weigh the
 * same (Burt 1992, Structural Holes; the normalisation is that of networkx).
 */
export function constraintOf(neighbours: Neighbours, weight?: ArrayLike<number>): Float64Array {
  const { count, start, alter } = neighbours;
  const share = sharesOf(neighbours, weight);
  const constraint = new Float64Array(count);
  const partnerOf = new Int32Array(count).fill(-1);
  const indirect = new Float64Array(count);
  for (let ego = 0; ego < count; ego++) {
    const from = start[ego] as number;
    const to = start[ego + 1] as number;
    for (let place = from; place < to; place++) {
      const partner = alter[place] as number;
      partnerOf[partner] = ego;
      indirect[partner] = 0;
    }
    for (let place = from; place < to; place++) {
      const between = alter[place] as number;
      const towards = share[place] as number;
      const last = start[between + 1] as number;
      for (let further = start[between] as number; further < last; further++) {
        const partner = alter[further] as number;
        if (partnerOf[partner] === ego) indirect[partner]! += towards * (share[further] as number);
      }
    }
    let sum = 0;
    for (let place = from; place < to; place++) {
      const bound = (share[place] as number) + (indirect[alter[place] as number] as number);
      sum += bound * bound;
    }
    // Shares are all 0 if nothing weighs anything, and only then.
    constraint[ego] = sum > 0 ? sum : Number.NaN;
  }
  return constraint;
}

/** p_ij at each place of the lists; 0 where all ties of a firm weigh nothing. */
function sharesOf(neighbours: Neighbours, weight: ArrayLike<number> | undefined): Float64Array {
  const { count, start, tie } = neighbours;
  const share = new Float64Array(tie.length);
  for (let firm = 0; firm < count; firm++) {
    const from = start[firm] as number;
    const to = start[firm + 1] as number;
    let total = to - from;
    if (weight !== undefined) {
      total = 0;
      for (let place = from; place < to; place++) total += weight[tie[place] as number] as number;
    }
    if (total === 0) continue;
    for (let place = from; place < to; place++) {
      share[place] = (weight === undefined ? 1 : (weight[tie[place] as number] as number)) / total;
    }
  }
  return share;
}
