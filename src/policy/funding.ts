import type { World } from '../model/world.js';
import type { Desk } from './policy.js';

/**
 * Pays for something with a fixed price and a price for each who takes part, for as many of `wanted` as the money
 * carries; the rest is counted as unfunded. Gives back for how many was paid.
 */
export function payForAsMany(
  world: World,
  desk: Desk,
  price: { readonly fixedIdr: number; readonly eachIdr: number; readonly officerDays: number },
  wanted: number,
): number {
  const { fixedIdr, eachIdr, officerDays } = price;
  const left = world.agency.budgetLeftIdr - fixedIdr;
  const affordable = eachIdr > 0 ? Math.min(wanted, Math.floor(left / eachIdr)) : wanted;
  if (affordable < 1 || affordable === wanted || officerDays > world.agency.daysLeft) {
    return desk.pay(fixedIdr + eachIdr * wanted, officerDays) ? wanted : 0;
  }
  const isPaid = desk.pay(fixedIdr + eachIdr * affordable, officerDays);
  desk.pay(eachIdr * (wanted - affordable), 0);
  return isPaid ? affordable : 0;
}
