import type { Scenario } from '../scenario/schema.js';
import { notScaled } from '../words/failure-words.js';
import { type Scaled, scaleToBudget } from './equal-budget.js';
import { OwnCodeError, type OwnCodePlace } from './own-code-error.js';

/** A scenario scaled to a yearly spending, or left as it is where its own code threw in a trial. Plain data. */
export interface ScaleAttempt extends Scaled {
  readonly isFailed?: boolean;
}

/** Scales a scenario; if it has policies of the user's own and a trial throws, it stays as written and the reason says so. */
export function scaleAttempt(
  ...[scenario, own, beginningOf, amountIdr]: Parameters<typeof scaleToBudget>
): ScaleAttempt {
  try {
    return scaleToBudget(scenario, own, beginningOf, amountIdr);
  } catch (error) {
    if (own.policies.size === 0) throw error;
    const message = error instanceof Error ? error.message : String(error);
    return unscalable(scenario, message, error instanceof OwnCodeError ? error.place : undefined);
  }
}

/** A scenario that stays as written since a trial failed. */
export function unscalable(scenario: Scenario, message: string, place?: OwnCodePlace): ScaleAttempt {
  const reason = notScaled(message, place);
  return { scenario, factor: 1, policies: [], spentPerYearIdr: 0, reason, isFailed: true };
}
