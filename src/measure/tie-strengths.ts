import { domains, LARGE, sizeClasses, type World } from '../model/world.js';
import { ENDED, type Side } from '../network/ties.js';
import { exp } from '../portable/index.js';
import type { Home } from './home.js';

/** Distance within which firms meet face to face (Mok, Wellman & Carrasco 2010). */
const FACE_KM = 8;
/** A partner opens access to what it has if the firm's trust in it is above the one and it has at least the other. */
export const ACCESS_TRUST = 0.5;
export const ACCESS_RESOURCE = 0.6;

const IS_LARGE = 1 << domains.length;
const LARGE_CLASS = sizeClasses.indexOf('large');

/** Sums over the ties of each home UMKM, as it sees them; one row a firm, 0 for all others. w is strength. */
export interface TieStrengths {
  /** Σ trust, Σ w, Σ w·exp(-d/8 km), Σ w·d (km). */
  readonly trust: Float64Array;
  readonly strength: Float64Array;
  readonly near: Float64Array;
  readonly distance: Float64Array;
  /** Σ w to firms of its own place and sector, and to all others. */
  readonly bonding: Float64Array;
  readonly bridging: Float64Array;
  /** Σ w·trust to large firms. */
  readonly linking: Float64Array;
  /** Domains that a trusted partner is well endowed with, one bit each. */
  readonly accesses: Uint8Array;
}

/** Sums trust and strength over the ties of the home UMKM. */
export function sumStrengths(world: World, home: Home): TieStrengths {
  const { firms, ties } = world;
  const { count, endsAt, first, second } = ties;
  const { firm: firmOfFirst } = first;
  const { firm: firmOfSecond } = second;
  const { place, sector } = firms;
  const { isHome } = home;
  const traits = traitsOf(firms);
  const lengths = lengthsOf(world);
  const seenByFirst = beliefsOf(world, first);
  const seenBySecond = beliefsOf(world, second);
  const sums = createSums(firms.count);
  for (let tie = 0; tie < count; tie++) {
    if (endsAt[tie] === ENDED) continue;
    const ego = firmOfFirst[tie] as number;
    const alter = firmOfSecond[tie] as number;
    const isAlike = place[ego] === place[alter] && sector[ego] === sector[alter];
    if (isHome[ego] === 1) addInto(sums, ego, tie, seenByFirst, lengths, isAlike, traits[alter] as number);
    if (isHome[alter] === 1) addInto(sums, alter, tie, seenBySecond, lengths, isAlike, traits[ego] as number);
  }
  return sums;
}

/** How long ties are: in km, and how near that is, exp(-d/8 km). */
interface Lengths {
  readonly km: Float64Array;
  readonly near: Float64Array;
}

/** The lengths of all ties: `firmDistanceKm`, hoisted. */
function lengthsOf({ distancesKm, firms, plan, ties }: World): Lengths {
  const { count, first, second } = ties;
  const { firm: firmOfFirst } = first;
  const { firm: firmOfSecond } = second;
  const { place, eastKm, northKm } = firms;
  const places = plan.places.length;
  const nearBetween = distancesKm.map(nearness);
  const km = new Float64Array(count);
  const near = new Float64Array(count);
  for (let tie = 0; tie < count; tie++) {
    const ego = firmOfFirst[tie] as number;
    const alter = firmOfSecond[tie] as number;
    const here = place[ego] as number;
    const there = place[alter] as number;
    if (here === there) {
      const east = (eastKm[ego] as number) - (eastKm[alter] as number);
      const north = (northKm[ego] as number) - (northKm[alter] as number);
      km[tie] = Math.sqrt(east * east + north * north);
      near[tie] = nearness(km[tie] as number);
    } else {
      km[tie] = distancesKm[here * places + there] as number;
      near[tie] = nearBetween[here * places + there] as number;
    }
  }
  return { km, near };
}

function nearness(km: number): number {
  return exp(-km / FACE_KM);
}

/** What one side's firms make of the others, by tie: trust, and trust · certainty. */
interface Beliefs {
  readonly trust: Float64Array;
  readonly strength: Float64Array;
}

/** The beliefs of a side in all ties: `trustOf` and `certaintyOf`, hoisted. */
function beliefsOf({ rules, ties, tick }: World, { good, bad, prior, ceiling }: Side): Beliefs {
  const { count, touchedAt } = ties;
  const { fade } = rules;
  const { priorWeight } = rules.trust;
  const trust = new Float64Array(count);
  const strength = new Float64Array(count);
  for (let tie = 0; tie < count; tie++) {
    const kept = fade[tick - (touchedAt[tie] as number)] as number;
    const faded = (good[tie] as number) * kept;
    const weight = priorWeight + (faded + (bad[tie] as number) * kept);
    const expected = (priorWeight * (prior[tie] as number) + faded) / weight;
    const evidence = ((good[tie] as number) + (bad[tie] as number)) * kept;
    const believed = Math.min(expected, ceiling[tie] as number);
    trust[tie] = believed;
    strength[tie] = believed * (evidence / (priorWeight + evidence));
  }
  return { trust, strength };
}

/** Adds what a tie is to the firm `ego`; `traits` are those of the other. */
function addInto(
  sums: TieStrengths,
  ego: number,
  tie: number,
  beliefs: Beliefs,
  lengths: Lengths,
  isAlike: boolean,
  traits: number,
): void {
  const trust = beliefs.trust[tie] as number;
  const strength = beliefs.strength[tie] as number;
  sums.trust[ego]! += trust;
  sums.strength[ego]! += strength;
  sums.near[ego]! += strength * (lengths.near[tie] as number);
  sums.distance[ego]! += strength * (lengths.km[tie] as number);
  (isAlike ? sums.bonding : sums.bridging)[ego]! += strength;
  if ((traits & IS_LARGE) !== 0) sums.linking[ego]! += strength * trust;
  if (trust > ACCESS_TRUST) sums.accesses[ego]! |= traits & ~IS_LARGE;
}

/** What a firm is to its partners: one bit for each domain in which it has enough to open access, one if it is large. */
function traitsOf({ count, resource, role, sizeClass }: World['firms']): Uint16Array {
  const traits = new Uint16Array(count);
  for (let domain = 0; domain < domains.length; domain++) {
    const column = resource[domain] as Float64Array;
    for (let firm = 0; firm < count; firm++)
      traits[firm]! |= Number((column[firm] as number) >= ACCESS_RESOURCE) << domain;
  }
  for (let firm = 0; firm < count; firm++)
    if (role[firm] === LARGE || sizeClass[firm] === LARGE_CLASS) traits[firm]! |= IS_LARGE;
  return traits;
}

function createSums(count: number): TieStrengths {
  const floats = () => new Float64Array(count);
  return {
    trust: floats(),
    strength: floats(),
    near: floats(),
    distance: floats(),
    bonding: floats(),
    bridging: floats(),
    linking: floats(),
    accesses: new Uint8Array(count),
  };
}
