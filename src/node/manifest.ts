import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { modelVersion } from '../model/version.js';
import { type Assumption, ownAssumptionsOf } from '../report/index.js';
import type { OwnCode } from '../scenario/check.js';
import type { Scenario } from '../scenario/schema.js';
import type { Comparison, Failure } from '../study/comparison.js';
import type { ScenarioData, StudyData } from '../study/study-data.js';
import { hashOf } from './json.js';

/** What makes a result folder repeatable: everything that went in, and a digest of everything that came out. */
export interface Manifest {
  readonly format: 1;
  readonly simpul: string;
  readonly model: number;
  /** Equal for folders that hold the same study: same scenarios, baseline, seed and model. */
  readonly identity: string;
  readonly command: string;
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

interface ManifestScenario {
  readonly name: string;
  readonly file: string;
  /** SHA-256 of the resolved scenario's canonical JSON. */
  readonly hash: string;
  /** The scenario with everything that it extends and all defaults. */
  readonly scenario: Scenario;
}

export interface ManifestRun {
  readonly scenario: string;
  readonly replicate: number;
  readonly digest: string;
}

/** The version of this package. */
function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}

/** What tells one study from another, whatever number of replicates it has got to. */
export function identityOf({ name, seed, baseline, scenarios }: StudyData): string {
  const inputs = scenarios.map(({ scenario, code }) => ({
    scenario,
    code: code.map(({ path }) => readFileSync(path, 'utf8')),
  }));
  return hashOf({ modelVersion, name, seed, baseline, inputs });
}

export function manifestOf(
  data: StudyData,
  comparison: Comparison,
  runs: Pick<Manifest, 'runs' | 'equalBudgetRuns'>,
  scaled: readonly ScenarioData[],
  own: readonly OwnCode[],
  command: string,
): Manifest {
  const { scenarios, ...study } = data;
  const ownAssumptions = ownAssumptionsOf(
    scenarios.map(({ scenario }) => scenario),
    own,
  );
  return {
    format: 1,
    simpul: packageVersion(),
    model: modelVersion,
    identity: identityOf(data),
    command,
    study,
    scenarios: scenarios.map(entryOf),
    scaled: scaled.map(entryOf),
    digest: comparison.digest,
    ...runs,
    failures: comparison.failures,
    ...(ownAssumptions.length > 0 ? { ownAssumptions } : {}),
  };
}

function entryOf({ file, scenario }: ScenarioData): ManifestScenario {
  return { name: scenario.name, file, hash: hashOf(scenario), scenario };
}

/** The manifest of a result folder; undefined if there is none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    return manifest?.format === 1 ? manifest : undefined;
  } catch {
    return undefined;
  }
}
