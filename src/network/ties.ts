/**
 * Ties as columns. A tie exists once per pair of firms that has met. What it is to each of the two firms stands in a
 * side: `ties.first` is the tie as the firm with the smaller key sees it, `ties.second` as the other does.
 *
 * Rows stand in the order in which pairs met; an ended tie keeps its row until `compactTies` closes the gaps without
 * changing that order, so nothing ever depends on which row a tie happens to have.
 */

/** `endsAt` of a tie that has ended. */
export const ENDED = -0x80000000;
/** A tick that never was: no contact yet, nothing owed. */
export const NEVER = -0x40000000;
/** No tie, no firm, no association, no record. */
export const NONE = -1;

/** A tie as one of its two firms sees it. One row a tie. */
export interface Side {
  /** The firm itself, and its key for draws. */
  firm: Int32Array;
  key: Int32Array;
  /** The firm's next older tie, NONE at the end of its list. */
  next: Int32Array;
  /** Evidence of good and of bad outcomes this firm has had from the other (weight in outcomes, faded to `touchedAt`). */
  good: Float64Array;
  bad: Float64Array;
  /** What this firm expected of the other when they met, in [0,1]. */
  prior: Float32Array;
  /** The highest trust this firm can still have in the other, in [0,1]; a broken agreement lowers it for good. */
  ceiling: Float32Array;
  /** Favours this firm has given the other (count, faded to `touchedAt`). */
  favours: Float32Array;
  /** Tick since which this firm owes a favour, NEVER if it owes none. */
  owesSince: Int32Array;
  /** How much this tie calls for this firm's attention (multiple of 2^-16, so that sums are exact in any order). */
  weight: Float32Array;
  /** Times this firm helped the other in the current year. */
  helpsThisYear: Uint16Array;
}

export interface Ties {
  /** Rows in use, ended ones included. */
  count: number;
  /** Ties that exist. */
  alive: number;
  capacity: number;
  first: Side;
  second: Side;
  /** Tick of the first meeting. */
  metAt: Int32Array;
  /** Tick to which evidence and favours have been faded. */
  touchedAt: Int32Array;
  /** Tick of the last contact the two had on their own, and of the last that somebody arranged; NEVER before. */
  lastOwnAt: Int32Array;
  lastFacilitatedAt: Int32Array;
  /** Contacts so far, and all contacts of the current year. */
  ownContacts: Uint32Array;
  facilitatedContacts: Uint32Array;
  contactsThisYear: Uint16Array;
  /** Tick at which the tie ends if nothing happens; ENDED after it has. */
  endsAt: Int32Array;
  /** How the two met: index into `origins`. */
  origin: Uint8Array;
  /** The partnership pattern in force: index into the world's patterns, 0 for none; and the tick it lapses. */
  pattern: Uint8Array;
  patternLapsesAt: Int32Array;
  /** The last pattern the two agreed on, in force or not; 0 if they never did. */
  lastPattern: Uint8Array;
  /** Whether the agency has paid part of a first deal of the two (0 or 1). */
  hasSeedDeal: Uint8Array;
  /** Contacts a year that the pattern in force agrees on and the two keep to. */
  cadence: Float32Array;
  /** How near the two are for contact, in [0,1]: 1 next door (see `proximityAt`). */
  proximity: Float32Array;
  /** Firms tied to both. */
  commonPartners: Uint16Array;
  /** The agency's record of this introduction, NONE if it made none. */
  record: Int32Array;
}

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

function createSide(capacity: number): Side {
  return {
    firm: new Int32Array(capacity),
    key: new Int32Array(capacity),
    next: new Int32Array(capacity),
    good: new Float64Array(capacity),
    bad: new Float64Array(capacity),
    prior: new Float32Array(capacity),
    ceiling: new Float32Array(capacity),
    favours: new Float32Array(capacity),
    owesSince: new Int32Array(capacity),
    weight: new Float32Array(capacity),
    helpsThisYear: new Uint16Array(capacity),
  };
}

/** An empty set of ties with room for `capacity`. */
export function createTies(capacity: number): Ties {
  return {
    count: 0,
    alive: 0,
    capacity,
    first: createSide(capacity),
    second: createSide(capacity),
    metAt: new Int32Array(capacity),
    touchedAt: new Int32Array(capacity),
    lastOwnAt: new Int32Array(capacity),
    lastFacilitatedAt: new Int32Array(capacity),
    ownContacts: new Uint32Array(capacity),
    facilitatedContacts: new Uint32Array(capacity),
    contactsThisYear: new Uint16Array(capacity),
    endsAt: new Int32Array(capacity),
    origin: new Uint8Array(capacity),
    pattern: new Uint8Array(capacity),
    patternLapsesAt: new Int32Array(capacity),
    lastPattern: new Uint8Array(capacity),
    hasSeedDeal: new Uint8Array(capacity),
    cadence: new Float32Array(capacity),
    proximity: new Float32Array(capacity),
    commonPartners: new Uint16Array(capacity),
    record: new Int32Array(capacity),
  };
}

type Column = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float32Array | Float64Array;

/** The names of the columns of a set of columns, in the order they are declared. */
export function columnsOf<T extends object>(columns: T): (keyof T)[] {
  return (Object.keys(columns) as (keyof T)[]).filter((name) => ArrayBuffer.isView(columns[name]));
}

function resizeInto<T extends object>(columns: T, capacity: number): void {
  for (const name of columnsOf(columns)) {
    const old = columns[name] as Column;
    const grown = new (old.constructor as new (length: number) => Column)(capacity);
    grown.set(old.subarray(0, Math.min(old.length, capacity)) as never);
    columns[name] = grown as T[keyof T];
  }
}

/** Makes room for `capacity` ties. Columns taken out before are stale afterwards: whoever adds ties takes none out. */
function growTies(ties: Ties, capacity: number): void {
  resizeInto(ties, capacity);
  resizeInto(ties.first, capacity);
  resizeInto(ties.second, capacity);
  ties.capacity = capacity;
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
function countCommonPartners(ties: Ties, adjacency: Adjacency, ego: number, alter: number, change: 1 | -1): number {
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
