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
  type Tables,
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
