import { type Column, columnsOf, ENDED, growTies, NEVER, NONE, type Side, type Ties } from './columns.js';

export * from './columns.js';

/** Where a firm's list of ties begins, and how many there are. */
export interface Adjacency {
  readonly firstTie: Int32Array;
  readonly degree: Int32Array;
  /** Room for marking partners while two lists are compared; NONE everywhere in between. */
  readonly mark: Int32Array;
}

/** The empty lists of `count` firms. */
export function createAdjacency(count: number): Adjacency {
  return {
    firstTie: new Int32Array(count).fill(NONE),
    degree: new Int32Array(count),
    mark: new Int32Array(count).fill(NONE),
  };
}

/** The tie's side that belongs to `firm`. */
export function sideOf(ties: Ties, tie: number, firm: number): Side {
  return ties.first.firm[tie] === firm ? ties.first : ties.second;
}

/** The other firm of a tie. */
export function alterOf(ties: Ties, tie: number, firm: number): number {
  const first = ties.first.firm[tie] as number;
  return first === firm ? (ties.second.firm[tie] as number) : first;
}

/** The firm's tie that comes after `tie` in its list, ended ones included; NONE at the end. */
export function nextTie(ties: Ties, tie: number, firm: number): number {
  return (ties.first.firm[tie] === firm ? ties.first.next[tie] : ties.second.next[tie]) as number;
}

/** The tie between two firms, NONE if they have none. Walks the shorter of the two lists. */
export function findTie(ties: Ties, adjacency: Adjacency, ego: number, alter: number): number {
  const { firstTie, degree } = adjacency;
  const isEgoShorter = (degree[ego] as number) <= (degree[alter] as number);
  const firm = isEgoShorter ? ego : alter;
  const other = isEgoShorter ? alter : ego;
  for (let tie = firstTie[firm] as number; tie !== NONE; tie = nextTie(ties, tie, firm)) {
    if (ties.endsAt[tie] !== ENDED && alterOf(ties, tie, firm) === other) return tie;
  }
  return NONE;
}

/**
 * Adds a tie between two firms that have none, with every column at its start, and links it into both lists.
 * The firm with the smaller key becomes `first`. Returns the row.
 */
export function addTie(
  ties: Ties,
  adjacency: Adjacency,
  ego: number,
  egoKey: number,
  alter: number,
  alterKey: number,
  tick: number,
): number {
  if (ties.count === ties.capacity) growTies(ties, Math.max(64, Math.ceil(ties.capacity * 1.5)));
  const tie = ties.count++;
  ties.alive++;
  const isEgoFirst = egoKey < alterKey || (egoKey === alterKey && ego < alter);
  openSide(ties.first, tie, isEgoFirst ? ego : alter, isEgoFirst ? egoKey : alterKey);
  openSide(ties.second, tie, isEgoFirst ? alter : ego, isEgoFirst ? alterKey : egoKey);
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
  ties.commonPartners[tie] = countCommonPartners(ties, adjacency, ego, alter, 1);
  link(ties, adjacency, tie);
  return tie;
}

function openSide(side: Side, tie: number, firm: number, key: number): void {
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

function link(ties: Ties, adjacency: Adjacency, tie: number): void {
  const { firstTie, degree } = adjacency;
  for (const side of [ties.first, ties.second]) {
    const firm = side.firm[tie] as number;
    side.next[tie] = firstTie[firm] as number;
    firstTie[firm] = tie;
    degree[firm]!++;
  }
}

/** Counts the firms tied to both, and adds `change` to the common partners of each tie of the triangles closed. */
function countCommonPartners(
  ties: Ties,
  adjacency: Adjacency,
  ego: number,
  alter: number,
  change: 1 | -1,
): number {
  const { firstTie, mark } = adjacency;
  const { endsAt, commonPartners } = ties;
  for (let tie = firstTie[ego] as number; tie !== NONE; tie = nextTie(ties, tie, ego)) {
    if (endsAt[tie] !== ENDED) mark[alterOf(ties, tie, ego)] = tie;
  }
  let common = 0;
  for (let theirs = firstTie[alter] as number; theirs !== NONE; theirs = nextTie(ties, theirs, alter)) {
    if (endsAt[theirs] === ENDED) continue;
    const mine = mark[alterOf(ties, theirs, alter)] as number;
    if (mine === NONE) continue;
    common++;
    commonPartners[mine]! += change;
    commonPartners[theirs]! += change;
  }
  for (let tie = firstTie[ego] as number; tie !== NONE; tie = nextTie(ties, tie, ego)) {
    mark[alterOf(ties, tie, ego)] = NONE;
  }
  return common;
}

/** Ends a tie: it leaves all counts at once, its row at the next compaction. */
export function endTie(ties: Ties, adjacency: Adjacency, tie: number): void {
  const ego = ties.first.firm[tie] as number;
  const alter = ties.second.firm[tie] as number;
  countCommonPartners(ties, adjacency, ego, alter, -1);
  ties.endsAt[tie] = ENDED;
  ties.first.weight[tie] = 0;
  ties.second.weight[tie] = 0;
  ties.cadence[tie] = 0;
  ties.alive--;
  adjacency.degree[ego]!--;
  adjacency.degree[alter]!--;
}

/** Two loops, because one over all six kinds of column costs several times as much as two over four and two kinds. */
function moveIntegers(column: Int32Array | Uint32Array | Uint16Array | Uint8Array, kept: Int32Array): void {
  for (let row = 0; row < kept.length; row++) column[row] = column[kept[row] as number] as number;
}

function moveFloats(column: Float32Array | Float64Array, kept: Int32Array): void {
  for (let row = 0; row < kept.length; row++) column[row] = column[kept[row] as number] as number;
}

/** Closes the gaps that ended ties left, keeping the order, once they are more than a quarter of the rows. */
export function compactTies(ties: Ties, adjacency: Adjacency): void {
  if (ties.count - ties.alive <= ties.count / 4) return;
  const { endsAt } = ties;
  const kept = new Int32Array(ties.alive);
  let count = 0;
  for (let tie = 0; tie < ties.count; tie++) if (endsAt[tie] !== ENDED) kept[count++] = tie;
  for (const columns of [ties, ties.first, ties.second]) {
    for (const name of columnsOf(columns)) {
      const column = columns[name as keyof typeof columns] as unknown as Column;
      if (column instanceof Float64Array || column instanceof Float32Array) moveFloats(column, kept);
      else moveIntegers(column, kept);
    }
  }
  ties.count = count;
  adjacency.firstTie.fill(NONE);
  adjacency.degree.fill(0);
  for (let tie = 0; tie < count; tie++) link(ties, adjacency, tie);
}
