import { equalReplicatesOf, type StudyData } from '../study/study-data.js';
import { journalOf } from './journal.js';
import type { Manifest } from './manifest.js';
import type { Result } from './read-result.js';
import { type PointRunName, type RunName, runName } from './run-name.js';
import type { JournalLine } from './study-event.js';

/** What became of a run. */
interface Became {
  readonly state: 'finished' | 'failed' | 'planned';
  readonly seed: string;
  /** Null if it has not finished. */
  readonly digest: string | null;
  /** What it threw; null if it did not fail. */
  readonly message: string | null;
  /** When it was over, as the journal says (ISO 8601, UTC); null if it does not. */
  readonly finishedAt: string | null;
}

/** A run of a study, and what became of it. */
export interface ListedRun extends RunName, Became {}

/** A run of a sweep, and what became of it. */
export interface ListedPointRun extends PointRunName, Became {}

/** A run of a study or of a sweep. */
export type Listed = ListedRun | ListedPointRun;

/** The runs of a result folder: as written and then at an equal budget, by the order of the scenarios and by replicate. */
export function listRuns(folder: string, { manifest }: Pick<Result, 'manifest'>): ListedRun[] {
  const times = timesIn(journalOf(folder));
  const { seed } = manifest.study;
  const isScaled = (name: string) => manifest.scaled.some((entry) => entry.name === name);
  const listed = (budget: ListedRun['budget'], finished: Manifest['runs'], failed: Manifest['failures']) =>
    [...finished, ...failed].map(({ scenario, replicate, ...end }): ListedRun => {
      // A scenario that needed no scaling was run once for both.
      const ran = { scenario, replicate, budget: isScaled(scenario) ? budget : ('written' as const) };
      return {
        ...{ scenario, replicate, budget, seed },
        state: 'digest' in end ? 'finished' : 'failed',
        digest: 'digest' in end ? end.digest : null,
        message: 'digest' in end ? null : end.message,
        finishedAt: times.get(runName(ran)) ?? null,
      };
    });
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

type Ran = Omit<RunName, 'budget'>;

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

/** Whether a run as written is the one at an equal budget as well, since its scenario needed no scaling. */
function isShared({ scenario, replicate }: Ran, { study, scaled }: Manifest): boolean {
  if (study.equalBudgetIdr === 0 || replicate >= equalReplicatesOf(study as StudyData)) return false;
  return !scaled.some(({ name }) => name === scenario);
}

/** When each run was finished or failed, last if more than once. */
export function timesIn(journal: readonly JournalLine[]): Map<string, string> {
  return new Map(
    journal.flatMap((line) =>
      line.event === 'finished' || line.event === 'failed' ? [[runName(line), line.time]] : [],
    ),
  );
}

/** The runs of a study or sweep that has not come to its end, as its journal tells: those that its last start planned. */
export function listUnfinished(journal: readonly JournalLine[]): Listed[] {
  const last = journal.findLastIndex(({ event }) => event === 'started');
  const start = journal[last];
  if (start?.event !== 'started') return [];
  const nothing = {
    state: 'planned',
    seed: start.seed,
    digest: null,
    message: null,
    finishedAt: null,
  } as const;
  const planned = journal.slice(last).flatMap((line) => (line.event === 'planned' ? plannedIn(line) : []));
  const listed = new Map(planned.map((run) => [runName(run), { ...run, ...nothing } as Listed]));
  for (const line of journal) {
    if (line.event !== 'finished' && line.event !== 'found' && line.event !== 'failed') continue;
    const run = listed.get(runName(line));
    if (!run) continue;
    const isFailed = line.event === 'failed';
    listed.set(runName(line), {
      ...run,
      state: isFailed ? 'failed' : 'finished',
      digest: isFailed ? null : line.digest,
      message: isFailed ? line.message : null,
      finishedAt: line.event === 'found' ? null : line.time,
    });
  }
  return [...listed.values()];
}

/** The runs that are planned together: replicate by replicate at a budget, or at each point of a sweep. */
function plannedIn(line: Extract<JournalLine, { event: 'planned' }>): (RunName | PointRunName)[] {
  const places =
    'points' in line
      ? Array.from({ length: line.points }, (_, at) => ({ point: at + 1 }))
      : [{ budget: line.budget }];
  return places.flatMap((place) =>
    line.scenarios.flatMap((scenario) =>
      Array.from({ length: line.replicates }, (_, replicate) => ({ ...place, scenario, replicate })),
    ),
  );
}
