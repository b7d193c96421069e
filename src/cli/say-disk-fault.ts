import { isDiskFault } from '../node/disk-fault.js';
import { StoreFault } from '../node/store-fault.js';
import { notWritable, notWritten } from '../words/compare-messages.js';
import { FAILED } from './command.js';
import type { Terminal } from './terminal.js';

/** Says that the store or the result folder could not be used, and gives the exit code; any other error is thrown on. */
export function sayDiskFault(error: unknown, folder: string, isStarted: boolean, terminal: Terminal): number {
  if (error instanceof StoreFault) {
    terminal.complain(terminal.say(error.text));
    return FAILED;
  }
  if (!isDiskFault(error)) throw error;
  terminal.complain(terminal.say((isStarted ? notWritten : notWritable)(folder, error)));
  return FAILED;
}
