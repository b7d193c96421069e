import type { Argv } from 'yargs';
import type { Bilingual } from '../words/lang.js';
import type { CommonArguments, CommonOption } from './options.js';
import type { Terminal } from './terminal.js';

/** Exit codes: done; the run failed; what was given is wrong; interrupted, with what is finished kept. */
export const DONE = 0;
export const FAILED = 1;
export const INPUT_WRONG = 2;
export const INTERRUPTED = 130;

/**
 * One command a file, which exports it as its default. Its name and what it does stand in the table of commands
 * (`commands.ts`), so that help needs no command's file. `Own` are its positionals and the options that `builder` adds.
 */
export interface Command<Own extends object = object> {
  /** The common options that it takes; those of every command (`--lang`, `--json`, `--quiet`, `--debug`) go without saying. */
  readonly options: readonly CommonOption[];
  /** Declares options of its own; `say` gives a text in the user's language. */
  builder?(yargs: Argv, say: (text: Bilingual) => string): Argv;
  /** Loads, computes, writes, says: results to stdout, progress to stderr. Gives the exit code; throws InputError for a user's mistake. */
  run(args: Own & CommonArguments, terminal: Terminal): Promise<number>;
}
