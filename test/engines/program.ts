import { measures, planScenario, runScenario, scenarioSchema, seedKey } from '../../src/index.js';

/** What is the same on every engine: the digests of a run, by year and in all, and the last year's measures bit for bit. */
export interface Fingerprint {
  readonly digest: string;
  readonly digests: readonly string[];
  readonly values: string;
}

/** Runs a scenario given as plain data. */
export function fingerprint(data: unknown): Fingerprint {
  const scenario = scenarioSchema.parse(data);
  const run = runScenario(planScenario(scenario), seedKey(String(scenario.seed), 0), measures);
  return { digest: run.digest, digests: run.digests, values: JSON.stringify(run.values.at(-1)) };
}
