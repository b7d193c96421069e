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
  'institution',
  'humanResources',
  'market',
  'technology',
  'rawMaterial',
  'premises',
  'capital',
] as const;
export type Domain = (typeof domains)[number];
/** Domains whose help is knowledge: it closes part of a gap and ages. Help in the others gives sales now. */
export const isKnowledge: readonly boolean[] = [true, true, false, true, false, false, false];

export const reciprocityTypes = ['conditional', 'freeRider', 'unconditional'] as const;
export const CONDITIONAL = 0;
export const FREE_RIDER = 1;
export const UNCONDITIONAL = 2;

export const origins = [
  'neighbour',
  'event',
  'association',
  'follow-up',
  'referral',
  'market',
  'matching',
] as const;
export type Origin = (typeof origins)[number];
/** Code of an origin in the ties' column. */
export const originCode = Object.fromEntries(origins.map((name, code) => [name, code])) as Readonly<
  Record<Origin, number>
>;

export const sizeClasses = ['micro', 'small', 'medium', 'large'] as const;

/** Names of the counters, in the order of the counter columns. */
export const counters = [
  'ownContacts',
  'facilitatedContacts',
  'helps',
  'refusals',
  'instantExchanges',
  'oneSidedFavours',
  'delayedReturns',
  'breaches',
  'exits',
  'oldTieExchanges',
  'exchanges',
  'agreedContacts',
  'referrals',
] as const;
export type Counter = (typeof counters)[number];
export const counterCode = Object.fromEntries(counters.map((name, code) => [name, code])) as Readonly<
  Record<Counter, number>
>;

/** Ages at which ties end are counted in bins of a quarter of a year; the last bin takes all older ones. */
export const AGE_BIN_WEEKS = 13;
export const AGE_BINS = 40;

/** Why a tie ends. */
export const endCauses = ['neglect', 'exit'] as const;
export const NEGLECT = 0;
export const EXIT = 1;
