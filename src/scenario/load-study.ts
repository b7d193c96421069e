import type { z } from 'zod';
import { measures as builtInMeasures } from '../measure/index.js';
import { pathNotRelative } from '../words/file-messages.js';
import { nearestName } from '../words/nearest.js';
import * as say from '../words/sense-messages.js';
import { studyAsMeant } from './as-meant.js';
import { checkNotation } from './check-notation.js';
import { checkRepeats } from './check-repeats.js';
import { Draft } from './draft.js';
import { faultText, resolveFile } from './extend.js';
import { fieldOf, schemaAt } from './field.js';
import { problemsOf } from './issues.js';
import { keysByKind } from './kind-of-file.js';
import { type LoadedScenario, type LoadOptions, loadScenario } from './load.js';
import { meantMeasure } from './meant-measure.js';
import { applyOverrides, missedByAll, type Override, readAssignment } from './override.js';
import { fileSite } from './parse.js';
import { folderOf, isRelative, joinPath } from './path.js';
import { errorAt, hasErrors, inOrder, type Problem, warningAt } from './problem.js';
import { type Study, studySchema } from './schema.js';
import { differingTime, sharedTitle, unusedWeights } from './together.js';
import {
  type Entry,
  type MapTree,
  type Path,
  pathText,
  plainOf,
  siteAt,
  type Tree,
  treeAt,
  withValue,
  writtenPath,
} from './tree.js';
import { type Axis, readVary } from './vary.js';
import { readableVary } from './vary-schema.js';

export interface LoadedStudy {
  readonly path: string;
  /** Checked, defaults filled in; undefined if there is an error in it or in one of its scenarios. */
  readonly study: Study | undefined;
  readonly raw: Readonly<Record<string, unknown>>;
  /** What is varied, if the study says so and is right. */
  readonly axes: readonly Axis[];
  /** In the order of the file. */
  readonly scenarios: readonly LoadedScenario[];
  /** Those of the study and of all its scenarios. */
  readonly problems: readonly Problem[];
}

/** Keys that a study has and a scenario has not: overrides of these are for the study, all others for its scenarios. */
const studyOnly = new Set([
  'scenarios',
  'baseline',
  'replicates',
  'outcomes',
  'equalBudget',
  'withdrawal',
  'seed',
  'vary',
]);

/** Whether an override is for the study, and not for its scenarios. */
export function isForStudy({ path }: Override): boolean {
  return studyOnly.has(path.split('.')[0] as string);
}

/** Reads a study and its scenarios. An override whose path begins with a key of studies changes the study, any other every scenario. */
export async function loadStudy(path: string, options: LoadOptions): Promise<LoadedStudy> {
  const resolved = await resolveFile(path, options.readFile);
  const nothing: LoadedStudy = {
    path,
    study: undefined,
    raw: {},
    axes: [],
    scenarios: [],
    problems: resolved.problems,
  };
  if (!resolved.tree) return nothing;
  if (resolved.tree.entries.has('world') || resolved.tree.entries.has('policies')) {
    const { ofScenario, ofStudy } = keysByKind(resolved.tree);
    const message = ofStudy.includes('scenarios') ? say.isBoth(ofScenario, ofStudy) : say.isScenario;
    return { ...nothing, problems: [errorAt(fileSite(path), '', message)] };
  }
  const overrides = (options.overrides ?? []).map((each) =>
    typeof each === 'string' ? readAssignment(each) : each,
  );
  const meant = studyAsMeant(resolved.tree);
  const changed = applyOverrides(inFull(meant.tree), overrides.filter(isForStudy));
  const tree = inFull(changed.tree);
  const read = studySchema.safeParse(plainOf(tree));
  const problems = [...resolved.problems, ...meant.problems, ...changed.problems];
  if (!read.success) problems.push(...problemsOf(studySchema, read.error.issues, tree, [], resolved.isWhole));
  const draft = new Draft(tree);
  checkNotation(draft, studySchema, []);
  checkRepeats(draft, studySchema, []);
  problems.push(...draft.problems);
  const inner: LoadOptions = {
    ...options,
    overrides: overrides.filter((override) => !isForStudy(override)),
    areOverridesShared: true,
  };
  const members = await loadMembers(tree, path, inner, problems);
  checkMembers(tree, members, problems);
  checkReplicates(tree, problems);
  checkEqualBudget(draft, problems);
  problems.push(...missedByAll(members.map(({ loaded }) => loaded).filter(({ tree }) => tree)));
  const scenarios = members.map(({ loaded }) => loaded);
  const ofFiles = [...problems, ...scenarios.flatMap((loaded) => loaded.problems)];
  const varied = scenarios.some((loaded) => hasErrors(loaded.problems))
    ? undefined
    : readableVary(draft.raw.vary);
  const { axes, problems: ofVary } = varied ? readVary(tree, varied, scenarios) : { axes: [], problems: [] };
  const all = inOrder([...ofFiles, ...ofVary]);
  return {
    path,
    study: hasErrors(all) || !read.success ? undefined : read.data,
    raw: plainOf(tree) as Record<string, unknown>,
    axes,
    scenarios,
    problems: all,
  };
}

/** A study with its keys in full: what is written as one value stands below the key that it is meant for. */
function inFull(tree: MapTree): MapTree {
  let full = tree;
  for (const [key, schema] of Object.entries(studySchema.shape)) {
    const { shorthand } = fieldOf(schema as z.ZodType).meta;
    const entry = full.entries.get(key);
    if (!shorthand || entry?.value.kind !== 'scalar' || entry.value.value === null) continue;
    full = withValue(full, [key], mapOf(shorthand, entry), entry.key) as MapTree;
  }
  const varied = treeAt(full, ['vary', 'parameters']);
  for (const [path, entry] of varied?.kind === 'map' ? varied.entries : []) {
    if (entry.value.kind !== 'list') continue;
    full = withValue(full, ['vary', 'parameters', path], mapOf('values', entry), entry.key) as MapTree;
  }
  return full;
}

function mapOf(key: string, { key: site, value }: Entry): MapTree {
  return { kind: 'map', site: value.site, entries: new Map([[key, { key: site, value }]]), alone: key };
}

interface Member {
  readonly at: Path;
  readonly loaded: LoadedScenario;
}

async function loadMembers(
  tree: MapTree,
  path: string,
  options: LoadOptions,
  problems: Problem[],
): Promise<Member[]> {
  const list: Tree | undefined = treeAt(tree, ['scenarios']);
  const members: Member[] = [];
  for (const [index, item] of list?.kind === 'list' ? list.items.entries() : []) {
    if (item.kind !== 'scalar' || typeof item.value !== 'string') continue;
    const at: Path = ['scenarios', index];
    if (!isRelative(item.value)) {
      problems.push(errorAt(item.site, pathText(at), pathNotRelative(item.value)));
      continue;
    }
    const file = joinPath(item.site.isOption ? folderOf(path) : folderOf(item.site.file), item.value);
    const read = await options.readFile(file);
    const loaded = await loadScenario(file, options);
    if ('fault' in read && read.fault !== 'not-text')
      problems.push(errorAt(item.site, pathText(at), faultText(file, read)));
    else if (loaded.tree?.entries.has('scenarios'))
      problems.push(errorAt(item.site, pathText(at), say.memberIsStudy(file)));
    else members.push({ at, loaded });
  }
  return members;
}

/** Names that are taken, a baseline that is not among them, years that differ, measures that nobody knows. */
function checkMembers(tree: MapTree, members: readonly Member[], problems: Problem[]): void {
  const complain = (at: Path, message: Problem['message']) =>
    void problems.push(errorAt(siteAt(tree, at), pathText(writtenPath(tree, at)), message));
  const byName = new Map<string, Member>();
  for (const member of members) {
    const name = member.loaded.raw.name;
    if (typeof name !== 'string') continue;
    const first = byName.get(name);
    if (first) complain(member.at, say.scenarioTwice(name, first.loaded.path));
    else byName.set(name, member);
  }
  checkTimes(members, complain);
  problems.push(
    ...unusedWeights(
      members.map(({ loaded }) => loaded),
      plainOf(treeAt(tree, ['baseline']) ?? tree),
    ),
  );
  const scenarios = members.map(({ loaded }) => loaded);
  for (const [index, { at }] of members.entries()) {
    const sameTitle = sharedTitle(scenarios, index);
    if (sameTitle) problems.push(warningAt(siteAt(tree, at), pathText(at), sameTitle));
  }
  const names = [...byName.keys()];
  const baseline = plainOf(treeAt(tree, ['baseline']) ?? tree);
  const isReadable = members.every(({ loaded }) => loaded.tree !== undefined);
  if (typeof baseline === 'string' && names.length > 0 && isReadable && !byName.has(baseline)) {
    complain(['baseline'], say.noSuch('scenario', baseline, nearestName(baseline, names), names));
  }
  const counted = plainOf(treeAt(tree, ['replicates', 'until', 'scenario']) ?? tree);
  if (typeof counted === 'string' && names.length > 0 && isReadable) {
    const message = byName.has(counted)
      ? counted === baseline && say.baselineItself(counted)
      : say.noSuch('scenario', counted, nearestName(counted, names), names);
    if (message) complain(['replicates', 'until', 'scenario'], message);
  }
  const own = members.flatMap(({ loaded }) => [...loaded.own.measures.values()]);
  const measures = [...builtInMeasures, ...own].map(({ name }) => name);
  const areRead = members.every(({ loaded }) =>
    loaded.code.every(({ kind, name }) => kind === 'policy' || loaded.own.measures.has(name)),
  );
  if (!areRead) return;
  const outcomes = treeAt(tree, ['outcomes']);
  for (const [index, item] of outcomes?.kind === 'list' ? outcomes.items.entries() : []) {
    const name = plainOf(item);
    if (typeof name !== 'string' || measures.includes(name)) continue;
    complain(['outcomes', index], say.noSuch('measure', name, meantMeasure(name, measures), measures));
  }
  const wanted = plainOf(treeAt(tree, ['replicates', 'until', 'measure']) ?? tree);
  if (typeof wanted === 'string' && !measures.includes(wanted))
    complain(
      ['replicates', 'until', 'measure'],
      say.noSuch('measure', wanted, meantMeasure(wanted, measures), measures),
    );
}

/** Replicates from which a difference is looked at. */
const FEWEST = 5;

/** A first look after more replicates than there are. Fewer asked for on the command line than the file says is no mistake. */
function checkReplicates(tree: MapTree, problems: Problem[]): void {
  const [least, most]: [Path, Path] = [
    ['replicates', 'atLeast'],
    ['replicates', 'atMost'],
  ];
  const atLeast = plainOf(treeAt(tree, least) ?? tree);
  const written = treeAt(tree, most);
  const atMost = written ? plainOf(written) : fieldOf(schemaAt(studySchema, most) as z.ZodType).default;
  const until = treeAt(tree, ['replicates', 'until']);
  // Fewer on the command line are for a quick look.
  if (until && written && !written.site.isOption && typeof atMost === 'number' && atMost < FEWEST)
    problems.push(warningAt(written.site, pathText(most), say.neverLooked(atMost, FEWEST)));
  if (typeof atLeast !== 'number' || typeof atMost !== 'number' || atLeast <= atMost) return;
  const site = siteAt(tree, least);
  if (written?.site.isOption && !site.isOption) return;
  problems.push(errorAt(site, pathText(least), say.leastAboveMost(atLeast, atMost)));
}

/** An equal budget of nothing, which would change nothing; on the command line it takes back what the file says. */
function checkEqualBudget(draft: Draft, problems: Problem[]): void {
  const path = ['equalBudget'];
  const written = treeAt(draft.tree, path);
  if (!written || written.site.isOption || draft.part(studySchema.shape.equalBudget, path)?.yearly !== 0)
    return;
  problems.push(errorAt(written.site, pathText(path), say.nothingToEqual));
}

function checkTimes(
  members: readonly Member[],
  complain: (at: Path, message: Problem['message']) => void,
): void {
  const [first, ...others] = members.filter(({ loaded }) => loaded.scenario !== undefined);
  for (const { at, loaded } of others) {
    const differing = differingTime(first!.loaded, loaded);
    if (differing) complain(at, differing.message);
  }
}
