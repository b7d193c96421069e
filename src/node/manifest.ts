import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { modelVersion } from '../model/version.js';
import type { Assumption } from '../report/assumptions.js';
import type { Scenario } from '../scenario/schema.js';
import type { Failure } from '../study/comparison.js';
import type { ScenarioData, StudyData } from '../study/study-data.js';
import { InputError } from '../words/input-error.js';
import { hashOf } from './json.js';
import { ownCodeText, ownImportsOf } from './own-imports.js';
import { readResultJson } from './result-json.js';
import { manifestShape, sweepManifestShape } from './result-shapes.js';
import { text } from './shape.js';

/** What makes a result folder repeatable: everything that went in, and a digest of everything that came out. */
export interface Manifest {
  readonly format: 1;
  readonly simpul: string;
  readonly model: number;
  /** Equal for folders that hold the same study: same scenarios, baseline, seed and model. */
  readonly identity: string;
  readonly command: string;
  /** What the command set in the scenarios, `path=value`. */
  readonly sets: readonly string[];
  readonly study: Omit<StudyData, 'scenarios'>;
  readonly scenarios: readonly ManifestScenario[];
  /** The scenarios as they were scaled to an equal budget. */
  readonly scaled: readonly ManifestScenario[];
  /** Digest of the whole: over those of the runs in `runs`, scenario by scenario. */
  readonly digest: string;
  readonly runs: readonly ManifestRun[];
  readonly equalBudgetRuns: readonly ManifestRun[];
  readonly failures: readonly Failure[];
  /** Numbers of the user's own policies, so that a report can be made again without their code; left out if there are none. */
  readonly ownAssumptions?: readonly Assumption[];
}

export interface ManifestScenario {
  readonly name: string;
  readonly file: string;
  /** SHA-256 of the resolved scenario's canonical JSON. */
  readonly hash: string;
  /** The scenario with everything that it extends and all defaults. */
  readonly scenario: Scenario;
  /** Files of the user's own code that it names, with the SHA-256 of their text; left out if there are none. */
  readonly code?: readonly ManifestCode[];
}

type ManifestCode = ScenarioData['code'][number] & {
  readonly hash: string;
  /** Files that it imports by relative paths, and these in turn; left out if there are none. */
  readonly imports?: readonly { readonly path: string; readonly hash: string }[];
};

export interface ManifestRun {
  readonly scenario: string;
  readonly replicate: number;
  readonly digest: string;
}

/** The version of this package. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}

/** What tells one study from another, whatever number of replicates it has got to. */
export function identityOf({ name, seed, baseline, scenarios }: StudyData, model = modelVersion): string {
  const inputs = scenarios.map(({ scenario, code }) => ({
    scenario,
    code: code.map(({ path }) => ownCodeText(path)),
  }));
  return hashOf({ modelVersion: model, name, seed, baseline, inputs });
}

/** A scenario as a manifest has it. */
export function manifestEntryOf({ file, scenario, code }: ScenarioData): ManifestScenario {
  const files = code.map(({ kind, name, path }): ManifestCode => {
    const imports = ownImportsOf(path).map((each) => ({ path: each, hash: fileHash(each) }));
    return { kind, name, path, hash: fileHash(path), ...(imports.length > 0 ? { imports } : {}) };
  });
  const entry = { name: scenario.name, file, hash: hashOf(scenario), scenario };
  return files.length > 0 ? { ...entry, code: files } : entry;
}

/** SHA-256 of a file. Throws what the file system says if there is none. */
export function fileHash(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** The study that a manifest is of, as it was run. */
export function studyOf({ study, scenarios }: Pick<Manifest, 'study' | 'scenarios'>): StudyData {
  return { ...study, scenarios: scenarios.map(dataOf) };
}

/** What is run besides: the scenarios scaled to the equal budget. */
export function scaledOf({ scaled }: Manifest): ScenarioData[] {
  return scaled.map(dataOf);
}

function dataOf({ file, scenario, code = [] }: ManifestScenario): ScenarioData {
  return { file, scenario, code };
}

/** What the manifest of any result holds. */
export type AnyManifest = Pick<
  Manifest,
  'format' | 'simpul' | 'model' | 'identity' | 'command' | 'sets' | 'study' | 'scenarios' | 'digest'
> & { readonly kind?: 'sweep' };

/** The manifest of a result folder; undefined if there is none. Throws an InputError if it is damaged or of a newer program. */
export async function readManifest(folder: string): Promise<AnyManifest | undefined> {
  const shapeOf = (content: object) => ('kind' in content ? sweepManifestShape : manifestShape);
  const read = await readResultJson(folder, 'manifest.json', shapeOf);
  return read?.content as AnyManifest | undefined;
}

const ownerShape = z.looseObject({ identity: text, study: z.looseObject({ name: text }) });

/** Whose a result folder is, for whoever is about to replace it: a manifest that does not say it is none. */
export async function ownerOf(folder: string): Promise<Pick<AnyManifest, 'identity' | 'study'> | undefined> {
  try {
    const read = await readResultJson(folder, 'manifest.json', () => ownerShape);
    return read?.content as AnyManifest | undefined;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
