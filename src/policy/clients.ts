import { firmDistanceKm } from '../model/distance.js';
import { UMKM, type World } from '../model/world.js';
import { ENDED, NONE } from '../network/ties.js';
import { bits, type Stream } from '../random/draw.js';
import type { Desk } from './policy.js';

/** Tells whether the agency is there for a firm: a small firm of its own city (of any, if no place is its home) in the target. */
export function clientTest(world: World, desk: Desk): (firm: number) => boolean {
  const { role, place } = world.firms;
  const { places } = world.plan;
  const hasHome = places.some(({ isHome }) => isHome);
  return (firm) =>
    role[firm] === UMKM && (!hasHome || places[place[firm] as number]!.isHome) && desk.isTargeted(firm);
}

/** All firms that the agency is there for and that `isEligible`. */
export function clientsOf(world: World, desk: Desk, isEligible: (firm: number) => boolean): number[] {
  const isClient = clientTest(world, desk);
  const clients: number[] = [];
  for (let firm = 0; firm < world.firms.count; firm++) {
    if (isEligible(firm) && isClient(firm)) clients.push(firm);
  }
  return clients;
}

/** All ties within a distance that have a client of the agency in them and that are `isEligible`. */
export function clientTiesOf(
  world: World,
  desk: Desk,
  withinKm: number,
  isEligible: (tie: number) => boolean,
): number[] {
  const { endsAt, count } = world.ties;
  const isClientTie = clientTieTest(world, desk, withinKm);
  const chosen: number[] = [];
  for (let tie = 0; tie < count; tie++) {
    if (endsAt[tie] !== ENDED && isEligible(tie) && isClientTie(tie)) chosen.push(tie);
  }
  return chosen;
}

/** Tells whether a tie has a client of the agency in it and is within a distance. */
export function clientTieTest(world: World, desk: Desk, withinKm: number): (tie: number) => boolean {
  const { first, second } = world.ties;
  // A firm has several ties: looked up once a firm, not once a tie.
  const isClient = new Uint8Array(world.firms.count);
  for (const firm of clientsOf(world, desk, () => true)) isClient[firm] = 1;
  return (tie) => {
    const ego = first.firm[tie] as number;
    const alter = second.firm[tie] as number;
    if (isClient[ego] === 0 && isClient[alter] === 0) return false;
    return firmDistanceKm(world, ego, alter) <= withinKm;
  };
}

/** Whether the agency made this introduction. */
export function isIntroduced(world: World, tie: number): boolean {
  return world.ties.record[tie] !== NONE;
}

/** The clients of a tie, one or both: the agency’s officers have reached them. */
export function countReached(world: World, desk: Desk, tie: number): void {
  const { first, second } = world.ties;
  const isClient = clientTest(world, desk);
  for (const side of [first, second]) {
    const firm = side.firm[tie] as number;
    if (isClient(firm)) world.firms.reached[firm]!++;
  }
}

interface Ranked<T> {
  readonly candidate: T;
  readonly rank: number;
  readonly draw: number;
}

/**
 * The first `atMost` candidates that are eligible, lowest rank first; draws decide among equals, so that one more
 * candidate displaces at most one. Few are wanted of many: who stands behind as many as are wanted is dropped before it
 * is looked at, drawn for and sorted.
 */
export function inOrder<T>(
  candidates: readonly T[],
  rank: (candidate: T) => number,
  draw: (candidate: T) => number,
  atMost: number = candidates.length,
  isEligible: (candidate: T) => boolean = () => true,
): T[] {
  if (atMost <= 0) return [];
  const ranked: Ranked<T>[] = [];
  let last: Ranked<T> | undefined;
  for (const candidate of candidates) {
    const itsRank = rank(candidate);
    if ((last && itsRank > last.rank) || !isEligible(candidate)) continue;
    const itsDraw = draw(candidate);
    if (last && itsRank === last.rank && itsDraw >= last.draw) continue;
    ranked.push({ candidate, rank: itsRank, draw: itsDraw });
    if (ranked.length >= 2 * atMost + SORTED_TOGETHER) {
      ranked.sort(byRankAndDraw).length = atMost;
      last = ranked[atMost - 1];
    }
  }
  ranked.sort(byRankAndDraw);
  return ranked.slice(0, atMost).map(({ candidate }) => candidate);
}

/** Fewer than this many are not worth a sort of their own. */
const SORTED_TOGETHER = 32;

function byRankAndDraw<T>(one: Ranked<T>, other: Ranked<T>): number {
  return one.rank - other.rank || one.draw - other.draw;
}

/** A draw for each firm. */
export function lotOfFirm(world: World, stream: Stream): (firm: number) => number {
  return (firm) => bits(stream, world.firms.key[firm] as number, 0, 0);
}

/** A draw for each tie. */
export function lotOfTie(world: World, stream: Stream): (tie: number) => number {
  const { firms, ties } = world;
  const { first, second } = ties;
  const keyOf = (firm: number | undefined) => firms.key[firm as number] as number;
  return (tie) => bits(stream, keyOf(first.firm[tie]), keyOf(second.firm[tie]), 0);
}
