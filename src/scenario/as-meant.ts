import { meantName } from '../words/meanings.js';
import { unknownKey } from '../words/value-messages.js';
import { policyEntries } from './policy-schema.js';
import { errorAt, type Problem } from './problem.js';
import { scenarioSchema, studySchema } from './schema.js';
import { type ListTree, type MapTree, type Path, pathText, treeAt, withValue } from './tree.js';
import { vary } from './vary-schema.js';

interface Meant {
  readonly tree: MapTree;
  readonly problems: readonly Problem[];
}

const keysOfEntries = [...new Set([...policyEntries.values()].flatMap(({ shape }) => Object.keys(shape)))];

/** A scenario with `policies`, and `policy` in each of them, where another word stands for it, so that what is there is checked. */
export function scenarioAsMeant(tree: MapTree): Meant {
  const whole = withKey(tree, 'policies', Object.keys(scenarioSchema.shape), []);
  const list = whole.tree.entries.get('policies');
  if (list?.value.kind !== 'list') return whole;
  const entries = list.value.items.map((item, index) =>
    item.kind === 'map'
      ? withKey(item, 'policy', keysOfEntries, ['policies', index])
      : { tree: item, problems: [] },
  );
  const value: ListTree = { ...list.value, items: entries.map((entry) => entry.tree) };
  return {
    tree: { ...whole.tree, entries: new Map(whole.tree.entries).set('policies', { ...list, value }) },
    problems: [...whole.problems, ...entries.flatMap(({ problems }) => problems)],
  };
}

/** A study with `vary`, and `parameters` in it, likewise. */
export function studyAsMeant(tree: MapTree): Meant {
  const whole = withKey(tree, 'vary', Object.keys(studySchema.shape), []);
  const varied = treeAt(whole.tree, ['vary']);
  if (varied?.kind !== 'map') return whole;
  const { tree: meant, problems } = withKey(varied, 'parameters', Object.keys(vary.shape), ['vary']);
  if (problems.length === 0) return whole;
  return {
    tree: withValue(whole.tree, ['vary'], meant, whole.tree.entries.get('vary')!.key) as MapTree,
    problems: [...whole.problems, ...problems],
  };
}

/** A map with the key that another one is meant for, and says so; the same map if there is none, or if the key is there as well. */
function withKey(tree: MapTree, name: string, known: readonly string[], path: Path): Meant {
  const there = tree.entries.get(name);
  for (const [written, { key }] of tree.entries) {
    if (known.includes(written) || meantName(written, known) !== name) continue;
    if (there && there.key.file === key.file) continue;
    const entries = new Map(
      [...tree.entries].flatMap(([each, entry]) =>
        each === name ? [] : [[each === written ? name : each, entry] as const],
      ),
    );
    const problem = errorAt(key, pathText([...path, written]), unknownKey(written, name, known));
    return { tree: { ...tree, entries }, problems: [problem] };
  }
  return { tree, problems: [] };
}
