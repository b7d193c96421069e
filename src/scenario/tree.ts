/**
 * What a file says, with the place where each part of it was written. Files are merged as trees, so a message can
 * point to the line of the file that a value came from.
 */

/** Where something was written: a file's offset, line and column (from 1), or an option of the command line. */
export interface Site {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The line itself, to be shown. */
  readonly text: string;
  /** Written on the command line: `file` is the option, and there is no line. */
  readonly isOption?: boolean;
}

type Scalar = string | number | boolean | null;

export type Tree = MapTree | ListTree | ScalarTree;

export interface MapTree {
  readonly kind: 'map';
  readonly site: Site;
  readonly entries: ReadonlyMap<string, Entry>;
  /** The key whose value was written alone, in place of the map. */
  readonly alone?: string;
}

export interface Entry {
  readonly key: Site;
  readonly value: Tree;
}

export interface ListTree {
  readonly kind: 'list';
  readonly site: Site;
  readonly items: readonly Tree[];
}

export interface ScalarTree {
  readonly kind: 'scalar';
  readonly site: Site;
  readonly value: Scalar;
  /** A number as it was written, where it is written otherwise in short: 1.000, 1e6. */
  readonly written?: string;
}

export type Path = readonly (string | number)[];

/** The later tree over the earlier one: maps merge, everything else replaces. */
export function mergeTrees(earlier: Tree, later: Tree): Tree {
  if (earlier.kind !== 'map' || later.kind !== 'map') return later;
  const entries = new Map(earlier.entries);
  for (const [key, entry] of later.entries) {
    const before = entries.get(key);
    entries.set(key, before ? { key: entry.key, value: mergeTrees(before.value, entry.value) } : entry);
  }
  return { kind: 'map', site: later.site, entries };
}

const plain = new WeakMap<MapTree | ListTree, unknown>();

/** The tree as plain objects, lists and values, made once: trees share parts, and a part is checked many times. */
export function plainOf(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (!plain.has(tree))
    plain.set(
      tree,
      tree.kind === 'list'
        ? tree.items.map(plainOf)
        : Object.fromEntries([...tree.entries].map(([key, { value }]) => [key, plainOf(value)])),
    );
  return plain.get(tree);
}

/** The parts of a map or list by their keys or indices. */
export function* partsOf(tree: MapTree | ListTree): Generator<[step: string | number, part: Tree]> {
  if (tree.kind === 'list') yield* tree.items.entries();
  else for (const [key, { value }] of tree.entries) yield [key, value];
}

/** The part of a tree at a path, undefined if there is none. */
export function treeAt(tree: Tree, path: Path): Tree | undefined {
  let at: Tree | undefined = tree;
  for (const step of path) {
    if (at?.kind === 'map') at = at.entries.get(String(step))?.value;
    else if (at?.kind === 'list') at = at.items[Number(step)];
    else return undefined;
  }
  return at;
}

/** Where a path was written: its value's place, its key's with `ofKey`; the nearest part above it if it is not there. */
export function siteAt(tree: Tree, path: Path, ofKey = false): Site {
  if (ofKey) {
    const above = treeAt(tree, path.slice(0, -1));
    const entry = above?.kind === 'map' ? above.entries.get(String(path.at(-1))) : undefined;
    if (entry) return entry.key;
  }
  for (let length = path.length; length > 0; length--) {
    const part = treeAt(tree, path.slice(0, length));
    if (!part) continue;
    if (length === path.length) return part.site;
    return siteAt(tree, path.slice(0, length), true);
  }
  return tree.site;
}

/** The tree with the value at a path replaced; missing maps on the way are made. Undefined if the path leads nowhere. */
export function withValue(tree: Tree, path: Path, value: Tree, key: Site): Tree | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (tree.kind === 'list') {
    const index = Number(step);
    const item = Number.isInteger(index) ? tree.items[index] : undefined;
    const changed = item && withValue(item, rest, value, key);
    return changed && { ...tree, items: tree.items.with(index, changed) };
  }
  if (tree.kind !== 'map') return undefined;
  const before = tree.entries.get(String(step))?.value ?? { kind: 'map', site: key, entries: new Map() };
  const changed = withValue(before, rest, value, key);
  return changed && { ...tree, entries: new Map(tree.entries).set(String(step), { key, value: changed }) };
}

/** A path as it was written: without the key of a value that stands in place of its map. */
export function writtenPath(tree: Tree, path: Path): Path {
  return path.filter((step, length) => {
    const above = treeAt(tree, path.slice(0, length));
    return above?.kind !== 'map' || above.alone !== step;
  });
}

/** A path as people write it: `policies.0.quota`. */
export function pathText(path: Path): string {
  return path.join('.');
}
