import { additionalOf, referenceOf } from './additional.js';
import type { Money } from './comparison.js';
import { estimated, NOT_NEGATIVE } from './figure.js';
import { ratioOfMeans } from './ratio.js';
import type { Run } from './run.js';
import { goodOf, type Runs } from './runs.js';
import { type StudyPlan, yearsOf } from './study-plan.js';

/** What each scenario costs and what is left for it; money in IDR. */
export function moneyOf(study: StudyPlan, all: Runs): Money[] {
  const reference = referenceOf(study);
  return study.scenarios.map((_, index) => {
    const lastSpent = lastSpentOf(goodOf(all[index]));
    return {
      ...ofScenario(study, index, goodOf(all[index])),
      lastSpentYear: lastSpent < 0 ? null : yearsOf(study)[lastSpent],
      additional: index === reference ? null : additionalOf(study, all[index], all[reference], lastSpent),
    };
  });
}

/** The number of the last year in which any run spent anything; -1 if none did. */
function lastSpentOf(runs: readonly Run[]): number {
  return Math.max(-1, ...runs.map(({ spentIdr }) => spentIdr.findLastIndex((amount) => amount > 0)));
}

function ofScenario(
  study: StudyPlan,
  index: number,
  runs: readonly Run[],
): Omit<Money, 'additional' | 'lastSpentYear'> {
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
