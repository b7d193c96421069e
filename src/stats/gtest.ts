import { log } from '../portable/index.js';
import { chiSquareSurvival } from './distributions.js';

/** How surprising the observed counts are: the statistic, its degrees of freedom, its p value. */
export interface GTest {
  readonly g: number;
  readonly df: number;
  readonly p: number;
}

/**
 * The multinomial G-test (Sokal and Rohlf 1995, chapter 17) of the counts `observed` against `expectedShares`,
 * which are brought to a sum of 1. A category that is not expected takes no part, or settles the matter (p = 0)
 * if it was observed. No observations or no expectations give NaN. Throws a RangeError if the lengths differ.
 */
export function gTest(observed: ArrayLike<number>, expectedShares: ArrayLike<number>): GTest {
  if (observed.length !== expectedShares.length) {
    throw new RangeError(
      `counts: ${observed.length} categories against ${expectedShares.length} shares. Each needs its own share.`,
    );
  }
  const total = sumOf(observed);
  const whole = sumOf(expectedShares);
  let half = 0;
  let df = -1;
  for (let category = 0; category < observed.length; category++) {
    const count = observed[category];
    if (expectedShares[category] > 0) df += 1;
    if (count > 0) half += count * log(count / ((total * expectedShares[category]) / whole));
  }
  if (!(total > 0 && whole > 0)) return { g: Number.NaN, df: Math.max(0, df), p: Number.NaN };
  const g = Math.max(0, 2 * half);
  if (df === 0) return { g, df, p: g === Number.POSITIVE_INFINITY ? 0 : 1 };
  return { g, df, p: chiSquareSurvival(g, df) };
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at];
  return sum;
}
