import { exp, log, pow } from '../portable/index.js';
import type { Behaviour } from './behaviour/index.js';
import type { Frozen } from './frozen.js';
import { latest } from './latest.js';
import { tabulateProximity } from './proximity.js';
import { OLDEST_FIRST_TIE, YEAR } from './vocabulary.js';
import { type Willingness, willingness } from './willingness.js';

/** The behaviour of a scenario, with what would be slow or unportable in a loop worked out once. */
export interface Rules extends Frozen<Behaviour> {
  /** How a firm decides whether to help. */
  readonly willingness: Willingness;
  /** What is left of evidence after k weeks: exp(-fading · k / 52). */
  readonly fade: ArrayLike<number>;
  /** Hazard left at an age of k weeks: (1 + k / ageUnit) ^ log2(ageFactor). */
  readonly ageHazard: ArrayLike<number>;
  /** Proximity by distance within a place (see `proximity.ts`). */
  readonly proximity: ArrayLike<number>;
  /** What is left of knowledge gained after a year. */
  readonly knowledgeKept: number;
}

/**
 * Works out the tables of a behaviour for spans of up to `years`, the whole length of a run with its burn-in. Firms decide
 * whether to help as the model says, or as `decision` does (fixed strategies in exact games).
 */
export function compileRules(
  behaviour: Frozen<Behaviour>,
  years: number,
  decision: Willingness = willingness,
): Rules {
  const longest = (years + OLDEST_FIRST_TIE) * YEAR;
  const { association, contact, exchange, firm, introduction, survival, trust } = behaviour;
  // Named one by one, because the engine compiles everything that reads rules for one way of laying them out.
  return {
    association,
    contact,
    exchange,
    firm,
    introduction,
    survival,
    trust,
    willingness: decision,
    fade: tabulateFade(longest, trust.fading),
    ageHazard: tabulateHazard(longest, survival.ageUnit, survival.ageFactor),
    proximity: tabulateProximity(contact),
    knowledgeKept: exp(-exchange.ageing),
  };
}

const tabulateFade = latest((longest: number, fading: number) =>
  Float64Array.from({ length: longest + 1 }, (_, week) => exp((-fading * week) / YEAR)),
);

const tabulateHazard = latest((longest: number, ageUnit: number, ageFactor: number) => {
  const exponent = log(ageFactor) / log(2);
  return Float64Array.from({ length: longest + 1 }, (_, week) => pow(1 + week / ageUnit, exponent));
});
