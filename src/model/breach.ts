import { findTie, NONE } from '../network/ties.js';
import type { World } from './world.js';

/**
 * News of a breach between two members reaches the fellow members who did not hear it from the victim as partners;
 * `lo` and `hi` are the stream of the contact in which it was committed.
 */
export function tellMembers(
  { associations, firms, ties, adjacency, kernel }: World,
  association: number,
  victim: number,
  offender: number,
  lo: number,
  hi: number,
): void {
  for (const member of associations[association]!.members) {
    const hasHeard = member === victim || findTie(ties, adjacency, member, victim) !== NONE;
    if (!hasHeard && firms.association[member] === association) kernel.tellNews(member, offender, lo, hi);
  }
}
