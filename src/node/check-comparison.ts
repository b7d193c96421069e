import type { Comparison, Findings } from '../study/comparison.js';
import { differencesOf, estimatesOf } from '../study/estimates.js';
import type { Run } from '../study/run.js';
import { type StudyPlan, yearsOf } from '../study/study-plan.js';
import * as say from '../words/verify-messages.js';
import type { Budget } from './digest-table.js';
import { type Finding, found } from './finding.js';
import { canonicalJson } from './json.js';
import { comparisonFile, originOf } from './origin.js';
import { outcomeFiles, runName, type StoredResult, type StoredRun } from './stored-result.js';

/** Whether `comparison.json` is what comparing the study again gives, byte for byte. */
export function comparisonFindings(
  { comparison, comparisonText, manifest }: StoredResult,
  again: Comparison,
): Finding[] {
  if (comparisonText === comparisonFile(again, originOf(manifest))) return [];
  const findings = partings(comparison, again, '');
  return findings.length > 0 ? findings : [found('comparison', say.comparisonBytes)];
}

/** Whether the means and differences in `comparison.json` are those of the stored outcomes; nothing is run. */
export function outcomesFindings(stored: StoredResult, study: StudyPlan): Finding[] {
  const { written, equal } = stored.outcomes;
  const { equalBudget } = stored.comparison;
  return [
    ...(written ? tableFindings(stored, study, 'written', written, stored.comparison, '') : []),
    ...(equal && equalBudget
      ? tableFindings(stored, study, 'equal', equal, equalBudget, 'equalBudget.')
      : []),
  ];
}

function tableFindings(
  { runs }: StoredResult,
  study: StudyPlan,
  budget: Budget,
  table: NonNullable<StoredResult['outcomes'][Budget]>,
  { estimates, differences }: Pick<Findings, 'estimates' | 'differences'>,
  prefix: string,
): Finding[] {
  const ofBudget = runs.filter((run) => run.budget === budget);
  const perRun = yearsOf(study).length * study.measures.length;
  const count = [...table.values()].reduce((sum, rows) => sum + rows.length, 0);
  const right = ofBudget.length * perRun;
  const file = outcomeFiles[budget];
  if (count !== right)
    return [found('rows', say.rowsWrong(file, count, right), { file, stored: count, computed: right })];
  const replicates = [...new Set(ofBudget.map(({ replicate }) => replicate))].sort(
    (one, other) => one - other,
  );
  const known = new Map(ofBudget.map((run) => [runName(run), run]));
  const again = study.scenarios.map(({ name: scenario }) =>
    replicates.map((replicate) => {
      const run = known.get(runName({ scenario, replicate, budget }));
      return run && storedValues(run, study, table);
    }),
  );
  return [
    ...partings(estimates, estimatesOf(study, again), `${prefix}estimates`),
    ...partings(differences, differencesOf(study, again), `${prefix}differences`),
  ];
}

/** As much of a run as the table of outcomes holds. */
function storedValues(
  run: StoredRun,
  study: StudyPlan,
  table: ReadonlyMap<string, readonly (readonly unknown[])[]>,
): Run {
  const values = new Map(
    (table.get(runName(run)) ?? []).map(([, , year, measure, value]) => [
      `${year} ${measure}`,
      value as number,
    ]),
  );
  const rows = yearsOf(study).map((year) =>
    study.measures.map(({ name }) => values.get(`${year} ${name}`) ?? Number.NaN),
  );
  return { values: rows } as unknown as Run;
}

/** Where a stored value is not the one computed again, down to single numbers. */
function partings(stored: unknown, computed: unknown, where: string): Finding[] {
  if (canonicalJson(stored ?? null) === canonicalJson(computed ?? null)) return [];
  if (isNest(stored) && isNest(computed) && Array.isArray(stored) === Array.isArray(computed)) {
    const keys = new Set([...Object.keys(stored), ...Object.keys(computed)]);
    return [...keys].flatMap((key) => {
      const name = nameIn(Reflect.get(computed, key) ?? Reflect.get(stored, key), key);
      return partings(
        Reflect.get(stored, key),
        Reflect.get(computed, key),
        where === '' ? name : `${where}.${name}`,
      );
    });
  }
  const [one, other] = [stored, computed].map((value) => (value === undefined ? '–' : canonicalJson(value)));
  const facts = { where, stored: stored ?? null, computed: computed ?? null };
  return [found('comparison', say.comparisonWrong(where, one as string, other as string), facts)];
}

function isNest(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** An entry of a list by what it tells of: scenario, measure and year, or its name. */
function nameIn(entry: unknown, key: string): string {
  if (!isNest(entry) || Number.isNaN(Number(key))) return key;
  const words = ['scenario', 'measure', 'name', 'year', 'replicate'].flatMap(
    (each) => Reflect.get(entry, each) ?? [],
  );
  return words.length > 0 ? `[${words.join(' ')}]` : key;
}
