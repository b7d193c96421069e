import { nowhere } from '../meeting-ring.js';
import { type Origin, type Outing, originCode, UMKM, type World, YEAR } from '../world.js';
import { MOST_MEETINGS } from '../world-memory.js';
import { meetingStream, type Surroundings, walksOf } from './walks.js';

/** In some contacts one firm introduces the other to a partner of its own (Kossinets & Watts 2006). */
export function referral({ kernel }: World): void {
  kernel.referral();
}

/** Firms meet by chance in their town, often within their line of business. */
export function neighbourMeeting(world: World): void {
  const { firms, rings, plan, rules } = world;
  const { neighbourRate, sameSectorShare } = rules.introduction;
  meetAll(world, 'neighbour', neighbourRate, (firm, draw) => {
    const place = firms.place[firm] as number;
    const line = place * plan.sectors.length + (firms.sector[firm] as number);
    return draw < sameSectorShare ? rings.line[line]! : rings.town[place]!;
  });
}

/** Small firms meet buyers, partner and large firms in the market, the more often the nearer the place. */
export function marketMeeting(world: World): void {
  const { firms, rings, rules } = world;
  meetAll(world, 'market', rules.introduction.marketRate, (firm, draw) => {
    if (firms.role[firm] !== UMKM) return nowhere;
    return rings.business[marketPlace(world, firms.place[firm] as number, draw)]!;
  });
}

/** Those who go out this week meet on whom they come, one after another. */
function meetAll(world: World, outing: Outing & Origin, rate: number, surroundings: Surroundings): void {
  const { kernel, tables, tick, rules } = world;
  const { lo, hi } = meetingStream(world, outing, tick);
  const { year, start, firm, alter } = walksOf(world, outing, rate, surroundings);
  const week = tick - year * YEAR;
  const last = start[week + 1] as number;
  for (let from = start[week] as number; from < last; from += MOST_MEETINGS) {
    const until = Math.min(last, from + MOST_MEETINGS);
    tables.ego.set(firm.subarray(from, until));
    tables.alter.set(alter.subarray(from, until));
    kernel.meetings(until - from, originCode[outing], lo, hi, rules.introduction.acceptance);
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
