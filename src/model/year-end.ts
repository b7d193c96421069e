import { type World, YEAR } from './world.js';

/** Whether the current tick is the last week of a year. */
export function isYearEnd(world: World): boolean {
  return (((world.tick + 1) % YEAR) + YEAR) % YEAR === 0;
}
