import { log } from '../portable/index.js';

/**
 * Under which share of all weightings of the criteria each policy comes first. `scores[policy][criterion]`, higher
 * is better, criteria on comparable scales; the weightings are `samples` points drawn evenly from the simplex
 * (first-rank acceptability of Lahdelma and Salminen 2001, Operations Research 49: 444-454). Ties are split
 * equally, and a policy with a NaN among its scores never comes first; with no policy to come first all is NaN.
 */
export function rankFirstShares(
  scores: readonly (readonly number[])[],
  samples: number,
  uniform: () => number,
): number[] {
  const policies = scores.length;
  const criteria = policies > 0 ? scores[0].length : 0;
  const weights = new Float64Array(criteria);
  const totals = new Float64Array(policies);
  const wins = new Float64Array(policies);
  for (let sample = 0; sample < samples; sample++) {
    // Exponential weights, once divided by their sum, are even on the simplex; the division changes no rank.
    for (let criterion = 0; criterion < criteria; criterion++) weights[criterion] = -log(uniform());
    weightedTotalsInto(totals, scores, weights);
    shareWinInto(wins, totals);
  }
  const won = wins.reduce((sum, share) => sum + share, 0);
  return Array.from(wins, (share) => share / won);
}

function weightedTotalsInto(
  totals: Float64Array,
  scores: readonly (readonly number[])[],
  weights: Float64Array,
): void {
  for (let policy = 0; policy < totals.length; policy++) {
    const row = scores[policy];
    let total = 0;
    for (let criterion = 0; criterion < weights.length; criterion++)
      total += weights[criterion] * row[criterion];
    totals[policy] = total;
  }
}

function shareWinInto(wins: Float64Array, totals: Float64Array): void {
  let best = Number.NEGATIVE_INFINITY;
  let winners = 0;
  for (const total of totals) {
    if (total > best) {
      best = total;
      winners = 1;
    } else if (total === best) winners += 1;
  }
  for (let policy = 0; policy < totals.length; policy++) {
    if (totals[policy] === best) wins[policy] += 1 / winners;
  }
}
