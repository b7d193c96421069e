import { availableParallelism } from 'node:os';
import { onInterrupt, progressBar } from '../node/progress-bar.js';
import type { FoundRun } from '../node/run-row.js';
import { runSweep, type SweepListener, type SweepRows } from '../node/run-sweep.js';
import { allIdentities, type SweepRuns } from '../node/sweep-runs.js';
import type { SweepData } from '../study/sweep-data.js';
import { resumed } from '../words/compare-messages.js';
import { compareWords } from '../words/compare-words.js';
import { sweepInterrupted, sweepWords } from '../words/sweep-messages.js';
import type { CommonArguments } from './options.js';
import type { SweepArguments } from './sweep-options.js';
import type { Terminal } from './terminal.js';

/** A sweep that is to be run into a folder. */
export interface Planned {
  readonly sweep: SweepData;
  readonly runs: SweepRuns;
  readonly folder: string;
}

/** Runs a sweep, or a part of it, with a bar, until they are done or somebody asks for an end. */
export async function runWithProgress(
  { sweep, runs }: Planned,
  rows: SweepRows,
  args: SweepArguments & CommonArguments,
  terminal: Terminal,
  { areFailuresKept = false, ...listener }: SweepListener & { readonly areFailuresKept?: boolean },
): Promise<{ readonly found: Map<string, FoundRun>; readonly isCut: boolean }> {
  const abort = new AbortController();
  const undo = onInterrupt(() => abort.abort());
  const isDrawn = terminal.isInteractive && !args.json;
  const bar = await progressBar(isDrawn, terminal.say(sweepWords.sweeping), terminal.say(compareWords.runs));
  try {
    const found = await runSweep(sweep, runs, {
      workers: args.workers ?? availableParallelism(),
      signal: abort.signal,
      rows,
      areFailuresKept,
      onFound(count, all) {
        if (count > 0) terminal.note(terminal.say(resumed(count, all)));
      },
      onProgress: bar.update,
      ...listener,
    });
    bar.stop();
    const all = allIdentities(runs).size;
    const isCut = abort.signal.aborted && found.size < all;
    if (isCut) terminal.complain(terminal.say(sweepInterrupted(found.size, all)));
    return { found, isCut };
  } finally {
    bar.stop();
    undo();
  }
}
