import { type Interval as Ends, tInterval } from '../stats/interval.js';
import { mean } from '../stats/mean.js';
import type { Estimated, Figure, Interval } from './comparison.js';

/** A number as a comparison holds it: null for what cannot be known. */
export function figure(value: number): Figure {
  return Number.isFinite(value) ? value : null;
}

export function figures({ low, high }: Ends): Interval {
  return { low: figure(low), high: figure(high) };
}

/** The values there are: all but NaN. */
export function known(values: readonly number[]): number[] {
  return values.filter((value) => !Number.isNaN(value));
}

/** What a figure can be at least and at most; infinite where there is no bound. */
export type Range = readonly [least: number, most: number];

export const ANY: Range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
export const NOT_NEGATIVE: Range = [0, Number.POSITIVE_INFINITY];
export const SHARE: Range = [0, 1];

/** Mean of the values there are, with Student's 95 % interval, which is cut off where the figure cannot lie. */
export function estimated(values: readonly number[], range = ANY): Estimated {
  const those = known(values);
  return within(range, mean(those), tInterval(those));
}

/**
 * A figure whose interval is kept to the range that the figure has by its nature: the formulas of Student and Fieller
 * know of none, and would have fewer than no firms left out. The one place where intervals are cut; differences never
 * are. A mean that is itself out of range (a measure of the user's own that says its range wrongly) stays inside.
 */
export function within([least, most]: Range, centre: number, { low, high }: Ends): Estimated {
  return {
    mean: figure(centre),
    low: figure(Math.max(low, Math.min(least, centre))),
    high: figure(Math.min(high, Math.max(most, centre))),
  };
}
