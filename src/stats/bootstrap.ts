import { normalCdf, normalQuantile } from './distributions.js';
import { type Interval, UNKNOWN } from './interval.js';
import { mean } from './mean.js';
import { quantileOfSorted } from './quantile.js';

/** For `n` values the places that are redrawn, `n` of each resample one after another. */
export type Redraw = (n: number) => Uint32Array;

export interface BootstrapOptions {
  readonly redraw: Redraw;
  readonly level?: number;
}

/**
 * Redraws by chance, for values of one number the same places every time: to draw them costs several times what
 * follows. `uniform` gives random numbers in (0, 1).
 */
export function redrawing(uniform: (n: number) => () => number, resamples = 2000): Redraw {
  const known = new Map<number, Uint32Array>();
  return (n) => {
    const before = known.get(n);
    if (before) return before;
    const next = uniform(n);
    const places = Uint32Array.from({ length: resamples * n }, () => next() * n);
    known.set(n, places);
    return places;
  };
}

/**
 * The bias-corrected and accelerated bootstrap interval for the mean of `values` (Efron 1987, JASA 82: 171-185).
 * NaN for fewer than two values or one that is not finite; values that are all equal give that value at both ends.
 */
export function bcaMean(values: ArrayLike<number>, options: BootstrapOptions): Interval {
  const { redraw, level = 0.95 } = options;
  const centre = mean(values);
  if (values.length < 2 || !Number.isFinite(centre)) return UNKNOWN;
  if (areAllEqual(values)) return { low: values[0], high: values[0] };

  const means = resampledMeans(values, redraw(values.length));
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
function resampledMeans(values: ArrayLike<number>, places: Uint32Array): Float64Array {
  const n = values.length;
  const means = new Float64Array(places.length / n);
  for (let resample = 0, at = 0; resample < means.length; resample++) {
    let sum = 0;
    for (const end = at + n; at < end; at++) sum += values[places[at]];
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
