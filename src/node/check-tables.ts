import { chainDigest } from '../study/digest.js';
import { equalReplicatesOf, type StudyData } from '../study/study-data.js';
import { type StudyPlan, yearsOf } from '../study/study-plan.js';
import * as say from '../words/verify-messages.js';
import { type Finding, found } from './finding.js';
import { studyOf } from './manifest.js';
import { type RunRest, restIn } from './run-content.js';
import type { Budget } from './run-name.js';
import { runName } from './run-name.js';
import { outcomeFiles, type StoredResult, type StoredRun } from './stored-result.js';

type Named = Omit<StoredRun, 'digest'>;

/** Whether a run is one of those that the study in the manifest has. */
export function isOfStudy({ manifest }: StoredResult, { budget, scenario, replicate }: Named): boolean {
  const data = studyOf(manifest);
  const isEqual = budget === 'equal';
  const most = isEqual ? (data.equalBudgetIdr > 0 ? equalReplicatesOf(data) : 0) : data.replicates;
  const isNumber = Number.isInteger(replicate) && replicate >= 0 && replicate < most;
  return isNumber && data.scenarios.some((entry) => entry.scenario.name === scenario);
}

/**
 * Whether manifest and tables tell of the same runs, each run once and whole. Where they do not, nothing can be worked
 * out from them.
 */
export function tableFindings(stored: StoredResult, study: StudyPlan): Finding[] {
  const listed = listFindings(stored);
  return listed.length > 0
    ? listed
    : [...outcomeFindings(stored, study), ...digestFindings(stored, study), ...endingFindings(stored, study)];
}

/** Of each replicate that the manifest knows, every scenario should have run or failed, and once. */
function listFindings(stored: StoredResult): Finding[] {
  const { manifest, runs, failures } = stored;
  const data = studyOf(manifest);
  const told = [...runs, ...failures];
  const strange = told
    .filter((run) => !isOfStudy(stored, run))
    .map((run) => found('no-run', say.noSuchRun(run), factsOf(run)));
  const counts = new Map<string, number>();
  for (const run of told) counts.set(runName(run), (counts.get(runName(run)) ?? 0) + 1);
  const odd = wantedOf(data, told, manifest.scaled).filter(({ run, isShared }) => {
    const count = counts.get(runName(run)) ?? 0;
    // A failure of a scenario that needed no scaling is told once, of both budgets.
    const isFailed =
      isShared && failures.some((one) => runName(one) === runName({ ...run, budget: 'written' }));
    return count !== (isFailed ? 0 : 1);
  });
  return [...strange, ...odd.map(({ run }) => found('runs', say.notListedOnce(run), factsOf(run)))];
}

function wantedOf(
  data: StudyData,
  told: readonly Named[],
  scaled: readonly { readonly name: string }[],
): { run: Named; isShared: boolean }[] {
  const replicates = [...new Set(told.map(({ replicate }) => replicate))].sort((one, other) => one - other);
  const inEqual = data.equalBudgetIdr > 0 ? equalReplicatesOf(data) : 0;
  return data.scenarios.flatMap(({ scenario: { name: scenario } }) =>
    replicates.flatMap((replicate) => {
      const isShared = !scaled.some(({ name }) => name === scenario);
      const written = { run: { scenario, replicate, budget: 'written' as const }, isShared: false };
      const equal = { run: { scenario, replicate, budget: 'equal' as const }, isShared };
      return replicate < inEqual ? [written, equal] : [written];
    }),
  );
}

function outcomeFindings({ outcomes, runs }: StoredResult, study: StudyPlan): Finding[] {
  const keys = yearsOf(study).flatMap((year) => study.measures.map(({ name }) => `${year} ${name}`));
  return (Object.keys(outcomeFiles) as Budget[]).flatMap((budget) => {
    const table = outcomes[budget];
    if (!table) return [];
    const ofBudget = runs.filter((run) => run.budget === budget);
    return rowFindings(
      outcomeFiles[budget],
      table,
      ofBudget,
      keys,
      ([, , year, measure]) => `${year} ${measure}`,
    );
  });
}

function digestFindings({ years, runs }: StoredResult, study: StudyPlan): Finding[] {
  return rowFindings('digests.parquet', years, runs, yearsOf(study).map(String), ([, , , year]) =>
    String(year),
  );
}

function endingFindings(stored: StoredResult, study: StudyPlan): Finding[] {
  const rows = rowFindings('endings.parquet', stored.endings, stored.runs, [''], () => '');
  if (rows.length > 0) return rows;
  return stored.runs.flatMap((run) => {
    const rest = endingIn(stored, run, study);
    return 'fault' in rest ? [found('ending', say.endingUnreadable(run, rest.fault), factsOf(run))] : [];
  });
}

/** Whether a table has as many rows as its runs, and for each run those of the keys, in their order. */
function rowFindings<Row>(
  file: string,
  table: ReadonlyMap<string, readonly Row[]>,
  runs: readonly StoredRun[],
  keys: readonly string[],
  keyOf: (row: Row) => string,
): Finding[] {
  const count = [...table.values()].reduce((sum, rows) => sum + rows.length, 0);
  const right = runs.length * keys.length;
  const odd = runs
    .filter((run) => !isWhole(table.get(runName(run)) ?? [], keys, keyOf))
    .map((run) => found('rows', say.rowsMissing(file, run), { file, ...factsOf(run) }));
  if (count === right) return odd;
  // Where all runs lack something, one of them is enough to know what.
  const wrong = found('rows', say.rowsWrong(file, count, right), { file, stored: count, computed: right });
  return [wrong, ...odd.slice(0, 1)];
}

function isWhole<Row>(rows: readonly Row[], keys: readonly string[], keyOf: (row: Row) => string): boolean {
  return rows.length === keys.length && rows.every((row, at) => keyOf(row) === keys[at]);
}

/** What became of a run by its end, or why that cannot be read. */
export function endingIn(
  { endings }: StoredResult,
  run: Named,
  study: StudyPlan,
): RunRest | { readonly fault: string } {
  const [, , , text] = endings.get(runName(run))?.[0] ?? ([] as never[]);
  try {
    return restIn(text ?? '', yearsOf(study).length);
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

/** Whether the years of runs, as stored, give their digests; of those that were done again more is known. */
export function chainFindings({ years }: StoredResult, runs: readonly StoredRun[]): Finding[] {
  return runs.flatMap((run) => {
    const digests = (years.get(runName(run)) ?? []).map(([, , , , digest]) => digest);
    return chainDigest(digests) === run.digest ? [] : [found('digest', say.chainWrong(run), factsOf(run))];
  });
}

function factsOf({ scenario, replicate, budget }: Named): Finding['facts'] {
  return { scenario, replicate, budget };
}
