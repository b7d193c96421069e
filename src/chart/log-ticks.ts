import type { Estimated } from '../study/comparison.js';

/** From this ratio of the largest to the smallest on, the small ones lie on one spot of an axis of equal steps. */
const farApart = 10;

const powers = Array.from({ length: 18 }, (_, exponent) => Number(`1e${exponent}`));
const withTriples = powers.flatMap((power) => [power, 3 * power]);

/**
 * Where a logarithmic axis of these figures is marked; undefined where equal steps show them as well, or where one is
 * not positive. At powers of ten, and at their triples where fewer than two powers lie between the ends.
 */
export function logTicks(figures: readonly Estimated[]): readonly number[] | undefined {
  const ends = figures.flatMap(({ mean, low, high }) => [mean, low, high]).filter((end) => end !== null);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (!(least > 0 && most / least >= farApart)) return undefined;
  const isBetween = (tick: number) => tick >= least && tick <= most;
  const coarse = powers.filter(isBetween);
  return coarse.length > 1 ? coarse : withTriples.filter(isBetween);
}
