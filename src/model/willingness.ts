import { NONE, type Side } from '../network/ties.js';
import { ruleStrength, trustOf } from './tie.js';
import { CONDITIONAL, FREE_RIDER, type Place, type World } from './world.js';

/** Favours owed beyond this many weigh no more. */
const MOST_DEBT = 3;

/** How a firm decides whether to help when asked: the chance that it does, in [0,1]. */
export type Willingness = (world: World, tie: number, giver: Side, receiver: Side, isOwn: boolean) => number;

/**
 * Chance that the giver helps when asked, in [0,1]: by type, trust and debt; less among rivals; more under a pattern,
 * before the eyes of the agency (in a contact that it arranged) and among members of a cohesive association.
 */
export function willingness(world: World, tie: number, giver: Side, receiver: Side, isOwn: boolean): number {
  const { firms, rules } = world;
  const { exchange } = rules;
  const from = giver.firm[tie] as number;
  const to = receiver.firm[tie] as number;
  const type = firms.reciprocity[from] as number;
  let willing = 1;
  if (type === CONDITIONAL) {
    const debt = Math.min(
      MOST_DEBT,
      Math.max(0, (receiver.favours[tie] as number) - (giver.favours[tie] as number)),
    );
    willing =
      exchange.conditionalBase + exchange.trustPull * trustOf(world, tie, giver) + exchange.debtPull * debt;
  } else if (type === FREE_RIDER) {
    willing = exchange.freeRiderHelp;
  }
  if (firms.sector[from] === firms.sector[to] && firms.role[from] === firms.role[to]) {
    willing *= 1 - exchange.rivalryLoss * (world.ties.proximity[tie] as number);
  }
  willing = Math.min(1, willing);
  willing += (1 - willing) * exchange.ruleEffect * ruleStrength(world, tie);
  if (!isOwn) willing += (1 - willing) * exchange.ruleEffect * arrangedRule(world, from, to);
  const shared = sharedAssociation(world, from, to);
  if (shared !== NONE) {
    const { cohesion, clarity, fairness } = world.associations[shared]!;
    willing += (1 - willing) * exchange.cohesionEffect * cohesion;
    willing += (1 - willing) * exchange.ruleEffect * clarity * fairness * cohesion;
  }
  return willing;
}

/**
 * How strongly the agency's rules bind in a contact that it arranged: clarity · fairness, and with a firm of another
 * place as far as that place's own agency takes part (the founding study: both cities' agencies are there).
 */
function arrangedRule(world: World, ego: number, alter: number): number {
  const { ruleClarity, ruleFairness } = world.agency;
  const { place } = world.firms;
  const { places } = world.plan;
  const presence = (firm: number) => {
    const { isHome, counterpart } = places[place[firm] as number] as Place;
    return isHome ? 1 : counterpart;
  };
  return ruleClarity * ruleFairness * presence(ego) * presence(alter);
}

/** The association both firms belong to, NONE if there is none. */
export function sharedAssociation(world: World, ego: number, alter: number): number {
  const { association } = world.firms;
  const mine = association[ego] as number;
  return mine === association[alter] ? mine : NONE;
}
