import { firmDistanceKm } from '../model/distance.js';
import type { World } from '../model/world.js';
import { findTie, NONE } from '../network/ties.js';
import { bits } from '../random/draw.js';
import { clientTest } from './clients.js';
import { Foremost } from './foremost.js';
import type { Desk } from './policy.js';

export interface FirmPair {
  readonly ego: number;
  readonly alter: number;
}

/**
 * Pairs in the agency's book of introductions that have no tie any more, by lot: both are still in business, one of them
 * is a client, and they are within a distance.
 */
export function partedPairs(world: World, desk: Desk, withinKm: number, atMost: number): FirmPair[] {
  const { adjacency, firms, agency } = world;
  const { count, ego: egos, alter: alters } = agency.introductions;
  const isClient = clientTest(world, desk);
  const stream = desk.stream('parted');
  const chosen = new Foremost<FirmPair>({
    atMost,
    draw: ({ ego, alter }) => {
      const [one, other] = [firms.key[ego] as number, firms.key[alter] as number];
      return bits(stream, Math.min(one, other), Math.max(one, other), 0);
    },
    isEligible: ({ ego, alter }) =>
      (isClient(ego) || isClient(alter)) &&
      findTie(adjacency, ego, alter) === NONE &&
      firmDistanceKm(world, ego, alter) <= withinKm,
  });
  const seen = new Set<number>();
  for (let record = 0; record < count; record++) {
    const ego = egos[record] as number;
    const alter = alters[record] as number;
    if (!isStillThere(world, ego, record) || !isStillThere(world, alter, record)) continue;
    const pair = Math.min(ego, alter) * firms.count + Math.max(ego, alter);
    if (seen.has(pair)) continue;
    seen.add(pair);
    chosen.offer({ ego, alter }, 0);
  }
  return chosen.inOrder();
}

/** Whether a firm is the one that a record is about: entrants come after all that is written in the week they enter. */
function isStillThere({ firms, agency }: World, firm: number, record: number): boolean {
  const madeAt = agency.introductions.madeAt[record] as number;
  return firms.generation[firm] === 0 || (firms.enteredAt[firm] as number) < madeAt;
}
