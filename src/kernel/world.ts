// Where the state of a world lies. `model/memory.ts` lays it out and lists the same fields in the same order;
// units, ranges and meanings stand there and in `model/world.ts` and `network/columns.ts`.
import { Float32s, Float64s, Int32s, Uint16s, Uint8s } from './columns';

@unmanaged export class Scalars {
  tick: i32;
  keyLo: i32;
  keyHi: i32;
  firmCount: i32;
  placeCount: i32;
  associationCount: i32;
  patternCount: i32;
  hasOwnDecision: i32;
  tieCount: i32;
  tieAlive: i32;
  tieCapacity: i32;
  contactCount: i32;
  tieColumnCount: i32;
  opening: i32;
  choice: i32;
  agreedContact: i32;
  ownExchange: i32;
  prior: i32;
  referral: i32;
}

@unmanaged export class Rules {
  ruleClarity: f64;
  ruleFairness: f64;
  priorWeight: f64;
  badWeight: f64;
  breachCeiling: f64;
  reputationNoise: f64;
  inGroupPremium: f64;
  reputationPull: f64;
  reputationWeight: f64;
  conditionalBase: f64;
  trustPull: f64;
  debtPull: f64;
  freeRiderHelp: f64;
  ruleEffect: f64;
  cohesionEffect: f64;
  rivalryLoss: f64;
  bestGap: f64;
  learning: f64;
  orderValue: f64;
  breachShare: f64;
  newsShare: f64;
  returnWindow: f64;
  outsideOption: f64;
  strengthFloor: f64;
  needFloor: f64;
  scale: f64;
  reciprocatedFactor: f64;
  embeddedFactor: f64;
  patternFactor: f64;
  trustEffect: f64;
  breachLoss: f64;
  helpGain: f64;
  referralShare: f64;
  acceptance: f64;
}

@unmanaged export class Firms {
  key: Int32s;
  place: Uint16s;
  sector: Uint16s;
  role: Uint8s;
  eastKm: Float64s;
  northKm: Float64s;
  baseSalesIdr: Float64s;
  generalisedTrust: Float64s;
  reciprocity: Uint8s;
  socialSkill: Float64s;
  attention: Float64s;
  reputation: Float64s;
  startReputation: Float64s;
  weightSum: Float64s;
  cadenceSum: Float64s;
  association: Int32s;
  orders: Float64s;
  firstHalf: Int32s;
  degree: Int32s;
  mark: Int32s;
  halves: Int32s;
}

@unmanaged export class Side {
  firm: Int32s;
  good: Float64s;
  bad: Float64s;
  prior: Float32s;
  ceiling: Float32s;
  favours: Float32s;
  owesSince: Int32s;
  need: Float32s;
  ahead: Uint8s;
  helpsThisYear: Uint16s;
}

@unmanaged export class Ties {
  metAt: Int32s;
  touchedAt: Int32s;
  lastOwnAt: Int32s;
  lastFacilitatedAt: Int32s;
  ownContacts: Int32s;
  facilitatedContacts: Int32s;
  contactsThisYear: Uint16s;
  endsAt: Int32s;
  origin: Uint8s;
  pattern: Uint8s;
  patternLapsesAt: Int32s;
  lastPattern: Uint8s;
  hasSeedDeal: Uint8s;
  cadence: Float32s;
  proximity: Float32s;
  commonPartners: Uint16s;
  record: Int32s;
}

@unmanaged export class Tables {
  /** By week since. */
  fade: Float64s;
  ageHazard: Float64s;
  /** By step of distance within a place; how many steps. */
  nearProximity: Float64s;
  /** By pair of places; by place. */
  proximities: Float64s;
  presence: Float64s;
  /** By pattern. */
  patternStrength: Float64s;
  gainShare: Float64s;
  /** By association. */
  cohesion: Float64s;
  clarity: Float64s;
  fairness: Float64s;
  meetingCost: Float64s;
  /** By introduction. */
  madeAt: Int32s;
  ownAfter: Uint16s;
  facilitatedAfter: Uint16s;
  /** By counter, origin, cause; by origin and age. */
  event: Float64s;
  gained: Float64s;
  lost: Float64s;
  ended: Float64s;
  /** By tie: pairs in contact this week, and room for marking them. */
  contact: Int32s;
  isChosen: Uint8s;
  /** By firm: how much its partners' experience weighs, and its sum. */
  experience: Float64s;
  praise: Float64s;
  /** Firms with an opening for contact this week, and its number. */
  opener: Int32s;
  opening: Int32s;
  /** Firms that choose one of their ties. */
  walkers: Float64s;
  /** Firms whose lists of ties are fetched. */
  fetched: Int32s;
  /** Pairs that are to meet. */
  ego: Int32s;
  alter: Int32s;
  /** Draws of firms. */
  drawn: Int32s;
  /** Addresses of the pointers to the columns of the ties, and their bytes a row, in turn. */
  tieColumns: Int32s;
}

export const scalars = changetype<Scalars>(1024);
export const rules = changetype<Rules>(1280);
export const firms = changetype<Firms>(1792);
/** Where the pointers to the seven columns of resources lie. */
export const RESOURCES: usize = 1920;
export const first = changetype<Side>(2048);
export const second = changetype<Side>(2112);
export const ties = changetype<Ties>(2176);
export const tables = changetype<Tables>(2304);
export const NEAR_STEPS: i32 = 2048;
/** What is gone through side by side: firms that choose, pairs that meet, ties that end. */
export const TOGETHER: i32 = 64;

@inline export function resource(domain: i32): Float64s {
  return changetype<Float64s>(load<usize>(RESOURCES + (<usize>domain << 2)));
}

export const ENDED: i32 = i32.MIN_VALUE;
export const NEVER: i32 = -0x40000000;
export const NONE: i32 = -1;
export const YEAR: i32 = 52;
export const DOMAINS: i32 = 7;
/** Domains whose help is knowledge, one bit each. */
export const KNOWLEDGE: i32 = 0b0001011;
export const CONDITIONAL: i32 = 0;
export const FREE_RIDER: i32 = 1;
export const NEGLECT: i32 = 0;
export const REFERRAL_ORIGIN: i32 = 4;
export const AGE_BIN_WEEKS: i32 = 13;
export const AGE_BINS: i32 = 40;

export namespace counter {
  export const ownContacts: i32 = 0;
  export const facilitatedContacts: i32 = 1;
  export const helps: i32 = 2;
  export const refusals: i32 = 3;
  export const instantExchanges: i32 = 4;
  export const oneSidedFavours: i32 = 5;
  export const delayedReturns: i32 = 6;
  export const breaches: i32 = 7;
  export const oldTieExchanges: i32 = 9;
  export const exchanges: i32 = 10;
  export const agreedContacts: i32 = 11;
  export const referrals: i32 = 12;
}

/** Counts what happened, so many times. */
@inline export function count(code: i32, times: i32): void {
  tables.event[code] = tables.event[code] + <f64>times;
}
