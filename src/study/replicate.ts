import type { World, WorldPlan } from '../model/world.js';
import { type Key, seedKey } from '../random/key.js';
import type { ScenarioPlan } from '../scenario/plan.js';
import type { CreateHasher } from './digest.js';
import { OwnCodeError, type OwnCodePlace } from './own-code-error.js';
import { branchFor, burntIn, type Run, runYears } from './run.js';
import type { StudyPlan } from './study-plan.js';

/** What became of a run: plain data, so that it can come from another thread. */
export type Attempt = { readonly run: Run } | FailedAttempt;

/** What a run threw, and where in the user's own code if it was there. */
interface FailedAttempt {
  readonly error: string;
  readonly stack?: string | undefined;
  readonly place?: OwnCodePlace;
}

export interface ReplicateOptions {
  readonly createHasher?: CreateHasher;
  /** Only the first so many scenarios; all if left out. */
  readonly scenarios?: number | undefined;
}

/**
 * One replicate of all scenarios of a study, in their order. They share the key, so that the same chance befalls the
 * same firms; those whose worlds are the same before any policy acts share the years before the first one as well.
 * A run that throws leaves the others alone.
 */
export function runReplicate(study: StudyPlan, replicate: number, options: ReplicateOptions = {}): Attempt[] {
  const key = seedKey(study.seed, replicate);
  const beginnings = new Map<string, World>();
  const { scenarios: count = study.scenarios.length, ...rest } = options;
  const attempts = new Array<Attempt>(count);
  for (const group of groupsOf(study)) {
    for (const scenario of group.scenarios.filter((each) => each < count)) {
      const { plan } = study.scenarios[scenario];
      attempts[scenario] = attempt(() => {
        const world = branchFor(beginningOf(beginnings, group.beginning, plan, key), plan);
        return runYears(world, plan, study.measures, rest);
      });
    }
    beginnings.clear();
  }
  return attempts;
}

function beginningOf(known: Map<string, World>, name: string, plan: ScenarioPlan, key: Key): World {
  const world = known.get(name) ?? burntIn(plan, key);
  known.set(name, world);
  return world;
}

function attempt(run: () => Run): Attempt {
  try {
    return { run: run() };
  } catch (error) {
    if (!(error instanceof Error)) return { error: String(error) };
    const { message, stack } = error;
    return { error: message, stack, ...(error instanceof OwnCodeError ? { place: error.place } : {}) };
  }
}

interface Group {
  readonly beginning: string;
  readonly scenarios: number[];
}

const groups = new WeakMap<StudyPlan, Group[]>();

/** The scenarios of a study by the world they begin with. */
function groupsOf(study: StudyPlan): Group[] {
  const known = groups.get(study);
  if (known) return known;
  const found = new Map<string, Group>();
  for (const [scenario, { plan }] of study.scenarios.entries()) {
    const beginning = fingerprint(plan.world);
    const group = found.get(beginning) ?? { beginning, scenarios: [] };
    group.scenarios.push(scenario);
    found.set(beginning, group);
  }
  groups.set(study, [...found.values()]);
  return [...found.values()];
}

/** What decides the years before the first: everything but the budget, the years after, and tables that follow from the rest. */
function fingerprint(plan: WorldPlan): string {
  const { years, agency, ...rest } = plan;
  const { budgetIdr, officerDays, ...rules } = agency;
  return JSON.stringify([rest, rules], (_, value) => (ArrayBuffer.isView(value) ? undefined : value));
}
