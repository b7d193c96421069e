import type { Failure } from '../study/comparison.js';
import { failedRun, toRepeat } from '../words/failure-words.js';
import type { Terminal } from './terminal.js';

/** Which run failed, where and why, and the command that repeats it. */
export function sayFailure(failure: Failure, terminal: Terminal): void {
  terminal.complain(`${terminal.say(failedRun(failure))} ${terminal.say(toRepeat(failure.command))}`);
}
