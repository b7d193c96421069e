import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Comparison } from '../study/comparison.js';
import type { Lang } from '../words/lang.js';
import type { Compared, ComparedStudy } from './compare-study.js';
import { writeDigests } from './digest-table.js';
import { isDiskFault } from './disk-fault.js';
import { type Manifest, type ManifestRun, manifestOf } from './manifest.js';
import { comparisonFile, type Origin, originOf } from './origin.js';
import { writeCsv, writeOutcomes } from './outcomes.js';
import { writeCrate } from './ro-crate.js';
import { writeReport } from './write-report.js';

export interface WriteResultOptions {
  /** The command as it would be given again. */
  readonly command: string;
  readonly lang: Lang;
  readonly hasCsv: boolean;
}

/**
 * Writes the files of a result into a folder that is there. Equal studies give equal files, byte for byte. If charts or
 * report cannot be made, the numbers are written all the same and what went wrong is given back.
 */
export async function writeResult(
  folder: string,
  study: ComparedStudy,
  options: WriteResultOptions,
): Promise<{ readonly reportFault: unknown }> {
  const { comparison, data, own, written, equal, scaling, sets } = study;
  const runs = { runs: runsOf(written), equalBudgetRuns: equal ? runsOf(equal) : [] };
  const manifest = manifestOf(data, comparison, runs, scaling?.added ?? [], own, {
    command: options.command,
    sets,
  });
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  const origin = originOf(manifest);
  await writeFile(join(folder, 'comparison.json'), comparisonFile(comparison, origin));
  const { hasCsv } = options;
  await writeTables(folder, 'outcomes', written, { origin, hasCsv });
  if (equal) await writeTables(folder, 'outcomes-equal-budget', equal, { origin, hasCsv });
  await writeDigests(join(folder, 'digests.parquet'), written, equal, origin);
  const reportFault =
    comparison.replicates > 0 ? await reportFaultOf(folder, comparison, manifest, options) : undefined;
  await writeCrate(folder, manifest);
  return { reportFault };
}

/** Writes charts and report; gives what went wrong, unless it was the disk. */
async function reportFaultOf(
  folder: string,
  comparison: Comparison,
  manifest: Manifest,
  { lang }: WriteResultOptions,
): Promise<unknown> {
  try {
    await writeReport(folder, comparison, manifest, lang);
    return undefined;
  } catch (reportFault) {
    if (isDiskFault(reportFault)) throw reportFault;
    return reportFault;
  }
}

async function writeTables(
  folder: string,
  name: string,
  compared: Compared,
  { origin, hasCsv }: { readonly origin: Origin; readonly hasCsv: boolean },
): Promise<void> {
  const { plan, runs, replicates } = compared;
  await writeOutcomes(join(folder, `${name}.parquet`), plan, runs, replicates, origin);
  if (hasCsv) await writeCsv(join(folder, `${name}.csv`), plan, runs, replicates, origin);
}

function runsOf({ plan, runs, replicates }: Compared): ManifestRun[] {
  return plan.scenarios.flatMap(({ name }, scenario) =>
    runs[scenario].flatMap((run, index) =>
      run ? [{ scenario: name, replicate: replicates[index], digest: run.digest }] : [],
    ),
  );
}
