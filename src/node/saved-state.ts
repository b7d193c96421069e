import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { restoreWorld, type SavedWorld, savedFaultOf, saveWorld } from '../study/saved-world.js';
import { fileIsFolder, fileMissing, fileUnreadable } from '../words/file-messages.js';
import { InputError } from '../words/input-error.js';
import { savedMessages } from '../words/saved-messages.js';
import { writeNewFile } from './write-new-file.js';

const createHasher = () => createHash('sha256');

/** Keeps a world in a file that is not there yet. */
export async function writeSavedState(path: string, saved: SavedWorld): Promise<void> {
  await writeNewFile(path, [saveWorld(saved, createHasher)]);
}

/** Reads a saved state; throws an InputError that says why if it cannot go on here. */
export async function readSavedState(path: string): Promise<SavedWorld> {
  const bytes = await bytesIn(path);
  const fault = savedFaultOf(bytes, createHasher);
  if (!fault) return restoreWorld(bytes);
  if ('found' in fault) throw new InputError(savedMessages[fault.fault](path, fault.found, fault.known));
  throw new InputError(savedMessages[fault.fault](path));
}

async function bytesIn(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    if (code === 'EISDIR') throw new InputError(fileIsFolder(path));
    throw new InputError(code === 'ENOENT' ? fileMissing(path) : fileUnreadable(path, code));
  }
}
