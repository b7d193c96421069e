import { createAdjacency, NONE, type Ties } from '../network/ties.js';
import type { Key } from '../random/key.js';
import { MAX_FIRMS } from './meeting-ring.js';
import { createWalks } from './processes/walks.js';
import {
  AGE_BINS,
  type Counts,
  counters,
  domains,
  endCauses,
  type FirmGroup,
  type Firms,
  type Introductions,
  origins,
  type Pattern,
  type PolicyAccount,
  type World,
  type WorldPlan,
  YEAR,
} from './world.js';

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

/** What a world is given when it is made: what it may share with others, and the columns that are sized for it. */
export type WorldParts = Pick<World, 'distancesKm' | 'proximities' | 'rings' | 'firms'> & {
  readonly ties: Ties;
  readonly introductions: Introductions;
};

/**
 * A world in which nothing has happened. Worlds and branches of worlds are all made here, by one literal, so that the
 * engine sees one shape of object and compiles each process once.
 */
export function createWorld(
  plan: WorldPlan,
  key: Key,
  policyNames: readonly string[],
  parts: WorldParts,
): World {
  const { budgetIdr, officerDays, ruleClarity, ruleFairness } = plan.agency;
  return {
    plan,
    rules: plan.rules,
    key,
    tick: -plan.burnInYears * YEAR,
    distancesKm: parts.distancesKm,
    proximities: parts.proximities,
    rings: parts.rings,
    firms: parts.firms,
    ties: parts.ties,
    adjacency: createAdjacency(parts.firms.count),
    associations: [],
    agency: {
      budgetIdr,
      officerDays,
      ruleClarity,
      ruleFairness,
      budgetLeftIdr: budgetIdr,
      daysLeft: officerDays,
      accounts: policyNames.map(createAccount),
      introductions: parts.introductions,
    },
    patterns: [NO_PATTERN, ...plan.patterns],
    policyNames,
    week: createCounts(),
    year: createCounts(),
    ended: new Float64Array(origins.length * AGE_BINS),
    contacts: { count: 0, tie: new Int32Array(0), isChosen: new Uint8Array(0) },
    scratch: { walks: createWalks() },
  };
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
  };
}

function createCounts(): Counts {
  return {
    event: new Float64Array(counters.length),
    gained: new Float64Array(origins.length),
    lost: new Float64Array(endCauses.length),
  };
}

/** Columns for the firms of all groups. Throws a RangeError if there are more than fit. */
export function createFirms(groups: readonly FirmGroup[]): Firms {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  if (count > MAX_FIRMS) throw new RangeError(`world: ${count} firms. At most ${MAX_FIRMS} fit.`);
  const floats = () => new Float64Array(count);
  return {
    count,
    slotKey: new Int32Array(count),
    key: new Int32Array(count),
    generation: new Int32Array(count),
    group: new Uint16Array(count),
    place: new Uint16Array(count),
    sector: new Uint16Array(count),
    role: new Uint8Array(count),
    eastKm: floats(),
    northKm: floats(),
    salesIdr: floats(),
    baseSalesIdr: floats(),
    sizeClass: new Uint8Array(count),
    resource: domains.map(floats),
    endowment: domains.map(floats),
    quality: floats(),
    hasOwnProduct: new Uint8Array(count),
    isLicensed: new Uint8Array(count),
    generalisedTrust: floats(),
    reciprocity: new Uint8Array(count),
    socialSkill: floats(),
    isTrained: new Uint8Array(count),
    attention: floats(),
    enteredAt: new Int32Array(count),
    reputation: floats(),
    startReputation: floats(),
    weightSum: floats(),
    cadenceSum: floats(),
    association: new Int32Array(count).fill(NONE),
    meetingsOffered: new Uint16Array(count),
    meetingsAttended: new Uint16Array(count),
    orders: floats(),
    reached: new Uint16Array(count),
  };
}
