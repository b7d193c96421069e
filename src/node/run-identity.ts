import type { Scenario } from '../scenario/schema.js';
import type { StudyData } from '../study/study-data.js';
import { codeHash } from './code-hash.js';
import { hashOf, type Ordered } from './json.js';
import { ownCodeText } from './own-imports.js';

/** Hashes what all runs of a scenario have in common: the code that runs it, the user's own, the scenario, the seed. */
export type IdentifyScenario = (scenario: Scenario) => string;

/** Reads the code once, for all scenarios of a study. */
export function scenarioIdentities(study: StudyData): IdentifyScenario {
  // Every run of a study reads all measures of the user's own, whichever scenario names them.
  const own = study.scenarios.flatMap((entry) => entry.code.map(({ path }) => ownCodeText(path)));
  const code = codeHash(own.length > 0);
  // The points of a sweep share most parts of their scenarios.
  const known: Ordered = new WeakMap();
  return (scenario) => hashOf([code, own, partsRun(scenario), study.seed], known);
}

/** What runs depend on of a scenario: not what it is called, where its numbers are from, or how results are weighed. */
function partsRun({ name, title, extends: files, modelVersion, seed, provenance, index, ...rest }: Scenario) {
  return rest;
}

/** What a run is known by, whichever study or sweep asks for it. */
export function runIdentity(ofScenario: string, replicate: number): string {
  return hashOf([ofScenario, replicate]);
}

/** What the search for the equal budget of a scenario is known by. */
export function scalingIdentity(ofScenario: string, amountIdr: number): string {
  return hashOf([ofScenario, { amountIdr }]);
}
