import type { World } from '../model/world.js';

/** The agency has reached a firm; what a column of 16 bits has no room for is left out. */
export function reach({ firms: { reached } }: World, firm: number): void {
  reached[firm] = Math.min(MOST_REACHED, (reached[firm] as number) + 1);
}

const MOST_REACHED = 0xffff;
