import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { StudyData } from '../study/study-data.js';
import { codeHash } from './code-hash.js';
import { hashOf } from './json.js';
import { makeFolder } from './make-folder.js';
import { identityOf } from './manifest.js';
import { runName } from './run-name.js';
import type { RunListener } from './run-study.js';
import { type JournalLine, lineIn, type StudyEvent } from './study-event.js';

/** What happens to a study or a sweep, a line of JSON an event, beside the folder that its results will go to. */
export interface Journal {
  /** Adds a line for each, but none for a run found of which a line says already that it finished or was found. */
  note(...events: readonly StudyEvent[]): void;
  /** The same of so many that they are no arguments any more. */
  noteAll(events: readonly StudyEvent[]): void;
  copyTo(folder: string): void;
  remove(): void;
}

/** The journal in a result folder. */
const NAME = 'journal';

/** What the runs of a study depend on, and its journal with them. */
export function journalKey(data: StudyData): string {
  return hashOf([identityOf(data), data.equalBudgetIdr, data.withdrawalReplicates, codeHash()]);
}

/** What tells a journal of the runs of a study. */
export function noted(journal: Journal) {
  return {
    onPlanned: (budget, scenarios, replicates) =>
      journal.note({ event: 'planned', budget, scenarios, replicates }),
    onKnown: (runs) => journal.noteAll(runs.map((run) => ({ event: 'found' as const, ...run }))),
    onKept: (runs) => journal.noteAll(runs.map((run) => ({ event: 'finished' as const, ...run }))),
    onFailed: (run, { error }) => journal.note({ event: 'failed', ...run, message: error }),
  } satisfies RunListener;
}

/**
 * Opens the journal of a study, `key` being what its runs depend on. What an interrupted start wrote stays in it, and so
 * does what the result folder tells of the same study.
 */
export function openJournal(resultFolder: string, key: string): Journal {
  const path = besides(resultFolder, key);
  makeFolder(dirname(path));
  const before = join(resultFolder, NAME);
  const isOfSame = (line: JournalLine) => line.event === 'started' && line.key === key;
  if (!existsSync(path) && readJournal(before).some(isOfSame)) copyFileSync(before, path);
  // A process that was killed may have left half a line.
  const isTorn = existsSync(path) && !readFileSync(path, 'utf8').endsWith('\n');
  if (isTorn) appendFileSync(path, '\n');
  const told = new Set(readJournal(path).flatMap((line) => (isThere(line) ? [runName(line)] : [])));
  const noteAll: Journal['noteAll'] = (events) => {
    const time = new Date().toISOString();
    const news = events.filter((event) => event.event !== 'found' || !told.has(runName(event)));
    appendFileSync(path, news.map((event) => `${JSON.stringify({ time, ...event })}\n`).join(''));
  };
  return {
    note: (...events) => noteAll(events),
    noteAll,
    copyTo: (folder) => copyFileSync(path, join(folder, NAME)),
    remove: () => rmSync(path, { force: true }),
  };
}

/** Whether an event is that a run is there. */
function isThere(event: StudyEvent): event is Extract<StudyEvent, { event: 'finished' | 'found' }> {
  return event.event === 'finished' || event.event === 'found';
}

function besides(resultFolder: string, key: string): string {
  const target = resolve(resultFolder);
  return join(dirname(target), `.${basename(target)}.${key.slice(0, 12)}.journal`);
}

/** The lines of a result folder's journal; none if it has none. */
export function journalOf(resultFolder: string): JournalLine[] {
  return readJournal(join(resultFolder, NAME));
}

/** The lines of the latest journal beside a folder, of a study that has not come to its end; none if there is none. */
export function unfinishedJournalOf(resultFolder: string): JournalLine[] {
  const target = resolve(resultFolder);
  const parent = dirname(target);
  if (!existsSync(parent)) return [];
  const [latest] = readdirSync(parent)
    .filter((name) => name.startsWith(`.${basename(target)}.`) && name.endsWith('.journal'))
    .map((name) => join(parent, name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  return latest === undefined ? [] : readJournal(latest);
}

/** The lines of a journal but for those that were cut off or are no events. */
function readJournal(path: string): JournalLine[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((written) => lineIn(written) ?? []);
}
