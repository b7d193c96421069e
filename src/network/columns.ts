/**
 * Ties as columns. A tie exists once per pair of firms that has met. What it is to each of the two firms stands in a
 * side: `ties.first` is the tie as the firm with the smaller key sees it, `ties.second` as the other does.
 *
 * Rows stand in the order in which pairs met; an ended tie keeps its row until `compaction` closes the gaps without
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
  /** The firm itself. */
  firm: Int32Array;
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
  /** How much the other has that this firm lacks, in [0,1], and the domains in which this firm is ahead (one bit each), as seen when they met and at each year's end. */
  need: Float32Array;
  ahead: Uint8Array;
  /** Times this firm helped the other in the current year. */
  helpsThisYear: Uint16Array;
}

export interface Ties {
  /** Rows in use, ended ones included. */
  count: number;
  /** Ties that exist. */
  alive: number;
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

/** A side whose columns have no length yet. */
function createSide(): Side {
  return {
    firm: new Int32Array(0),
    good: new Float64Array(0),
    bad: new Float64Array(0),
    prior: new Float32Array(0),
    ceiling: new Float32Array(0),
    favours: new Float32Array(0),
    owesSince: new Int32Array(0),
    need: new Float32Array(0),
    ahead: new Uint8Array(0),
    helpsThisYear: new Uint16Array(0),
  };
}

/**
 * Ties whose columns have no length yet, and whose `count` and `alive` are still to be placed in a memory. Written out, so
 * that the engine gives all the same layout; a property replaced later would make of it a dictionary, slow to read from.
 */
export function createTies(): Ties {
  return {
    first: createSide(),
    second: createSide(),
    metAt: new Int32Array(0),
    touchedAt: new Int32Array(0),
    lastOwnAt: new Int32Array(0),
    lastFacilitatedAt: new Int32Array(0),
    ownContacts: new Uint32Array(0),
    facilitatedContacts: new Uint32Array(0),
    contactsThisYear: new Uint16Array(0),
    endsAt: new Int32Array(0),
    origin: new Uint8Array(0),
    pattern: new Uint8Array(0),
    patternLapsesAt: new Int32Array(0),
    lastPattern: new Uint8Array(0),
    hasSeedDeal: new Uint8Array(0),
    cadence: new Float32Array(0),
    proximity: new Float32Array(0),
    commonPartners: new Uint16Array(0),
    record: new Int32Array(0),
  } as Ties;
}

/** Any kind of column. */
export type Column = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float32Array | Float64Array;
