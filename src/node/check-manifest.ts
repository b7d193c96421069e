import { existsSync } from 'node:fs';
import { modelVersion } from '../model/version.js';
import { InputError } from '../words/input-error.js';
import * as say from '../words/verify-messages.js';
import { goneFindings } from './check-crate.js';
import { movedOn } from './check-inputs.js';
import { type Finding, found } from './finding.js';
import { hashOf } from './json.js';
import {
  fileHash,
  identityOf,
  type Manifest,
  type ManifestScenario,
  packageVersion,
  studyOf,
} from './manifest.js';

/** The identity that a study's manifest should have. */
export function identityIn(manifest: Manifest): string {
  return identityOf(studyOf(manifest), manifest.model);
}

/** Whether what a manifest holds is what this program would run: versions, scenarios, own code, study; nothing is run. */
export function inputFindings(
  manifest: Pick<Manifest, 'scenarios' | 'scaled' | 'model' | 'identity'>,
  identityNow: () => string,
): Finding[] {
  const entries = [...manifest.scenarios, ...manifest.scaled];
  const versions =
    manifest.model === modelVersion
      ? []
      : [found('model-version', say.otherVersions('model', manifest.model, modelVersion))];
  const changed = entries
    .filter(({ scenario, hash }) => hashOf(scenario) !== hash)
    .map(({ name: scenario }) => found('scenario', say.scenarioChanged(scenario), { scenario }));
  const findings = [...versions, ...changed, ...codeFindings(entries)];
  if (findings.length > 0) return findings;
  return identityNow() === manifest.identity ? [] : [found('study', say.studyChanged)];
}

function codeFindings(entries: readonly ManifestScenario[]): Finding[] {
  const named = entries.flatMap(({ code = [] }) => code.flatMap((file) => [file, ...(file.imports ?? [])]));
  const files = new Map(named.map(({ path, hash }) => [path, hash]));
  return [...files].flatMap(([file, hash]) => {
    if (!existsSync(file)) return [found('code', say.codeGone(file), { file })];
    return fileHash(file) === hash ? [] : [found('code', say.codeChanged(file), { file })];
  });
}

/** Throws an InputError if a manifest names own code and there is no leave to run it. */
export function refuseOwnCode({ scenarios }: Pick<Manifest, 'scenarios'>, isAllowed: boolean): void {
  const paths = new Set(scenarios.flatMap(({ code = [] }) => code.map(({ path }) => path)));
  if (paths.size > 0 && !isAllowed) throw new InputError(say.codeNotAllowed([...paths]));
}

/** Remarks that take nothing from the result: another version of the program, files that are gone or were changed since. */
export async function remarksOn(
  folder: string,
  manifest: Parameters<typeof movedOn>[0] & Pick<Manifest, 'simpul'>,
  isCodeAllowed: boolean,
): Promise<Finding[]> {
  const version = packageVersion();
  const versions =
    version === manifest.simpul
      ? []
      : [found('simpul-version', say.otherVersions('simpul', manifest.simpul, version))];
  return [
    ...versions,
    ...(await movedOn(manifest, isCodeAllowed)),
    ...(await goneFindings(folder, manifest)),
  ];
}
