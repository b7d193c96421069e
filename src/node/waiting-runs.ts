import { existsSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { openLines, type RunLines } from './run-lines.js';
import type { RunRow } from './run-row.js';

/** Runs on their way into a store: kept at once in a file beside it, which the store takes in now and then. */
export interface WaitingRuns {
  /**
   * Keeps runs, all or none; they are written when it returns, whatever becomes of the process. Throws what the disk says, or
   * what went wrong when the store last took in runs, which are safe in the file all the same.
   */
  keep(rows: readonly RunRow[]): void;
  /** Has the store take in all that waits. Throws what goes wrong; nothing is lost by that. */
  settle(): Promise<void>;
}

/** Milliseconds until the store takes in a run that was kept. Taking in many at a time costs little. */
const REST = 3000;

/**
 * The runs that wait for a store at `path`, for so many milliseconds; `takeIn` puts those of a file into it. What an earlier
 * process left waits first.
 */
export function waitingRuns(
  path: string,
  takeIn: (path: string) => Promise<void>,
  rest: number = REST,
): WaitingRuns {
  // While the store takes in one file, the next runs go into the other.
  const waiting = `${path}.waiting`;
  const leaving = `${path}.leaving`;
  let lines: RunLines | undefined;
  let timer: NodeJS.Timeout | undefined;
  let settling: Promise<void> = Promise.resolve();
  let fault: unknown;
  const leave = async () => {
    await takeIn(leaving);
    await rm(leaving);
  };
  const takeInAll = async () => {
    // What could not be taken in before.
    if (existsSync(leaving)) await leave();
    lines?.close();
    lines = undefined;
    if (!existsSync(waiting)) return;
    renameSync(waiting, leaving);
    await leave();
  };
  const settle = () => {
    clearTimeout(timer);
    timer = undefined;
    settling = settling.catch(() => {}).then(takeInAll);
    return settling;
  };
  return {
    keep(rows) {
      lines ??= openLines(waiting);
      lines.add(rows);
      if (fault !== undefined) throw fault;
      timer ??= setTimeout(() => {
        settle().catch((error) => {
          fault = error;
        });
      }, rest);
    },
    settle,
  };
}

/** The files of runs that wait for a store, of a process that was killed perhaps. */
export function waitingFiles(path: string): string[] {
  return [`${path}.leaving`, `${path}.waiting`].filter((each) => existsSync(each));
}
