import { appendFileSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Attempt } from '../study/replicate.js';
import type { Run } from '../study/run.js';
import { makeFolder } from './make-folder.js';

/**
 * What a study has finished so far, beside the folder that its results will go to: `journal`, a line an event, and
 * `runs.ndjson`, a line a replicate. Whatever ends the program, the next start goes on from here.
 */
export interface ProgressLog {
  /** Replicates finished before, with what failed in them; one in which no run went well is run again. */
  readonly finished: ReadonlyMap<number, readonly Attempt[]>;
  /** Adds a line to the journal, with the time before it. */
  note(event: string): void;
  keep(replicate: number, attempts: readonly Attempt[]): void;
  copyJournalTo(folder: string): void;
  remove(): void;
}

/** Opens the log of a study, `key` being what its runs depend on, next to its result folder. */
export function openProgressLog(resultFolder: string, key: string): ProgressLog {
  const target = resolve(resultFolder);
  const folder = join(dirname(target), `.${basename(target)}.${key.slice(0, 12)}.partial`);
  const journal = join(folder, 'journal');
  const runs = join(folder, 'runs.ndjson');
  makeFolder(folder);
  const finished = existsSync(runs) ? readRuns(readFileSync(runs, 'utf8')) : new Map();
  // Written anew, because a process that was killed may have left half a line.
  writeFileSync(runs, [...finished].map(([replicate, attempts]) => lineOf(replicate, attempts)).join(''));
  return {
    finished,
    note: (event) => appendFileSync(journal, `${new Date().toISOString()} ${event}\n`),
    keep: (replicate, attempts) => {
      if (attempts.some((one) => 'run' in one)) appendFileSync(runs, lineOf(replicate, attempts));
    },
    copyJournalTo: (copy) => copyFileSync(journal, join(copy, 'journal')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function lineOf(replicate: number, attempts: readonly Attempt[]): string {
  return `${JSON.stringify({ replicate, attempts })}\n`;
}

function readRuns(text: string): Map<number, Attempt[]> {
  const finished = new Map<number, Attempt[]>();
  for (const line of text.split('\n')) {
    const kept = parsed(line);
    if (kept) finished.set(kept.replicate, kept.attempts.map(withNaN));
  }
  return finished;
}

function parsed(line: string): { replicate: number; attempts: Attempt[] } | undefined {
  try {
    return line === '' ? undefined : JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** JSON has no NaN: a value that was not there came back as null. */
function withNaN(attempt: Attempt): Attempt {
  if (!('run' in attempt)) return attempt;
  const valued = (rows: Run['values']) => rows.map((row) => row.map((value) => value ?? Number.NaN));
  const { afterEnd } = attempt.run;
  return {
    run: {
      ...attempt.run,
      values: valued(attempt.run.values),
      ...(afterEnd ? { afterEnd: valued(afterEnd) } : {}),
    },
  };
}
