import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SweepData } from '../study/sweep-data.js';
import { folderOfAnother, folderOfUnknown } from '../words/compare-messages.js';
import { InputError } from '../words/input-error.js';
import { ownerOf } from './manifest.js';
import { sweepIdentity } from './write-sweep.js';

/** Whether a folder holds the result of a sweep, be it damaged. */
export function isSweepFolder(folder: string): boolean {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) return false;
  return (
    existsSync(join(folder, 'design.parquet')) || /^\s*"kind": "sweep"/m.test(readFileSync(path, 'utf8'))
  );
}

/**
 * Throws an InputError if a folder holds a result of anything but this sweep, or files that are neither a result nor
 * there because parts of a sweep are being run.
 */
export async function refuseOtherSweep(folder: string, sweep: SweepData): Promise<void> {
  const owner = await ownerOf(folder);
  if (owner) {
    if (owner.identity !== sweepIdentity(sweep))
      throw new InputError(folderOfAnother(folder, owner.study.name));
    return;
  }
  const isUsed = existsSync(folder) && (await readdir(folder)).length > 0;
  if (isUsed && !existsSync(join(folder, 'shards'))) throw new InputError(folderOfUnknown(folder));
}
