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

const LARGE_CLASS = sizeClasses.indexOf('large');

/** Sums over the ties of each home UMKM, as it sees them; one row a firm, 0 for all others. w is strength. */
export interface TieStrengths {
  readonly degree: Int32Array;
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
  const { ties } = world;
  const { endsAt, first, second } = ties;
  const { isHome } = home;
  const rich = richIn(world);
  const sums = createSums(world.firms.count);
  for (let tie = 0; tie < ties.count; tie++) {
    const ego = first.firm[tie] as number;
    const alter = second.firm[tie] as number;
    if (endsAt[tie] === ENDED || (isHome[ego] === 0 && isHome[alter] === 0)) continue;
    const km = firmDistanceKm(world, ego, alter);
    const near = exp(-km / FACE_KM);
    if (isHome[ego] === 1) addInto(sums, world, tie, first, ego, alter, km, near, rich);
    if (isHome[alter] === 1) addInto(sums, world, tie, second, alter, ego, km, near, rich);
  }
  return sums;
}

function addInto(
  sums: TieStrengths,
  world: World,
  tie: number,
  side: Side,
  ego: number,
  alter: number,
  km: number,
  near: number,
  rich: Uint8Array,
): void {
  const { place, sector, role, sizeClass } = world.firms;
  const trust = trustOf(world, tie, side);
  const strength = trust * certaintyOf(world, tie, side);
  sums.degree[ego]!++;
  sums.trust[ego]! += trust;
  sums.strength[ego]! += strength;
  sums.near[ego]! += strength * near;
  sums.distance[ego]! += strength * km;
  const isAlike = place[ego] === place[alter] && sector[ego] === sector[alter];
  (isAlike ? sums.bonding : sums.bridging)[ego]! += strength;
  if (role[alter] === LARGE || sizeClass[alter] === LARGE_CLASS) sums.linking[ego]! += strength * trust;
  if (trust > ACCESS_TRUST) sums.accesses[ego]! |= rich[alter] as number;
}

/** For each firm the domains in which it has enough to open access to them, one bit each. */
function richIn(world: World): Uint8Array {
  const { count, resource } = world.firms;
  const rich = new Uint8Array(count);
  for (let domain = 0; domain < domains.length; domain++) {
    const column = resource[domain] as Float64Array;
    for (let firm = 0; firm < count; firm++)
      if ((column[firm] as number) >= ACCESS_RESOURCE) rich[firm]! |= 1 << domain;
  }
  return rich;
}

function createSums(count: number): TieStrengths {
  const floats = () => new Float64Array(count);
  return {
    degree: new Int32Array(count),
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

/** A column divided by another, row by row; NaN where the divisor is 0. */
export function perRow(column: ArrayLike<number>, divisor: ArrayLike<number>): Float64Array {
  const ratio = new Float64Array(column.length);
  for (let row = 0; row < ratio.length; row++) {
    ratio[row] = divisor[row] === 0 ? Number.NaN : (column[row] as number) / (divisor[row] as number);
  }
  return ratio;
}
