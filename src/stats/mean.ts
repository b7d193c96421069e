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
  // Counted from the first value, so that equal values have a variance of exactly 0.
  const origin = values[0];
  let sum = 0;
  for (let at = 0; at < n; at++) sum += values[at] - origin;
  let squares = 0;
  for (let at = 0; at < n; at++) {
    const deviation = values[at] - origin - sum / n;
    squares += deviation * deviation;
  }
  return squares / (n - 1);
}

/** The standard error of the mean of `values`; NaN for fewer than two. */
export function standardError(values: ArrayLike<number>): number {
  return Math.sqrt(variance(values) / values.length);
}
