import { type World, YEAR } from '../model/world.js';
import { yearStart } from './home.js';

/** What became of the agency's introductions: counts of records. */
export interface IntroductionCounts {
  readonly introductions: number;
  /** With an own contact of the two, and with an arranged one, within the 12 months. */
  readonly repeated: number;
  readonly facilitated: number;
  /** Alive and used on their own when the months were over. */
  readonly lasting: number;
}

/** Introductions whose first 12 months ended in the year that the last step was in. */
export function introductionsOfYear(world: World): IntroductionCounts {
  const { madeAt, settled12 } = world.agency.introductions;
  const since = yearStart(world) - YEAR;
  let from = settled12;
  while (from > 0 && (madeAt[from - 1] as number) >= since) from--;
  return countRecords(world, from, settled12, 12);
}

/** All introductions so far whose first 12 or 24 months are over. */
export function introductionsSoFar(world: World, months: 12 | 24): IntroductionCounts {
  const { settled12, settled24 } = world.agency.introductions;
  return countRecords(world, 0, months === 12 ? settled12 : settled24, months);
}

function countRecords(world: World, from: number, to: number, months: 12 | 24): IntroductionCounts {
  const { ownContacts, facilitatedContacts, isLasting12, isLasting24 } = world.agency.introductions;
  const isLasting = months === 12 ? isLasting12 : isLasting24;
  let [repeated, facilitated, lasting] = [0, 0, 0];
  for (let record = from; record < to; record++) {
    if ((ownContacts[record] as number) > 0) repeated++;
    if ((facilitatedContacts[record] as number) > 0) facilitated++;
    lasting += isLasting[record] as number;
  }
  return { introductions: to - from, repeated, facilitated, lasting };
}
