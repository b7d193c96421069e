import { LARGE, originCode, type World, YEAR } from '../model/world.js';
import { ENDED, NONE } from '../network/ties.js';
import type { Home } from './home.js';

/** What can be counted in one pass over the ties of the home UMKM; a tie of two of them counts once. */
export interface TieCounts {
  /** Ties that exist. */
  readonly ties: number;
  /** Contacts in them this year. */
  readonly contacts: number;
  /** Ties under a rule both sides know: a pattern in force, or an association that both belong to. */
  readonly bound: number;
  /** Ties with a contact of any kind in the last 12 months, and those of them in which all of it was arranged. */
  readonly inUse: number;
  readonly onlyFacilitated: number;
  /** Helps given in them this year, and those matched by a help from the other side (Σ 2·min). */
  readonly helps: number;
  readonly matchedHelps: number;
  /** Ties in which both sides helped this year, and in which there was a contact this year: all, and with other places. */
  readonly mutual: number;
  readonly contacted: number;
  readonly mutualOutside: number;
  readonly contactedOutside: number;
  /** Ties older than 12 months with an own contact in the last 12 months: all, with other places, begun at an arranged meeting. */
  readonly lasting: number;
  readonly lastingOutside: number;
  readonly lastingArranged: number;
  /** 1 for each home UMKM with a tie outside (another place, or a large firm) that had an own contact in the last 12 months. */
  readonly hasOutsidePartner: Uint8Array;
}

/** Whether a way to meet is arranged by the agency or an association. */
function isArranged(origin: number): boolean {
  return (
    origin === originCode.event ||
    origin === originCode.association ||
    origin === originCode['follow-up'] ||
    origin === originCode.matching
  );
}

/** Counts over the ties of the home UMKM. */
export function countTies(world: World, home: Home): TieCounts {
  const { ties, firms, tick } = world;
  const { count: rows, first, second, endsAt, metAt, origin, pattern } = ties;
  const { contactsThisYear, lastOwnAt, lastFacilitatedAt } = ties;
  const { firm: firmOfFirst, helpsThisYear: helpsOfFirst } = first;
  const { firm: firmOfSecond, helpsThisYear: helpsOfSecond } = second;
  const { place, role, association } = firms;
  const { isHome } = home;
  const since = tick - YEAR;
  const hasOutsidePartner = new Uint8Array(firms.count);
  let [count, contacts, bound, inUse, onlyFacilitated, helps, matchedHelps] = [0, 0, 0, 0, 0, 0, 0];
  let [mutual, contacted, mutualOutside, contactedOutside, lasting, lastingOutside, lastingArranged] = [
    0, 0, 0, 0, 0, 0, 0,
  ];
  for (let tie = 0; tie < rows; tie++) {
    const ego = firmOfFirst[tie] as number;
    const alter = firmOfSecond[tie] as number;
    if (endsAt[tie] === ENDED || (isHome[ego] === 0 && isHome[alter] === 0)) continue;
    const isOutside = place[ego] !== place[alter];
    const isUsed = (lastOwnAt[tie] as number) >= since;
    count++;
    contacts += contactsThisYear[tie] as number;
    const isFellow = association[ego] !== NONE && association[ego] === association[alter];
    if (isFellow || pattern[tie] !== 0) bound++;
    if (isUsed || (lastFacilitatedAt[tie] as number) >= since) {
      inUse++;
      if (!isUsed) onlyFacilitated++;
    }
    const forth = helpsOfFirst[tie] as number;
    const back = helpsOfSecond[tie] as number;
    helps += forth + back;
    matchedHelps += 2 * Math.min(forth, back);
    if ((contactsThisYear[tie] as number) > 0) {
      const isMutual = forth > 0 && back > 0;
      contacted++;
      if (isMutual) mutual++;
      if (isOutside) contactedOutside++;
      if (isOutside && isMutual) mutualOutside++;
    }
    if (!isUsed) continue;
    if (isOutside || role[alter] === LARGE) hasOutsidePartner[ego] = 1;
    if (isOutside || role[ego] === LARGE) hasOutsidePartner[alter] = 1;
    if ((metAt[tie] as number) >= since) continue;
    lasting++;
    if (isOutside) lastingOutside++;
    if (isArranged(origin[tie] as number)) lastingArranged++;
  }
  return {
    ties: count,
    contacts,
    bound,
    inUse,
    onlyFacilitated,
    helps,
    matchedHelps,
    mutual,
    contacted,
    mutualOutside,
    contactedOutside,
    lasting,
    lastingOutside,
    lastingArranged,
    hasOutsidePartner,
  };
}
