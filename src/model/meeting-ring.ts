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
  /** The first point at or after each of as many even steps round the ring as it has points. */
  readonly firstAt: Int32Array;
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
  const points = new Uint32Array(count);
  const ringSlots = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    points[at] = Math.floor((packed[at] as number) / SLOT_RANGE);
    ringSlots[at] = (packed[at] as number) % SLOT_RANGE;
  }
  return { points, slots: ringSlots, firstAt: firstPoints(points) };
}

function firstPoints(points: Uint32Array): Int32Array {
  const firstAt = new Int32Array(points.length);
  let at = 0;
  for (let step = 0; step < firstAt.length; step++) {
    while (at < points.length && stepOf(points[at] as number, points.length) < step) at++;
    firstAt[step] = at;
  }
  return firstAt;
}

/** On which of `steps` even steps round the ring a point lies. */
function stepOf(point: number, steps: number): number {
  return Math.floor((point / 4294967296) * steps);
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

/** The slot of the first point at or after a draw (uint32), round the end if need be; -1 in an empty ring. */
export function landOn({ points, slots, firstAt }: Ring, draw: number): number {
  const count = points.length;
  if (count === 0) return -1;
  let at = firstAt[stepOf(draw, count)] as number;
  while (at < count && (points[at] as number) < draw) at++;
  return slots[at === count ? 0 : at] as number;
}
