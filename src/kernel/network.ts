// Which firms are tied: lists of ties by firm, opened, ended and closed up.
import { Float32s, Float64s, Int32s, Uint16s, Uint8s } from './columns';
import { ENDED, NEVER, NONE, Side, firms, first, scalars, second, tables, ties } from './world';

/** Asks for room for more ties. */
// @ts-ignore: decorator
@external('model', 'growTies') declare function growTies(): void;

@inline export function alterOf(tie: i32, firm: i32): i32 {
  const one = first.firm[tie];
  return one === firm ? second.firm[tie] : one;
}

@inline export function nextTie(tie: i32, firm: i32): i32 {
  return first.firm[tie] === firm ? first.next[tie] : second.next[tie];
}

/** The tie between two firms, NONE if they have none. Walks the shorter of the two lists. */
export function findTie(ego: i32, alter: i32): i32 {
  const isEgoShorter = firms.degree[ego] <= firms.degree[alter];
  const firm = isEgoShorter ? ego : alter;
  const other = isEgoShorter ? alter : ego;
  for (let tie = firms.firstTie[firm]; tie !== NONE; ) {
    const one = first.firm[tie];
    const isFirst = one === firm;
    if ((isFirst ? second.firm[tie] : one) === other && ties.endsAt[tie] !== ENDED) return tie;
    tie = isFirst ? first.next[tie] : second.next[tie];
  }
  return NONE;
}

/** Adds a tie between two firms that have none, with every column at its start, and links it into both lists. */
export function addTie(ego: i32, egoKey: i32, alter: i32, alterKey: i32, tick: i32): i32 {
  if (scalars.tieCount === scalars.tieCapacity) growTies();
  const tie = scalars.tieCount++;
  scalars.tieAlive++;
  const isEgoFirst = egoKey < alterKey || (egoKey === alterKey && ego < alter);
  openSide(first, tie, isEgoFirst ? ego : alter, isEgoFirst ? egoKey : alterKey);
  openSide(second, tie, isEgoFirst ? alter : ego, isEgoFirst ? alterKey : egoKey);
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
  link(first, tie);
  link(second, tie);
  return tie;
}

function openSide(side: Side, tie: i32, firm: i32, key: i32): void {
  side.firm[tie] = firm;
  side.key[tie] = key;
  side.good[tie] = 0;
  side.bad[tie] = 0;
  side.prior[tie] = 0;
  side.ceiling[tie] = 1;
  side.favours[tie] = 0;
  side.owesSince[tie] = NEVER;
  side.need[tie] = 0;
  side.ahead[tie] = 0;
  side.weight[tie] = 0;
  side.helpsThisYear[tie] = 0;
}

function link(side: Side, tie: i32): void {
  const firm = side.firm[tie];
  side.next[tie] = firms.firstTie[firm];
  firms.firstTie[firm] = tie;
  firms.degree[firm] = firms.degree[firm] + 1;
}

/** Counts the firms tied to both, and adds `change` to the common partners of each tie of the triangles closed. */
function countCommonPartners(ego: i32, alter: i32, change: i32): i32 {
  const mark = firms.mark;
  const commonPartners = ties.commonPartners;
  const endsAt = ties.endsAt;
  for (let tie = firms.firstTie[ego]; tie !== NONE; tie = nextTie(tie, ego)) {
    if (endsAt[tie] !== ENDED) mark[alterOf(tie, ego)] = tie;
  }
  let common = 0;
  for (let theirs = firms.firstTie[alter]; theirs !== NONE; theirs = nextTie(theirs, alter)) {
    if (endsAt[theirs] === ENDED) continue;
    const mine = mark[alterOf(theirs, alter)];
    if (mine === NONE) continue;
    common++;
    commonPartners[mine] = commonPartners[mine] + change;
    commonPartners[theirs] = commonPartners[theirs] + change;
  }
  for (let tie = firms.firstTie[ego]; tie !== NONE; tie = nextTie(tie, ego)) mark[alterOf(tie, ego)] = NONE;
  return common;
}

/** Ends a tie: it leaves all counts at once, its row at the next compaction. */
export function endTie(tie: i32): void {
  const ego = first.firm[tie];
  const alter = second.firm[tie];
  countCommonPartners(ego, alter, -1);
  ties.endsAt[tie] = ENDED;
  first.weight[tie] = 0;
  second.weight[tie] = 0;
  ties.cadence[tie] = 0;
  scalars.tieAlive--;
  firms.degree[ego] = firms.degree[ego] - 1;
  firms.degree[alter] = firms.degree[alter] - 1;
}

/** Closes the gaps that ended ties left, keeping the order, if they are more than the share `most` of the rows. */
export function compaction(most: f64): void {
  scalars.contactCount = 0;
  const rows = scalars.tieCount;
  if (<f64>(rows - scalars.tieAlive) <= most * <f64>rows) return;
  const kept = tables.contact;
  let count = 0;
  for (let tie = 0; tie < rows; tie++) if (ties.endsAt[tie] !== ENDED) kept[count++] = tie;
  for (let column = 0; column < scalars.tieColumnCount; column++) {
    const start = load<usize>(<usize>tables.tieColumns[2 * column]);
    closeUp(start, tables.tieColumns[2 * column + 1], kept, count);
  }
  scalars.tieCount = count;
  for (let firm = 0; firm < scalars.firmCount; firm++) {
    firms.firstTie[firm] = NONE;
    firms.degree[firm] = 0;
  }
  for (let tie = 0; tie < count; tie++) {
    link(first, tie);
    link(second, tie);
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
    for (let row = 0; row < count; row++) {
      store<u64>(start + (<usize>row << 3), load<u64>(start + (<usize>kept[row] << 3)));
    }
  }
}
