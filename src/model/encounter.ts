import type { Stream } from '../random/draw.js';
import { roomFor } from './memory.js';
import { type Origin, originCode, type World } from './world.js';

/**
 * Two firms meet. If they have no tie, one is opened with chance `acceptance` times both social skills; then they have
 * a contact in it. Returns the tie, NONE if none came of it. Takes no columns: ties may grow.
 */
export function meet(
  { kernel }: World,
  ego: number,
  alter: number,
  origin: Origin,
  { lo, hi }: Stream,
  acceptance: number,
  isOwn: boolean,
): number {
  return kernel.meet(ego, alter, originCode[origin], lo, hi, acceptance, isOwn ? 1 : 0);
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
  const { ties, memory } = world;
  const book = world.agency.introductions;
  if (book.count === memory.capacityOf('introduction'))
    memory.grow('introduction', roomFor('introduction', book.count));
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
