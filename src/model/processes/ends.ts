import type { World } from '../world.js';
import { isYearEnd } from '../year-end.js';

/** Ties whose clock has run out end at once (Vergara Hidd et al. 2023: no fading before the end); patterns lapse. */
export function tieEnd({ kernel }: World): void {
  kernel.tieEnd();
}

/**
 * Closes the gaps that ended ties left, once they are many and always before a year is measured. Nothing depends on the
 * row of a tie, so this changes no result.
 */
export function compaction(world: World): void {
  world.kernel.compaction(isYearEnd(world) ? 0 : 0.25);
}
