import { appendFileSync, copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Attempt } from '../study/replicate.js';
import type { StudyData } from '../study/study-data.js';
import { codeHash } from './code-hash.js';
import { hashOf } from './json.js';
import { makeFolder } from './make-folder.js';
import { identityOf } from './manifest.js';

/** What happens to a study, a line an event with its time, beside the folder that its results will go to. */
export interface Journal {
  /** Adds a line. */
  note(event: string): void;
  copyTo(folder: string): void;
  remove(): void;
}

/** The first line of a study. */
export function notePlan(
  journal: Journal,
  { scenarios, replicates, seed }: StudyData,
  workers: number,
): void {
  const names = scenarios.map(({ scenario }) => scenario.name).join(', ');
  journal.note(`planned ${names}; ${replicates} replicates; seed ${seed}; ${workers} workers`);
}

/** What was run anew of a replicate that is whole, by the names of the scenarios. */
export function noteReplicate(
  journal: Journal,
  replicate: number,
  attempts: ReadonlyMap<string, Attempt>,
): void {
  for (const [name, one] of attempts)
    if ('error' in one) journal.note(`failed replicate ${replicate}, ${name}: ${one.error}`);
  journal.note(`finished replicate ${replicate}`);
}

/** What the runs of a study depend on, and its journal with them. */
export function journalKey(data: StudyData): string {
  return hashOf([identityOf(data), data.equalBudgetIdr, data.withdrawalReplicates, codeHash()]);
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
