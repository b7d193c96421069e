import { z } from 'zod';
import { inListAlready } from '../words/value-messages.js';
import type { Draft } from './draft.js';
import { fieldOf, stepDown } from './field.js';
import { once, readOnce } from './once.js';
import { type Path, partsOf, plainOf, type Tree, treeAt } from './tree.js';

/** Finds what stands in a list a second time where each may stand there once: words to choose from, pairs of them and names of things. */
export function checkRepeats(draft: Draft, schema: z.ZodType, path: Path): void {
  for (const { at, value } of repeatsIn(schema, treeAt(draft.tree, path)))
    draft.error([...path, ...at], inListAlready(value));
}

/** Whether each entry of a list may stand in it once. */
export function isSet(schema: z.ZodType): boolean {
  const { schema: list } = fieldOf(schema);
  if (!(list instanceof z.ZodArray)) return false;
  const { schema: entry, meta } = fieldOf(list.element as z.ZodType);
  return entry instanceof z.ZodEnum || entry instanceof z.ZodTuple || meta.reference !== undefined;
}

interface Repeat {
  readonly at: Path;
  readonly value: unknown;
}

const repeatsIn = once((schema, tree): readonly Repeat[] => {
  if (tree === undefined || tree.kind === 'scalar') return [];
  if (tree.kind === 'list' && isSet(schema)) return repeatsOf(stepDown(schema, 0)!, tree.items);
  return [...partsOf(tree)].flatMap(([step, part]) => {
    const below = stepDown(schema, step);
    return below ? repeatsIn(below, part).map((each) => ({ ...each, at: [step, ...each.at] })) : [];
  });
});

/** What cannot be read is told elsewhere, once for each time it stands there. */
function repeatsOf(schema: z.ZodType, items: readonly Tree[]): Repeat[] {
  const met = new Set<string>();
  return items.flatMap((item, index) => {
    if (!readOnce(schema, item).success) return [];
    const value = plainOf(item);
    const text = JSON.stringify(value);
    const isRepeated = met.has(text);
    met.add(text);
    return isRepeated ? [{ at: [index], value }] : [];
  });
}
