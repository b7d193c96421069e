import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planStudy } from '../study/study-data.js';
import * as say from '../words/verify-messages.js';
import { commandFindings } from './check-command.js';
import { crateFindings } from './check-crate.js';
import { inputFindings, refuseOwnCode, remarksOn } from './check-manifest.js';
import {
  type PointRun,
  pointFindings,
  pointTableFindings,
  valuesAt,
  valuesDigestFindings,
} from './check-points.js';
import { type Finding, found } from './finding.js';
import { ownCodeOf } from './own-code-of-study.js';
import { partingsIn } from './partings.js';
import type { FoundRun } from './run-row.js';
import { runSweep, type SweepListener } from './run-sweep.js';
import {
  readPointValues,
  readStoredSweep,
  readSummary,
  readSweepManifest,
  readValuesDigests,
  type StoredSweep,
  type SweepInputs,
} from './stored-sweep.js';
import { type SweepRuns, sweepRuns } from './sweep-runs.js';
import { sweepFiles } from './sweep-tables.js';
import { type SweepFailure, type Swept, sweptOf } from './swept.js';
import { spread, type Verification, type VerifyOptions } from './verify-result.js';
import { type SweepManifest, sweepIdentity, writeSweep } from './write-sweep.js';

/** What of a sweep's manifest is not what this program would run; nothing is run. */
export function sweepInputFindings({ manifest, data }: SweepInputs): Finding[] {
  return inputFindings({ ...manifest, scaled: [] }, () => sweepIdentity(data));
}

/** Nowhere: every run is done again. */
const nowhere = { find: async () => new Map<string, FoundRun>(), keep: () => {} };

/** Does a whole sweep again, or a part of it. */
export async function sweepAgain(
  { data }: SweepInputs,
  runs: SweepRuns,
  { workers, onProgress, onEnded }: Pick<VerifyOptions, 'workers' | 'onProgress'> & SweepListener,
): Promise<Map<string, FoundRun>> {
  return runSweep(data, runs, { workers, rows: nowhere, areFailuresKept: true, onProgress, onEnded });
}

/** Puts together what was done again; what failed before has the command that the manifest gives, units and all. */
export async function sweptAgain(
  { data, manifest }: SweepInputs,
  runs: SweepRuns,
  again: ReadonlyMap<string, FoundRun>,
): Promise<Swept> {
  const swept = await sweptOf(data, runs, again, manifest.sets);
  const nameOf = ({ point, scenario, replicate }: SweepFailure) => `${point} ${scenario} ${replicate}`;
  const commands = new Map(manifest.failures.map((failure) => [nameOf(failure), failure.command]));
  const failures = swept.failures.map((failure) => ({
    ...failure,
    command: commands.get(nameOf(failure)) ?? failure.command,
  }));
  return { ...swept, failures };
}

/**
 * Works out all that the result of a sweep says from its own tables, and does runs again, which those tables are of. Throws
 * an InputError for a folder that is none.
 */
export async function verifySweep(folder: string, options: VerifyOptions): Promise<Verification> {
  const stored = await readStoredSweep(folder);
  const { manifest, data } = stored;
  const told = [...stored.runs, ...manifest.failures];
  const allRuns = told.length;
  const inputs = sweepInputFindings(stored);
  const before = [...inputs, ...commandFindings(manifest)];
  if (inputs.length > 0) {
    return { runs: 0, allRuns, differences: before, remarks: [found('not-run', say.notRun)] };
  }
  refuseOwnCode(manifest, options.isCodeAllowed);
  const remarks = await remarksOn(folder, manifest, options.isCodeAllowed);
  const runs = sweepRuns(data);
  const names = data.study.scenarios.map(({ scenario }) => scenario.name);
  const identityOf = ({ point, scenario, replicate }: PointRun) =>
    names.includes(scenario) && data.points[point - 1]
      ? runs.identityOf(point - 1, names.indexOf(scenario), replicate)
      : undefined;
  const chosen = spread(told, options.sample ?? allRuns);
  const wanted = new Set(chosen.map(identityOf));
  const tasks = runs.tasks.flatMap((task) => {
    const entries = task.entries.filter(({ at }) =>
      wanted.has(runs.identityOf(task.point, at, task.replicate)),
    );
    return entries.length > 0 ? [{ ...task, entries }] : [];
  });
  const again = await sweepAgain(stored, { ...runs, tasks }, options);
  const values = await readPointValues(folder);
  const { measures } = planStudy(data.study, await ownCodeOf(data.study));
  const tabled = { data, values, measures: measures.map(({ name }) => name) };
  const differences = chosen.flatMap((run) => pointFindings(run, again.get(identityOf(run) ?? ''), tabled));
  const tables = pointTableFindings(stored, values, measures.length);
  const isWhole = tables.length === 0;
  if (!isWhole) remarks.push(found('not-derived', say.notDerived));
  const digests = isWhole ? await readValuesDigests(folder) : undefined;
  const changed = digests ? valuesDigestFindings(stored.runs, digests, tabled) : [];
  const held = isWhole ? heldIn(stored, tabled, identityOf) : undefined;
  const derived = held ? await derivedFindings(folder, await sweptAgain(stored, runs, held), manifest) : [];
  // Of values that were changed other digests follow, too.
  const isTold = ({ facts }: Finding) => changed.length > 0 && facts.file === 'digests.parquet';
  return {
    runs: chosen.length,
    allRuns,
    differences: [
      ...before,
      ...tables,
      ...differences,
      ...derived.filter((each) => !isTold(each)),
      ...changed,
    ],
    remarks,
  };
}

/** The runs and failures of a result as if they had been found in a store. */
function heldIn(
  { runs, manifest }: StoredSweep,
  tabled: Parameters<typeof valuesAt>[1],
  identityOf: (run: PointRun) => string | undefined,
): Map<string, FoundRun> {
  const held = new Map<string, FoundRun>();
  for (const run of runs) {
    const rows = valuesAt(run, tabled);
    held.set(identityOf(run)!, { digest: run.digest, values: rows });
  }
  for (const { message, place, ...run } of manifest.failures)
    held.set(identityOf(run)!, { error: message, ...(place ? { place } : {}) });
  return held;
}

/** What manifest and tables say otherwise than those of the sweep put together from its outcomes. */
async function derivedFindings(folder: string, swept: Swept, manifest: SweepManifest): Promise<Finding[]> {
  const aside = await mkdtemp(join(tmpdir(), 'simpul-'));
  try {
    await writeSweep(aside, swept, manifest);
    const anew = await readSweepManifest(aside);
    return [
      ...partingsIn('manifest.json', manifest, anew),
      ...(await summaryFindings(folder, aside)),
      ...(await crateFindings(folder, [manifest, anew])),
    ];
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Which figures of the summary are others, and which tables have other bytes. */
async function summaryFindings(folder: string, aside: string): Promise<Finding[]> {
  const [stored, anew] = await Promise.all([folder, aside].map(readSummary));
  const figures = partingsIn('summary.parquet', stored, anew);
  const told = new Set(figures.map(({ facts }) => facts.file));
  const different = (await differingTables(folder, aside)).filter((file) => !told.has(file));
  return [...figures, ...different.map((file) => found('file-bytes', say.tableWrong(file), { file }))];
}

/** The tables of two results of a sweep that have other bytes. */
async function differingTables(one: string, other: string): Promise<string[]> {
  const different: string[] = [];
  for (const file of sweepFiles.map((name) => `${name}.parquet`)) {
    const [bytes, others] = await Promise.all([one, other].map((folder) => readFile(join(folder, file))));
    if (!bytes!.equals(others!)) different.push(file);
  }
  return different;
}
