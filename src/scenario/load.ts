import type { Measure } from '../measure/measure.js';
import type { Policy } from '../policy/policy.js';
import type { Bilingual } from '../words/lang.js';
import * as say from '../words/sense-messages.js';
import { scenarioAsMeant } from './as-meant.js';
import { checkScenario } from './check.js';
import { type CodeFile, findCode } from './code-files.js';
import { countedProvenance, type Seen } from './counted-provenance.js';
import type { OwnCode } from './entry-schema.js';
import { type FileText, type ReadFile, resolveFile } from './extend.js';
import { keysByKind } from './kind-of-file.js';
import { applyOverrides, type Missed, missedByAll, type Override, readAssignment } from './override.js';
import { fileSite } from './parse.js';
import { errorAt, hasErrors, inOrder, isSameSite, type Problem } from './problem.js';
import type { Scenario } from './schema.js';
import { type MapTree, plainOf } from './tree.js';

/** What loading a file of code gives: what it exports, or why it cannot be used. */
export type CodeRead =
  | { readonly policy: Policy }
  | { readonly measure: Measure }
  | { readonly fault: Bilingual };

export interface LoadOptions {
  readonly readFile: ReadFile;
  /** Values over those of the file: `path=value`, or with the option they come from. */
  readonly overrides?: readonly (string | Override)[];
  /** Loads the user's own policies and measures; without it, a scenario that names any is refused. */
  readonly loadCode?: (file: CodeFile) => Promise<CodeRead>;
  /** The overrides are for several scenarios: one for a policy that this scenario has not is no mistake of its own. */
  readonly areOverridesShared?: boolean;
  /** The file is only meant to be extended: what is missing in it is not held against it. */
  readonly isPart?: boolean;
}

export interface LoadedScenario {
  readonly path: string;
  /** Checked, defaults filled in, of `provenance` what counts; undefined if there is an error. */
  readonly scenario: Scenario | undefined;
  /** What the files say, `extends` and overrides worked in, nothing filled in. */
  readonly raw: Readonly<Record<string, unknown>>;
  readonly tree: MapTree | undefined;
  /** All of them, in the order of the lines. */
  readonly problems: readonly Problem[];
  /** What each file sees, by its path: itself with all that it extends. */
  readonly seen: Seen;
  /** Every file read. */
  readonly files: readonly FileText[];
  readonly code: readonly CodeFile[];
  readonly own: OwnCode;
  /** Overrides for policies that it has not. */
  readonly missed: readonly Missed[];
}

/** Reads a scenario with all that it extends, puts the overrides in and checks it. Never throws for a mistake in a file. */
export async function loadScenario(path: string, options: LoadOptions): Promise<LoadedScenario> {
  const resolved = await resolveFile(path, options.readFile);
  const own: OwnCode = { policies: new Map(), measures: new Map() };
  const nothing = { ...resolved, path, scenario: undefined, raw: {}, code: [], own, missed: [] };
  if (!resolved.tree) return nothing;
  const scenarios = resolved.tree.entries.get('scenarios');
  if (scenarios) {
    const { key } = scenarios;
    if (key.file !== path) return { ...nothing, problems: [errorAt(key, '', say.studyExtended(path))] };
    const { ofScenario, ofStudy } = keysByKind(resolved.tree);
    const message = ofScenario.length > 0 ? say.isBoth(ofScenario, ofStudy) : say.isStudy;
    return { ...nothing, problems: [errorAt(fileSite(path), '', message)] };
  }
  // What the command line says is looked at once there is all that it may be about.
  const overrides = resolved.isWhole ? (options.overrides ?? []).map(asOverride) : [];
  const changed = applyOverrides(resolved.tree, overrides);
  const meant = scenarioAsMeant(changed.tree);
  const { tree, code, problems } = findCode(meant.tree, path);
  const { own: loaded, problems: codeProblems } = await readCode(code, options.loadCode);
  const checked = checkScenario(tree, loaded, {
    seen: resolved.seen,
    isWhole: resolved.isWhole && !options.isPart,
  });
  const missed = options.areOverridesShared ? [] : missedByAll([changed]);
  const ofFiles = [...resolved.problems, ...changed.problems, ...meant.problems, ...missed];
  // What could not be read as it stands there is told once.
  const isTold = ({ site }: Problem) =>
    !site.isOption && ofFiles.some((told) => !told.isGeneral && isSameSite(told.site, site));
  const ofValues = checked.problems.filter((problem) => !isTold(problem));
  const all = inOrder([...ofFiles, ...problems, ...codeProblems, ...ofValues]);
  const scenario = hasErrors(all) ? undefined : checked.scenario;
  return {
    path,
    scenario: scenario && {
      ...scenario,
      provenance: countedProvenance(scenario, tree, loaded, resolved.seen),
    },
    raw: plainOf(tree) as Record<string, unknown>,
    tree,
    problems: all,
    seen: resolved.seen,
    files: resolved.files,
    code,
    own: loaded,
    missed: changed.missed,
  };
}

function asOverride(override: string | Override): Override {
  return typeof override === 'string' ? readAssignment(override) : override;
}

async function readCode(
  code: readonly CodeFile[],
  loadCode: LoadOptions['loadCode'],
): Promise<{ own: OwnCode; problems: Problem[] }> {
  const policies = new Map<string, Policy>();
  const measures = new Map<string, Measure>();
  const problems: Problem[] = [];
  for (const file of code) {
    const read = loadCode ? await loadCode(file) : { fault: say.codeNotAllowed(file.path) };
    if ('policy' in read) policies.set(file.name, read.policy);
    else if ('measure' in read) measures.set(file.name, read.measure);
    else problems.push(errorAt(file.site, file.where, read.fault));
  }
  return { own: { policies, measures }, problems };
}
