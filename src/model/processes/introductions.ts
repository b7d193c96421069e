import { NONE } from '../../network/ties.js';
import { bits, type Stream, streamOf, uniform } from '../../random/draw.js';
import { textKey } from '../../random/key.js';
import { landOn } from '../meeting-ring.js';
import { type Origin, originCode, UMKM, type World } from '../world.js';
import { MOST_MEETINGS } from '../world-memory.js';
import { walksOf } from './walks.js';

const NEIGHBOUR = textKey('neighbour');
const MARKET = textKey('market');

/** In some contacts one firm introduces the other to a partner of its own (Kossinets & Watts 2006). */
export function referral({ kernel }: World): void {
  kernel.referral();
}

/** Firms meet by chance in their town, often within their line of business. */
export function neighbourMeeting(world: World): void {
  const { firms, rings, plan, rules } = world;
  const { neighbourRate, sameSectorShare, acceptance } = rules.introduction;
  const stream = streamOf(world.key, NEIGHBOUR, world.tick);
  meetAll(world, 'neighbour', walksOf(world, 'neighbour', neighbourRate), stream, acceptance, (firm) => {
    const key = firms.key[firm] as number;
    const place = firms.place[firm] as number;
    const isInLine = uniform(stream, key, 0, 0) < sameSectorShare;
    const ring = isInLine
      ? rings.line[place * plan.sectors.length + (firms.sector[firm] as number)]!
      : rings.town[place]!;
    return landOn(ring, bits(stream, key, 0, 1));
  });
}

/**
 * Each walker meets whom it lands on, if anybody, in their order. Whom they meet is looked up for many before any of them
 * meets: places far apart in memory are then read at the same time.
 */
function meetAll(
  { kernel, tables }: World,
  origin: Origin,
  walkers: Int32Array,
  { lo, hi }: Stream,
  acceptance: number,
  landing: (firm: number) => number,
): void {
  for (let from = 0; from < walkers.length; from += MOST_MEETINGS) {
    const count = Math.min(MOST_MEETINGS, walkers.length - from);
    const { ego, alter } = tables;
    for (let index = 0; index < count; index++) {
      const firm = walkers[from + index] as number;
      ego[index] = firm;
      alter[index] = landing(firm);
    }
    kernel.meetings(count, originCode[origin], lo, hi, acceptance);
  }
}

/** Small firms meet buyers, partner and large firms in the market, the more often the nearer the place. */
export function marketMeeting(world: World): void {
  const { firms, rings, rules } = world;
  const { marketRate, acceptance } = rules.introduction;
  const stream = streamOf(world.key, MARKET, world.tick);
  meetAll(world, 'market', walksOf(world, 'market', marketRate), stream, acceptance, (firm) => {
    if (firms.role[firm] !== UMKM) return NONE;
    const key = firms.key[firm] as number;
    const place = marketPlace(world, firms.place[firm] as number, uniform(stream, key, 0, 0));
    return landOn(rings.business[place]!, bits(stream, key, 0, 1));
  });
}

/** The place in whose market a firm of `home` does business, from a draw in (0,1): by proximity, not by who is there. */
function marketPlace(world: World, home: number, draw: number): number {
  const { proximities } = world;
  const count = world.plan.places.length;
  let total = 0;
  for (let place = 0; place < count; place++) total += proximities[home * count + place] as number;
  let left = draw * total;
  for (let place = 0; place < count; place++) {
    left -= proximities[home * count + place] as number;
    if (left < 0) return place;
  }
  return count - 1;
}
