import type { Measure } from '../measure/measure.js';
import { referenceOf, tiesOf } from './additional.js';
import { type AfterEnd, measuresAfter } from './after-end.js';
import type { Withdrawal, WithdrawalRow } from './comparison.js';
import { estimated, known } from './figure.js';
import { ratioOfMeans } from './ratio.js';
import type { Runs } from './runs.js';
import type { StudyPlan } from './study-plan.js';
import { comparisonsIn } from './verdict.js';

/**
 * What remains of each scenario after the agency has stopped, replicate by replicate against the reference; undefined if
 * no run went on after its end.
 */
export function withdrawalOf(study: StudyPlan, runs: Runs): Withdrawal | undefined {
  const after = runs.map((those) => those.map((run) => run?.afterEnd));
  const replicates = [...runs[0].keys()].filter((at) => after.some((those) => those[at])).length;
  if (replicates === 0) return undefined;
  const reference = referenceOf(study);
  const rows = study.scenarios.flatMap(({ name: scenario }, index) =>
    measuresAfter.flatMap((measure, column) => {
      const levels = (of: number) => after[of].map((one) => one?.map((row) => row[column]));
      const told = rowsOf(
        measure,
        levels(index),
        index === reference ? undefined : levels(reference),
        comparisonsIn(study),
      );
      return told.map((row) => ({ scenario, measure: measure.name, ...row }));
    }),
  );
  return { replicates, rows };
}

/** A measure's values by replicate and year after the end; undefined where there was no such run. */
type Levels = readonly (AfterEnd[number] | undefined)[];

function rowsOf(
  { range, unit }: Measure,
  levels: Levels,
  reference: Levels | undefined,
  comparisons: number,
): Omit<WithdrawalRow, 'scenario' | 'measure'>[] {
  const own = levels.filter((one) => one !== undefined);
  const pairs = reference === undefined ? [] : pairsOf(levels, reference);
  const beyond = (year: number) => pairs.map(([one, other]) => one[year] - other[year]);
  return [0, 1, 2].map((year) => {
    const values = own.map((one) => one[year]);
    const row = { months: 12 * year, n: known(values).length, value: estimated(values, range) };
    if (!reference) return { ...row, additional: null, remaining: null };
    // A share of what was clearly there; of trust there are no units that could remain.
    const isShared = unit === 'ties' && tiesOf(beyond(0), comparisons).leaves === 'more';
    return {
      ...row,
      additional: tiesOf(beyond(year), comparisons),
      remaining: isShared ? ratioOfMeans(beyond(year), beyond(0)) : null,
    };
  });
}

function pairsOf(levels: Levels, reference: Levels) {
  return levels.flatMap((one, replicate) => {
    const other = reference[replicate];
    return one && other ? [[one, other] as const] : [];
  });
}
