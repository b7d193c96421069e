import { strengthOf } from '../model/tie.js';
import { domains, type Pattern, type PatternFit, roles, type World } from '../model/world.js';

/** A pattern made ready to be held against many pairs: who may hold it and what it is about, by code. */
export interface Offer {
  readonly pattern: Pattern;
  /** 1 where the roles of the two, role · number of roles + other role, may hold it. */
  readonly holders: Uint8Array;
  /** Indices of the domains of need, in the order they are added up. */
  readonly needs: readonly number[];
  /** Whether the two should be of one line of business, and of one size class; undefined where that is all the same. */
  readonly isOneLine: boolean | undefined;
  readonly isOneSize: boolean | undefined;
  /** The least strength of the tie; 0 if any will do. */
  readonly strength: number;
}

const NO_FIT: PatternFit = { lines: 'any', sizes: 'any', needs: [], strength: 0 };

export function offerOf(pattern: Pattern): Offer {
  const holders = new Uint8Array(roles.length * roles.length);
  for (const [here, there] of pattern.holders) {
    const one = roles.indexOf(here);
    const other = roles.indexOf(there);
    holders[one * roles.length + other] = 1;
    holders[other * roles.length + one] = 1;
  }
  const fit = pattern.fit ?? NO_FIT;
  const needs = (fit.needs.length > 0 ? fit.needs : domains).map((domain) => domains.indexOf(domain));
  const { lines, sizes, strength } = fit;
  const isOneLine = lines === 'any' ? undefined : lines === 'same';
  const isOneSize = sizes === 'any' ? undefined : sizes === 'equal';
  return { pattern, holders, needs, isOneLine, isOneSize, strength };
}

/** The offers that two firms may hold, in their order, by the roles of the two (`rolesOf`). */
export function offersByRoles(offers: readonly Offer[]): readonly (readonly Offer[])[] {
  const pairs = Array.from({ length: roles.length * roles.length }, (_, pair) => pair);
  return pairs.map((pair) => offers.filter(({ holders }) => holders[pair] === 1));
}

/** Whether the roles of the two firms are those that may hold the pattern, in either order. */
export function canHold(world: World, tie: number, offer: Offer): boolean {
  return offer.holders[rolesOf(world, tie)] === 1;
}

/** The roles of the two firms as an index into `holders`. */
export function rolesOf(world: World, tie: number): number {
  const { first, second } = world.ties;
  const { role } = world.firms;
  const one = role[first.firm[tie] as number] as number;
  return one * roles.length + (role[second.firm[tie] as number] as number);
}

/**
 * How well a pattern fits a pair, in [0,1]: 0 if the two may not hold it or their lines of business or size classes
 * are not those it suits; else the mutual need in its domains, less if the tie is weaker than it should be (the
 * founding study: fit to potential, condition and line of business; common goals, mutual need). A fit
 * below `atLeast` may be given as 0.
 */
export function fitOf(world: World, tie: number, offer: Offer, atLeast = 0): number {
  return canHold(world, tie, offer) ? fitOfHolders(world, tie, offer, atLeast) : 0;
}

function fitOfHolders(world: World, tie: number, offer: Offer, atLeast: number): number {
  const { first, second } = world.ties;
  const { sector, sizeClass } = world.firms;
  const ego = first.firm[tie] as number;
  const alter = second.firm[tie] as number;
  const { isOneLine, isOneSize, strength } = offer;
  if (isOneLine !== undefined && isOneLine !== (sector[ego] === sector[alter])) return 0;
  if (isOneSize !== undefined && isOneSize !== (sizeClass[ego] === sizeClass[alter])) return 0;
  const need = needWithin(world, ego, alter, offer.needs);
  if (need < atLeast) return 0;
  if (strength === 0) return need;
  const weaker = Math.min(strengthOf(world, tie, first), strengthOf(world, tie, second));
  return need * Math.min(1, weaker / strength);
}

/** Mean over domains of how far one of the two is ahead of the other, against the gap at which help fits best. */
function needWithin(world: World, ego: number, alter: number, within: readonly number[]): number {
  const { resource } = world.firms;
  const { bestGap } = world.rules.exchange;
  let need = 0;
  for (let at = 0; at < within.length; at++) {
    const column = resource[within[at] as number] as Float64Array;
    need += Math.min(1, Math.abs((column[ego] as number) - (column[alter] as number)) / bestGap);
  }
  return need / within.length;
}

/** The offered pattern that fits the pair best, the first among equals, and its fit; none if all fit less than `atLeast`, or not at all. */
export function bestPattern(
  world: World,
  tie: number,
  offers: readonly Offer[],
  atLeast = 0,
): { readonly pattern: Pattern; readonly fit: number } | undefined {
  let best: Pattern | undefined;
  let bestFit = 0;
  const pair = rolesOf(world, tie);
  for (const offer of offers) {
    if (offer.holders[pair] === 0) continue;
    const fit = fitOfHolders(world, tie, offer, Math.max(atLeast, bestFit));
    if (fit < atLeast || fit <= bestFit) continue;
    best = offer.pattern;
    bestFit = fit;
  }
  return best && { pattern: best, fit: bestFit };
}
