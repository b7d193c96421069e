import * as say from '../words/file-messages.js';
import { folderOf, isRelative, joinPath, pathFrom } from './path.js';
import { errorAt, type Problem } from './problem.js';
import type { ListTree, MapTree, ScalarTree, Site, Tree } from './tree.js';

/** A file of the user's own code that a scenario names. */
export interface CodeFile {
  readonly kind: 'policy' | 'measure';
  /** As the checked scenario names it: from the folder of the scenario, wherever it was written. */
  readonly name: string;
  /** Where it is. */
  readonly path: string;
  /** Where it was named, and at which path of the scenario. */
  readonly site: Site;
  readonly where: string;
}

export interface WithCode {
  /** The tree, in which every file of code is named from the scenario's folder. */
  readonly tree: MapTree;
  readonly code: readonly CodeFile[];
  readonly problems: readonly Problem[];
}

/** Finds the files of code that a scenario names, each read from the file in which it was written. */
export function findCode(tree: MapTree, scenarioPath: string): WithCode {
  const code: CodeFile[] = [];
  const problems: Problem[] = [];
  const home = folderOf(scenarioPath);
  const rename = (value: ScalarTree, kind: CodeFile['kind'], where: string): ScalarTree => {
    const written = value.value as string;
    if (!isRelative(written)) {
      problems.push(errorAt(value.site, where, say.pathNotRelative(written)));
      return value;
    }
    const path = joinPath(value.site.isOption ? home : folderOf(value.site.file), written);
    const name = pathFrom(home, path);
    if (!code.some((file) => file.path === path && file.kind === kind)) {
      code.push({ kind, name, path, site: value.site, where });
    }
    return { ...value, value: name };
  };
  let changed = mapList(tree, 'measures', (item, index) =>
    isCode(item) ? rename(item, 'measure', `measures.${index}`) : item,
  );
  changed = mapList(changed, 'policies', (item, index) => {
    const policy = item.kind === 'map' ? item.entries.get('policy') : undefined;
    if (item.kind !== 'map' || !policy || !isCode(policy.value)) return item;
    const value = rename(policy.value, 'policy', `policies.${index}.policy`);
    return { ...item, entries: new Map(item.entries).set('policy', { ...policy, value }) };
  });
  return { tree: changed, code, problems };
}

/** Whether a value names a file of code. */
export function isCode(tree: Tree): tree is ScalarTree {
  return tree.kind === 'scalar' && typeof tree.value === 'string' && /\.(ts|mts|js|mjs)$/.test(tree.value);
}

function mapList(tree: MapTree, key: string, change: (item: Tree, index: number) => Tree): MapTree {
  const entry = tree.entries.get(key);
  if (entry?.value.kind !== 'list') return tree;
  const list: ListTree = { ...entry.value, items: entry.value.items.map(change) };
  return { ...tree, entries: new Map(tree.entries).set(key, { ...entry, value: list }) };
}
