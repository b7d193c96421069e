import { type World, YEAR } from '../world.js';

/**
 * Firms contact their ties without help: at most one own contact a tie and week (Miritello et al. 2013 for the bound).
 * All are chosen as things stand at the start of the week, then carried out in the order in which the pairs met
 * (`src/kernel/own-contact.ts`).
 */
export function ownContact(world: World): void {
  const { attentionPerMeeting } = world.rules.association;
  for (const [index, { interval }] of world.associations.entries()) {
    world.tables.meetingCost[index] = (attentionPerMeeting * YEAR) / interval;
  }
  world.kernel.ownContact();
}
