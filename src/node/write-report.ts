import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assumptionsOf, buildReport } from '../report/index.js';
import type { Comparison } from '../study/comparison.js';
import type { Lang } from '../words/index.js';
import type { Manifest } from './manifest.js';
import { renderCharts, writeCharts } from './render-charts.js';
import { readReportLibraries } from './report-libraries.js';

/** Writes `charts/` and `report.html` of a comparison into its result folder; equal results give equal files. */
export async function writeReport(
  folder: string,
  comparison: Comparison,
  manifest: Pick<Manifest, 'simpul' | 'model' | 'command' | 'scenarios' | 'ownAssumptions'>,
  lang: Lang,
): Promise<void> {
  const charts = await renderCharts(comparison, lang);
  await writeCharts(join(folder, 'charts'), charts);
  const facts = {
    version: manifest.simpul,
    modelVersion: String(manifest.model),
    command: manifest.command,
    assumptions: [
      ...assumptionsOf(manifest.scenarios.map(({ scenario }) => scenario)),
      ...(manifest.ownAssumptions ?? []),
    ],
  };
  const html = buildReport({ comparison, charts, libraries: await readReportLibraries(), facts, lang });
  const path = join(folder, 'report.html');
  await writeFile(`${path}.part`, html);
  await rename(`${path}.part`, path);
}
