import type { FoundRun } from '../node/find-run.js';
import { OwnCodeError } from '../study/own-code-error.js';
import { otherDigest } from '../words/export-messages.js';
import { failedRun } from '../words/failure-words.js';
import type { Terminal } from './terminal.js';

/** What comes of running runs again; undefined, and it says why, if the user's own code failed in one. */
export function again<T>(runs: readonly FoundRun[], terminal: Terminal, run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof OwnCodeError)) throw error;
    const { message, place } = error;
    const [first] = runs as [FoundRun];
    const failed =
      runs.find(({ scenario }) => scenario.policies.some(({ policy }) => policy === place.file)) ?? first;
    const { seed, replicate, scenario } = failed;
    terminal.complain(terminal.say(failedRun({ scenario: scenario.name, seed, replicate, message, place })));
    return undefined;
  }
}

/** Whether a run that was run again is the one of the result; says so if not. */
export function isTheSame({ digest: expected }: FoundRun, digest: string, terminal: Terminal): boolean {
  if (expected === undefined || expected === digest) return true;
  terminal.complain(terminal.say(otherDigest(expected, digest)));
  return false;
}
