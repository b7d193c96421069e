import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lang } from '../words/lang.js';
import type { Compared, ComparedStudy } from './compare-study.js';
import { isDiskFault } from './disk-fault.js';
import { canonicalJson } from './json.js';
import { type ManifestRun, manifestOf } from './manifest.js';
import { writeCsv, writeParquet } from './outcomes.js';
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
  const { comparison, data, own, written, equal, scaling } = study;
  const runs = { runs: runsOf(written), equalBudgetRuns: equal ? runsOf(equal) : [] };
  const manifest = manifestOf(data, comparison, runs, scaling?.added ?? [], own, options.command);
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  await writeFile(join(folder, 'comparison.json'), `${canonicalJson(comparison)}\n`);
  await writeOutcomes(folder, 'outcomes', written, options.hasCsv);
  if (equal) await writeOutcomes(folder, 'outcomes-equal-budget', equal, options.hasCsv);
  if (comparison.replicates === 0) return { reportFault: undefined };
  try {
    await writeReport(folder, comparison, manifest, options.lang);
    return { reportFault: undefined };
  } catch (reportFault) {
    if (isDiskFault(reportFault)) throw reportFault;
    return { reportFault };
  }
}

async function writeOutcomes(
  folder: string,
  name: string,
  compared: Compared,
  hasCsv: boolean,
): Promise<void> {
  const { plan, runs, replicates } = compared;
  await writeParquet(join(folder, `${name}.parquet`), plan, runs, replicates);
  if (hasCsv) await writeCsv(join(folder, `${name}.csv`), plan, runs, replicates);
}

function runsOf({ plan, runs, replicates }: Compared): ManifestRun[] {
  return plan.scenarios.flatMap(({ name }, scenario) =>
    runs[scenario].flatMap((run, index) =>
      run ? [{ scenario: name, replicate: replicates[index], digest: run.digest }] : [],
    ),
  );
}
