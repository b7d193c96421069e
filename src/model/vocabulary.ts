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

/** Code of an origin in the ties' column. Written out, because the engine reads a literal's fields as constants. */
export const originCode = {
  neighbour: 0,
  event: 1,
  association: 2,
  'follow-up': 3,
  referral: 4,
  market: 5,
  matching: 6,
} as const;
export type Origin = keyof typeof originCode;
/** Names of the origins by code. */
export const origins = Object.keys(originCode) as readonly Origin[];

export const sizeClasses = ['micro', 'small', 'medium', 'large'] as const;

/** Places of the counters in the counter columns. */
export const counterCode = {
  ownContacts: 0,
  facilitatedContacts: 1,
  helps: 2,
  refusals: 3,
  instantExchanges: 4,
  oneSidedFavours: 5,
  delayedReturns: 6,
  breaches: 7,
  exits: 8,
  oldTieExchanges: 9,
  exchanges: 10,
  agreedContacts: 11,
  referrals: 12,
} as const;
export type Counter = keyof typeof counterCode;
/** Names of the counters, in the order of the counter columns. */
export const counters = Object.keys(counterCode) as readonly Counter[];

/** Ages at which ties end are counted in bins of a quarter of a year; the last bin takes all older ones. */
export const AGE_BIN_WEEKS = 13;
export const AGE_BINS = 40;

/** Why a tie ends. */
export const endCauses = ['neglect', 'exit'] as const;
export const NEGLECT = 0;
export const EXIT = 1;
