import { NONE } from '../../network/ties.js';
import { bits, streamOf, uniform } from '../../random/draw.js';
import { textKey } from '../../random/key.js';
import { meet } from '../encounter.js';
import { landOn } from '../meeting-ring.js';
import { UMKM, type World } from '../world.js';
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
  const walkers = walksOf(world, 'neighbour', neighbourRate);
  // Who is met is looked up for all before anybody meets: places far apart in memory are then read at the same time.
  const alters = new Int32Array(walkers.length);
  for (let walker = 0; walker < walkers.length; walker++) {
    const firm = walkers[walker] as number;
    const key = firms.key[firm] as number;
    const place = firms.place[firm] as number;
    const isInLine = uniform(stream, key, 0, 0) < sameSectorShare;
    const ring = isInLine
      ? rings.line[place * plan.sectors.length + (firms.sector[firm] as number)]!
      : rings.town[place]!;
    alters[walker] = landOn(ring, bits(stream, key, 0, 1));
  }
  for (let walker = 0; walker < walkers.length; walker++) {
    const firm = walkers[walker] as number;
    const alter = alters[walker] as number;
    if (alter !== NONE && alter !== firm) meet(world, firm, alter, 'neighbour', stream, acceptance, true);
  }
}

/** Small firms meet buyers, partner and large firms in the market, the more often the nearer the place. */
export function marketMeeting(world: World): void {
  const { firms, rings, rules } = world;
  const { marketRate, acceptance } = rules.introduction;
  const stream = streamOf(world.key, MARKET, world.tick);
  for (const firm of walksOf(world, 'market', marketRate)) {
    if (firms.role[firm] !== UMKM) continue;
    const key = firms.key[firm] as number;
    const place = marketPlace(world, firms.place[firm] as number, uniform(stream, key, 0, 0));
    const alter = landOn(rings.business[place]!, bits(stream, key, 0, 1));
    if (alter !== NONE) meet(world, firm, alter, 'market', stream, acceptance, true);
  }
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
