import type { Comparison } from '../study/comparison.js';
import type { Attempt } from '../study/replicate.js';
import { planStudy, type StudyData } from '../study/study-data.js';
import { runOnOf } from '../study/study-plan.js';
import * as say from '../words/verify-messages.js';
import { comparisonFindings, outcomesFindings } from './check-comparison.js';
import { fileFindings } from './check-files.js';
import { digestFindings, identityIn, inputFindings, refuseOwnCode, remarksOn } from './check-manifest.js';
import { runFindings } from './check-run.js';
import { type Compared, type ComparedStudy, compareStudy } from './compare-study.js';
import { type Finding, found } from './finding.js';
import { type Manifest, scaledOf, studyOf } from './manifest.js';
import { ownCodeOf } from './own-code-of-study.js';
import { openPool } from './pool.js';
import { readStoredResult, runName, type StoredRun } from './stored-result.js';
import { partsOf } from './task-parts.js';
import type { StudyResult, StudyTask } from './worker.js';

export interface VerifyOptions {
  /** How many runs are done again, spread over all; all of them, and the comparison, if left out. */
  readonly sample: number | undefined;
  readonly workers: number;
  readonly isCodeAllowed: boolean;
  readonly onProgress?: (done: number, all: number) => void;
}

/** What verifying a result has shown. */
export interface Verification {
  /** Runs done again, of all that the result tells of. */
  readonly runs: number;
  readonly allRuns: number;
  readonly differences: readonly Finding[];
  /** Remarks that take nothing from the result. */
  readonly remarks: readonly Finding[];
}

/** Runs done again, by name. */
type Again = ReadonlyMap<string, Attempt>;

/** Does runs of a result again, from its manifest alone, and compares. Throws an InputError for a folder that is none. */
export async function verifyResult(folder: string, options: VerifyOptions): Promise<Verification> {
  const stored = await readStoredResult(folder);
  const { manifest } = stored;
  const allRuns = stored.runs.length;
  const inputs = inputFindings(manifest, () => identityIn(manifest));
  const before = [...inputs, ...digestFindings(stored), ...stored.faults];
  if (inputs.length > 0) {
    return { runs: 0, allRuns, differences: before, remarks: [found('not-run', say.notRun)] };
  }
  refuseOwnCode(manifest, options.isCodeAllowed);
  const remarks = await remarksOn(manifest, options.isCodeAllowed);
  const { done, planned } = finishedIn(manifest, stored.comparison);
  const isCut = done < planned;
  if (isCut) remarks.push(found('interrupted', say.cutShort(done, planned), { done, planned }));

  const data = studyOf(manifest);
  const study = planStudy(data, await ownCodeOf(data));
  const isWhole = options.sample === undefined && !isCut;
  const compared = isWhole ? await compareStudy(data, { ...options, sets: manifest.sets }) : undefined;
  const chosen = spread(stored.runs, options.sample ?? allRuns);
  const again = compared ? runsIn(compared) : await runAgain(manifest, chosen, options);
  const runs = chosen.flatMap((run) => {
    const attempt = again.get(runName(run));
    if (!attempt) return [found('no-run', say.noSuchRun(run), { ...run })];
    if ('run' in attempt) return runFindings(stored, run, attempt.run, study);
    const why = attempt.error.split('\n')[0]!.replace(/\.$/, '');
    return [found('failure', say.runFails(run, why), { ...run, message: why })];
  });
  const comparison = compared ? comparisonFindings(stored, compared.comparison) : [];
  // What the comparison says otherwise for want of the right outcomes is told by these.
  const tables = comparison.length > 0 ? [] : outcomesFindings(stored, study);
  // Charts and report of runs or a comparison that are wrong themselves would be told of for nothing.
  const isKnown = [...before, ...tables, ...runs].every(({ kind }) => kind === 'value');
  const files = isKnown ? await fileFindings(folder, stored, compared?.comparison ?? stored.comparison) : [];
  return {
    runs: chosen.length,
    allRuns,
    differences: [...before, ...runs, ...comparison, ...tables, ...files],
    remarks,
  };
}

/** Replicates that a result holds, well or failed, of those that were planned. */
export function finishedIn(
  { runs, failures }: Manifest,
  { planned }: Pick<Comparison, 'planned'>,
): { done: number; planned: number } {
  return { done: new Set([...runs, ...failures].map(({ replicate }) => replicate)).size, planned };
}

/** As many of a list, evenly apart. */
export function spread<T>(all: readonly T[], count: number): T[] {
  if (count >= all.length) return [...all];
  return Array.from({ length: count }, (_, at) => all[Math.floor(((at + 0.5) * all.length) / count)] as T);
}

function runsIn({ written, equal }: ComparedStudy): Again {
  const again = new Map<string, Attempt>();
  const take = (budget: StoredRun['budget'], { plan, runs, replicates }: Compared) => {
    for (const [at, { name: scenario }] of plan.scenarios.entries())
      for (const [index, replicate] of replicates.entries()) {
        const run = runs[at][index];
        if (run) again.set(runName({ budget, scenario, replicate }), { run });
      }
  };
  take('written', written);
  if (equal) take('equal', equal);
  return again;
}

/** Does single runs again, those of one replicate together. */
async function runAgain(
  manifest: Manifest,
  chosen: readonly StoredRun[],
  { workers, onProgress }: VerifyOptions,
): Promise<Again> {
  const data = studyOf(manifest);
  const scaled = scaledOf(manifest);
  const study: StudyData = { ...data, scenarios: [...data.scenarios, ...scaled] };
  const placeOf = ({ scenario, budget }: StoredRun) => {
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
