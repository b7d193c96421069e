import { firmDistanceKm } from '../model/distance.js';
import { certaintyOf, trustOf } from '../model/tie.js';
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
  const { ties, distancesKm } = world;
  const { endsAt, first, second } = ties;
  const { place, sector } = world.firms;
  const places = world.plan.places.length;
  const { isHome } = home;
  const traits = traitsOf(world);
  const nearBetween = distancesKm.map(nearness);
  const sums = createSums(world.firms.count);
  for (let tie = 0; tie < ties.count; tie++) {
    const ego = first.firm[tie] as number;
    const alter = second.firm[tie] as number;
    if (endsAt[tie] === ENDED || (isHome[ego] === 0 && isHome[alter] === 0)) continue;
    const here = place[ego] as number;
    const there = place[alter] as number;
    const isLocal = here === there;
    const pair = here * places + there;
    const km = isLocal ? firmDistanceKm(world, ego, alter) : (distancesKm[pair] as number);
    const near = isLocal ? nearness(km) : (nearBetween[pair] as number);
    const isAlike = isLocal && sector[ego] === sector[alter];
    if (isHome[ego] === 1) addInto(sums, world, tie, first, ego, km, near, isAlike, traits[alter] as number);
    if (isHome[alter] === 1)
      addInto(sums, world, tie, second, alter, km, near, isAlike, traits[ego] as number);
  }
  return sums;
}

function nearness(km: number): number {
  return exp(-km / FACE_KM);
}

/** Adds what a tie is to its side's firm, `ego`; `traits` are those of the other. */
function addInto(
  sums: TieStrengths,
  world: World,
  tie: number,
  side: Side,
  ego: number,
  km: number,
  near: number,
  isAlike: boolean,
  traits: number,
): void {
  const trust = trustOf(world, tie, side);
  const strength = trust * certaintyOf(world, tie, side);
  sums.trust[ego]! += trust;
  sums.strength[ego]! += strength;
  sums.near[ego]! += strength * near;
  sums.distance[ego]! += strength * km;
  (isAlike ? sums.bonding : sums.bridging)[ego]! += strength;
  if ((traits & IS_LARGE) !== 0) sums.linking[ego]! += strength * trust;
  if (trust > ACCESS_TRUST) sums.accesses[ego]! |= traits & ~IS_LARGE;
}

/** What a firm is to its partners: one bit for each domain in which it has enough to open access, one if it is large. */
function traitsOf(world: World): Uint16Array {
  const { count, resource, role, sizeClass } = world.firms;
  const traits = new Uint16Array(count);
  for (let domain = 0; domain < domains.length; domain++) {
    const column = resource[domain] as Float64Array;
    for (let firm = 0; firm < count; firm++)
      if ((column[firm] as number) >= ACCESS_RESOURCE) traits[firm]! |= 1 << domain;
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
