import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Comparison } from '../study/comparison.js';
import { yearsOf } from '../study/study-plan.js';
import type { Lang } from '../words/lang.js';
import type { Compared, ComparedStudy } from './compare-study.js';
import { writeDigests } from './digest-table.js';
import { isDiskFault } from './disk-fault.js';
import { writeEndings } from './endings.js';
import { type Manifest, packageVersion } from './manifest.js';
import { manifestOf } from './manifest-of.js';
import { comparisonFile, type Origin, originOf } from './origin.js';
import { writeCsv, writeOutcomes } from './outcomes.js';
import { writeCrate } from './ro-crate.js';
import { allRunsIn } from './runs-in.js';
import { writeReport } from './write-report.js';

export interface WriteResultOptions {
  /** The command as it would be given again. */
  readonly command: string;
  readonly lang: Lang;
  readonly hasCsv: boolean;
  /** The version of the program that is told to have made it; this one if left out. */
  readonly simpul?: string;
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
  const { comparison, written, equal } = study;
  const manifest = { ...manifestOf(study, options.command), simpul: options.simpul ?? packageVersion() };
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  const origin = originOf(manifest);
  await writeFile(join(folder, 'comparison.json'), comparisonFile(comparison, origin));
  const { hasCsv } = options;
  const runs = allRunsIn(written, equal);
  // DuckDB packs tables in threads of its own while charts are drawn. All have ended before anybody hears of a fault.
  const [reporting, ...tables] = await Promise.allSettled([
    comparison.replicates > 0 ? reportFaultOf(folder, comparison, manifest, options) : undefined,
    writeTables(folder, 'outcomes', written, { origin, hasCsv }),
    equal && writeTables(folder, 'outcomes-equal-budget', equal, { origin, hasCsv }),
    writeDigests(join(folder, 'digests.parquet'), runs, yearsOf(written.plan), origin),
    writeEndings(join(folder, 'endings.parquet'), runs, origin),
  ]);
  for (const one of [...tables, reporting]) if (one.status === 'rejected') throw one.reason;
  const reportFault = reporting.status === 'fulfilled' ? reporting.value : undefined;
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
