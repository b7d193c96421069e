/**
 * Gini's coefficient of `values`, in [0, 1 - 1/n]: 0 when all are equal, 1 - 1/n when one has everything. NaN
 * for no values, a sum of 0, or any value that is negative or NaN.
 */
export function gini(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  if (n === 0 || sorted[0] < 0) return Number.NaN;
  let sum = 0;
  let ranked = 0;
  for (let rank = 0; rank < n; rank++) {
    sum += sorted[rank];
    ranked += (2 * rank + 1 - n) * sorted[rank];
  }
  // Equal values leave a trace of rounding, which may be negative.
  return Math.max(0, ranked / (n * sum));
}
