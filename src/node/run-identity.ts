import type { Scenario } from '../scenario/schema.js';
import type { StudyData } from '../study/study-data.js';
import { codeHash } from './code-hash.js';
import { hashOf, type Ordered } from './json.js';
import { ownCodeText } from './own-imports.js';

/** Hashes what all runs of a scenario have in common: the code that runs it, the user's own, the scenario, the seed. */
export type IdentifyScenario = (scenario: Scenario) => string;

/** Reads the code once, for all scenarios of a study. */
export function scenarioIdentities(study: StudyData): IdentifyScenario {
  const code = codeHash();
  // Every run of a study reads all measures of the user's own, whichever scenario names them.
  const own = study.scenarios.flatMap((entry) => entry.code.map(({ path }) => ownCodeText(path)));
  // The points of a sweep share most parts of their scenarios.
  const known: Ordered = new WeakMap();
  return (scenario) => hashOf([code, own, scenario, study.seed], known);
}

/** What a run is known by, whichever study or sweep asks for it. */
export function runIdentity(ofScenario: string, replicate: number, isRunOn: boolean): string {
  return hashOf([ofScenario, replicate, isRunOn]);
}

/** What the search for the equal budget of a scenario is known by. */
export function scalingIdentity(ofScenario: string, amountIdr: number): string {
  return hashOf([ofScenario, { amountIdr }]);
}
