// The chance that a firm helps when it is asked.
import { either, floats, larger, maskOf, pairOf, smaller, swapped, twice } from './pair';
import { ruleStrength, trustOf } from './tie';
import { CONDITIONAL, FREE_RIDER, NONE, firms, first, rules, scalars, second, tables, ties } from './world';

/** How a firm decides where a world has a rule of its own for that (fixed strategies in exact games). */
// @ts-ignore: decorator
@external('model', 'decide') declare function decide(tie: i32, isGiverFirst: i32, isOwn: i32): f64;

const MOST_DEBT: f64 = 3;

/** The chance that each helps when asked, as the world's own rule has it if there is one. */
@inline export function chanceOf(tie: i32, one: i32, other: i32, isOwn: bool): v128 {
  if (!scalars.hasOwnDecision) return willingness(tie, one, other, isOwn);
  const ofFirst = decide(tie, 1, i32(isOwn));
  return pairOf(ofFirst, decide(tie, 0, i32(isOwn)));
}

/** Chance that each helps when asked: by type, trust and debt; rivals, patterns, the agency, associations. */
@inline export function willingness(tie: i32, one: i32, other: i32, isOwn: bool): v128 {
  const typeOfFirst = firms.reciprocity[one];
  const typeOfSecond = firms.reciprocity[other];
  const favours = floats(first.favours, second.favours, tie);
  const owed = larger(twice(0), f64x2.sub(swapped(favours), favours));
  const debt = f64x2.mul(twice(rules.debtPull), smaller(twice(MOST_DEBT), owed));
  const trusting = f64x2.add(twice(rules.conditionalBase), f64x2.mul(twice(rules.trustPull), trustOf(tie)));
  const isConditional = maskOf(i32(typeOfFirst === CONDITIONAL), i32(typeOfSecond === CONDITIONAL));
  const isFreeRider = maskOf(i32(typeOfFirst === FREE_RIDER), i32(typeOfSecond === FREE_RIDER));
  const unconditional = either(isFreeRider, twice(rules.freeRiderHelp), twice(1));
  let willing = either(isConditional, f64x2.add(trusting, debt), unconditional);
  const isRival = i32(firms.sector[one] === firms.sector[other]) & i32(firms.role[one] === firms.role[other]);
  willing = f64x2.mul(willing, twice(1 - rules.rivalryLoss * ties.proximity[tie] * <f64>isRival));
  willing = smaller(twice(1), willing);
  willing = raised(willing, twice(rules.ruleEffect), twice(ruleStrength(tie)));
  if (!isOwn) {
    const arranged = pairOf(arrangedRule(one, other), arrangedRule(other, one));
    willing = raised(willing, twice(rules.ruleEffect), arranged);
  }
  const shared = sharedAssociation(one, other);
  if (shared !== NONE) {
    const cohesion = tables.cohesion[shared];
    willing = raised(willing, twice(rules.cohesionEffect), twice(cohesion));
    const effect = f64x2.mul(f64x2.sub(twice(1), willing), twice(rules.ruleEffect));
    const clear = f64x2.mul(f64x2.mul(effect, twice(tables.clarity[shared])), twice(tables.fairness[shared]));
    willing = f64x2.add(willing, f64x2.mul(clear, twice(cohesion)));
  }
  return willing;
}

/** What is left of unwillingness shrinks by `effect` times `strength`. */
@inline function raised(willing: v128, effect: v128, strength: v128): v128 {
  const unwilling = f64x2.sub(twice(1), willing);
  return f64x2.add(willing, f64x2.mul(f64x2.mul(unwilling, effect), strength));
}

/** How strongly the agency's rules bind in a contact that it arranged. */
function arrangedRule(ego: i32, alter: i32): f64 {
  const presence = tables.presence;
  return rules.ruleClarity * rules.ruleFairness * presence[firms.place[ego]] * presence[firms.place[alter]];
}

/** The association both firms belong to, NONE if there is none. */
@inline export function sharedAssociation(ego: i32, alter: i32): i32 {
  const mine = firms.association[ego];
  return mine === firms.association[alter] ? mine : NONE;
}
