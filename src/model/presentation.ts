import { domains, isKnowledge, type World } from './world.js';

/**
 * A firm listens to what another presents: part of each gap in knowledge closes, as by one help in each. Nobody does
 * anybody a favour, and nobody learns what the other is like (the founding study: such transfers need no tie).
 */
export function presentation(world: World, presenter: number, listener: number): void {
  const { resource } = world.firms;
  const { learning } = world.rules.exchange;
  for (let domain = 0; domain < domains.length; domain++) {
    if (!isKnowledge[domain]) continue;
    const column = resource[domain] as Float64Array;
    const gap = (column[presenter] as number) - (column[listener] as number);
    if (gap > 0) column[listener]! += learning * gap;
  }
}
