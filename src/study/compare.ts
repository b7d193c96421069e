import type { Measure } from '../measure/measure.js';
import { referenceOf } from './additional.js';
import type { Comparison, Findings, MeasureLabel } from './comparison.js';
import { indexOf, indexPartsOf } from './composite-index.js';
import { chainDigest } from './digest.js';
import { differencesOf, estimatesOf } from './estimates.js';
import { figure } from './figure.js';
import type { CreateHasher } from './hasher.js';
import { leftOutOf } from './left-out.js';
import { moneyOf } from './money.js';
import { runReplicate } from './replicate.js';
import { type Attempts, goodOf, goodRunsOf, type Runs, runsOf } from './runs.js';
import { runOnOf, type StudyPlan, yearsOf } from './study-plan.js';
import { surveyTableOf } from './survey-table.js';
import { survivalOf } from './survival.js';
import { withdrawalOf } from './withdrawal.js';

/** Runs a study in this thread, one replicate of all scenarios after another, and compares. */
export function compare(study: StudyPlan, createHasher?: CreateHasher): Comparison {
  const attempts = Array.from({ length: study.replicates }, (_, replicate) =>
    runReplicate(study, replicate, {
      ...(createHasher ? { createHasher } : {}),
      runOn: runOnOf(study, replicate),
    }),
  );
  return comparisonOf(study, attempts);
}

/**
 * What a study says. `attempts[replicate][scenario]` in the order of the replicates. A run that failed is left out of
 * its scenario's means and of the differences in that replicate, so that every difference is between equals.
 */
export function comparisonOf(
  study: StudyPlan,
  attempts: Attempts,
  repeatCommand: (scenario: number, replicate: number) => string = () => '',
): Comparison {
  const { startYear } = study.scenarios[0].plan.world;
  const runs = runsOf(study, attempts);
  const withdrawal = withdrawalOf(study, runs);
  return {
    format: 1,
    study: study.name,
    title: study.title,
    seed: study.seed,
    planned: study.replicates,
    level: 0.95,
    startYear,
    years: yearsOf(study).length,
    baseline: study.baseline,
    reference: study.scenarios[referenceOf(study)].name,
    scenarios: study.scenarios.map(({ name, title }) => ({ name, title })),
    outcomes: study.outcomes,
    measures: study.measures.map(labelOf),
    ...findingsOf(study, runs),
    ...(withdrawal ? { withdrawal } : {}),
    failures: failuresOf(study, attempts, repeatCommand),
  };
}

/** The figures of the runs, given by scenario and replicate. */
export function findingsOf(study: StudyPlan, runs: Runs): Findings {
  const { terms: indexTerms, without } = indexPartsOf(study, runs);
  const good = runs.map(goodOf);
  return {
    replicates: runs[0].length,
    ...goodRunsOf(study, runs),
    estimates: estimatesOf(study, runs),
    differences: differencesOf(study, runs),
    survival: study.scenarios.flatMap(({ name }, scenario) =>
      survivalOf(
        name,
        good[scenario].map(({ ending }) => ending),
      ),
    ),
    money: moneyOf(study, runs),
    survey: study.scenarios.map(({ name }, scenario) => surveyTableOf(name, good[scenario])),
    leftOut: study.scenarios.flatMap((scenario, index) => leftOutOf(scenario, good[index])),
    indexTerms,
    ...(without.length > 0 ? { indexWithout: without } : {}),
    index: indexOf(study, runs, indexTerms),
    digest: chainDigest(good.flatMap((those) => those.map(({ digest }) => digest))),
  };
}

/** The runs that threw, replicate by replicate. */
export function failuresOf(
  study: StudyPlan,
  attempts: Attempts,
  repeatCommand: (scenario: number, replicate: number) => string,
): Comparison['failures'] {
  return attempts.flatMap((all = [], replicate) =>
    all.flatMap((one, scenario) => {
      if ('run' in one) return [];
      const { error: message, place } = one;
      const { name } = study.scenarios[scenario];
      const command = repeatCommand(scenario, replicate);
      return [{ scenario: name, replicate, seed: study.seed, message, ...(place ? { place } : {}), command }];
    }),
  );
}

function labelOf({ name, title, summary, unit, family, better, range }: Measure): MeasureLabel {
  const [low, high] = range;
  return { name, title, summary, unit, family, better, range: { low: figure(low), high: figure(high) } };
}
