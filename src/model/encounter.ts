import { NEVER, NONE } from '../network/ties.js';
import type { Stream } from '../random/draw.js';
import { refuse, refuseNoFirm, refuseNoOrigin } from './given.js';
import { roomFor } from './memory.js';
import { type Origin, originCode, type World } from './world.js';

/**
 * Two firms meet. If they have no tie, one is opened with chance `acceptance` times both social skills; then they have
 * a contact in it. Returns the tie, NONE if none came of it. Takes no columns: ties may grow. Throws a RangeError unless
 * these are two firms, an origin, and a chance or more.
 */
export function meet(
  world: World,
  ego: number,
  alter: number,
  origin: Origin,
  { lo, hi }: Stream,
  acceptance: number,
  isOwn: boolean,
): number {
  refuseNoFirm(world, 'meet', ego);
  refuseNoFirm(world, 'meet', alter);
  if (ego === alter) refuse('meet', `firm ${ego} twice`, 'Two firms');
  refuseNoOrigin('meet', origin);
  if (!(acceptance >= 0)) refuse('meet', `acceptance is ${acceptance}`, 'A number from 0');
  return world.kernel.meet(ego, alter, originCode[origin], lo, hi, acceptance, isOwn ? 1 : 0);
}

/**
 * Writes an introduction into the agency's book; contacts of the tie are counted for it from now on. `origin` is the
 * occasion, which is that of the first meeting unless it is named. A pair that a policy writes down from both sides in one
 * week has one record, with the trust of both.
 */
export function recordIntroduction(
  world: World,
  tie: number,
  ego: number,
  policy: number,
  trust: number,
  origin?: Origin,
): void {
  const { ties, memory, tick } = world;
  const book = world.agency.introductions;
  const newest = ties.record[tie] as number;
  if (isOfNow(world, newest, policy) && book.alter[newest] === ego) {
    book.alterTrust[newest] = trust;
    return;
  }
  if (book.count === memory.capacityOf('introduction'))
    memory.grow('introduction', roomFor('introduction', book.count));
  const record = book.count++;
  const first = ties.first.firm[tie] as number;
  book.ego[record] = ego;
  book.alter[record] = first === ego ? (ties.second.firm[tie] as number) : first;
  book.policy[record] = policy;
  book.origin[record] = origin === undefined ? (ties.origin[tie] as number) : originCode[origin];
  book.madeAt[record] = tick;
  book.trust[record] = trust;
  book.alterTrust[record] = Number.NaN;
  book.roundAt[record] = NEVER;
  ties.record[tie] = record;
}

function isOfNow({ agency, tick }: World, record: number, policy: number): boolean {
  const { madeAt, policy: policyOf } = agency.introductions;
  return record !== NONE && madeAt[record] === tick && policyOf[record] === policy;
}
