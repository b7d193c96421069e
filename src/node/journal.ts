import { appendFileSync, copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder } from './make-folder.js';

/** What happens to a study, a line an event with its time, beside the folder that its results will go to. */
export interface Journal {
  /** Adds a line. */
  note(event: string): void;
  copyTo(folder: string): void;
  remove(): void;
}

/** Opens the journal of a study, `key` being what its runs depend on; what an interrupted start wrote stays in it. */
export function openJournal(resultFolder: string, key: string): Journal {
  const target = resolve(resultFolder);
  const path = join(dirname(target), `.${basename(target)}.${key.slice(0, 12)}.journal`);
  makeFolder(dirname(path));
  // A process that was killed may have left half a line.
  const isTorn = existsSync(path) && !readFileSync(path, 'utf8').endsWith('\n');
  if (isTorn) appendFileSync(path, '\n');
  return {
    note: (event) => appendFileSync(path, `${new Date().toISOString()} ${event}\n`),
    copyTo: (folder) => copyFileSync(path, join(folder, 'journal')),
    remove: () => rmSync(path, { force: true }),
  };
}
