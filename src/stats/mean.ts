/** The arithmetic mean of `values`; NaN for none. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at];
  return sum / values.length;
}

/** The sample variance (divided by n - 1) of `values`, in two passes; NaN for fewer than two. */
export function variance(values: ArrayLike<number>): number {
  const n = values.length;
  if (n < 2) return Number.NaN;
  const centre = mean(values);
  let squares = 0;
  let rest = 0;
  for (let at = 0; at < n; at++) {
    const deviation = values[at] - centre;
    squares += deviation * deviation;
    rest += deviation;
  }
  // The rest would be 0 if the mean were exact (Chan, Golub and LeVeque 1983, American Statistician 37: 242-247).
  return Math.max(0, squares - (rest * rest) / n) / (n - 1);
}

/** The standard error of the mean of `values`; NaN for fewer than two. */
export function standardError(values: ArrayLike<number>): number {
  return Math.sqrt(variance(values) / values.length);
}
