import { ENDED, type Ties } from './ties.js';

/**
 * The connected component of each firm, named by the lowest row in it: firms between which a path of ties runs have
 * the same. A firm without ties is a component of its own.
 */
export function componentsOf(ties: Ties, firmCount: number): Int32Array {
  const { endsAt, count } = ties;
  const { firm: firmOfFirst } = ties.first;
  const { firm: firmOfSecond } = ties.second;
  const parent = new Int32Array(firmCount);
  for (let firm = 0; firm < firmCount; firm++) parent[firm] = firm;
  for (let tie = 0; tie < count; tie++) {
    if (endsAt[tie] === ENDED) continue;
    const one = rootOf(parent, firmOfFirst[tie] as number);
    const other = rootOf(parent, firmOfSecond[tie] as number);
    if (one < other) parent[other] = one;
    else parent[one] = other;
  }
  // A parent never stands behind its child, so going forward each parent is already a root.
  for (let firm = 0; firm < firmCount; firm++) parent[firm] = parent[parent[firm] as number] as number;
  return parent;
}

/** The root of a firm's tree; halves the path on the way. */
function rootOf(parent: Int32Array, firm: number): number {
  let at = firm;
  while (parent[at] !== at) {
    const above = parent[parent[at] as number] as number;
    parent[at] = above;
    at = above;
  }
  return at;
}
