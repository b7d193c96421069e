import { findTie, NONE } from '../network/ties.js';
import { type Stream, uniform } from '../random/draw.js';
import { contact } from './exchange.js';
import { openTie } from './tie.js';
import { type Introductions, type Origin, originCode, type World } from './world.js';

const ACCEPT = 6;

/**
 * Two firms meet. If they have no tie, one is opened with chance `acceptance` times both social skills; then they have
 * a contact in it. Returns the tie, NONE if none came of it. Takes no columns: ties may grow.
 */
export function meet(
  world: World,
  ego: number,
  alter: number,
  origin: Origin,
  stream: Stream,
  acceptance: number,
  isOwn: boolean,
): number {
  let tie = findTie(world.ties, world.adjacency, ego, alter);
  if (tie === NONE) {
    if (!isAccepted(world, ego, alter, stream, acceptance)) return NONE;
    tie = openTie(world, ego, alter, origin);
  }
  contact(world, tie, stream, isOwn);
  return tie;
}

function isAccepted(world: World, ego: number, alter: number, stream: Stream, acceptance: number): boolean {
  const { key, socialSkill } = world.firms;
  const one = Math.min(key[ego] as number, key[alter] as number);
  const other = Math.max(key[ego] as number, key[alter] as number);
  const chance = acceptance * (socialSkill[ego] as number) * (socialSkill[alter] as number);
  return uniform(stream, one, other, ACCEPT) < chance;
}

/** An empty book of introductions with room for `capacity`. */
export function createIntroductions(capacity: number): Introductions {
  return {
    count: 0,
    ego: new Int32Array(capacity),
    alter: new Int32Array(capacity),
    policy: new Uint8Array(capacity),
    origin: new Uint8Array(capacity),
    madeAt: new Int32Array(capacity),
    trust: new Float64Array(capacity),
    ownContacts: new Uint16Array(capacity),
    facilitatedContacts: new Uint16Array(capacity),
    isLasting12: new Uint8Array(capacity),
    isLasting24: new Uint8Array(capacity),
    settled12: 0,
    settled24: 0,
  };
}

/**
 * Writes an introduction into the agency's book; contacts of the tie are counted for it from now on. `origin` is the
 * occasion, which is that of the first meeting unless it is named.
 */
export function recordIntroduction(
  world: World,
  tie: number,
  ego: number,
  policy: number,
  trust: number,
  origin?: Origin,
): void {
  const { agency, ties } = world;
  if (agency.introductions.count === agency.introductions.ego.length) {
    agency.introductions = grown(agency.introductions);
  }
  const book = agency.introductions;
  const record = book.count++;
  const first = ties.first.firm[tie] as number;
  book.ego[record] = ego;
  book.alter[record] = first === ego ? (ties.second.firm[tie] as number) : first;
  book.policy[record] = policy;
  book.origin[record] = origin === undefined ? (ties.origin[tie] as number) : originCode[origin];
  book.madeAt[record] = world.tick;
  book.trust[record] = trust;
  ties.record[tie] = record;
}

function grown(book: Introductions): Introductions {
  const larger = createIntroductions(Math.max(64, book.ego.length * 2));
  for (const name of Object.keys(larger) as (keyof Introductions)[]) {
    const column = book[name];
    if (typeof column === 'number') (larger[name] as number) = column;
    else (larger[name] as Int32Array).set(column);
  }
  return larger;
}
