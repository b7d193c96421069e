import { ENDED, NEVER, NONE } from '../network/ties.js';
import { type Origin, originCode, origins, type World } from './world.js';

/*
 * What policies give the functions of the model is looked at once, where these are entered; the compiled part trusts it.
 * `of` is the function that was given it.
 */

/** Throws a RangeError. Whoever calls it has looked before, so that words are put together only where they are needed. */
export function refuse(of: string, found: string, right: string): never {
  throw new RangeError(`${of}: ${found}. ${right} would be right.`);
}

export function refuseNoFirm({ firms }: World, of: string, firm: number): void {
  if (!isRow(firm, firms.count)) refuse(of, `there is no firm ${firm}`, `A row from 0 to ${firms.count - 1}`);
}

/** A tie that has ended is none, either. */
export function refuseNoTie({ ties }: World, of: string, tie: number): void {
  const isThere = isRow(tie, ties.count);
  if (isThere && ties.endsAt[tie] !== ENDED) return;
  const found = isThere ? `tie ${tie} has ended` : `there is no tie ${tie === NONE ? 'NONE' : tie}`;
  refuse(of, found, 'A row below ties.count whose endsAt is not ENDED');
}

export function refuseNoAssociation({ associations }: World, of: string, index: number): void {
  if (isRow(index, associations.length) && associations[index]!.endedAt === NEVER) return;
  refuse(of, `there is no association ${index}`, 'An index of world.associations whose endedAt is NEVER');
}

export function refuseNoOrigin(of: string, origin: Origin): void {
  if (!Object.hasOwn(originCode, origin)) refuse(of, `origin ${origin}`, `One of ${origins.join(', ')}`);
}

export function refuseNoAmount(of: string, what: string, amount: number): void {
  if (!(amount >= 0 && Number.isFinite(amount))) refuse(of, `${what} is ${amount}`, 'A finite number from 0');
}

export function refuseNoShare(of: string, what: string, share: number): void {
  if (!(share >= 0 && share <= 1)) refuse(of, `${what} is ${share}`, 'A number from 0 to 1');
}

/** Whole numbers from 1, such as weeks. */
export function refuseNoCount(of: string, what: string, number: number): void {
  if (!(Number.isInteger(number) && number >= 1)) refuse(of, `${what} is ${number}`, 'A whole number from 1');
}

function isRow(row: number, count: number): boolean {
  return Number.isInteger(row) && row >= 0 && row < count;
}
