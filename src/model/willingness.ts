import type { Side, Ties } from '../network/ties.js';
import type { Kernel } from './kernel.js';

/** What of a world is looked at. */
interface Asked {
  readonly kernel: Kernel;
  readonly ties: Ties;
}

/** How a firm decides whether to help when asked: the chance that it does, in [0,1]. */
export type Willingness = (world: Asked, tie: number, giver: Side, receiver: Side, isOwn: boolean) => number;

/**
 * Chance that the giver helps when asked, in [0,1]: by type, trust and debt; less among rivals; more under a pattern,
 * before the eyes of the agency (in a contact that it arranged) and among members of a cohesive association.
 */
export const willingness: Willingness = ({ kernel, ties }, tie, giver, _, isOwn) =>
  kernel.willingness(tie, giver === ties.first ? 1 : 0, isOwn ? 1 : 0);
