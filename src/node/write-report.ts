import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assumptionsOf, buildReport } from '../report/index.js';
import type { Comparison } from '../study/comparison.js';
import type { Lang } from '../words/index.js';
import { chartFiles, signedSpec } from './chart-files.js';
import { makeFolder } from './make-folder.js';
import type { Manifest } from './manifest.js';
import { originOf } from './origin.js';
import { renderCharts } from './render-charts.js';
import { readReportLibraries } from './report-libraries.js';

/** The report and the charts of a comparison as texts by their path in the result folder; equal results give equal texts. */
export async function reportFiles(
  comparison: Comparison,
  manifest: Manifest,
  lang: Lang,
): Promise<ReadonlyMap<string, string>> {
  const origin = originOf(manifest);
  const drawn = await renderCharts(comparison, lang);
  const charts = drawn.map((chart) => ({
    ...chart,
    spec: signedSpec(chart.spec, origin),
    narrow: { ...chart.narrow, spec: signedSpec(chart.narrow.spec, origin) },
  }));
  const facts = {
    version: manifest.simpul,
    modelVersion: String(manifest.model),
    identity: manifest.identity,
    command: manifest.command,
    assumptions: [
      ...assumptionsOf(manifest.scenarios.map(({ scenario }) => scenario)),
      ...(manifest.ownAssumptions ?? []),
    ],
  };
  const html = buildReport({ comparison, charts, libraries: await readReportLibraries(), facts, lang });
  const inFolder = chartFiles(charts, origin).map(([name, text]) => [`charts/${name}`, text] as const);
  return new Map([...inFolder, ['report.html', html]]);
}

/** Writes `charts/` and `report.html` of a comparison into its result folder, each file aside first and renamed when whole. */
export async function writeReport(
  folder: string,
  comparison: Comparison,
  manifest: Manifest,
  lang: Lang,
): Promise<void> {
  const files = await reportFiles(comparison, manifest, lang);
  makeFolder(join(folder, 'charts'));
  for (const [name, text] of files) {
    const path = join(folder, name);
    const aside = `${path}.part`;
    try {
      await writeFile(aside, text);
      await rename(aside, path);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
  }
}
