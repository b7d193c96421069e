import { firmDistanceKm } from '../model/distance.js';
import { UMKM, type World } from '../model/world.js';
import { ENDED, NONE } from '../network/ties.js';
import { bits, type Stream } from '../random/draw.js';
import type { Desk } from './policy.js';

/** Whether the agency is there for a firm: a small firm of its own city (of any, if no place is its home) in the target. */
export function isClient(world: World, desk: Desk, firm: number): boolean {
  const { role, place } = world.firms;
  if (role[firm] !== UMKM || !desk.isTargeted(firm)) return false;
  const { places } = world.plan;
  return places[place[firm] as number]!.isHome || !places.some(({ isHome }) => isHome);
}

/** All firms that the agency is there for and that `isEligible`. */
export function clientsOf(world: World, desk: Desk, isEligible: (firm: number) => boolean): number[] {
  const clients: number[] = [];
  for (let firm = 0; firm < world.firms.count; firm++) {
    if (isClient(world, desk, firm) && isEligible(firm)) clients.push(firm);
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
  const { endsAt, count, first, second } = world.ties;
  const chosen: number[] = [];
  for (let tie = 0; tie < count; tie++) {
    if (endsAt[tie] === ENDED || !isEligible(tie)) continue;
    const ego = first.firm[tie] as number;
    const alter = second.firm[tie] as number;
    if (!isClient(world, desk, ego) && !isClient(world, desk, alter)) continue;
    if (firmDistanceKm(world, ego, alter) <= withinKm) chosen.push(tie);
  }
  return chosen;
}

/** Whether the agency made this introduction. */
export function isIntroduced(world: World, tie: number): boolean {
  return world.ties.record[tie] !== NONE;
}

/** The clients of a tie, one or both: the agency’s officers have reached them. */
export function countReached(world: World, desk: Desk, tie: number): void {
  const { first, second } = world.ties;
  for (const side of [first, second]) {
    const firm = side.firm[tie] as number;
    if (isClient(world, desk, firm)) world.firms.reached[firm]!++;
  }
}

/** Puts first what has the lowest rank; draws decide among equals, so that one more candidate displaces at most one. */
export function inOrder(
  candidates: readonly number[],
  rank: (candidate: number) => number,
  draw: (candidate: number) => number,
): number[] {
  const ranked = candidates.map((candidate) => ({
    candidate,
    rank: rank(candidate),
    draw: draw(candidate),
  }));
  ranked.sort((one, other) => one.rank - other.rank || one.draw - other.draw);
  return ranked.map(({ candidate }) => candidate);
}

/** A draw for each firm. */
export function lotOfFirm(world: World, stream: Stream): (firm: number) => number {
  return (firm) => bits(stream, world.firms.key[firm] as number, 0, 0);
}

/** A draw for each tie. */
export function lotOfTie(world: World, stream: Stream): (tie: number) => number {
  const { first, second } = world.ties;
  return (tie) => bits(stream, first.key[tie] as number, second.key[tie] as number, 0);
}
