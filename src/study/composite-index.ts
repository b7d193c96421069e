import { indexVector } from '../measure/index-vector.js';
import { sequence } from '../random/key.js';
import { rankFirstShares } from '../stats/dominance.js';
import { mean } from '../stats/mean.js';
import type { IndexRow, IndexTerm, Named } from './comparison.js';
import { valuesOf } from './estimates.js';
import { estimated, figure, known, type Range } from './figure.js';
import { goodOf, type Runs } from './runs.js';
import { type StudyPlan, yearsOf } from './study-plan.js';

/** The index goes from 0 to 100. */
const INDEX: Range = [0, 100];

/** Weightings drawn to find how often a scenario comes first. */
const WEIGHTINGS = 10_000;

/** What an index is made of, and what it could not be made of. */
export interface IndexParts {
  readonly terms: readonly IndexTerm[];
  /** Measures that have a weight and, in some scenario, no value: by them the scenarios cannot be told apart. */
  readonly without: readonly Named[];
}

/**
 * The terms of the composite index, read at the end of the last year. Each is scaled between the worst and the best
 * value that any replicate of any scenario has, so that all terms tell the scenarios of the study apart to the same
 * degree; an index is therefore comparable within a study, not between studies.
 */
export function indexPartsOf(study: StudyPlan, all: Runs): IndexParts {
  const weights = study.indexWeights ?? Object.fromEntries(indexVector.map((name) => [name, 1]));
  const runs = all.map(goodOf).filter((those) => those.length > 0);
  const terms: IndexTerm[] = [];
  const without: Named[] = [];
  for (const [index, { name, title, better }] of study.measures.entries()) {
    const weight = Object.hasOwn(weights, name) ? weights[name] : 0;
    if (weight === 0) continue;
    const byScenario = runs.map((those) => known(lastValues(study, those, index)));
    if (byScenario.some((values) => values.length === 0)) {
      without.push({ name, title });
      continue;
    }
    const values = byScenario.flat();
    const low = Math.min(...values);
    const high = Math.max(...values);
    const [from, to] = better === 'lower' ? [high, low] : [low, high];
    terms.push({ name, title, weight, from, to });
  }
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return { terms: terms.map((term) => ({ ...term, weight: term.weight / total })), without };
}

/** The index of each scenario, 0 to 100, its terms, and under what share of all weightings it comes first. */
export function indexOf(study: StudyPlan, all: Runs, terms: readonly IndexTerm[]): IndexRow[] {
  const runs = all.map(goodOf);
  if (terms.length === 0 || runs.every((those) => those.length === 0)) return [];
  const scaled = runs.map((those) => terms.map((term) => scaledValues(study, those, term)));
  const means = scaled.map((columns) => columns.map((values) => mean(known(values))));
  const chance = sequence(`${study.seed}/weightings`);
  const shares = rankFirstShares(means, WEIGHTINGS, chance.uniform);
  return study.scenarios.map(({ name }, scenario) => ({
    scenario: name,
    ...estimated(
      runs[scenario].map((_, replicate) => indexValue(scaled[scenario], terms, replicate)),
      INDEX,
    ),
    terms: means[scenario].map(figure),
    rankFirstShare: runs[scenario].length === 0 ? null : figure(shares[scenario]),
  }));
}

function indexValue(
  columns: readonly (readonly number[])[],
  terms: readonly IndexTerm[],
  replicate: number,
): number {
  let value = 0;
  for (const [index, { weight }] of terms.entries()) value += weight * columns[index][replicate];
  return 100 * value;
}

/** In [0,1]; NaN in replicates that have no value. */
function scaledValues(study: StudyPlan, runs: Runs[number], { name, from, to }: IndexTerm): number[] {
  const index = study.measures.findIndex((measure) => measure.name === name);
  return lastValues(study, runs, index).map((value) =>
    from === to ? 0 * value : (value - from) / (to - from),
  );
}

function lastValues(study: StudyPlan, runs: Runs[number], measure: number): number[] {
  return valuesOf(runs, yearsOf(study).length - 1, measure);
}
