import { ENDED, findTie, NEVER, NONE } from '../../network/ties.js';
import { type World, YEAR } from '../world.js';

/** A tie is in use if its two firms have had a contact of their own within the last half year. */
const IN_USE_WEEKS = YEAR / 2;

/** The agency looks up what became of its introductions 12 and 24 months after it made them. */
export function followUpRecords(world: World): void {
  const book = world.agency.introductions;
  while (book.settled12 < book.count && isDue(world, book.settled12, YEAR)) {
    book.isLasting12[book.settled12] = isLasting(world, book.settled12) ? 1 : 0;
    book.settled12++;
  }
  while (book.settled24 < book.count && isDue(world, book.settled24, 2 * YEAR)) {
    book.isLasting24[book.settled24] = isLasting(world, book.settled24) ? 1 : 0;
    book.settled24++;
  }
}

function isDue(world: World, record: number, weeks: number): boolean {
  return world.tick - (world.agency.introductions.madeAt[record] as number) >= weeks;
}

/** Whether the tie of a record is still there and used without help. */
function isLasting(world: World, record: number): boolean {
  const { ties, adjacency, agency, tick } = world;
  const { ego, alter, madeAt } = agency.introductions;
  const tie = findTie(adjacency, ego[record] as number, alter[record] as number);
  if (tie === NONE || ties.endsAt[tie] === ENDED) return false;
  if ((ties.metAt[tie] as number) > (madeAt[record] as number)) return false;
  const lastOwnAt = ties.lastOwnAt[tie] as number;
  return lastOwnAt !== NEVER && tick - lastOwnAt <= IN_USE_WEEKS;
}

/** The week's counts go into the year's. */
export function closeWeek(world: World): void {
  addInto(world.year.event, world.week.event);
  addInto(world.year.gained, world.week.gained);
  addInto(world.year.lost, world.week.lost);
}

/** The week's counts start from nothing, and there is room for what it brings. */
export function openWeek(world: World): void {
  const { memory, ties, agency, associations } = world;
  memory.keepSpare('tie', ties.count);
  memory.keepSpare('introduction', agency.introductions.count);
  memory.keepSpare('association', associations.length);
  world.week.event.fill(0);
  world.week.gained.fill(0);
  world.week.lost.fill(0);
}

function addInto(total: Float64Array, part: Float64Array): void {
  for (let index = 0; index < part.length; index++) total[index]! += part[index] as number;
}
