import type { Attempt } from '../study/replicate.js';
import type { StudyData } from '../study/study-data.js';
import { runOnOf } from '../study/study-plan.js';
import { type Manifest, scaledOf, studyOf } from './manifest.js';
import { openPool } from './pool.js';
import { runName } from './run-name.js';
import { type Scaling, scaleStudy } from './scale-study.js';
import type { StoredRun } from './stored-result.js';
import { partsOf } from './task-parts.js';
import type { StudyResult, StudyTask } from './worker.js';

type Named = Omit<StoredRun, 'digest'>;

export interface RunAgainOptions {
  readonly workers: number;
  readonly onProgress?: (done: number, all: number) => void;
}

/** Searches again how the scenarios of a study reach the equal budget. */
export async function searchAgain(data: StudyData, workers: number): Promise<Scaling | undefined> {
  const pool = openPool(workers);
  try {
    return await scaleStudy(pool, data, {});
  } finally {
    await pool.close();
  }
}

/** Does single runs of a study again, those of one replicate together; gives them by name. */
export async function runAgain(
  manifest: Manifest,
  chosen: readonly Named[],
  { workers, onProgress }: RunAgainOptions,
): Promise<ReadonlyMap<string, Attempt>> {
  const data = studyOf(manifest);
  const scaled = scaledOf(manifest);
  const study: StudyData = { ...data, scenarios: [...data.scenarios, ...scaled] };
  const placeOf = ({ scenario, budget }: Named) => {
    const at = scaled.findIndex(({ scenario: { name } }) => name === scenario);
    // A scenario that needed no scaling runs at the equal budget as it is written.
    if (budget === 'equal' && at >= 0) return data.scenarios.length + at;
    return data.scenarios.findIndex(({ scenario: { name } }) => name === scenario);
  };
  const places = new Map<number, number[]>();
  for (const run of chosen) {
    const known = places.get(run.replicate) ?? [];
    if (!known.includes(placeOf(run))) places.set(run.replicate, [...known, placeOf(run)]);
  }
  const attempts = new Map<string, Attempt>();
  let done = 0;
  const all = [...places.values()].flat().length;
  const note = (task: StudyTask, one: Attempt) => {
    if (task.kind !== 'replicate') return;
    const [place] = task.scenarios;
    attempts.set(`${task.replicate} ${place}`, one);
    done++;
    onProgress?.(done, all);
  };
  onProgress?.(done, all);
  const pool = openPool(workers);
  try {
    await pool.run<StudyData, StudyTask, StudyResult>({
      data: study,
      tasks: [...places].map(([replicate, scenarios]) => {
        const runOn = runOnOf(data, replicate);
        return { kind: 'replicate', replicate, scenarios, runOn };
      }),
      partsOf,
      onResult: (part, result) => note(part, result as Attempt),
      onLost: (part, error) => note(part, { error }),
    });
  } finally {
    await pool.close();
  }
  return new Map(
    chosen.flatMap((run) => {
      const attempt = attempts.get(`${run.replicate} ${placeOf(run)}`);
      return attempt ? [[runName(run), attempt]] : [];
    }),
  );
}
