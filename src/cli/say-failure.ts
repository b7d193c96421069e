import type { Failure } from '../study/comparison.js';
import { failedRun, toRepeat } from '../words/failure-words.js';
import { failuresCut } from '../words/sweep-messages.js';
import type { Terminal } from './terminal.js';

/** Failures that are told of one by one. */
const TOLD = 20;

/** Which run failed, where and why, and the command that repeats it. */
export function sayFailure(failure: Failure, terminal: Terminal): void {
  terminal.complain(`${terminal.say(failedRun(failure))} ${terminal.say(toRepeat(failure.command))}`);
}

/** The same of many; the rest are looked up in a file. */
export function sayFailures(failures: readonly Failure[], file: string, terminal: Terminal): void {
  for (const failure of failures.slice(0, TOLD)) sayFailure(failure, terminal);
  if (failures.length > TOLD) terminal.complain(terminal.say(failuresCut(failures.length - TOLD, file)));
}
