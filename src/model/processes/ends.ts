import type { World } from '../world.js';

/** Ties whose clock has run out end at once (Vergara Hidd et al. 2023: no fading before the end); patterns lapse. */
export function tieEnd({ kernel }: World): void {
  kernel.tieEnd();
}

/** Closes the gaps that ended ties left. Nothing depends on the row of a tie, so this changes no result. */
export function compaction({ kernel }: World): void {
  kernel.compaction();
}
