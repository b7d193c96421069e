import type { World } from '../world.js';
import { isYearEnd } from '../year-end.js';

/** Ties whose clock has run out end at once (Vergara Hidd et al. 2023: no fading before the end); patterns lapse. */
export function tieEnd({ kernel }: World): void {
  kernel.tieEnd();
}

/** Gaps that are left between rows, however few the rows; and the share of gaps from which on there are too many. */
const FEW_GAPS = 4096;
const MANY_GAPS = 0.25;

/**
 * Closes the gaps that ended ties left, once they are many and always before a year is measured. Nothing depends on the
 * row of a tie, so this changes no result.
 */
export function compaction(world: World): void {
  const most = isYearEnd(world) ? 0 : Math.max(FEW_GAPS, MANY_GAPS * world.ties.count);
  world.kernel.compaction(most);
}
