import * as say from '../words/sense-messages.js';
import type { Draft } from './draft.js';
import { entrySchema, type OwnCode } from './entry-schema.js';
import { isMap, walk } from './field.js';
import { once, readOnce } from './once.js';
import { budget } from './schema.js';
import { treeAt } from './tree.js';

/** A budget with which nothing can be paid for, and policies that cost something: nothing at all, or juta forgotten. */
export function checkMoney(draft: Draft, own: OwnCode): void {
  const path = ['budget', 'yearly'];
  const yearly = draft.part(budget.shape.yearly, path);
  if (yearly === undefined) return;
  const costly = draft.listAt(['policies']).flatMap((entry, index) => {
    const policy = isMap(entry) ? String(entry.policy) : '';
    const schema = entrySchema(policy, own);
    const leastIdr = schema ? leastPrice(schema, treeAt(draft.tree, ['policies', index])) : free;
    return leastIdr === free ? [] : [{ policy, leastIdr }];
  });
  if (costly.length === 0) return;
  const names = costly.map(({ policy }) => policy);
  const leastIdr = Math.min(...costly.map((each) => each.leastIdr));
  if (yearly === 0) draft.warn(path, say.nothingToSpend(names));
  else if (yearly < leastIdr) draft.warn(path, say.tooLittleToSpend(yearly, leastIdr, names));
}

/** The least price of what costs nothing. */
const free = Number.POSITIVE_INFINITY;

/** The least that a policy pays for anything. */
const leastPrice = once((schema, tree): number => {
  const read = readOnce(schema, tree);
  let least = free;
  let part = 1;
  if (read.success)
    walk(schema, read.data, [], (path, { meta }, value) => {
      if (typeof value !== 'number') return;
      if (meta.quantity === 'idr' && value > 0) least = Math.min(least, value);
      // Of what something is worth the agency may pay a part alone.
      if (meta.quantity === 'share' && path.at(-1) === 'subsidy') part = Math.min(part, value);
    });
  return part === 0 ? free : least * part;
});
