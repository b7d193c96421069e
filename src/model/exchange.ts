import type { Stream } from '../random/draw.js';
import type { World } from './world.js';

/**
 * One contact of two tied firms: each side helps or not; beliefs, ledger, resources and the survival clock follow at
 * once (`src/kernel/exchange.ts`). `stream` makes the draws of this contact different from those of others of the week.
 */
export function contact({ kernel }: World, tie: number, stream: Stream, isOwn: boolean): void {
  kernel.contact(tie, stream.lo, stream.hi, isOwn ? 1 : 0);
}

/**
 * A deal that somebody arranged and pays part of: an exchange of goods in which both keep their word, worth `valueIdr`,
 * shared between the two as their pattern says.
 */
export function deal({ kernel }: World, tie: number, stream: Stream, valueIdr: number): void {
  kernel.deal(tie, stream.lo, stream.hi, valueIdr);
}
