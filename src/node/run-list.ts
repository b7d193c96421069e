import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { equalReplicatesOf, type StudyData } from '../study/study-data.js';
import type { Manifest } from './manifest.js';
import type { Result } from './read-result.js';

/** A run of a result folder, and what became of it. */
export interface ListedRun {
  readonly scenario: string;
  readonly replicate: number;
  /** As the scenario was written, or scaled to the equal budget of the study. */
  readonly budget: 'written' | 'equal';
  readonly state: 'finished' | 'failed';
  readonly seed: string;
  /** Null if it failed. */
  readonly digest: string | null;
  /** What it threw; null if it finished. */
  readonly message: string | null;
  /** When its replicate was over, as the journal says (ISO 8601, UTC); null if it does not. */
  readonly finishedAt: string | null;
}

/** The runs of a result folder: as written and then at an equal budget, by the order of the scenarios and by replicate. */
export async function listRuns(folder: string, { manifest }: Pick<Result, 'manifest'>): Promise<ListedRun[]> {
  const times = timesIn(await readFile(join(folder, 'journal'), 'utf8').catch(() => ''));
  const { seed } = manifest.study;
  const listed = (budget: ListedRun['budget'], runs: Manifest['runs'], failures: Manifest['failures']) =>
    [...runs, ...failures].map(
      (run): ListedRun => ({
        scenario: run.scenario,
        replicate: run.replicate,
        budget,
        state: 'digest' in run ? 'finished' : 'failed',
        seed,
        digest: 'digest' in run ? run.digest : null,
        message: 'digest' in run ? null : run.message,
        finishedAt: times.get(run.replicate) ?? null,
      }),
    );
  const { runs, equalBudgetRuns } = manifest;
  const { written, scaled } = failuresByBudget(manifest);
  const sharedIn = written.filter((failure) => isShared(failure, manifest));
  const order = manifest.scenarios.map(({ name }) => name);
  const sorted = (rows: ListedRun[]) =>
    rows.sort(
      (one, other) =>
        order.indexOf(one.scenario) - order.indexOf(other.scenario) || one.replicate - other.replicate,
    );
  return [
    ...sorted(listed('written', runs, written)),
    ...sorted(listed('equal', equalBudgetRuns, [...scaled, ...sharedIn])),
  ];
}

/** The failures of a result: of runs as written, and of those of scaled scenarios. */
export function failuresByBudget({ runs, failures }: Pick<Manifest, 'runs' | 'failures'>): {
  readonly written: Manifest['failures'];
  readonly scaled: Manifest['failures'];
} {
  const isSame = (one: Ran, other: Ran) =>
    one.scenario === other.scenario && one.replicate === other.replicate;
  // Failures of the runs as written come first; one of a run that finished, or failed before, is of the scaled scenario.
  const isWritten = (failure: Ran, at: number) =>
    !runs.some((run) => isSame(run, failure)) && failures.findIndex((each) => isSame(each, failure)) === at;
  return {
    written: failures.filter(isWritten),
    scaled: failures.filter((failure, at) => !isWritten(failure, at)),
  };
}

interface Ran {
  readonly scenario: string;
  readonly replicate: number;
}

/** Whether a run as written is the one at an equal budget as well, since its scenario needed no scaling. */
function isShared({ scenario, replicate }: Ran, { study, scaled }: Manifest): boolean {
  if (study.equalBudgetIdr === 0 || replicate >= equalReplicatesOf(study as StudyData)) return false;
  return !scaled.some(({ name }) => name === scenario);
}

/** When each replicate was finished, last if more than once. */
function timesIn(journal: string): Map<number, string> {
  const lines = journal.matchAll(/^(\S+) finished replicate (\d+)$/gm);
  return new Map([...lines].map(([, time, replicate]) => [Number(replicate), time as string]));
}
