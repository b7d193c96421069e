import { cos, sin } from '../portable/index.js';
import type { Place, World } from './world.js';

const EARTH_RADIUS_KM = 6371;
const RADIANS = 0.017453292519943295;

/** Great-circle distance between two places in km (chord form: no inverse function but one square root and a series). */
export function placeDistanceKm(one: Place, other: Place): number {
  const half = (degrees: number) => sin((degrees * RADIANS) / 2);
  const acrossLatitude = half(other.latitude - one.latitude);
  const acrossLongitude = half(other.longitude - one.longitude);
  const square =
    acrossLatitude * acrossLatitude +
    cos(one.latitude * RADIANS) * cos(other.latitude * RADIANS) * acrossLongitude * acrossLongitude;
  return 2 * EARTH_RADIUS_KM * arcsine(Math.sqrt(square));
}

/** Arcsine on [0,1] by Newton's method on the portable sine. */
function arcsine(x: number): number {
  if (x >= 1) return Math.PI / 2;
  let angle = x;
  for (let round = 0; round < 30; round++) {
    const next = angle - (sin(angle) - x) / cos(angle);
    if (next === angle) break;
    angle = next;
  }
  return angle;
}

/** Distances between all pairs of places in km, row by row. */
export function placeDistances(places: readonly Place[]): Float64Array {
  const distances = new Float64Array(places.length * places.length);
  for (const [row, one] of places.entries()) {
    for (const [column, other] of places.entries()) {
      distances[row * places.length + column] = row === column ? 0 : placeDistanceKm(one, other);
    }
  }
  return distances;
}

/** Distance between two firms in km: straight within a place, between centres otherwise. */
export function firmDistanceKm(world: World, ego: number, alter: number): number {
  const { place, eastKm, northKm } = world.firms;
  const here = place[ego] as number;
  const there = place[alter] as number;
  if (here !== there) return world.distancesKm[here * world.plan.places.length + there] as number;
  const east = (eastKm[ego] as number) - (eastKm[alter] as number);
  const north = (northKm[ego] as number) - (northKm[alter] as number);
  return Math.sqrt(east * east + north * north);
}
