import type { Column } from '../network/ties.js';
import { domains } from './vocabulary.js';

/** The kinds of row that there can come to be more of; all other columns have their length for good. */
export type Growing = 'association' | 'introduction' | 'tie';
export type Kind =
  | Int32ArrayConstructor
  | Uint32ArrayConstructor
  | Uint16ArrayConstructor
  | Uint8ArrayConstructor
  | Float32ArrayConstructor
  | Float64ArrayConstructor;

/** A column in memory: the object and the name under which it is known, and where the compiled part finds its address. */
export interface Slot {
  readonly owner: Record<string, Column>;
  readonly name: string;
  readonly kind: Kind;
  readonly rows: number | Growing;
  /** Numbers a row. */
  readonly width: number;
  /** Byte of the address; 0 if nobody looks for it. */
  readonly pointerAt: number;
}

/**
 * Where the compiled part of the model finds what it needs: the same fields in the same order as in
 * `src/kernel/world.ts`. Single values stand at fixed places, columns wherever the address at a fixed place says.
 */

/** Places of whole numbers, in words of four bytes. */
export const wholeAt = places(1024 / 4, [
  'tick',
  'keyLo',
  'keyHi',
  'firmCount',
  'placeCount',
  'associationCount',
  'patternCount',
  'hasOwnDecision',
  'tieCount',
  'tieAlive',
  'tieCapacity',
  'contactCount',
  'tieColumnCount',
  'opening',
  'choice',
  'agreedContact',
  'ownExchange',
  'prior',
  'referral',
]);

/** Places of other numbers, in words of eight bytes. */
export const realAt = places(1280 / 8, [
  'ruleClarity',
  'ruleFairness',
  'priorWeight',
  'badWeight',
  'breachCeiling',
  'reputationNoise',
  'inGroupPremium',
  'reputationPull',
  'reputationWeight',
  'conditionalBase',
  'trustPull',
  'debtPull',
  'freeRiderHelp',
  'ruleEffect',
  'cohesionEffect',
  'rivalryLoss',
  'bestGap',
  'learning',
  'orderValue',
  'breachShare',
  'newsShare',
  'returnWindow',
  'outsideOption',
  'strengthFloor',
  'needFloor',
  'scale',
  'reciprocatedFactor',
  'embeddedFactor',
  'patternFactor',
  'trustEffect',
  'breachLoss',
  'helpGain',
  'referralShare',
  'acceptance',
]);

function places<Name extends string>(from: number, names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, index) => [name, from + index])) as Record<Name, number>;
}

/** Bytes at which the addresses of the columns begin. */
export const POINTERS = {
  firms: 1792,
  adjacency: 1860,
  halves: 1872,
  resources: 1920,
  first: 2048,
  second: 2112,
  ties: 2176,
  tables: 2304,
};
const POINTER_BYTES = 4;

export const firmKinds = {
  key: Int32Array,
  place: Uint16Array,
  sector: Uint16Array,
  role: Uint8Array,
  eastKm: Float64Array,
  northKm: Float64Array,
  baseSalesIdr: Float64Array,
  generalisedTrust: Float64Array,
  reciprocity: Uint8Array,
  socialSkill: Float64Array,
  attention: Float64Array,
  reputation: Float64Array,
  startReputation: Float64Array,
  weightSum: Float64Array,
  cadenceSum: Float64Array,
  association: Int32Array,
  orders: Float64Array,
};

/** One column a domain, by its number. */
export const resourceKinds = Object.fromEntries(domains.map((_, domain) => [domain, Float64Array]));

/** Follow the firms' in the compiled part. */
export const adjacencyKinds = { firstHalf: Int32Array, degree: Int32Array, mark: Int32Array };
export const halvesKinds = { halves: Int32Array };

export const sideKinds = {
  firm: Int32Array,
  good: Float64Array,
  bad: Float64Array,
  prior: Float32Array,
  ceiling: Float32Array,
  favours: Float32Array,
  owesSince: Int32Array,
  need: Float32Array,
  ahead: Uint8Array,
  helpsThisYear: Uint16Array,
};

export const tieKinds = {
  metAt: Int32Array,
  touchedAt: Int32Array,
  lastOwnAt: Int32Array,
  lastFacilitatedAt: Int32Array,
  ownContacts: Uint32Array,
  facilitatedContacts: Uint32Array,
  contactsThisYear: Uint16Array,
  endsAt: Int32Array,
  origin: Uint8Array,
  pattern: Uint8Array,
  patternLapsesAt: Int32Array,
  lastPattern: Uint8Array,
  hasSeedDeal: Uint8Array,
  cadence: Float32Array,
  proximity: Float32Array,
  commonPartners: Uint16Array,
  record: Int32Array,
};

/** Columns of an introduction that only the rest of the model reads. */
export const introductionKinds = {
  ego: Int32Array,
  alter: Int32Array,
  policy: Uint16Array,
  origin: Uint8Array,
  trust: Float64Array,
  alterTrust: Float64Array,
  roundAt: Int32Array,
  isLasting12: Uint8Array,
  isLasting24: Uint8Array,
};

export const tableKinds = {
  fade: Float64Array,
  ageHazard: Float64Array,
  nearProximity: Float64Array,
  proximities: Float64Array,
  presence: Float64Array,
  patternStrength: Float64Array,
  gainShare: Float64Array,
  cohesion: Float64Array,
  clarity: Float64Array,
  fairness: Float64Array,
  meetingCost: Float64Array,
  madeAt: Int32Array,
  ownContacts: Uint16Array,
  facilitatedContacts: Uint16Array,
  event: Float64Array,
  gained: Float64Array,
  lost: Float64Array,
  ended: Float64Array,
  contact: Int32Array,
  isChosen: Uint8Array,
  experience: Float64Array,
  praise: Float64Array,
  opener: Int32Array,
  opening: Int32Array,
  walkers: Float64Array,
  fetched: Int32Array,
  ego: Int32Array,
  alter: Int32Array,
  drawn: Uint32Array,
  tieColumns: Int32Array,
};

/** Slots of the tables named, which stand one after another, `rows` long each. */
export function tableSlots(
  owner: object,
  names: readonly (keyof typeof tableKinds)[],
  rows: number | Growing,
): Slot[] {
  const all = Object.keys(tableKinds);
  return names.map((name) => ({
    owner: owner as Slot['owner'],
    name,
    kind: tableKinds[name],
    rows,
    width: 1,
    pointerAt: POINTERS.tables + all.indexOf(name) * POINTER_BYTES,
  }));
}

/** The slots of an object's columns of `rows` rows, whose addresses stand from `pointers` on; 0 where nobody looks for them. */
export function slotsOf(
  owner: object,
  kinds: Readonly<Record<string, Kind>>,
  rows: number | Growing,
  pointers = 0,
  width = 1,
): Slot[] {
  return Object.entries(kinds).map(([name, kind], index) => ({
    owner: owner as Slot['owner'],
    name,
    kind,
    rows,
    width,
    pointerAt: pointers === 0 ? 0 : pointers + index * POINTER_BYTES,
  }));
}
