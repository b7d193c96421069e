import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Comparison } from '../study/comparison.js';
import { chartTitles } from '../words/chart-words.js';
import { type Lang, langs } from '../words/lang.js';
import * as say from '../words/verify-messages.js';
import { metadataPath } from './csv-metadata.js';
import { type Finding, found } from './finding.js';
import { type Manifest, packageVersion } from './manifest.js';
import { originOf } from './origin.js';
import { outcomesCsv, outcomesMetadata } from './outcomes.js';
import type { Budget } from './run-name.js';
import { outcomeFiles, type StoredResult } from './stored-result.js';
import { reportFiles } from './write-report.js';

/** What charts and report are drawn from. */
export interface Drawn {
  readonly comparison: Comparison;
  readonly manifest: Manifest;
}

/**
 * Which of the CSV tables, charts and report in a folder are not, byte for byte, what the tables and the comparison give.
 * They may agree with what the result says or with what it should say: where these differ, that is told of itself. What is
 * not there is nobody's fault; what another version of the program drew is not judged.
 */
export async function fileFindings(
  folder: string,
  stored: StoredResult,
  anew: Drawn | undefined,
): Promise<Finding[]> {
  const tables = await differing(folder, tableFiles(stored));
  if (stored.manifest.simpul !== packageVersion()) return tables;
  const drawn = await drawnDiffering(folder, anew ?? stored);
  if (drawn.length === 0 || !anew) return [...tables, ...drawn];
  const asTold = new Set((await drawnDiffering(folder, stored)).map(({ facts }) => facts.file));
  return [...tables, ...drawn.filter(({ facts }) => asTold.has(facts.file))];
}

type Files = readonly (readonly [name: string, text: string])[];

function tableFiles({ outcomes, manifest }: StoredResult): Files {
  return (Object.keys(outcomeFiles) as Budget[]).flatMap((budget): Files => {
    const table = outcomes[budget];
    if (!table) return [];
    const name = outcomeFiles[budget].replace(/parquet$/, 'csv');
    return [
      [name, outcomesCsv([...table.values()].flat())],
      [metadataPath(name), outcomesMetadata(name, originOf(manifest))],
    ];
  });
}

async function drawnDiffering(folder: string, { comparison, manifest }: Drawn): Promise<Finding[]> {
  const lang = (await languageOf(folder)) ?? 'en';
  return differing(folder, [...(await reportFiles(comparison, manifest, lang))]);
}

/** The language of the report in a folder, without one that of the charts; undefined without either. */
export async function languageOf(folder: string): Promise<Lang | undefined> {
  const report = await textOf(folder, 'report.html');
  const written = /<html lang="(\w+)">/.exec(report ?? '')?.[1];
  const known = langs.find((lang) => lang === written);
  if (known) return known;
  for (const [name, title] of Object.entries(chartTitles)) {
    const chart = await textOf(folder, `charts/${name}.vl.json`);
    const drawn = langs.find((lang) => chart?.includes(JSON.stringify(title[lang])));
    if (drawn) return drawn;
  }
  return undefined;
}

async function differing(folder: string, files: Files): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [file, right] of files) {
    const text = await textOf(folder, file);
    if (text === undefined || text === right) continue;
    const line = firstLine(text, right);
    findings.push(found('file-bytes', say.fileWrong(file, line), { file, line }));
  }
  return findings;
}

/** The first line that differs, from 1. */
function firstLine(text: string, right: string): number {
  const [lines, others] = [text.split('\n'), right.split('\n')];
  return lines.findIndex((line, at) => line !== others[at]) + 1 || lines.length + 1;
}

async function textOf(folder: string, file: string): Promise<string | undefined> {
  return readFile(join(folder, file), 'utf8').catch(() => undefined);
}
