import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Comparison } from '../study/comparison.js';
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

/** Charts and report in the language of the report; without one, in the language in which the charts agree. */
async function drawnDiffering(folder: string, { comparison, manifest }: Drawn): Promise<Finding[]> {
  const inLanguage = async (lang: Lang) =>
    differing(folder, [...(await reportFiles(comparison, manifest, lang))]);
  const known = await languageOf(folder);
  if (known) return inLanguage(known);
  const english = await inLanguage('en');
  if (english.length === 0) return english;
  const indonesian = await inLanguage('id');
  return indonesian.length === 0 ? indonesian : english;
}

/** The language of the report in a folder; undefined without one. */
export async function languageOf(folder: string): Promise<Lang | undefined> {
  const report = await textOf(folder, 'report.html');
  const written = /<html lang="(\w+)">/.exec(report ?? '')?.[1];
  return langs.find((lang) => lang === written);
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
