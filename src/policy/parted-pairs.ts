import { firmDistanceKm } from '../model/distance.js';
import type { World } from '../model/world.js';
import { findTie, NONE } from '../network/ties.js';
import { clientTest } from './clients.js';
import type { Desk } from './policy.js';

export interface FirmPair {
  readonly ego: number;
  readonly alter: number;
}

/**
 * Pairs in the agency's book of introductions that have no tie any more, the last introduced first: both are still in
 * business, one of them is a client, and they are within a distance.
 */
export function partedPairs(world: World, desk: Desk, withinKm: number, atMost: number): FirmPair[] {
  const { adjacency, firms, agency } = world;
  const { count, ego: egos, alter: alters, madeAt } = agency.introductions;
  const isClient = clientTest(world, desk);
  const isThere = (firm: number, record: number) =>
    (firms.enteredAt[firm] as number) <= (madeAt[record] as number);
  const seen = new Set<number>();
  const pairs: FirmPair[] = [];
  for (let record = count - 1; record >= 0 && pairs.length < atMost; record--) {
    const ego = egos[record] as number;
    const alter = alters[record] as number;
    const pair = Math.min(ego, alter) * firms.count + Math.max(ego, alter);
    if (seen.has(pair)) continue;
    seen.add(pair);
    if (!isThere(ego, record) || !isThere(alter, record)) continue;
    if (!isClient(ego) && !isClient(alter)) continue;
    if (findTie(adjacency, ego, alter) !== NONE || firmDistanceKm(world, ego, alter) > withinKm) continue;
    pairs.push({ ego, alter });
  }
  return pairs;
}
