import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Comparison } from '../study/comparison.js';
import { emptyResult, noResultFolder, resultOfSweep } from '../words/compare-messages.js';
import { InputError } from '../words/input-error.js';
import { type Manifest, readManifest } from './manifest.js';

/** What a result folder says. */
export interface Result {
  readonly manifest: Manifest;
  readonly comparison: Comparison;
}

/** A result folder read back. Throws an InputError if it is none, or holds no run that went well. */
export async function readResult(folder: string): Promise<Result> {
  const result = await readFolder(folder);
  if (result.comparison.replicates === 0) throw new InputError(emptyResult(folder));
  return result;
}

/** The same of a folder in which every run may have failed. */
export async function readFolder(folder: string): Promise<Result> {
  const manifest = await readManifest(folder);
  if (manifest && 'kind' in manifest) throw new InputError(resultOfSweep(folder));
  const comparison = await readComparison(folder);
  if (!manifest || !comparison) throw new InputError(noResultFolder(folder));
  return { manifest, comparison };
}

async function readComparison(folder: string): Promise<Comparison | undefined> {
  try {
    const { origin: _, ...comparison } = JSON.parse(await readFile(join(folder, 'comparison.json'), 'utf8'));
    return comparison?.format === 1 ? comparison : undefined;
  } catch {
    return undefined;
  }
}
