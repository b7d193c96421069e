import { type Adjacency, createTies, HALVES_WORDS, NONE } from '../network/ties.js';
import { type Key, textKey } from '../random/key.js';
import type { Callbacks } from './kernel.js';
import {
  adjacencyKinds,
  firmKinds,
  type Growing,
  halvesKinds,
  introductionKinds,
  POINTERS,
  realAt,
  resourceKinds,
  type Slot,
  sideKinds,
  slotsOf,
  tableSlots,
  tieKinds,
  wholeAt,
} from './layout.js';
import { placeInMemory, propertiesIn, WorldMemory } from './memory.js';
import { willingness } from './willingness.js';
import {
  AGE_BINS,
  type Counts,
  counters,
  endCauses,
  type Firms,
  type Introductions,
  origins,
  type WorldPlan,
} from './world.js';

/** Patterns that ties can tell apart. */
export const MOST_PATTERNS = 256;

/** Pairs that can meet in one call of the compiled part. */
export const MOST_MEETINGS = 1024;

/** What the compiled part goes through side by side: firms that choose, in 24 bytes each, and pairs of firms. */
export const TOGETHER = 64;
const WALKERS = 3 * TOGETHER;
const FETCHED = 2 * TOGETHER;

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

const tieProperties = propertiesIn('whole', { count: wholeAt.tieCount, alive: wholeAt.tieAlive });

/** The columns of a world that lie in its memory, all at zero, with what the compiled part has to know of the plan. */
export function layOutMemory(
  plan: WorldPlan,
  key: Key,
  firms: Firms,
  room: Readonly<Record<Growing, number>>,
  callbacks: Callbacks,
) {
  const adjacency = {} as Adjacency;
  const ties = createTies();
  const { first, second } = ties;
  const introductions = { count: 0, settled12: 0, settled24: 0 } as Introductions;
  const week = {} as Counts;
  const tables = {} as Tables;
  const scratch = {};
  const tieSlots = [
    ...slotsOf(ties, tieKinds, 'tie', POINTERS.ties),
    ...slotsOf(first, sideKinds, 'tie', POINTERS.first),
    ...slotsOf(second, sideKinds, 'tie', POINTERS.second),
    ...slotsOf(adjacency, halvesKinds, 'tie', POINTERS.halves, HALVES_WORDS),
  ];
  const { rules, places } = plan;
  const slots: Slot[] = [
    ...slotsOf(firms, firmKinds, firms.count, POINTERS.firms),
    ...slotsOf(adjacency, adjacencyKinds, firms.count, POINTERS.adjacency),
    ...slotsOf(firms.resource, resourceKinds, firms.count, POINTERS.resources),
    ...tableSlots(tables, ['fade', 'ageHazard'], rules.fade.length),
    ...tableSlots(tables, ['nearProximity'], rules.proximity.length),
    ...tableSlots(tables, ['proximities'], places.length * places.length),
    ...tableSlots(tables, ['presence'], places.length),
    ...tableSlots(tables, ['patternStrength', 'gainShare'], MOST_PATTERNS),
    ...tableSlots(week, ['event'], counters.length),
    ...tableSlots(week, ['gained'], origins.length),
    ...tableSlots(week, ['lost'], endCauses.length),
    ...tableSlots(tables, ['ended'], origins.length * AGE_BINS),
    ...tableSlots(scratch, ['walkers'], WALKERS),
    ...tableSlots(scratch, ['fetched'], FETCHED),
    ...tableSlots(tables, ['ego', 'alter'], MOST_MEETINGS),
    ...tableSlots(tables, ['drawn'], 2 * MOST_MEETINGS),
    ...tableSlots(scratch, ['experience', 'praise'], firms.count),
    ...tableSlots(scratch, ['opener', 'opening'], firms.count + 3),
    ...tableSlots(tables, ['tieColumns'], 2 * tieSlots.length),
    ...tableSlots(tables, ['cohesion', 'clarity', 'fairness', 'meetingCost'], 'association'),
    ...tableSlots(introductions, ['madeAt', 'ownContacts', 'facilitatedContacts'], 'introduction'),
    ...slotsOf(introductions, introductionKinds, 'introduction'),
    ...tableSlots(scratch, ['contact', 'isChosen'], 'tie'),
    ...tieSlots,
  ];
  const memory: WorldMemory = new WorldMemory(slots, { ...room }, callbacks);
  placeInMemory(ties, memory, tieProperties);
  setWhole(memory, {
    keyLo: key.lo,
    keyHi: key.hi,
    firmCount: firms.count,
    placeCount: places.length,
    hasOwnDecision: rules.willingness === willingness ? 0 : 1,
    tieColumnCount: tieSlots.length,
    opening: textKey('opening'),
    choice: textKey('choice'),
    agreedContact: textKey('agreed-contact'),
    ownExchange: textKey('own-exchange'),
    prior: textKey('prior'),
    referral: textKey('referral'),
  });
  setReal(memory, {
    ...rules.trust,
    ...rules.exchange,
    ...rules.contact,
    ...rules.survival,
    ...rules.introduction,
    breachLoss: rules.association.breachLoss,
    helpGain: rules.association.helpGain,
    ruleClarity: plan.agency.ruleClarity,
    ruleFairness: plan.agency.ruleFairness,
  });
  tables.fade.set(rules.fade);
  tables.ageHazard.set(rules.ageHazard);
  tables.nearProximity.set(rules.proximity);
  tables.presence.set(places.map(({ isHome, counterpart }) => (isHome ? 1 : counterpart)));
  tables.tieColumns.set(
    tieSlots.flatMap(({ pointerAt, kind, width }) => [pointerAt, width * kind.BYTES_PER_ELEMENT]),
  );
  adjacency.firstHalf.fill(NONE);
  adjacency.mark.fill(NONE);
  firms.association.fill(NONE);
  return { memory, adjacency, ties, introductions, week, tables };
}

function setWhole({ whole }: WorldMemory, values: Partial<Record<keyof typeof wholeAt, number>>): void {
  for (const [name, value] of Object.entries(values)) whole[wholeAt[name as keyof typeof wholeAt]] = value;
}

/** Sets every number that the compiled part reads; of what is given the rest is left. */
function setReal({ real }: WorldMemory, values: Readonly<Record<keyof typeof realAt, number>>): void {
  for (const [name, place] of Object.entries(realAt)) real[place] = values[name as keyof typeof realAt];
}
