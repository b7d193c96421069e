import { dirname, join } from 'node:path';
import { modelVersion } from '../model/version.js';
import type { OwnCode } from '../scenario/entry-schema.js';
import type { Scenario } from '../scenario/schema.js';
import { noOwnCode } from '../study/study-data.js';
import * as say from '../words/export-messages.js';
import { InputError } from '../words/input-error.js';
import { nearestName } from '../words/nearest.js';
import type { Manifest, ManifestRun } from './manifest.js';
import { type Origin, originOf } from './origin.js';
import { readFolder } from './read-result.js';

/** A run that can be run again. */
export interface FoundRun {
  readonly scenario: Scenario;
  readonly own: OwnCode;
  readonly seed: string;
  readonly replicate: number;
  /** What it came out with, if that is known. */
  readonly digest: string | undefined;
  /** The result that it is a run of. */
  readonly origin?: Origin;
}

/** A run of a result folder. */
export interface StoredRun extends FoundRun {
  readonly origin: Origin;
}

export interface WhichRun {
  readonly scenario: string | undefined;
  readonly replicate: number;
  readonly isEqualBudget: boolean;
  readonly isCodeAllowed: boolean;
  /** Without a scenario the baseline is meant; else a result of several has to be asked for one. */
  readonly isBaselineMeant?: boolean;
  /** The option that names the scenario, if it is not --scenario. */
  readonly option?: string;
}

/** Finds a finished run in a result folder. Throws an InputError if there is none such, or it cannot be run again here. */
export async function findRun(folder: string, which: WhichRun): Promise<StoredRun> {
  const { manifest } = await readFolder(folder);
  if (manifest.model !== modelVersion)
    throw new InputError(say.otherModel(folder, manifest.model, modelVersion));
  const name = scenarioName(manifest, which);
  const run = runIn(which.isEqualBudget ? manifest.equalBudgetRuns : manifest.runs, name, which.replicate);
  const isNamed = (entry: { readonly name: string }) => entry.name === name;
  const scaled = which.isEqualBudget ? manifest.scaled.find(isNamed) : undefined;
  const { scenario, file } = scaled ?? manifest.scenarios.find(isNamed)!;
  const own = await ownCodeOf(scenario, file, which.isCodeAllowed);
  return {
    scenario,
    own,
    seed: manifest.study.seed,
    replicate: run.replicate,
    digest: run.digest,
    origin: originOf(manifest),
  };
}

function scenarioName(
  { scenarios, study }: Manifest,
  { scenario, isBaselineMeant = false, option }: WhichRun,
): string {
  const names = scenarios.map(({ name }) => name);
  const asked = scenario ?? (isBaselineMeant ? study.baseline : undefined);
  if (asked === undefined && names.length > 1) throw new InputError(say.scenarioMissing(names, option));
  const name = asked ?? (names[0] as string);
  if (!names.includes(name))
    throw new InputError(say.noSuchScenario(name, names, nearestName(name, names), option));
  return name;
}

function runIn(runs: readonly ManifestRun[], scenario: string, replicate: number): ManifestRun {
  const ofScenario = runs.filter((run) => run.scenario === scenario);
  if (ofScenario.length === 0) throw new InputError(say.noRunAtAll(scenario));
  const found = ofScenario.find((run) => run.replicate === replicate);
  if (found) return found;
  const numbers = ofScenario.map((run) => run.replicate);
  throw new InputError(
    say.noSuchReplicate(replicate, scenario, numbers[0] as number, numbers.at(-1) as number),
  );
}

/** The user's own policies of a scenario; they are named from the folder of its file. */
async function ownCodeOf(scenario: Scenario, file: string, isAllowed: boolean): Promise<OwnCode> {
  const names = scenario.policies
    .map(({ policy }) => policy)
    .filter((policy) => /\.(ts|mts|js|mjs)$/.test(policy));
  if (names.length === 0) return noOwnCode;
  const files = [...new Set(names)].map((name) => ({
    kind: 'policy' as const,
    name,
    path: join(dirname(file), name),
  }));
  if (!isAllowed) throw new InputError(say.codeNeeded(files.map(({ path }) => path)));
  const { loadOwnCode } = await import('./own-code.js');
  return loadOwnCode(files);
}
