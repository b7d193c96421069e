import type { z } from 'zod';
import { measures as builtInMeasures } from '../measure/index.js';
import { oneOf } from '../words/expectation.js';
import type { Bilingual } from '../words/lang.js';
import { meansNothing, meantName, nameByWord, titledName } from '../words/meanings.js';
import * as say from '../words/sense-messages.js';
import { badCodeFile, wrongType } from '../words/value-messages.js';
import { checkMoney } from './check-money.js';
import { checkNotation } from './check-notation.js';
import { checkPolicies } from './check-policies.js';
import { checkRepeats } from './check-repeats.js';
import { checkProvenance, checkRun } from './check-run.js';
import { checkWorld } from './check-world.js';
import type { Seen } from './counted-provenance.js';
import { withDefaultsOfVersion } from './defaults-of-version.js';
import { Draft } from './draft.js';
import { entrySchema, type OwnCode } from './entry-schema.js';
import { fieldOf, isMap, stepDown } from './field.js';
import { problemsOf } from './issues.js';
import { name, title } from './names.js';
import { once, readOnce } from './once.js';
import { ownPolicyEntry, policyEntries } from './policy-schema.js';
import { inOrder, type Problem } from './problem.js';
import { type Scenario, scenarioSchema } from './schema.js';
import { type MapTree, type Path, partsOf, treeAt } from './tree.js';

const noCode: OwnCode = { policies: new Map(), measures: new Map() };

export interface Checked {
  /** Defaults filled in, `provenance` as it is written; undefined if there is an error. */
  readonly scenario: Scenario | undefined;
  readonly problems: readonly Problem[];
}

export interface CheckOptions {
  /** What each file sees that the scenario was read from; without it, each is taken to see everything. */
  readonly seen?: Seen;
  /** With false a file that it extends could not be read: then only what stands there is judged. */
  readonly isWhole?: boolean;
}

/**
 * Checks a scenario: every key and value by the schema, each policy by the schema of the one it names, every reference,
 * and whether it makes sense as a whole. All problems are found at once.
 */
export function checkScenario(
  tree: MapTree,
  own: OwnCode = noCode,
  { seen = new Map(), isWhole = true }: CheckOptions = {},
): Checked {
  const draft = new Draft(withDefaultsOfVersion(tree));
  const { policies } = draft.raw;
  const isList = Array.isArray(policies);
  const read = readScenario(draft, isList);
  const problems = read.success ? [] : problemsOf(scenarioSchema, read.error.issues, tree, [], isWhole);
  const entries = isList ? policies.map((entry, index) => readPolicy(draft, entry, index, own, isWhole)) : [];
  const measures = [...builtInMeasures, ...own.measures.values()];
  checkOwn(draft, own);
  checkNotation(draft, others, []);
  checkRepeats(draft, others, []);
  if (isWhole) {
    checkReferences(draft, others, []);
    checkWorld(draft);
    checkPolicies(draft, (policy) => own.policies.get(policy)?.name ?? policy);
    const areRead = draft.listAt(['measures']).every((file) => own.measures.has(String(file)));
    checkRun(draft, areRead ? measures : undefined);
    checkMoney(draft, own);
    checkProvenance(draft, [...problems, ...draft.problems], seen);
  }
  const all = inOrder([...problems, ...draft.problems]);
  const hasErrors = all.some(({ severity }) => severity === 'error');
  if (hasErrors || !read.success) return { scenario: undefined, problems: all };
  return { scenario: { ...read.data, policies: entries as Scenario['policies'] }, problems: all };
}

const others = scenarioSchema.omit({ policies: true });

/** Reads all but the policies of a list, which have schemas of their own. */
function readScenario({ tree }: Draft, isList: boolean): z.ZodSafeParseResult<Scenario> {
  const none = { kind: 'list', site: tree.site, items: [] } as const;
  const entries = new Map(tree.entries).set('policies', { key: tree.site, value: none });
  return readOnce(scenarioSchema, isList ? { ...tree, entries } : tree);
}

/** Reads one entry of `policies` by the schema of the policy it names; undefined if it is wrong. */
function readPolicy(draft: Draft, entry: unknown, index: number, own: OwnCode, isWhole: boolean): unknown {
  const path: Path = ['policies', index];
  if (!isMap(entry)) {
    draft.error(path, wrongType(entry, { en: 'policy: and a name', id: 'policy: dan sebuah nama' }));
    return undefined;
  }
  const names = [...policyEntries.keys()];
  if (entry.policy === undefined) {
    draft.error(path, say.policyNameMissing(names));
    return undefined;
  }
  if (typeof entry.policy !== 'string') {
    draft.error([...path, 'policy'], wrongType(entry.policy, oneOf(names)));
    return undefined;
  }
  const known = entrySchema(entry.policy, own);
  const meant = known ? undefined : meantName(entry.policy, names);
  if (!known) {
    const message = meansNothing(entry.policy)
      ? say.noPolicyMeant(entry.policy)
      : /[\\/]|\.\w+$/.test(entry.policy)
        ? badCodeFile(entry.policy, 'policy')
        : say.noSuch('policy', entry.policy, meant, names);
    draft.error([...path, 'policy'], message);
  }
  // What a misspelt policy says is checked as if its name were right.
  const schema = known ?? (meant && policyEntries.get(meant));
  if (!schema) return undefined;
  const read = readOnce(schema, treeAt(draft.tree, path));
  const issues = read.error?.issues.filter((issue) => known || issue.path[0] !== 'policy') ?? [];
  draft.problems.push(...problemsOf(schema, issues, draft.tree, path));
  checkNotation(draft, schema, path);
  checkRepeats(draft, schema, path);
  if (isWhole) checkReferences(draft, schema, path);
  // The plan reads the parameters of the user's own policies itself, from what is written.
  return policyEntries.has(entry.policy) ? read.data : ownPolicyEntry.safeParse(entry).data;
}

/** Names that refer to something which is not there. Where nothing is, or what is cannot be read, that is told elsewhere. */
function checkReferences(draft: Draft, schema: z.ZodType, path: Path): void {
  const names = (key: string) => Object.keys(draft.mapAt(['world', key]));
  const known = { place: names('places'), sector: names('sectors'), pattern: names('patterns') };
  const hasPatterns = isMap(draft.at(['world'])) && isMap(draft.at(['world', 'patterns']) ?? {});
  for (const { at, reference, value } of referencesIn(schema, treeAt(draft.tree, path))) {
    const isTold = reference === 'pattern' ? !hasPatterns : known[reference].length === 0;
    if (isTold || known[reference].includes(value) || !name.safeParse(value).success) continue;
    if (reference === 'pattern' && known.pattern.length === 0) {
      draft.error([...path, ...at], say.noPatterns(value));
      continue;
    }
    const titles = titlesOf(draft.mapAt(['world', `${reference}s`]));
    const nearest =
      titledName(value, titles) ?? nameByWord(value, titles) ?? meantName(value, known[reference]);
    draft.error([...path, ...at], say.noSuch(reference, value, nearest, known[reference]));
  }
}

/** The titles of things by their names, as far as they can be read. */
function titlesOf(things: Readonly<Record<string, unknown>>): Record<string, Partial<Bilingual> | undefined> {
  return Object.fromEntries(
    Object.entries(things).map(([name, thing]) => [
      name,
      isMap(thing) ? title.safeParse(thing.title).data : undefined,
    ]),
  );
}

interface Referring {
  readonly at: Path;
  readonly reference: 'place' | 'sector' | 'pattern';
  readonly value: string;
}

/** The values of a part that refer to something by its name; measures may be of the user's own, and are looked at elsewhere. */
const referencesIn = once((schema, tree): readonly Referring[] => {
  const { reference } = fieldOf(schema).meta;
  if (tree === undefined) return [];
  if (tree.kind === 'scalar') {
    const { value } = tree;
    if (!reference || reference === 'measure' || typeof value !== 'string') return [];
    return [{ at: [], reference, value }];
  }
  return [...partsOf(tree)].flatMap(([step, part]) => {
    const below = stepDown(schema, step);
    const found = below ? referencesIn(below, part) : [];
    return found.map((each) => ({ ...each, at: [step, ...each.at] }));
  });
});

/** Names in the user's own files that are taken. */
function checkOwn(draft: Draft, own: OwnCode): void {
  const taken = new Set(builtInMeasures.map(({ name }) => name));
  for (const [index, file] of draft.listAt(['measures']).entries()) {
    const measure = own.measures.get(String(file));
    if (!measure) continue;
    if (taken.has(measure.name))
      draft.error(['measures', index], say.measureTwice(String(file), measure.name));
    taken.add(measure.name);
  }
  for (const [index, entry] of draft.listAt(['policies']).entries()) {
    const file = isMap(entry) ? String(entry.policy) : '';
    const name = own.policies.get(file)?.name;
    if (name === undefined || !policyEntries.has(name)) continue;
    draft.error(['policies', index, 'policy'], say.policyNamedLikeBuiltIn(file, name));
  }
}
