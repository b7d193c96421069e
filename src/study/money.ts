import type { Money } from './comparison.js';
import { estimated } from './figure.js';
import { ratioOfMeans } from './ratio.js';
import type { Run } from './run.js';
import type { StudyScenario } from './study-plan.js';

/** What a scenario costs and what is left for it; money in IDR. */
export function moneyOf(scenario: StudyScenario, runs: readonly Run[]): Money {
  const { years } = scenario.plan.world;
  const perYear = (amounts: readonly number[]) => sum(amounts) / years;
  const lasting = runs.map(({ ending }) => ending.lasting);
  return {
    scenario: scenario.name,
    spentPerYearIdr: estimated(runs.map(({ spentIdr }) => perYear(spentIdr))),
    unfundedPerYearIdr: estimated(runs.map(({ unfundedIdr }) => perYear(unfundedIdr))),
    introductions: estimated(runs.map(({ ending }) => ending.introductions)),
    lastingTies: estimated(lasting),
    // What the last year's money made is not yet 12 months old.
    costPerLastingTieIdr: ratioOfMeans(
      runs.map(({ spentIdr }) => sum(spentIdr.slice(0, -1))),
      lasting,
    ),
    policies: scenario.plan.uses.map(({ label, policy }, index) => ({
      name: label,
      title: policy.title,
      spentPerYearIdr: estimated(runs.map(({ ending }) => ending.spentIdr[index] / years)),
      unfundedPerYearIdr: estimated(runs.map(({ ending }) => ending.unfundedIdr[index] / years)),
    })),
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
