import type { Key } from '../random/key.js';
import { frozen } from './frozen.js';
import { type Growing, realAt, wholeAt } from './layout.js';
import { MAX_FIRMS } from './meeting-ring.js';
import { placeInMemory, propertiesIn, roomFor } from './memory.js';
import { createWalks } from './processes/walks.js';
import { proximityAt } from './proximity.js';
import {
  domains,
  type FirmGroup,
  type Firms,
  type Pattern,
  type PolicyAccount,
  type Rings,
  type World,
  type WorldPlan,
  YEAR,
} from './world.js';
import { layOutMemory, MOST_PATTERNS } from './world-memory.js';

/** The pattern number 0: no agreement, gains shared equally. */
const NO_PATTERN: Pattern = {
  name: 'none',
  title: { en: 'No pattern', id: 'Tanpa pola' },
  holders: [],
  isFormal: false,
  clarity: 0,
  fairness: 0,
  cadence: 0,
  gainShare: 0.5,
  durationWeeks: 0,
};

const worldProperties: PropertyDescriptorMap = {
  ...propertiesIn('whole', { tick: wholeAt.tick }),
  ended: {
    enumerable: true,
    get(this: World) {
      return this.tables.ended;
    },
  },
};
const agencyProperties = propertiesIn('real', { ruleClarity: realAt.ruleClarity });

/** What a world is given when it is made. */
export interface WorldParts extends Pick<World, 'distancesKm' | 'proximities'> {
  /** Rows to make room for at first. */
  readonly room: Readonly<Record<Growing, number>>;
  /** Gives the rings of the new world's firms; may lay the firms out before. */
  readonly ringsOf: (firms: Firms) => Rings;
}

/**
 * A world in which nothing has happened. Worlds and branches of worlds are all made here, by one literal, so that the
 * engine sees one shape of object and compiles each process once.
 */
export function createWorld(
  plan: WorldPlan,
  key: Key,
  policyNames: readonly string[],
  { distancesKm, proximities, room, ringsOf }: WorldParts,
): World {
  const { rules } = plan;
  const { budgetIdr, officerDays, ruleFairness } = plan.agency;
  const firms = createFirms(plan.groups);
  const { memory, adjacency, ties, introductions, week, tables } = layOutMemory(plan, key, firms, room, {
    growTies: () => memory.grow('tie', roomFor('tie', ties.count)),
    farProximity: (distanceKm) => proximityAt(rules, distanceKm),
    decide: (tie, isGiverFirst, isOwn) => {
      const [giver, receiver] = isGiverFirst ? [ties.first, ties.second] : [ties.second, ties.first];
      return rules.willingness(world, tie, giver, receiver, isOwn === 1);
    },
  });
  const agency = {
    budgetIdr,
    officerDays,
    ruleFairness,
    budgetLeftIdr: budgetIdr,
    daysLeft: officerDays,
    accounts: policyNames.map(createAccount),
    introductions,
  };
  const parts = {
    plan,
    rules,
    key,
    distancesKm,
    proximities,
    rings: ringsOf(firms),
    firms,
    ties,
    adjacency,
    associations: [],
    agency: placeInMemory<World['agency']>(agency, memory, agencyProperties),
    patterns: [],
    policyNames,
    week,
    year: {
      event: new Float64Array(week.event.length),
      gained: new Float64Array(week.gained.length),
      lost: new Float64Array(week.lost.length),
    },
    scratch: { walks: createWalks() },
    memory,
    kernel: memory.kernel,
    tables,
  };
  const world = placeInMemory<World>(parts, memory, worldProperties);
  world.tick = -plan.burnInYears * YEAR;
  tables.proximities.set(proximities);
  for (const pattern of [NO_PATTERN, ...plan.patterns]) addPattern(world, pattern);
  return Object.freeze(world);
}

/** Adds a pattern that ties can have; its number. Throws a RangeError if there are more than ties can tell apart. */
export function addPattern({ patterns, tables, memory }: World, pattern: Pattern): number {
  const number = patterns.length;
  if (number === MOST_PATTERNS) throw new RangeError(`patterns: ${number} are all that ties can tell apart.`);
  tables.patternStrength[number] = pattern.clarity * pattern.fairness;
  tables.gainShare[number] = pattern.gainShare;
  memory.whole[wholeAt.patternCount] = patterns.push(frozen(pattern));
  return number;
}

/** An account with nothing in it. */
export function createAccount(): PolicyAccount {
  return {
    spentIdr: 0,
    unfundedIdr: 0,
    officerDays: 0,
    unfundedDays: 0,
    spentIdrTotal: 0,
    unfundedIdrTotal: 0,
    officerDaysTotal: 0,
    done: 0,
    undone: 0,
    refused: 0,
  };
}

/** How many firms groups have in all. */
export function countOf(groups: readonly FirmGroup[]): number {
  return groups.reduce((sum, group) => sum + group.count, 0);
}

/** The firms of all groups; columns of no length come with the memory. Throws a RangeError if there are more than fit. */
function createFirms(groups: readonly FirmGroup[]): Firms {
  const count = countOf(groups);
  if (count > MAX_FIRMS) throw new RangeError(`world: ${count} firms. At most ${MAX_FIRMS} fit.`);
  const floats = () => new Float64Array(count);
  return {
    count,
    slotKey: new Int32Array(count),
    key: new Int32Array(0),
    generation: new Int32Array(count),
    group: new Uint16Array(count),
    place: new Uint16Array(0),
    sector: new Uint16Array(0),
    role: new Uint8Array(0),
    eastKm: new Float64Array(0),
    northKm: new Float64Array(0),
    salesIdr: floats(),
    baseSalesIdr: new Float64Array(0),
    sizeClass: new Uint8Array(count),
    resource: domains.map(() => new Float64Array(0)),
    endowment: domains.map(floats),
    quality: floats(),
    hasOwnProduct: new Uint8Array(count),
    isLicensed: new Uint8Array(count),
    generalisedTrust: new Float64Array(0),
    reciprocity: new Uint8Array(0),
    socialSkill: new Float64Array(0),
    isTrained: new Uint8Array(count),
    attention: new Float64Array(0),
    enteredAt: new Int32Array(count),
    reputation: new Float64Array(0),
    startReputation: new Float64Array(0),
    weightSum: new Float64Array(0),
    cadenceSum: new Float64Array(0),
    association: new Int32Array(0),
    meetingsOffered: new Uint16Array(count),
    meetingsAttended: new Uint16Array(count),
    orders: new Float64Array(0),
    reached: new Uint16Array(count),
  };
}
