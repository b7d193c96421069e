import type { Stream } from '../random/draw.js';
import { refuseNoAmount, refuseNoTie } from './given.js';
import type { World } from './world.js';

/**
 * One contact of two tied firms: each side helps or not; beliefs, ledger, resources and the survival clock follow at
 * once (`src/kernel/exchange.ts`). `stream` makes the draws of this contact different from those of others of the week. Throws a RangeError unless the tie exists.
 */
export function contact(world: World, tie: number, stream: Stream, isOwn: boolean): void {
  refuseNoTie(world, 'contact', tie);
  world.kernel.contact(tie, stream.lo, stream.hi, isOwn ? 1 : 0);
}

/**
 * A deal that somebody arranged and pays part of: an exchange of goods in which both keep their word, worth `valueIdr`,
 * shared between the two as their pattern says. Throws a RangeError unless the tie exists and the value is an amount.
 */
export function deal(world: World, tie: number, stream: Stream, valueIdr: number): void {
  refuseNoTie(world, 'deal', tie);
  refuseNoAmount('deal', 'valueIdr', valueIdr);
  world.kernel.deal(tie, stream.lo, stream.hi, valueIdr);
}
