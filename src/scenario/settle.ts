import { checkScenario } from './check.js';
import type { LoadedScenario } from './load.js';
import { applySettings, type Missed, type Setting } from './override.js';
import type { Problem } from './problem.js';
import type { Scenario } from './schema.js';

export interface Settled {
  /** Checked, defaults filled in, without `provenance`; undefined if a value is wrong. */
  readonly scenario: Scenario | undefined;
  /** Errors alone: what the scenario is warned of is told once, when it is read. */
  readonly problems: readonly Problem[];
  readonly missed: readonly Missed[];
}

/**
 * A scenario that has been read, with values put in and checked as if they stood in its file. With `isWhole` false each
 * value is judged by itself, not whether they make sense together.
 */
export function settle(loaded: LoadedScenario, settings: readonly Setting[], isWhole = true): Settled {
  const { tree, own, scenario, seen } = loaded;
  if (!tree) return { scenario, problems: [], missed: [] };
  const put = applySettings(tree, settings);
  if (put.tree === tree) return { scenario, problems: put.problems, missed: put.missed };
  const checked = checkScenario(put.tree, own, { seen, isWhole });
  const problems = [...put.problems, ...checked.problems].filter(({ severity }) => severity === 'error');
  // Where its numbers come from is told of the scenario as it was read; points are many and go from thread to thread.
  const point = checked.scenario && { ...checked.scenario, provenance: {} };
  return {
    scenario: point && problems.length === 0 ? shared(scenario, point) : undefined,
    problems,
    missed: put.missed,
  };
}

/** A value that holds on to the parts in which it equals another one: of many points each keeps its differences alone. */
function shared<T>(base: T | undefined, value: T): T {
  if (Object.is(base, value) || typeof value !== 'object' || value === null) return value;
  if (typeof base !== 'object' || base === null || Array.isArray(base) !== Array.isArray(value)) return value;
  const before = base as Record<string, unknown>;
  const now = value as Record<string, unknown>;
  const keys = Object.keys(now);
  let isSame = keys.length === Object.keys(before).length;
  for (const key of keys) {
    now[key] = shared(before[key], now[key]);
    isSame &&= Object.hasOwn(before, key) && Object.is(now[key], before[key]);
  }
  return isSame ? base : value;
}
