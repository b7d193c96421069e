import { additionalOf, referenceOf } from './additional.js';
import type { Money } from './comparison.js';
import { estimated, NOT_NEGATIVE } from './figure.js';
import { ratioOfMeans } from './ratio.js';
import type { Run } from './run.js';
import { goodOf, type Runs } from './runs.js';
import type { StudyPlan } from './study-plan.js';

/** What each scenario costs and what is left for it; money in IDR. */
export function moneyOf(study: StudyPlan, all: Runs): Money[] {
  const reference = referenceOf(study);
  return study.scenarios.map((_, index) => ({
    ...ofScenario(study, index, goodOf(all[index])),
    additional: index === reference ? null : additionalOf(study, all[index], all[reference]),
  }));
}

function ofScenario(study: StudyPlan, index: number, runs: readonly Run[]): Omit<Money, 'additional'> {
  const scenario = study.scenarios[index];
  const { years } = scenario.plan.world;
  const perYear = (amounts: readonly number[]) => sum(amounts) / years;
  const lasting = runs.map(({ ending }) => ending.lasting);
  return {
    scenario: scenario.name,
    spentPerYearIdr: amount(runs.map(({ spentIdr }) => perYear(spentIdr))),
    unfundedPerYearIdr: amount(runs.map(({ unfundedIdr }) => perYear(unfundedIdr))),
    introductions: amount(runs.map(({ ending }) => ending.introductions)),
    lastingIntroductions: amount(lasting),
    // What the last year's money made is not yet 12 months old.
    costPerLastingIntroductionIdr: ratioOfMeans(
      runs.map(({ spentIdr }) => sum(spentIdr.slice(0, -1))),
      lasting,
      NOT_NEGATIVE,
    ),
    policies: scenario.plan.uses.map(({ label, policy }, use) => ({
      name: label,
      title: policy.title,
      spentPerYearIdr: amount(runs.map(({ ending }) => ending.spentIdr[use] / years)),
      unfundedPerYearIdr: amount(runs.map(({ ending }) => ending.unfundedIdr[use] / years)),
    })),
  };
}

/** Money and counts have no value below zero, whatever Student's interval says. */
function amount(values: readonly number[]) {
  return estimated(values, NOT_NEGATIVE);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
