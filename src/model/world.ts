import type { Adjacency, Ties } from '../network/ties.js';
import type { Text } from '../quantity/index.js';
import type { Key } from '../random/key.js';
import type { Rings } from './meeting-ring.js';
import type { Outing, Walks } from './processes/walks.js';
import type { Rules } from './rules.js';

/** Weeks in a year; one tick is a week. Tick 0 is the first week of the start year; the burn-in has negative ticks. */
export const YEAR = 52;

/** Ties that a world is founded with are up to this many years old. */
export const OLDEST_FIRST_TIE = 16;

export const roles = ['umkm', 'partner', 'buyer', 'large'] as const;
export type Role = (typeof roles)[number];
export const UMKM = 0;
export const PARTNER = 1;
export const BUYER = 2;
export const LARGE = 3;

/** Six accesses of a small firm (the founding study) and access to capital; each in [0,1]. */
export const domains = [
  'institution', 'humanResources', 'market', 'technology', 'rawMaterial', 'premises', 'capital',
] as const;
export type Domain = (typeof domains)[number];
/** Domains whose help is knowledge: it closes part of a gap and ages. Help in the others gives sales now. */
export const isKnowledge: readonly boolean[] = [true, true, false, true, false, false, false];

export const reciprocityTypes = ['conditional', 'freeRider', 'unconditional'] as const;
export const CONDITIONAL = 0;
export const FREE_RIDER = 1;
export const UNCONDITIONAL = 2;

export const origins = ['neighbour', 'event', 'association', 'follow-up', 'referral', 'market', 'matching'] as const;
export type Origin = (typeof origins)[number];
/** Code of an origin in the ties' column. */
export const originCode = Object.fromEntries(origins.map((name, code) => [name, code])) as Readonly<Record<Origin, number>>;

export const sizeClasses = ['micro', 'small', 'medium', 'large'] as const;

export interface Place {
  readonly name: string;
  readonly title: Text;
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
  readonly radiusKm: number;
  readonly isHome: boolean;
}

export interface Sector {
  readonly name: string;
  readonly title: Text;
}

/** A partnership pattern: the rules two firms agree on. */
export interface Pattern {
  readonly name: string;
  readonly title: Text;
  /** Who can stand on each side. */
  readonly holders: readonly (readonly [Role, Role])[];
  readonly isFormal: boolean;
  /** In [0,1]. */
  readonly clarity: number;
  readonly fairness: number;
  /** Contacts a year agreed on. */
  readonly cadence: number;
  /** Share of the gain of an exchange that goes to the smaller side, in [0,1]; one half is equal. */
  readonly gainShare: number;
  readonly durationWeeks: number;
  /** Which pairs it suits; without it, all that can hold it. */
  readonly fit?: PatternFit;
}

/** Which pairs a pattern suits: their lines of business, size classes, needs and the tie so far (the founding study). */
export interface PatternFit {
  readonly lines: 'same' | 'different' | 'any';
  readonly sizes: 'equal' | 'unequal' | 'any';
  /** What one of the two should have that the other lacks; empty: anything. */
  readonly needs: readonly Domain[];
  /** Strength that the tie should have for both, in [0,1]. */
  readonly strength: number;
}

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
  policy: Uint8Array;
  /** On what occasion, whether or not the two had met before: index into `origins`. */
  origin: Uint8Array;
  madeAt: Int32Array;
  /** The ego's trust in the alter when the meeting was over. */
  trust: Float64Array;
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
}

export interface Agency {
  readonly budgetIdr: number;
  readonly officerDays: number;
  ruleClarity: number;
  readonly ruleFairness: number;
  /** Left of this year. */
  budgetLeftIdr: number;
  daysLeft: number;
  /** One account a policy of the scenario, in order of priority. */
  readonly accounts: PolicyAccount[];
  introductions: Introductions;
}

/** Names of the counters, in the order of the counter columns. */
export const counters = [
  'ownContacts', 'facilitatedContacts', 'helps', 'refusals', 'instantExchanges', 'oneSidedFavours',
  'delayedReturns', 'breaches', 'exits', 'oldTieExchanges', 'exchanges', 'agreedContacts', 'referrals',
] as const;
export type Counter = (typeof counters)[number];
export const counterCode = Object.fromEntries(counters.map((name, code) => [name, code])) as Readonly<Record<Counter, number>>;

/** Ages at which ties end are counted in bins of a quarter of a year; the last bin takes all older ones. */
export const AGE_BIN_WEEKS = 13;
export const AGE_BINS = 40;

/** Why a tie ends. */
export const endCauses = ['neglect', 'exit'] as const;
export const NEGLECT = 0;
export const EXIT = 1;

/** Counts of what happened: `world.week` is cleared every tick, `world.year` at the start of each year. */
export interface Counts {
  /** By counter. */
  readonly event: Float64Array;
  /** Ties gained by origin, lost by cause. */
  readonly gained: Float64Array;
  readonly lost: Float64Array;
}

/** What the engine needs to know to found a world; made from a scenario by `scenario/plan`. */
export interface FirmGroup {
  readonly name: string;
  readonly role: Role;
  /** Indices. */
  readonly place: number;
  readonly sector: number;
  readonly count: number;
  readonly salesMedianIdr: number;
  /** Ratio of the 84th percentile of sales to the median, at least 1. */
  readonly salesSpread: number;
  /** Mean endowment by domain, in [0,1], and the half-width of its spread. */
  readonly endowment: Readonly<Record<Domain, number>>;
  readonly endowmentSpread: number;
  readonly qualityMean: number;
  readonly ownProductShare: number;
  readonly licensedShare: number;
  readonly reputation: number;
}

export interface WorldPlan {
  readonly places: readonly Place[];
  readonly sectors: readonly Sector[];
  readonly groups: readonly FirmGroup[];
  readonly patterns: readonly Pattern[];
  /** Upper yearly sales (IDR) of micro, small and medium. */
  readonly sizeLimitsIdr: readonly [number, number, number];
  readonly rules: Rules;
  readonly burnInYears: number;
  readonly years: number;
  readonly startYear: number;
  readonly agency: {
    readonly budgetIdr: number;
    readonly officerDays: number;
    readonly ruleClarity: number;
    readonly ruleFairness: number;
  };
  /** How the virtual survey asks: at most so many of an event, whose answers are off by up to `noise`. */
  readonly survey: {
    readonly participants: number;
    readonly noise: number;
    /** Trust below the one is called low, from the other on high. */
    readonly lowBelow: number;
    readonly highFrom: number;
  };
}

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
  /** Who can be met by chance, and where (see `meeting-ring.ts`). */
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
  /** Pairs in contact this week on their own, in the order they are carried out. */
  readonly contacts: { count: number; tie: Int32Array };
  /** Room for values worked out anew every week; no state. */
  readonly scratch: { readonly rates: Float64Array; readonly agreed: Float64Array; readonly walks: Record<Outing, Walks> };
}
