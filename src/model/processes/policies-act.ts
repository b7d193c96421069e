import { type World, YEAR } from '../world.js';

/** What a policy does in one tick; made from the policies of a scenario, in order of priority. */
export interface Intervention {
  readonly name: string;
  act(world: World): void;
}

/** A new year: the budget and the officers' days are full again, the year's counts start from nothing. */
export function newYear(world: World): void {
  if (((world.tick % YEAR) + YEAR) % YEAR !== 0) return;
  const { agency, ties, firms, year } = world;
  agency.budgetLeftIdr = agency.budgetIdr;
  agency.daysLeft = agency.officerDays;
  for (const account of agency.accounts) {
    account.spentIdr = 0;
    account.unfundedIdr = 0;
    account.officerDays = 0;
    account.unfundedDays = 0;
    account.done = 0;
    account.undone = 0;
    account.refused = 0;
  }
  ties.contactsThisYear.fill(0, 0, ties.count);
  ties.first.helpsThisYear.fill(0, 0, ties.count);
  ties.second.helpsThisYear.fill(0, 0, ties.count);
  firms.meetingsOffered.fill(0);
  firms.meetingsAttended.fill(0);
  firms.orders.fill(0);
  year.event.fill(0);
  year.gained.fill(0);
  year.lost.fill(0);
}

/** Policies act in order of priority. During the burn-in there are none. */
export function policiesAct(world: World, interventions: readonly Intervention[]): void {
  if (world.tick < 0) return;
  for (const intervention of interventions) intervention.act(world);
}
