import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { cannotWrite, isThereAlready } from '../words/init-messages.js';
import { InputError } from '../words/input-error.js';
import { isDiskFault } from './disk-fault.js';
import { makeFolder } from './make-folder.js';

/** Throws an InputError if there is something of that name. */
export function refuseExisting(path: string): void {
  if (existsSync(path)) throw new InputError(isThereAlready(path));
}

/** Writes a new file piece by piece, aside, and renames it when it is whole. Throws an InputError if it cannot. */
export async function writeAside(path: string, pieces: Iterable<string>): Promise<void> {
  refuseExisting(path);
  const aside = `${path}.part`;
  try {
    makeFolder(dirname(path));
    await pipeline(Readable.from(inBlocks(pieces)), createWriteStream(aside));
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {});
    if (isDiskFault(error)) throw new InputError(cannotWrite(path, error.code));
    throw error;
  }
}

/** Larger pieces, since each one costs a turn of the stream. */
function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < 65536) continue;
    yield block;
    block = '';
  }
  yield block;
}
