import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chainDigest } from '../study/digest.js';
import { planStudy } from '../study/study-data.js';
import * as say from '../words/verify-messages.js';
import { inputFindings, refuseOwnCode, remarksOn } from './check-manifest.js';
import { type Finding, found } from './finding.js';
import { ownCodeOf } from './own-code-of-study.js';
import type { FoundRun } from './run-rows.js';
import { runSweep } from './run-sweep.js';
import { readPointValues, readStoredSweep, type StoredPointRun, type StoredSweep } from './stored-sweep.js';
import { type SweepRuns, sweepRuns } from './sweep-runs.js';
import { sweepFiles } from './sweep-tables.js';
import { type SweepFailure, type Swept, sweptOf } from './swept.js';
import { spread, type Verification, type VerifyOptions } from './verify-result.js';
import { sweepIdentity, writeSweep } from './write-sweep.js';

/** What of a sweep's manifest is not what this program would run; nothing is run. */
export function sweepInputFindings({ manifest, data }: StoredSweep): Finding[] {
  return inputFindings({ ...manifest, scaled: [] }, () => sweepIdentity(data));
}

/** Nowhere: every run is done again. */
const nowhere = { find: async () => new Map<string, FoundRun>(), keep: async () => {} };

/** Does a whole sweep again, or a part of it. */
export async function sweepAgain(
  { data }: StoredSweep,
  runs: SweepRuns,
  { workers, onProgress }: Pick<VerifyOptions, 'workers' | 'onProgress'>,
): Promise<Map<string, FoundRun>> {
  return runSweep(data, runs, { workers, rows: nowhere, areFailuresKept: true, onProgress });
}

/** Puts together what was done again; what failed before has the command that the manifest gives, units and all. */
export async function sweptAgain(
  { data, manifest }: StoredSweep,
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

/** Does runs of a sweep's result again, and with all of them its tables, and compares. */
export async function verifySweep(folder: string, options: VerifyOptions): Promise<Verification> {
  const stored = await readStoredSweep(folder);
  const { manifest, data } = stored;
  const allRuns = stored.runs.length;
  const inputs = sweepInputFindings(stored);
  const isWhole = chainDigest(stored.runs.map(({ digest }) => digest)) === manifest.digest;
  const whole = isWhole
    ? []
    : [found('whole-digest', say.wholeDigestWrong('manifest.json: digest', 'digests.parquet'))];
  if (inputs.length > 0) {
    const remarks = [found('not-run', say.notRun)];
    return { runs: 0, allRuns, differences: [...inputs, ...whole], remarks };
  }
  refuseOwnCode(manifest, options.isCodeAllowed);
  const remarks = await remarksOn(manifest, options.isCodeAllowed);
  const chosen = spread(stored.runs, options.sample ?? allRuns);
  const runs = sweepRuns(data);
  const names = data.study.scenarios.map(({ scenario }) => scenario.name);
  const identityOf = ({ point, scenario, replicate }: StoredPointRun) =>
    names.includes(scenario) && data.points[point - 1]
      ? runs.identityOf(point - 1, names.indexOf(scenario), replicate)
      : undefined;
  const wanted = new Set(chosen.map(identityOf));
  const tasks = runs.tasks.flatMap((task) => {
    const isWanted = ({ at }: { readonly at: number }) =>
      wanted.has(runs.identityOf(task.point, at, task.replicate));
    const entries = task.entries.filter(isWanted);
    return entries.length > 0 ? [{ ...task, entries }] : [];
  });
  const again = await sweepAgain(stored, options.sample ? { ...runs, tasks } : runs, options);
  const findingsOf = await comparing(folder, stored);
  const differences = chosen.flatMap((run) => findingsOf(run, again.get(identityOf(run) ?? '')));
  const tables = options.sample ? [] : await tableFindings(folder, stored, runs, again);
  return { runs: chosen.length, allRuns, differences: [...whole, ...differences, ...tables], remarks };
}

/** Gives what compares a run of a result with the same one done again. */
async function comparing(folder: string, { data }: StoredSweep) {
  const { measures } = planStudy(data.study, await ownCodeOf(data.study));
  const values = await readPointValues(folder);
  const [{ scenario: first }] = data.study.scenarios as [StoredSweep['data']['study']['scenarios'][number]];
  return (run: StoredPointRun, again: FoundRun | undefined): Finding[] => {
    if (!again) return [found('no-run', say.noSuchRun(run), { ...run })];
    if ('error' in again) {
      const why = again.error.split('\n')[0]!.replace(/\.$/, '');
      return [found('failure', say.runFails(run, why), { ...run, message: why })];
    }
    const { point, scenario, replicate } = run;
    const findings: Finding[] = [];
    if (again.digest !== run.digest) {
      const facts = { point, scenario, replicate, stored: run.digest, computed: again.digest };
      findings.push(found('digest', say.pointDigestWrong(run), facts));
    }
    for (const [at, row] of again.values.entries()) {
      const year = first.time.startYear + at;
      for (const [index, computed] of row.entries()) {
        const measure = measures[index]!.name;
        const value = values.get([point, scenario, replicate, year, measure].join(' '));
        if (Object.is(value, computed)) continue;
        const file = 'outcomes.parquet';
        const facts = { file, point, scenario, replicate, year, measure, stored: value ?? null, computed };
        findings.push(found('value', say.valueWrong(file, run, year, measure, value, computed), facts));
      }
    }
    return findings;
  };
}

/** The tables that are not, byte for byte, what the runs give. */
async function tableFindings(
  folder: string,
  stored: StoredSweep,
  runs: SweepRuns,
  again: ReadonlyMap<string, FoundRun>,
): Promise<Finding[]> {
  const aside = await mkdtemp(join(tmpdir(), 'simpul-'));
  try {
    await writeSweep(aside, await sweptAgain(stored, runs, again), stored.manifest);
    const different = await differingTables(folder, aside);
    return different.map((file) => found('file-bytes', say.tableWrong(file), { file }));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** The tables of two results of a sweep that have other bytes. */
export async function differingTables(one: string, other: string): Promise<string[]> {
  const different: string[] = [];
  for (const file of sweepFiles.map((name) => `${name}.parquet`)) {
    const [bytes, others] = await Promise.all([one, other].map((folder) => readFile(join(folder, file))));
    if (!bytes!.equals(others!)) different.push(file);
  }
  return different;
}
