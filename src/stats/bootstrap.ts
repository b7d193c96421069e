import { normalCdf, normalQuantile } from './distributions.js';
import { type Interval, UNKNOWN } from './interval.js';
import { mean } from './mean.js';
import { quantileOfSorted } from './quantile.js';

/** How to resample: `uniform` gives random numbers in (0, 1) and is called once for every value redrawn. */
export interface BootstrapOptions {
  readonly uniform: () => number;
  readonly resamples?: number;
  readonly level?: number;
}

/**
 * The bias-corrected and accelerated bootstrap interval for the mean of `values` (Efron 1987, JASA 82: 171-185).
 * NaN for fewer than two values or one that is not finite; values that are all equal give that value at both ends.
 */
export function bcaMean(values: ArrayLike<number>, options: BootstrapOptions): Interval {
  const { uniform, resamples = 2000, level = 0.95 } = options;
  const centre = mean(values);
  if (values.length < 2 || !Number.isFinite(centre)) return UNKNOWN;
  if (areAllEqual(values)) return { low: values[0], high: values[0] };

  const means = resampledMeans(values, resamples, uniform);
  const bias = normalQuantile(shareBelow(means, centre));
  const acceleration = accelerationOfMean(values, centre);
  const end = (z: number): number => {
    const shifted = bias + z;
    return quantileOfSorted(means, normalCdf(bias + shifted / (1 - acceleration * shifted)));
  };
  const reach = normalQuantile(0.5 + level / 2);
  return { low: end(-reach), high: end(reach) };
}

/** In ascending order. */
function resampledMeans(values: ArrayLike<number>, resamples: number, uniform: () => number): Float64Array {
  const n = values.length;
  const means = new Float64Array(resamples);
  for (let resample = 0; resample < resamples; resample++) {
    let sum = 0;
    for (let at = 0; at < n; at++) sum += values[(uniform() * n) | 0];
    means[resample] = sum / n;
  }
  return means.sort();
}

/** Ties count for a half, and the ends are kept open so that the normal quantile of the share is finite. */
function shareBelow(means: Float64Array, centre: number): number {
  let below = 0.5;
  for (const value of means) {
    if (value < centre) below += 1;
    else if (value === centre) below += 0.5;
  }
  return below / (means.length + 1);
}

/** From the jackknife, which for a mean needs no resampling: leaving a value out moves the mean by its deviation. */
function accelerationOfMean(values: ArrayLike<number>, centre: number): number {
  let squares = 0;
  let cubes = 0;
  for (let at = 0; at < values.length; at++) {
    const deviation = values[at] - centre;
    squares += deviation * deviation;
    cubes += deviation * deviation * deviation;
  }
  return cubes / (6 * squares * Math.sqrt(squares));
}

function areAllEqual(values: ArrayLike<number>): boolean {
  for (let at = 1; at < values.length; at++) if (values[at] !== values[0]) return false;
  return true;
}
