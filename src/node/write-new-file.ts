import { createWriteStream, existsSync } from 'node:fs';
import { link, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileNotWritten } from '../words/compare-messages.js';
import { FileFault } from '../words/file-fault.js';
import { cannotWrite, isThereAlready } from '../words/init-messages.js';
import { InputError } from '../words/input-error.js';
import { asidePath } from './aside.js';
import { isDiskFault } from './disk-fault.js';
import { makeFolder } from './make-folder.js';

/** Throws an InputError if there is something of that name. */
export function refuseExisting(path: string): void {
  if (existsSync(path)) throw new InputError(isThereAlready(path));
}

/**
 * Writes a file that is not there yet piece by piece, aside, and puts it in its place when it is whole; what is there is
 * never touched, and of what cannot be written nothing is left. Throws an InputError for a place where it cannot be, a
 * FileFault for a disk that takes nothing.
 */
export async function writeNewFile(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  refuseExisting(path);
  const aside = asidePath(path, 'part');
  try {
    await pipeline(Readable.from(inBlocks(pieces)), createWriteStream(aside));
    await put(aside, path);
  } catch (error) {
    throw faultOf(error, path);
  } finally {
    await rm(aside, { force: true }).catch(() => {});
  }
}

/** Makes the folder that a file is to be in. Throws as the above. */
export function makeFolderOf(path: string): void {
  try {
    makeFolder(dirname(path));
  } catch (error) {
    throw faultOf(error, path);
  }
}

/** A second name is refused where there is such a file, which renaming would replace. */
async function put(aside: string, path: string): Promise<void> {
  try {
    await link(aside, path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!withoutLinks.includes(code)) throw error;
    refuseExisting(path);
    await rename(aside, path);
  }
}

/** What file systems say that give a file one name alone. */
const withoutLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];
/** What no other name on the same disk would mend. */
const ofDisk = ['ENOSPC', 'EDQUOT', 'EROFS'];

function faultOf(error: unknown, path: string): unknown {
  if (!isDiskFault(error)) return error;
  const { code } = error;
  if (ofDisk.includes(code)) return new FileFault(fileNotWritten(path, { code }));
  return new InputError(code === 'EEXIST' ? isThereAlready(path) : cannotWrite(path, code));
}

/** Larger pieces, since each one costs a turn of the stream. */
function* inBlocks(pieces: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  let block = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece;
      continue;
    }
    block += piece;
    if (block.length < 65536) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}
