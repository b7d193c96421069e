import type { Measure } from '../measure/measure.js';
import { sequence } from '../random/key.js';
import { type Redraw, redrawing } from '../stats/bootstrap.js';
import { variance } from '../stats/mean.js';
import { comparePaired } from '../stats/paired.js';
import type { Difference, Estimate } from './comparison.js';
import { estimated, figure, figures, known } from './figure.js';
import type { Runs } from './runs.js';
import { baselineOf, type StudyPlan, yearsOf } from './study-plan.js';

/** Mean, spread and interval of every measure, scenario and year; the interval within the measure's range. */
export function estimatesOf(study: StudyPlan, runs: Runs): Estimate[] {
  return cellsOf(study).map(({ scenario, measure, year }) => {
    const values = known(valuesOf(runs[scenario], year, measure));
    return {
      scenario: study.scenarios[scenario].name,
      measure: study.measures[measure].name,
      year: yearsOf(study)[year],
      n: values.length,
      sd: figure(Math.sqrt(variance(values))),
      ...estimated(values, study.measures[measure].range),
    };
  });
}

/**
 * Differences to the baseline of every measure, other scenario and year. The bootstrap is for every year of the
 * study's outcomes and the last year of all other measures: 2,000 resamples, of the same replicates for all.
 */
export function differencesOf(study: StudyPlan, runs: Runs): Difference[] {
  const baseline = baselineOf(study);
  const lastYear = yearsOf(study).length - 1;
  const cells = cellsOf(study).filter(({ scenario }) => scenario !== baseline);
  const redraw = redrawing((n) => sequence([study.seed, 'bootstrap', n].join('/')).uniform);
  return cells.map(({ scenario, measure, year }) => {
    const isBootstrapped = year === lastYear || study.outcomes.includes(study.measures[measure].name);
    const values = (of: number) => valuesOf(runs[of], year, measure);
    return {
      scenario: study.scenarios[scenario].name,
      measure: study.measures[measure].name,
      year: yearsOf(study)[year],
      ...differenceOf(
        values(scenario),
        values(baseline),
        study.measures[measure],
        isBootstrapped ? redraw : undefined,
      ),
    };
  });
}

function differenceOf(
  values: readonly number[],
  baseline: readonly number[],
  measure: Measure,
  redraw: Redraw | undefined,
): Omit<Difference, 'scenario' | 'measure' | 'year'> {
  const higherIsBetter = measure.better !== 'lower';
  const { n, t, bca, ...rest } = comparePaired(values, baseline, { redraw, higherIsBetter });
  return {
    n,
    mean: figure(rest.mean),
    t: figures(t),
    bca: redraw ? figures(bca) : null,
    effectSize: figure(rest.effectSize),
    dAv: figure(rest.dAv),
    betterShare: figure(rest.betterShare),
    pairingGain: figure(rest.pairingGain),
  };
}

/** The values of a measure at the end of a year, replicate by replicate; NaN where the run failed. */
export function valuesOf(runs: Runs[number], year: number, measure: number): number[] {
  return runs.map((run) => run?.values[year][measure] ?? Number.NaN);
}

interface Cell {
  readonly scenario: number;
  readonly measure: number;
  readonly year: number;
}

function cellsOf(study: StudyPlan): Cell[] {
  const cells: Cell[] = [];
  for (const scenario of study.scenarios.keys()) {
    for (const measure of study.measures.keys()) {
      for (const year of yearsOf(study).keys()) cells.push({ scenario, measure, year });
    }
  }
  return cells;
}
