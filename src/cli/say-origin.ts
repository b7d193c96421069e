import { commandOnResult, type Origin } from '../node/origin.js';
import { compareWords } from '../words/compare-words.js';
import type { Terminal } from './terminal.js';

/**
 * Whose a table of a result is, and how it is made again with a command of `name` and `words`: below the table, or on
 * stderr where the table is for machines.
 */
export function sayOrigin(
  origin: Pick<Origin, 'digest' | 'command'>,
  name: string,
  words: readonly string[],
  isForMachines: boolean,
  { say, print, note }: Terminal,
): void {
  const write = isForMachines ? note : print;
  write(`${say(compareWords.digest)}: ${origin.digest}`);
  write(`${say(compareWords.again)}: ${commandOnResult(origin, name, words, say(compareWords.result))}`);
}
