import { streamOf, uniform } from '../../random/draw.js';
import { textKey } from '../../random/key.js';
import { type World, YEAR } from '../world.js';

/**
 * In which weeks of a year each firm goes out to meet somebody by chance. A pure function of the firm and the year, so
 * it is worked out once a year for all 52 weeks and kept as scratch; drawing every week would cost ten times as much.
 */
export interface Walks {
  /** The year (ticks / 52, rounded down) that the calendar is for. */
  year: number;
  /** Firms by week: those of week w are `firm[start[w]] … firm[start[w + 1] - 1]`, in ascending order. */
  readonly start: Int32Array;
  firm: Int32Array;
}

export type Outing = 'neighbour' | 'market';

const purposes: Readonly<Record<Outing, number>> = {
  neighbour: textKey('walk/neighbour'),
  market: textKey('walk/market'),
};

export function createWalks(): Record<Outing, Walks> {
  const empty = () => ({ year: Number.NaN, start: new Int32Array(YEAR + 1), firm: new Int32Array(0) });
  return { neighbour: empty(), market: empty() };
}

/** Firms that go out this week, at a mean of `rate` times a year each. */
export function walksOf(world: World, outing: Outing, rate: number): Int32Array {
  const walks = world.scratch.walks[outing];
  const year = Math.floor(world.tick / YEAR);
  if (walks.year !== year) planYearInto(walks, world, purposes[outing], rate, year);
  const week = world.tick - year * YEAR;
  return walks.firm.subarray(walks.start[week], walks.start[week + 1]);
}

/** A firm has twice its rate of chances in a year, each taken with probability one half, each in a week of its own draw. */
function planYearInto(walks: Walks, world: World, purpose: number, rate: number, year: number): void {
  const { count, key } = world.firms;
  const chances = Math.max(1, Math.ceil(2 * rate));
  const taken = rate / chances;
  const stream = streamOf(world.key, purpose, year);
  const week = new Int8Array(count * chances);
  walks.start.fill(0);
  for (let firm = 0; firm < count; firm++) {
    for (let chance = 0; chance < chances; chance++) {
      const draw = uniform(stream, key[firm] as number, chance, 0);
      const chosen = draw < taken ? Math.floor((draw / taken) * YEAR) : -1;
      week[firm * chances + chance] = chosen;
      if (chosen >= 0) walks.start[chosen + 1]!++;
    }
  }
  for (let index = 0; index < YEAR; index++) walks.start[index + 1]! += walks.start[index] as number;
  const next = walks.start.slice(0, YEAR);
  walks.firm = new Int32Array(walks.start[YEAR] as number);
  for (let slot = 0; slot < week.length; slot++) {
    const chosen = week[slot] as number;
    if (chosen >= 0) walks.firm[next[chosen]!++] = Math.floor(slot / chances);
  }
  walks.year = year;
}
