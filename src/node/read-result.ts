import { join } from 'node:path';
import type { Comparison } from '../study/comparison.js';
import { emptyResult, noResultFolder, resultOfSweep } from '../words/compare-messages.js';
import { InputError } from '../words/input-error.js';
import { resultFileMissing } from '../words/result-messages.js';
import { type Manifest, readManifest } from './manifest.js';
import { readResultJson } from './result-json.js';
import { comparisonShape } from './result-shapes.js';

/** What a result folder says. */
export interface Result {
  readonly manifest: Manifest;
  readonly comparison: Comparison;
  /** The text of `comparison.json`. */
  readonly comparisonText: string;
}

/** A result folder read back. Throws an InputError if it is none, is damaged, or holds no run that went well. */
export async function readResult(folder: string): Promise<Result> {
  const result = await readFolder(folder);
  if (result.comparison.replicates === 0) throw new InputError(emptyResult(folder));
  return result;
}

/** The same of a folder in which every run may have failed. */
export async function readFolder(folder: string): Promise<Result> {
  const manifest = await readManifest(folder);
  if (manifest && 'kind' in manifest) throw new InputError(resultOfSweep(folder));
  const read = await readResultJson(folder, 'comparison.json', () => comparisonShape);
  if (!manifest && !read) throw new InputError(noResultFolder(folder));
  refuseMissing(folder, { 'manifest.json': manifest, 'comparison.json': read });
  const { content, text } = read!;
  const { origin: _, ...comparison } = content as Comparison & { readonly origin: unknown };
  return { manifest: manifest as Manifest, comparison, comparisonText: text };
}

function refuseMissing(folder: string, files: Readonly<Record<string, unknown>>): void {
  const missing = Object.keys(files).find((name) => files[name] === undefined);
  if (missing !== undefined) throw new InputError(resultFileMissing(join(folder, missing)));
}
