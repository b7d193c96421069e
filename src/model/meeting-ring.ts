import { mix } from '../random/draw.js';
import { roles, type World } from './world.js';

/**
 * Whom a firm meets by chance is found by consistent hashing: every slot has a few points on a ring, and a draw lands
 * on the next point. One more firm takes over only the arcs before its own points; nobody else's meetings change.
 */
export interface Ring {
  /** Points in ascending order (uint32), and the slot of each. */
  readonly points: Uint32Array;
  readonly slots: Int32Array;
}

export interface Rings {
  /** Everybody in a place, by place. */
  readonly town: readonly Ring[];
  /** Everybody in a place and line of business, by place · sectors + sector. */
  readonly line: readonly Ring[];
  /** Firms that are not UMKM, by place. */
  readonly business: readonly Ring[];
}

/** Points a slot: enough to even out how often each is met. */
const POINTS = 8;
const SLOT_RANGE = 0x200000;

/** Slots that rings can tell apart. */
export const MAX_FIRMS = SLOT_RANGE;

function createRing(slots: readonly number[], slotKey: Int32Array): Ring {
  const packed = new Float64Array(slots.length * POINTS);
  let count = 0;
  for (const slot of slots) {
    for (let point = 0; point < POINTS; point++) {
      packed[count++] = (mix(slotKey[slot] as number, point) >>> 0) * SLOT_RANGE + slot;
    }
  }
  packed.sort();
  return {
    points: Uint32Array.from(packed, (value) => Math.floor(value / SLOT_RANGE)),
    slots: Int32Array.from(packed, (value) => value % SLOT_RANGE),
  };
}

/** The rings of a world whose slots are founded. */
export function createRings(firms: World['firms'], placeCount: number, sectorCount: number): Rings {
  const town: number[][] = Array.from({ length: placeCount }, () => []);
  const line: number[][] = Array.from({ length: placeCount * sectorCount }, () => []);
  const business: number[][] = Array.from({ length: placeCount }, () => []);
  for (let firm = 0; firm < firms.count; firm++) {
    const place = firms.place[firm] as number;
    town[place]!.push(firm);
    line[place * sectorCount + (firms.sector[firm] as number)]!.push(firm);
    if (roles[firms.role[firm] as number] !== 'umkm') business[place]!.push(firm);
  }
  const ring = (slots: number[]) => createRing(slots, firms.slotKey);
  return { town: town.map(ring), line: line.map(ring), business: business.map(ring) };
}

/**
 * The slot of the first point at or after a draw (uint32), round the end if need be; -1 in an empty ring. Points lie
 * evenly, so the search starts where the draw would be among them and walks a few steps.
 */
export function landOn(ring: Ring, draw: number): number {
  const { points, slots } = ring;
  const count = points.length;
  if (count === 0) return -1;
  let at = Math.floor((draw / 4294967296) * count);
  while (at > 0 && (points[at - 1] as number) >= draw) at--;
  while (at < count && (points[at] as number) < draw) at++;
  return slots[at === count ? 0 : at] as number;
}
