/**
 * The `p` quantile (0 <= p <= 1) of `values`, which stay as they are: type 7 of Hyndman and Fan (1996, American
 * Statistician 50: 361-365), the default of R and NumPy. NaN for no values or if one of them is NaN.
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileOfSorted(Float64Array.from(values).sort(), p);
}

/** As `quantile`, for values already in ascending order, any NaN last. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const last = sorted.length - 1;
  if (last < 0 || !(p >= 0 && p <= 1) || Number.isNaN(sorted[last])) return Number.NaN;
  const position = p * last;
  const below = Math.floor(position);
  const low = sorted[below];
  const high = sorted[Math.min(below + 1, last)];
  const way = position - below;
  // Apart from the rest so that an infinite neighbour does no harm where it has no say.
  return way === 0 || low === high ? low : low + way * (high - low);
}
