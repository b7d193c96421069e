import { firmDistanceKm } from '../model/distance.js';
import { UMKM, type World } from '../model/world.js';
import { bits, type Stream } from '../random/draw.js';
import type { Desk } from './policy.js';
import { reach } from './reach.js';

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

/** Tells whether a tie has a client of the agency in it and is within a distance. */
export function clientTieTest(world: World, desk: Desk, withinKm: number): (tie: number) => boolean {
  const { first, second } = world.ties;
  const isClient = clientTest(world, desk);
  return (tie) => {
    const ego = first.firm[tie] as number;
    const alter = second.firm[tie] as number;
    return (isClient(ego) || isClient(alter)) && firmDistanceKm(world, ego, alter) <= withinKm;
  };
}

/** The clients of a tie, one or both: the agency’s officers have reached them. */
export function countReached(world: World, desk: Desk, tie: number): void {
  const { first, second } = world.ties;
  const isClient = clientTest(world, desk);
  for (const side of [first, second]) {
    const firm = side.firm[tie] as number;
    if (isClient(firm)) reach(world, firm);
  }
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
