import { frozen } from '../model/frozen.js';
import { compileRules } from '../model/rules.js';
import { type FirmGroup, type Pattern, type WorldPlan, YEAR } from '../model/world.js';
import { policies as builtInPolicies } from '../policy/index.js';
import type { Phase, Policy, PolicyUse, Target } from '../policy/policy.js';
import type { Trigger } from '../policy/signal.js';
import type { Scenario } from './schema.js';

/** What the engine runs: a world to found and the policies that act in it. */
export interface ScenarioPlan {
  readonly world: WorldPlan;
  readonly uses: readonly PolicyUse[];
}

/** A world can be run on for so many years after the last one, to see what remains when the agency has stopped. */
export const YEARS_AFTER = 2;

type PolicyEntry = Scenario['policies'][number];

/**
 * Turns a checked scenario into what the engine runs. `ownPolicies` holds the user's own policies by the path that the
 * scenario names. A scenario that refers to something that is not there is a bug here: the check comes first. All runs of
 * the plan share it, so it is frozen; the scenario itself stays as it is.
 */
export function planScenario(
  scenario: Scenario,
  ownPolicies: ReadonlyMap<string, Policy> = new Map(),
): ScenarioPlan {
  const own = structuredClone(scenario);
  return {
    world: frozen(planWorld(own)),
    uses: own.policies.map((entry) => planPolicy(own, entry, ownPolicies)),
  };
}

function planWorld(scenario: Scenario): WorldPlan {
  const { world, budget, agency, time } = scenario;
  const placeNames = Object.keys(world.places);
  const sectorNames = Object.keys(world.sectors);
  return {
    places: placeNames.map((name) => {
      const { title, latitude, longitude, radius, home, counterpart } = world.places[name]!;
      return {
        name,
        title: title ?? named(name),
        latitude,
        longitude,
        radiusKm: radius,
        isHome: home,
        counterpart,
      };
    }),
    sectors: sectorNames.map((name) => ({ name, title: world.sectors[name]!.title ?? named(name) })),
    groups: Object.entries(world.firms).map(
      ([name, group]): FirmGroup => ({
        name,
        role: group.role,
        place: indexOf(placeNames, group.place),
        sector: indexOf(sectorNames, group.sector),
        count: group.count,
        salesMedianIdr: group.sales.median,
        salesSpread: group.sales.spread,
        endowment: group.endowment,
        endowmentSpread: group.endowmentSpread,
        qualityMean: group.quality,
        ownProductShare: group.ownProduct,
        licensedShare: group.licensed,
        reputation: group.reputation,
      }),
    ),
    patterns: Object.entries(world.patterns).map(
      ([name, pattern]): Pattern => ({
        name,
        title: pattern.title,
        holders: pattern.holders,
        isFormal: pattern.formal,
        clarity: pattern.clarity,
        fairness: pattern.fairness,
        cadence: pattern.cadence,
        gainShare: pattern.gainShare,
        durationWeeks: pattern.duration,
        fit: pattern.fit,
      }),
    ),
    sizeLimitsIdr: [world.sizeLimits.micro, world.sizeLimits.small, world.sizeLimits.medium],
    rules: compileRules(scenario.behaviour, time.burnIn + time.years + YEARS_AFTER),
    burnInYears: time.burnIn,
    years: time.years,
    startYear: time.startYear,
    agency: { budgetIdr: budget.yearly, officerDays: budget.officerDays, ...agency },
    survey: scenario.survey,
  };
}

function named(name: string) {
  return { en: name, id: name };
}

function indexOf(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index < 0)
    throw new Error(
      `plan: ${name} is not one of ${names.join(', ')}. The scenario should have been checked.`,
    );
  return index;
}

/** Keys of a policy entry that are not parameters of the policy. */
export const frameKeys: ReadonlySet<string> = new Set([
  'policy',
  'label',
  'target',
  'when',
  'phases',
  'from',
  'to',
]);

function planPolicy(
  scenario: Scenario,
  entry: PolicyEntry,
  ownPolicies: ReadonlyMap<string, Policy>,
): PolicyUse {
  const builtIn = builtInPolicies.find(({ name }) => name === entry.policy);
  const policy = builtIn ?? ownPolicies.get(entry.policy);
  if (!policy) throw new Error(`plan: no policy ${entry.policy}. The scenario should have been checked.`);
  // The parameters of built-in policies have been read with the scenario; those of the user's own are read here.
  const read = (params: Record<string, unknown>) =>
    builtIn ? params : (policy.params.parse(params) as typeof params);
  const params = parametersOf(entry);
  const end = scenario.time.years * YEAR;
  const phases: Phase[] = (entry.phases ?? [{}]).map((phase) => ({
    from: phase.from ? tickOfMonth(scenario, phase.from, 0) : 0,
    to: phase.to ? tickOfMonth(scenario, phase.to, 1) : end,
    params: read({ ...params, ...parametersOf(phase) }),
  }));
  return {
    policy,
    label: entry.label ?? policy.name,
    target: planTarget(scenario, entry.target),
    trigger: planTrigger(entry.when),
    phases: frozen(phases),
  };
}

function parametersOf(entry: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).filter(([key, value]) => !frameKeys.has(key) && value !== undefined),
  );
}

function planTarget(scenario: Scenario, target: PolicyEntry['target']): Target {
  const sectorNames = Object.keys(scenario.world.sectors);
  const placeNames = Object.keys(scenario.world.places);
  return {
    sectors: target?.sectors?.map((name) => indexOf(sectorNames, name)),
    places: target?.places?.map((name) => indexOf(placeNames, name)),
    sizes: target?.sizes,
  };
}

function planTrigger(when: PolicyEntry['when']): Trigger | undefined {
  if (!when) return undefined;
  const isAbove = when.above !== undefined;
  return { signal: when.signal, isAbove, threshold: (isAbove ? when.above : when.below) as number };
}

/** The first tick of a month such as `2007-01`, or of the one `later` months after it. */
function tickOfMonth(scenario: Scenario, month: string, later: number): number {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const months = (year - scenario.time.startYear) * 12 + (number - 1) + later;
  return Math.round((months * YEAR) / 12);
}
