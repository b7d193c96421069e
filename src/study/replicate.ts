import type { World, WorldPlan } from '../model/world.js';
import { seedKey } from '../random/key.js';
import type { ScenarioPlan } from '../scenario/plan.js';
import type { CreateHasher } from './hasher.js';
import { OwnCodeError, type OwnCodePlace } from './own-code-error.js';
import { branchFor, burntIn, type Run, runYears } from './run.js';
import type { StudyPlan } from './study-plan.js';

/** What became of a run: plain data, so that it can come from another thread. */
export type Attempt = { readonly run: Run } | FailedAttempt;

/** What a run threw, and where in the user's own code if it was there. */
export interface FailedAttempt {
  readonly error: string;
  readonly stack?: string | undefined;
  readonly place?: OwnCodePlace;
}

export interface ReplicateOptions {
  readonly createHasher?: CreateHasher;
  /** Only these scenarios, in ascending order; all if left out. */
  readonly scenarios?: readonly number[] | undefined;
  /** The scenarios below this one are run on after their end; none if left out. */
  readonly runOn?: number | undefined;
  /** Gives the worlds at tick 0; if left out, each is worked out for this replicate and forgotten. */
  readonly beginningOf?: BeginningOf | undefined;
}

/**
 * One replicate of the scenarios of a study, in their order. They share the key, so that the same chance befalls the
 * same firms; those whose worlds are the same before any policy acts share the years before the first one as well.
 * A run that throws leaves the others alone.
 */
export function runReplicate(study: StudyPlan, replicate: number, options: ReplicateOptions = {}): Attempt[] {
  const attempts = new Array<Attempt>(options.scenarios?.length ?? study.scenarios.length);
  for (const [at, one] of replicateByRun(study, replicate, options)) attempts[at] = one;
  return attempts;
}

/** The same run by run: the place of each among the scenarios, as it ends, those that begin alike one after another. */
export function* replicateByRun(
  study: StudyPlan,
  replicate: number,
  options: ReplicateOptions = {},
): Generator<readonly [at: number, one: Attempt]> {
  const { scenarios = [...study.scenarios.keys()], runOn = 0, beginningOf: given, ...rest } = options;
  for (const group of groupsOf(study)) {
    let own: World | undefined;
    const beginningOf: BeginningOf = (plan, number) => {
      if (given) return given(plan, number);
      own ??= burntIn(plan, seedKey(study.seed, number));
      return own;
    };
    for (const scenario of group.filter((each) => scenarios.includes(each))) {
      const { plan } = study.scenarios[scenario];
      const one = attempt(() => {
        const world = branchFor(beginningOf(plan, replicate), plan);
        const run = runYears(world, plan, study.measures, { ...rest, isRunOn: scenario < runOn });
        world.memory.release();
        return run;
      });
      yield [scenarios.indexOf(scenario), one];
    }
    own?.memory.release();
  }
}

/** Gives the world of a replicate at tick 0; plans with the same world before any policy acts share it. */
export type BeginningOf = (plan: ScenarioPlan, replicate: number) => World;

/** Works out each beginning once, and keeps all, or the `most` that were asked for last. */
export function beginnings(seed: string, most = Number.POSITIVE_INFINITY): BeginningOf {
  const known = new Map<string, World>();
  return (plan, replicate) => {
    const name = `${replicate} ${fingerprintOf(plan.world)}`;
    const world = known.get(name) ?? burntIn(plan, seedKey(seed, replicate));
    known.delete(name);
    known.set(name, world);
    if (known.size > most) {
      const [oldest, forgotten] = known.entries().next().value!;
      known.delete(oldest);
      forgotten.memory.release();
    }
    return world;
  };
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

const groups = new WeakMap<StudyPlan, readonly number[][]>();

/** The scenarios of a study, together where their worlds begin alike. */
function groupsOf(study: StudyPlan): readonly number[][] {
  const known = groups.get(study);
  if (known) return known;
  const found = new Map<string, number[]>();
  for (const [scenario, { plan }] of study.scenarios.entries()) {
    const beginning = fingerprintOf(plan.world);
    found.set(beginning, [...(found.get(beginning) ?? []), scenario]);
  }
  groups.set(study, [...found.values()]);
  return [...found.values()];
}

const fingerprints = new WeakMap<WorldPlan, string>();

/** What decides the years before the first: everything but the budget, the years after, and tables that follow from the rest. */
function fingerprintOf(plan: WorldPlan): string {
  const known = fingerprints.get(plan);
  if (known !== undefined) return known;
  const { years, agency, ...rest } = plan;
  const { budgetIdr, officerDays, ...rules } = agency;
  const text = JSON.stringify([rest, rules], (_, value) => (ArrayBuffer.isView(value) ? undefined : value));
  fingerprints.set(plan, text);
  return text;
}
