import type { z } from 'zod';
import { thousandsPoint } from '../words/value-messages.js';
import type { Draft } from './draft.js';
import { isWhole } from './expected.js';
import { walk } from './field.js';
import { type Path, partsOf, type Tree, treeAt } from './tree.js';

/** Finds `1.000`, which the format of the file reads as 1, where whole numbers or money are asked for. */
export function checkNotation(draft: Draft, schema: z.ZodType, path: Path): void {
  const part = treeAt(draft.tree, path);
  if (!part || !hasGrouped(part)) return;
  walk(schema, draft.at(path), path, (at, field, value) => {
    const part = treeAt(draft.tree, at);
    const written = part?.kind === 'scalar' ? part.written : undefined;
    if (typeof value !== 'number' || !isGrouped(written)) return;
    // A whole number that has decimals is told of as such.
    const isAsked = field.meta.quantity === 'idr' || (isWhole(field) && Number.isInteger(value));
    if (isAsked) draft.error(at, thousandsPoint(written, value, isWhole(field)));
  });
}

const known = new WeakMap<Tree, boolean>();

/** Whether there is any number in a tree that is written like a group of thousands, looked for once. */
function hasGrouped(tree: Tree): boolean {
  if (tree.kind === 'scalar') return isGrouped(tree.written);
  const found = known.get(tree) ?? [...partsOf(tree)].some(([, part]) => hasGrouped(part));
  known.set(tree, found);
  return found;
}

/** Whether a number is written like a group of thousands. */
export function isGrouped(written: string | undefined): written is string {
  return written !== undefined && /^[-+]?[1-9]\d{0,2}\.\d{3}$/.test(written);
}
