import type { Attempt } from '../study/replicate.js';
import { planStudy } from '../study/study-data.js';
import type { StudyPlan } from '../study/study-plan.js';
import * as say from '../words/verify-messages.js';
import { commandFindings } from './check-command.js';
import { crateFindings } from './check-crate.js';
import { derivedFindings, manifestAnew } from './check-derived.js';
import { fileFindings } from './check-files.js';
import { identityIn, inputFindings, refuseOwnCode, remarksOn } from './check-manifest.js';
import { notesFindings } from './check-notes.js';
import { runFindings } from './check-run.js';
import { chainFindings, isOfStudy, tableFindings } from './check-tables.js';
import type { ComparedStudy } from './compare-study.js';
import { deriveStudy } from './derive-study.js';
import { type Finding, found } from './finding.js';
import { canonicalJson } from './json.js';
import { studyOf } from './manifest.js';
import { notesOf, originOf } from './origin.js';
import { ownCodeOf } from './own-code-of-study.js';
import { runAgain, searchAgain } from './run-again.js';
import { runName } from './run-name.js';
import {
  outcomeFiles,
  readStoredResult,
  type StoredFailure,
  type StoredResult,
  type StoredRun,
} from './stored-result.js';

export interface VerifyOptions {
  /** How many runs are done again, spread over all; all of them, and the search for an equal budget, if left out. */
  readonly sample: number | undefined;
  readonly workers: number;
  readonly isCodeAllowed: boolean;
  readonly onProgress?: (done: number, all: number) => void;
}

/** What verifying a result has shown. */
export interface Verification {
  /** Runs done again, of all that the result tells of, those that failed among them. */
  readonly runs: number;
  readonly allRuns: number;
  /** Whether the search for an equal budget was repeated; undefined if there is none. */
  readonly isSearched?: boolean | undefined;
  readonly differences: readonly Finding[];
  /** Remarks that take nothing from the result. */
  readonly remarks: readonly Finding[];
}

/**
 * Works out all that a result says from its own tables, and does runs again, from its manifest alone, which those tables
 * are of. Throws an InputError for a folder that is none.
 */
export async function verifyResult(folder: string, options: VerifyOptions): Promise<Verification> {
  const stored = await readStoredResult(folder);
  const { manifest } = stored;
  const told = [...stored.runs, ...stored.failures];
  const inputs = inputFindings(manifest, () => identityIn(manifest));
  const before = [...inputs, ...commandFindings(manifest), ...stored.faults];
  if (inputs.length > 0) {
    return { runs: 0, allRuns: told.length, differences: before, remarks: [found('not-run', say.notRun)] };
  }
  refuseOwnCode(manifest, options.isCodeAllowed);
  const remarks = await remarksOn(folder, manifest, options.isCodeAllowed);

  const data = studyOf(manifest);
  const own = await ownCodeOf(data);
  const study = planStudy(data, own);
  const known = told.filter((run) => isOfStudy(stored, run));
  const chosen = spread(known, options.sample ?? known.length);
  const again = await runAgain(manifest, chosen, options);
  const others = stored.runs.filter((run) => known.includes(run) && !chosen.includes(run));
  const runs = [
    ...chosen.flatMap((run) => attemptFindings(stored, run, again.get(runName(run)), study)),
    ...chainFindings(stored, others),
  ];
  const hasSearch = data.equalBudgetIdr > 0;
  const isSearched = hasSearch && options.sample === undefined;
  const searched = isSearched ? await searchAgain(data, options.workers) : undefined;
  const tables = tableFindings(stored, study);
  const isWhole = stored.faults.length === 0 && tables.length === 0;
  if (!isWhole) remarks.push(found('not-derived', say.notDerived));
  const derived = isWhole ? deriveStudy(stored, own, searched) : undefined;
  const rest = await restFindings(folder, stored, derived);
  return {
    runs: chosen.length,
    allRuns: told.length,
    ...(hasSearch ? { isSearched } : {}),
    differences: [...before, ...tables, ...runs, ...rest],
    remarks,
  };
}

/** What the result says otherwise than its own tables; of what is drawn only whether it is of the comparison, without them. */
async function restFindings(
  folder: string,
  stored: StoredResult,
  derived: ComparedStudy | undefined,
): Promise<Finding[]> {
  const { manifest } = stored;
  const anew = derived && { comparison: derived.comparison, manifest: manifestAnew(stored, derived) };
  const origins = [manifest, ...(anew ? [anew.manifest] : [])].map(originOf);
  const { written, equal } = outcomeFiles;
  const tables = [written, ...(stored.outcomes.equal ? [equal] : []), 'digests.parquet', 'endings.parquet'];
  return [
    ...(derived ? derivedFindings(stored, derived) : []),
    ...(await notesFindings(folder, tables, origins.map(notesOf))),
    ...(await fileFindings(folder, stored, anew)),
    ...(await crateFindings(folder, anew ? [manifest, anew.manifest] : [manifest])),
  ];
}

/** What a result says otherwise of a run, or of its failure, than what became of it now. */
function attemptFindings(
  stored: StoredResult,
  of: StoredRun | StoredFailure,
  attempt: Attempt | undefined,
  study: StudyPlan,
): Finding[] {
  const { scenario, replicate, budget } = of;
  const facts = { scenario, replicate, budget };
  if (!attempt) return [found('no-run', say.noSuchRun(of), facts)];
  if ('digest' in of) {
    if ('run' in attempt) return runFindings(stored, of, attempt.run, study);
    const message = firstLine(attempt.error);
    return [found('failure', say.runFails(of, message), { ...facts, message })];
  }
  if ('run' in attempt) return [found('failure', say.failureSucceeds(of), facts)];
  const [one, other] = [of, { message: attempt.error, place: attempt.place }].map(({ message, place }) =>
    canonicalJson({ message, place }),
  );
  if (one === other) return [];
  const [before, message] = [of.message, attempt.error].map(firstLine) as [string, string];
  return [found('failure', say.failsOtherwise(of, before, message), { ...facts, stored: before, message })];
}

function firstLine(message: string): string {
  return message.split('\n')[0]!.replace(/\.$/, '');
}

/** As many of a list, evenly apart. */
export function spread<T>(all: readonly T[], count: number): T[] {
  if (count >= all.length) return [...all];
  return Array.from({ length: count }, (_, at) => all[Math.floor(((at + 0.5) * all.length) / count)] as T);
}
