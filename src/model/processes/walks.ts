import { type Stream, streamOf, uniformOf } from '../../random/draw.js';
import { textKey } from '../../random/key.js';
import { landOn, nowhere, startAt } from '../meeting-ring.js';
import { type Outing, type Ring, type Walks, type World, YEAR } from '../world.js';
import { MOST_MEETINGS } from '../world-memory.js';

/** Among whom a firm goes, given a draw in (0, 1). */
export type Surroundings = (firm: number, draw: number) => Ring;

const purposes: Readonly<Record<Outing, { readonly walk: number; readonly meeting: number }>> = {
  neighbour: { walk: textKey('walk/neighbour'), meeting: textKey('neighbour') },
  market: { walk: textKey('walk/market'), meeting: textKey('market') },
};

export function createWalks(): Record<Outing, Walks> {
  const empty = () => ({
    year: Number.NaN,
    start: new Int32Array(YEAR + 1),
    firm: new Int32Array(0),
    alter: new Int32Array(0),
  });
  return { neighbour: empty(), market: empty() };
}

/** The draws of those who go out in a week, and of their meetings. */
export function meetingStream({ key }: World, outing: Outing, tick: number): Stream {
  return streamOf(key, purposes[outing].meeting, tick);
}

/** The walks of this year, at a mean of `rate` a firm. */
export function walksOf(world: World, outing: Outing, rate: number, surroundings: Surroundings): Walks {
  const walks = world.scratch.walks[outing];
  const year = Math.floor(world.tick / YEAR);
  if (walks.year === year) return walks;
  walks.year = year;
  planInto(walks, world, purposes[outing].walk, rate);
  for (let week = 0; week < YEAR; week++) landAll(walks, week, world, outing, surroundings);
  return walks;
}

/** A firm has twice its rate of chances in a year, each taken with probability one half, each in a week of its own draw. */
function planInto(walks: Walks, world: World, purpose: number, rate: number): void {
  const { count } = world.firms;
  const chances = Math.max(1, Math.ceil(2 * rate));
  const taken = rate / chances;
  const { lo, hi } = streamOf(world.key, purpose, walks.year);
  const { ego, drawn } = world.tables;
  const week = new Int8Array(count * chances);
  walks.start.fill(0);
  for (let from = 0; from < count; from += MOST_MEETINGS) {
    const firms = Math.min(MOST_MEETINGS, count - from);
    for (let index = 0; index < firms; index++) ego[index] = from + index;
    for (let chance = 0; chance < chances; chance++) {
      world.kernel.draws(firms, lo, hi, chance, 0, 0);
      for (let index = 0; index < firms; index++) {
        const draw = uniformOf(drawn[index] as number);
        const chosen = draw < taken ? Math.floor((draw / taken) * YEAR) : -1;
        week[(from + index) * chances + chance] = chosen;
        if (chosen >= 0) walks.start[chosen + 1]!++;
      }
    }
  }
  for (let index = 0; index < YEAR; index++) walks.start[index + 1]! += walks.start[index] as number;
  const next = walks.start.slice(0, YEAR);
  walks.firm = new Int32Array(walks.start[YEAR] as number);
  walks.alter = new Int32Array(walks.firm.length);
  for (let slot = 0; slot < week.length; slot++) {
    const chosen = week[slot] as number;
    if (chosen >= 0) walks.firm[next[chosen]!++] = Math.floor(slot / chances);
  }
}

const around: Ring[] = new Array(MOST_MEETINGS).fill(nowhere);
const starts = new Int32Array(MOST_MEETINGS);

/** Looks up on whom those come who go out in a week of the walks' year. */
function landAll(walks: Walks, week: number, world: World, outing: Outing, surroundings: Surroundings): void {
  const { year, start, firm, alter } = walks;
  const { lo, hi } = meetingStream(world, outing, year * YEAR + week);
  const { ego, drawn } = world.tables;
  const last = start[week + 1] as number;
  for (let from = start[week] as number; from < last; from += MOST_MEETINGS) {
    const count = Math.min(MOST_MEETINGS, last - from);
    ego.set(firm.subarray(from, from + count));
    world.kernel.draws(count, lo, hi, 0, 0, 0);
    world.kernel.draws(count, lo, hi, 0, 1, MOST_MEETINGS);
    for (let index = 0; index < count; index++) {
      const ring = surroundings(firm[from + index] as number, uniformOf(drawn[index] as number));
      around[index] = ring;
      starts[index] = startAt(ring, drawn[MOST_MEETINGS + index] as number);
    }
    // Read for nothing, so that the memory is fetched for many at once: below each one waits before the next can be guessed.
    let read = 0;
    for (let index = 0; index < count; index++)
      read ^= around[index]!.cells[starts[index] as number] as number;
    alter[from] = read;
    for (let index = 0; index < count; index++) {
      const draw = drawn[MOST_MEETINGS + index] as number;
      alter[from + index] = landOn(around[index]!, starts[index] as number, draw);
    }
  }
}
