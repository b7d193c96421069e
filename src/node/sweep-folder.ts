import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SweepData } from '../study/sweep-data.js';
import { folderOfAnother, folderOfUnknown } from '../words/compare-messages.js';
import { InputError } from '../words/input-error.js';
import { readManifest } from './manifest.js';
import { sweepIdentity } from './write-sweep.js';

/** Whether a folder holds the result of a sweep. */
export function isSweepFolder(folder: string): boolean {
  return existsSync(join(folder, 'design.parquet')) && existsSync(join(folder, 'manifest.json'));
}

/**
 * Throws an InputError if a folder holds a result of anything but this sweep, or files that are neither a result nor
 * there because parts of a sweep are being run.
 */
export async function refuseOtherSweep(folder: string, sweep: SweepData): Promise<void> {
  const manifest = await readManifest(folder);
  if (manifest) {
    if (manifest.identity !== sweepIdentity(sweep))
      throw new InputError(folderOfAnother(folder, manifest.study.name));
    return;
  }
  const isUsed = existsSync(folder) && (await readdir(folder)).length > 0;
  if (isUsed && !existsSync(join(folder, 'shards'))) throw new InputError(folderOfUnknown(folder));
}
