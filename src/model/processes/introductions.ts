import { alterOf, ENDED, NONE, nextTie } from '../../network/ties.js';
import { bits, type Stream, streamOf, uniform } from '../../random/draw.js';
import { textKey } from '../../random/key.js';
import { meet } from '../encounter.js';
import { landOn } from '../meeting-ring.js';
import { counterCode, UMKM, type World } from '../world.js';
import { walksOf } from './walks.js';

const REFERRAL = textKey('referral');
const NEIGHBOUR = textKey('neighbour');
const MARKET = textKey('market');

/** In some contacts one firm introduces the other to a partner of its own (Kossinets & Watts 2006). */
export function referral(world: World): void {
  const stream = streamOf(world.key, REFERRAL, world.tick);
  const { referralShare, acceptance } = world.rules.introduction;
  for (let index = 0; index < world.contacts.count; index++) {
    const tie = world.contacts.tie[index] as number;
    const { first, second } = world.ties;
    const keyOfFirst = first.key[tie] as number;
    const keyOfSecond = second.key[tie] as number;
    const draw = uniform(stream, keyOfFirst, keyOfSecond, 0);
    if (draw >= referralShare) continue;
    const isByFirst = draw < referralShare / 2;
    const host = (isByFirst ? first : second).firm[tie] as number;
    const guest = (isByFirst ? second : first).firm[tie] as number;
    const partner = chosenPartner(world, stream, host, guest);
    if (partner === NONE) continue;
    world.week.event[counterCode.referrals]!++;
    meet(world, guest, partner, 'referral', stream, acceptance, true);
  }
}

/** The host's partner with the highest draw for this guest: a choice that no other tie of the host can disturb. */
function chosenPartner(world: World, stream: Stream, host: number, guest: number): number {
  const { ties, adjacency, firms } = world;
  let chosen = NONE;
  let highest = -1;
  for (let tie = adjacency.firstTie[host] as number; tie !== NONE; tie = nextTie(ties, tie, host)) {
    if (ties.endsAt[tie] === ENDED) continue;
    const partner = alterOf(ties, tie, host);
    if (partner === guest) continue;
    const draw = bits(stream, firms.key[guest] as number, firms.key[partner] as number, 1);
    if (draw <= highest) continue;
    highest = draw;
    chosen = partner;
  }
  return chosen;
}

/** Firms meet by chance in their town, often within their line of business. */
export function neighbourMeeting(world: World): void {
  const { firms, rings, plan, rules } = world;
  const { neighbourRate, sameSectorShare, acceptance } = rules.introduction;
  const stream = streamOf(world.key, NEIGHBOUR, world.tick);
  for (const firm of walksOf(world, 'neighbour', neighbourRate)) {
    const key = firms.key[firm] as number;
    const place = firms.place[firm] as number;
    const isInLine = uniform(stream, key, 0, 0) < sameSectorShare;
    const ring = isInLine
      ? rings.line[place * plan.sectors.length + (firms.sector[firm] as number)]!
      : rings.town[place]!;
    const alter = landOn(ring, bits(stream, key, 0, 1));
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
