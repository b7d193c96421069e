import { NONE } from '../network/ties.js';
import { mix } from '../random/mix.js';
import { roles } from './vocabulary.js';
import type { Firms, Ring, Rings } from './world.js';

/** Points a slot: enough to even out how often each is met. */
const POINTS = 8;
const SLOT_RANGE = 0x200000;
const LAST_POINT = 0xffffffff;
/** More room than points, so that nearly all points stand in or next to the cell where they are looked for. */
const CELLS_A_POINT = 1.5;

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
  const steps = Math.ceil(CELLS_A_POINT * count);
  const cells = new Uint32Array(2 * (steps + count + 1));
  let next = 0;
  const fillTo = (cell: number, point: number, slot: number) => {
    while (next <= cell) {
      cells[2 * next] = point;
      cells[2 * next++ + 1] = slot;
    }
  };
  for (const one of packed) {
    const point = Math.floor(one / SLOT_RANGE);
    fillTo(Math.max(next, stepOf(point, steps)), point, one % SLOT_RANGE);
  }
  fillTo(Math.max(next, steps), LAST_POINT, count === 0 ? NONE : (packed[0] as number) % SLOT_RANGE);
  return { cells: cells.subarray(0, 2 * next), steps };
}

/** On which of `steps` even steps round the ring a point lies. */
function stepOf(point: number, steps: number): number {
  return Math.floor((point / 4294967296) * steps);
}

/** A ring on which there is nobody. */
export const nowhere = createRing([], new Int32Array(0));

/** The rings of a world whose slots are founded. */
export function createRings(firms: Firms, placeCount: number, sectorCount: number): Rings {
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

/** Where in the cells to look from for the first point at or after a draw (uint32). */
export function startAt({ steps }: Ring, draw: number): number {
  return 2 * stepOf(draw, steps);
}

/** The slot of the first point at or after a draw (uint32), round the end if need be; NONE in an empty ring. */
export function landOn({ cells }: Ring, start: number, draw: number): number {
  let at = start;
  while ((cells[at] as number) < draw) at += 2;
  return (cells[at + 1] as number) | 0;
}
