import { tInterval } from '../stats/interval.js';
import { mean } from '../stats/mean.js';
import type { Estimated, Figure, Interval } from './comparison.js';

/** A number as a comparison holds it: null for what cannot be known. */
export function figure(value: number): Figure {
  return Number.isFinite(value) ? value : null;
}

export function figures({ low, high }: { readonly low: number; readonly high: number }): Interval {
  return { low: figure(low), high: figure(high) };
}

/** The values there are: all but NaN. */
export function known(values: readonly number[]): number[] {
  return values.filter((value) => !Number.isNaN(value));
}

/** Mean of the values there are, with Student's 95 % interval. */
export function estimated(values: readonly number[]): Estimated {
  const those = known(values);
  return { mean: figure(mean(those)), ...figures(tInterval(those)) };
}
