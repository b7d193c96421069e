import { writeFile } from 'node:fs/promises';
import { cannotWrite, isThereAlready } from '../words/init-messages.js';
import { InputError } from '../words/input-error.js';

/** Writes a file that is not there yet; what is there is never touched. Throws an InputError if it cannot. */
export async function writeNewFile(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content, { flag: 'wx' });
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new InputError(code === 'EEXIST' ? isThereAlready(path) : cannotWrite(path, code));
  }
}
