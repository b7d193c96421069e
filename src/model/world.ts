import type { Adjacency, Ties } from '../network/ties.js';
import type { Key } from '../random/key.js';
import type { Kernel } from './kernel.js';
import type { WorldMemory } from './memory.js';
import type { Pattern, WorldPlan } from './plan.js';
import type { Rules } from './rules.js';

export * from './plan.js';
export * from './vocabulary.js';

/** One row a firm. Rows are slots: when a firm leaves, an entrant takes its row with a key of its own. */
export interface Firms {
  readonly count: number;
  /** Key of the slot (workshop, street, line of business) and of the firm in it; draws are keyed by these. */
  readonly slotKey: Int32Array;
  readonly key: Int32Array;
  /** Firms that have been in this slot before. */
  readonly generation: Int32Array;
  /** Index into the world's groups, places, sectors; code of the role. */
  readonly group: Uint16Array;
  readonly place: Uint16Array;
  readonly sector: Uint16Array;
  readonly role: Uint8Array;
  /** Position in its place, km east and north of the centre. */
  readonly eastKm: Float64Array;
  readonly northKm: Float64Array;
  /** Yearly sales, and what they would be with endowments alone (IDR of the start year). */
  readonly salesIdr: Float64Array;
  readonly baseSalesIdr: Float64Array;
  /** Index into `sizeClasses`, by law from sales. */
  readonly sizeClass: Uint8Array;
  /** Resources now and at endowment, one column a domain, in [0,1]. */
  readonly resource: readonly Float64Array[];
  readonly endowment: readonly Float64Array[];
  /** Product quality in [0,1]; whether the product is its own, whether it holds a licence (0 or 1). */
  readonly quality: Float64Array;
  readonly hasOwnProduct: Uint8Array;
  readonly isLicensed: Uint8Array;
  readonly generalisedTrust: Float64Array;
  /** Index into `reciprocityTypes`. */
  readonly reciprocity: Uint8Array;
  /** Multiplies the chance that a meeting becomes a tie; 1 on average. */
  readonly socialSkill: Float64Array;
  /** Whether the agency has trained it in social skills (0 or 1). */
  readonly isTrained: Uint8Array;
  /** Contacts a year the firm can start. */
  readonly attention: Float64Array;
  /** Tick at which the firm entered. */
  readonly enteredAt: Int32Array;
  /** What partners' experience says of it, and what it started with, in [0,1]. */
  readonly reputation: Float64Array;
  readonly startReputation: Float64Array;
  /** Sum of the weights of its ties; sum of the agreed contacts a year it has to start. */
  readonly weightSum: Float64Array;
  readonly cadenceSum: Float64Array;
  /** Index of its association, NONE if it has none. */
  readonly association: Int32Array;
  /** Meetings (event or association) offered to it and attended this year. */
  readonly meetingsOffered: Uint16Array;
  readonly meetingsAttended: Uint16Array;
  /** Share of yearly sales won through ties this year. */
  readonly orders: Float64Array;
  /** How often the agency has reached it: taken to an event, introduced, asked into an association, visited, trained. */
  readonly reached: Uint16Array;
}

export interface Association {
  readonly name: string;
  /** Sector index, NONE for a cross-sector one. */
  readonly sector: number;
  readonly place: number;
  readonly foundedAt: number;
  /** Weeks between meetings. */
  readonly interval: number;
  readonly size: number;
  readonly isFormal: boolean;
  /** Label of the policy that founded it, empty if none did. */
  readonly founder: string;
  clarity: number;
  readonly fairness: number;
  /** In [0,1]. */
  cohesion: number;
  /** The next meeting is paid for: set by the policy in the week of the meeting, cleared by it. */
  isSubsidised: boolean;
  /** Firms, in the order they joined. */
  readonly members: number[];
  endedAt: number;
}

/** What the agency writes down of each introduction it made: what became of it. One row an introduction. */
export interface Introductions {
  count: number;
  ego: Int32Array;
  alter: Int32Array;
  /** Index into the world's `policyNames`. */
  policy: Uint16Array;
  /** On what occasion, whether or not the two had met before: index into `origins`. */
  origin: Uint8Array;
  madeAt: Int32Array;
  /** The ego's trust in the alter when the meeting was over. */
  trust: Float64Array;
  /** The alter's in the ego, where the alter was there as a participant, too; else NaN. */
  alterTrust: Float64Array;
  /** Tick at which a policy that goes round all introduced pairs last came to this one; NEVER before. */
  roundAt: Int32Array;
  /** Contacts on their own, and arranged ones, within 12 months after. */
  ownContacts: Uint16Array;
  facilitatedContacts: Uint16Array;
  /** Alive and used on their own in the half year before: 12 and 24 months after (0 or 1). */
  isLasting12: Uint8Array;
  isLasting24: Uint8Array;
  /** Records whose 12 and 24 months are over (a prefix: records stand in order of time). */
  settled12: number;
  settled24: number;
}

export interface PolicyAccount {
  /** IDR and officer days spent, and what was asked for and not granted; this year and in all. */
  spentIdr: number;
  unfundedIdr: number;
  officerDays: number;
  unfundedDays: number;
  spentIdrTotal: number;
  unfundedIdrTotal: number;
  officerDaysTotal: number;
  /** Interventions done and left undone this year. */
  done: number;
  undone: number;
  /** Of what is wanted so often a year: which one was the last that could not be paid this year. */
  refused: number;
}

interface Agency {
  readonly budgetIdr: number;
  readonly officerDays: number;
  ruleClarity: number;
  readonly ruleFairness: number;
  /** Left of this year. */
  budgetLeftIdr: number;
  daysLeft: number;
  /** One account a policy of the scenario, in order of priority. */
  readonly accounts: PolicyAccount[];
  readonly introductions: Introductions;
}

/** Counts of what happened: `world.week` is cleared every tick, `world.year` at the start of each year. */
export interface Counts {
  /** By counter. */
  readonly event: Float64Array;
  /** Ties gained by origin, lost by cause. */
  readonly gained: Float64Array;
  readonly lost: Float64Array;
}

/**
 * Whom a firm meets by chance is found by consistent hashing: every slot has a few points on a ring, and a draw lands
 * on the next point. One more firm takes over only the arcs before its own points; nobody else's meetings change.
 */
export interface Ring {
  /**
   * Cells of two words each, a point (uint32) and its slot (int32), in ascending order of the points. A point stands in the
   * cell of its step round the ring, or in the first free one after it; free cells repeat the point after them, those at
   * the end the first point of all. So a draw finds its point where it looks first, mostly in one line of memory.
   */
  readonly cells: Uint32Array;
  /** Even steps once round the ring, a cell each; there are cells beyond for points that found theirs taken. */
  readonly steps: number;
}

export interface Rings {
  /** Everybody in a place, by place. */
  readonly town: readonly Ring[];
  /** Everybody in a place and line of business, by place · sectors + sector. */
  readonly line: readonly Ring[];
  /** Firms that are not UMKM, by place. */
  readonly business: readonly Ring[];
}

/**
 * In which weeks of a year each firm goes out to meet somebody by chance, and on whom it comes. Pure functions of the firm
 * and the week, so they are worked out once a year for all 52 weeks and kept as scratch: drawing every week would cost ten
 * times as much, and the places in memory that are looked up would be forgotten from one week to the next.
 */
export interface Walks {
  /** The year (ticks / 52, rounded down) that the calendar is for. */
  year: number;
  /** Walks by week: those of week w are numbers start[w] … start[w + 1] - 1, in ascending order of the firms. */
  readonly start: Int32Array;
  /** Who goes out, and on whom it comes; NONE if on nobody. */
  firm: Int32Array;
  alter: Int32Array;
}

/**
 * What the compiled part reads besides: worked out from the rest, but for `ended` and what associations are like. Few enough
 * for the engine to keep one layout; what only the compiled part reads and writes is not among them.
 */
export interface Tables {
  /** By week since, as in the rules; by step of distance. */
  fade: Float64Array;
  ageHazard: Float64Array;
  nearProximity: Float64Array;
  /** By pair of places; by place, how far its agency takes part in what the home city's arranges. */
  proximities: Float64Array;
  presence: Float64Array;
  /** By pattern: clarity · fairness, and the share of a gain that goes to the smaller side. */
  patternStrength: Float64Array;
  gainShare: Float64Array;
  /** By association: as in `Association`, and contacts a year that its meetings cost a member. */
  cohesion: Float64Array;
  clarity: Float64Array;
  fairness: Float64Array;
  meetingCost: Float64Array;
  /** Ties that have ended, by origin and age (see `World`). */
  ended: Float64Array;
  /** Pairs that are to meet: `MOST_MEETINGS` at once. */
  ego: Int32Array;
  alter: Int32Array;
  /** Draws of firms: two of as many. */
  drawn: Uint32Array;
  /** Where the addresses of the ties' columns stand, and their bytes a row, in turn. */
  tieColumns: Int32Array;
}

export type Outing = 'neighbour' | 'market';

/** The whole state of a run. Everything that changes is here; nothing else remembers anything. */
export interface World {
  readonly plan: WorldPlan;
  readonly rules: Rules;
  /** Key of the replicate: all draws start from it. */
  readonly key: Key;
  /** Weeks since the start of the start year. */
  tick: number;
  /** Between places, km, row by row. */
  readonly distancesKm: Float64Array;
  /** Between places, in [0,1] (see `proximityAt`), row by row. */
  readonly proximities: Float64Array;
  /** Who can be met by chance, and where. */
  readonly rings: Rings;
  readonly firms: Firms;
  readonly ties: Ties;
  readonly adjacency: Adjacency;
  readonly associations: Association[];
  readonly agency: Agency;
  /** Patterns that ties can have; number 0 is none. */
  readonly patterns: Pattern[];
  /** Names of the policies of the scenario, in order of priority. */
  readonly policyNames: readonly string[];
  readonly week: Counts;
  readonly year: Counts;
  /** Ties met since tick 0 that have ended, by origin and age: origin · AGE_BINS + age bin. */
  readonly ended: Float64Array;
  /** Room for values worked out anew every year; no state. */
  readonly scratch: { readonly walks: Record<Outing, Walks> };
  /** Where the columns lie, the part of the model that is compiled to work on them, and what that part reads besides. */
  readonly memory: WorldMemory;
  readonly kernel: Kernel;
  readonly tables: Tables;
}
