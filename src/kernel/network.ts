// Which firms are tied: lists of ties by firm, opened, ended and closed up.
import { Int32s, Uint16s, Uint8s } from './columns';
import { ENDED, NEVER, NONE, Side, firms, first, scalars, second, tables, ties } from './world';

/** Asks for room for more ties. */
// @ts-ignore: decorator
@external('model', 'growTies') declare function growTies(): void;

/**
 * A tie as one of its two firms finds it in its list, all in one line of the cache. Tie `row` is the half-ties `2 · row`, of
 * its first firm, and `2 · row + 1`, of its second.
 */
@unmanaged export class HalfTie {
  /** The half-tie of the firm's next older tie, NONE at the end. */
  next: i32;
  /** The other firm and its key for draws. */
  alter: i32;
  alterKey: i32;
  /** How much the tie calls for the firm's attention. */
  weight: f32;
}

@inline export function halfTie(half: i32): HalfTie {
  return changetype<HalfTie>(changetype<usize>(firms.halves) + (<usize>half << 4));
}

/** The tie between two firms, NONE if they have none. Walks the shorter of the two lists. */
export function findTie(ego: i32, alter: i32): i32 {
  const isEgoShorter = firms.degree[ego] <= firms.degree[alter];
  const other = isEgoShorter ? alter : ego;
  let half = firms.firstHalf[isEgoShorter ? ego : alter];
  while (half !== NONE && halfTie(half).alter !== other) half = halfTie(half).next;
  return half >> 1;
}

/** Worlds with fewer rows lie in the caches of a processor. */
const FAR_ROWS = 131072;

/** Whether what a list of ties leads to lies far away in memory. */
@inline export function isFar(): bool {
  return scalars.tieCount > FAR_ROWS;
}

/**
 * Follows the lists of ties of `count` firms (those of `tables.fetched`, which is used up) side by side, only to have them
 * near when they are walked one after another: of one list alone, each step would wait for memory.
 */
export function fetchLists(count: i32): void {
  const fetched = tables.fetched;
  for (let place = 0; place < count; place++) fetched[place] = firms.firstHalf[fetched[place]];
  while (count > 0) {
    let left = 0;
    for (let place = 0; place < count; place++) {
      const half = fetched[place];
      if (half === NONE) continue;
      fetched[left++] = halfTie(half).next;
    }
    count = left;
  }
}

/** Adds a tie between two firms that have none, with every column at its start, and links it into both lists. */
export function addTie(ego: i32, egoKey: i32, alter: i32, alterKey: i32, tick: i32): i32 {
  if (scalars.tieCount === scalars.tieCapacity) growTies();
  const tie = scalars.tieCount++;
  scalars.tieAlive++;
  const isEgoFirst = egoKey < alterKey || (egoKey === alterKey && ego < alter);
  const one = isEgoFirst ? ego : alter;
  const other = isEgoFirst ? alter : ego;
  openSide(first, tie, one);
  openSide(second, tie, other);
  ties.metAt[tie] = tick;
  ties.touchedAt[tie] = tick;
  ties.lastOwnAt[tie] = NEVER;
  ties.lastFacilitatedAt[tie] = NEVER;
  ties.ownContacts[tie] = 0;
  ties.facilitatedContacts[tie] = 0;
  ties.contactsThisYear[tie] = 0;
  ties.endsAt[tie] = tick + 1;
  ties.origin[tie] = 0;
  ties.pattern[tie] = 0;
  ties.patternLapsesAt[tie] = NEVER;
  ties.lastPattern[tie] = 0;
  ties.hasSeedDeal[tie] = 0;
  ties.cadence[tie] = 0;
  ties.proximity[tie] = 0;
  ties.record[tie] = NONE;
  ties.commonPartners[tie] = countCommonPartners(ego, alter, 1);
  openHalf(2 * tie, other, isEgoFirst ? alterKey : egoKey);
  openHalf(2 * tie + 1, one, isEgoFirst ? egoKey : alterKey);
  link(2 * tie, one);
  link(2 * tie + 1, other);
  return tie;
}

function openHalf(half: i32, alter: i32, alterKey: i32): void {
  const opened = halfTie(half);
  opened.alter = alter;
  opened.alterKey = alterKey;
  opened.weight = 0;
}

function openSide(side: Side, tie: i32, firm: i32): void {
  side.firm[tie] = firm;
  side.good[tie] = 0;
  side.bad[tie] = 0;
  side.prior[tie] = 0;
  side.ceiling[tie] = 1;
  side.favours[tie] = 0;
  side.owesSince[tie] = NEVER;
  side.need[tie] = 0;
  side.ahead[tie] = 0;
  side.helpsThisYear[tie] = 0;
}

function link(half: i32, firm: i32): void {
  halfTie(half).next = firms.firstHalf[firm];
  firms.firstHalf[firm] = half;
  firms.degree[firm] = firms.degree[firm] + 1;
}

function unlink(half: i32, firm: i32): void {
  const next = halfTie(half).next;
  let before = firms.firstHalf[firm];
  if (before === half) {
    firms.firstHalf[firm] = next;
  } else {
    while (halfTie(before).next !== half) before = halfTie(before).next;
    halfTie(before).next = next;
  }
  firms.degree[firm] = firms.degree[firm] - 1;
}

/**
 * Counts the firms tied to both, and adds `change` to the common partners of each tie of the triangles closed. Marks the
 * partners of the firm that has fewer: they are gone through twice.
 */
function countCommonPartners(ego: i32, alter: i32, change: i32): i32 {
  const mark = firms.mark;
  const commonPartners = ties.commonPartners;
  const isEgoShorter = firms.degree[ego] <= firms.degree[alter];
  const mineFrom = firms.firstHalf[isEgoShorter ? ego : alter];
  const theirsFrom = firms.firstHalf[isEgoShorter ? alter : ego];
  for (let half = mineFrom; half !== NONE; half = halfTie(half).next) mark[halfTie(half).alter] = half >> 1;
  let common = 0;
  for (let half = theirsFrom; half !== NONE; half = halfTie(half).next) {
    const mine = mark[halfTie(half).alter];
    if (mine === NONE) continue;
    const theirs = half >> 1;
    common++;
    commonPartners[mine] = commonPartners[mine] + change;
    commonPartners[theirs] = commonPartners[theirs] + change;
  }
  for (let half = mineFrom; half !== NONE; half = halfTie(half).next) mark[halfTie(half).alter] = NONE;
  return common;
}

/** Ends a tie: it leaves all lists and counts at once, its row at the next compaction. */
export function endTie(tie: i32): void {
  const ego = first.firm[tie];
  const alter = second.firm[tie];
  countCommonPartners(ego, alter, -1);
  unlink(2 * tie, ego);
  unlink(2 * tie + 1, alter);
  ties.endsAt[tie] = ENDED;
  halfTie(2 * tie).weight = 0;
  halfTie(2 * tie + 1).weight = 0;
  ties.cadence[tie] = 0;
  scalars.tieAlive--;
}

/** Closes the gaps that ended ties left, keeping the order, if there are more than `most`. */
export function compaction(most: f64): void {
  scalars.contactCount = 0;
  const rows = scalars.tieCount;
  if (<f64>(rows - scalars.tieAlive) <= most) return;
  const kept = tables.contact;
  let count = 0;
  for (let tie = 0; tie < rows; tie++) if (ties.endsAt[tie] !== ENDED) kept[count++] = tie;
  for (let column = 0; column < scalars.tieColumnCount; column++) {
    const start = load<usize>(<usize>tables.tieColumns[2 * column]);
    closeUp(start, tables.tieColumns[2 * column + 1], kept, count);
  }
  scalars.tieCount = count;
  for (let firm = 0; firm < scalars.firmCount; firm++) {
    firms.firstHalf[firm] = NONE;
    firms.degree[firm] = 0;
  }
  for (let tie = 0; tie < count; tie++) {
    link(2 * tie, first.firm[tie]);
    link(2 * tie + 1, second.firm[tie]);
  }
}

function closeUp(start: usize, bytes: i32, kept: Int32s, count: i32): void {
  if (bytes === 1) {
    const column = changetype<Uint8s>(start);
    for (let row = 0; row < count; row++) column[row] = column[kept[row]];
  } else if (bytes === 2) {
    const column = changetype<Uint16s>(start);
    for (let row = 0; row < count; row++) column[row] = column[kept[row]];
  } else if (bytes === 4) {
    const column = changetype<Int32s>(start);
    for (let row = 0; row < count; row++) column[row] = column[kept[row]];
  } else {
    const words = bytes >>> 3;
    for (let row = 0; row < count; row++) {
      for (let word = 0; word < words; word++) {
        const at = start + (<usize>word << 3);
        store<u64>(at + <usize>row * bytes, load<u64>(at + <usize>kept[row] * bytes));
      }
    }
  }
}
