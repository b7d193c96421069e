import { findRun, type StoredRun, type WhichRun } from '../node/find-run.js';
import type { Bilingual } from '../words/lang.js';
import { runOfResultWords as words } from '../words/run-of-result-words.js';
import { type CommonArguments, flag } from './options.js';

/** What the options below give. */
export interface RunOfResult {
  readonly replicate: number;
  readonly equalBudget: boolean;
}

/** The yargs declarations of the options that say which run of a scenario of a result is meant. */
export function runOptions(say: (text: Bilingual) => string) {
  return {
    replicate: { type: 'number', default: 0, requiresArg: true, describe: say(words.replicate) },
    'equal-budget': flag(say, words.equalBudget),
  } as const;
}

/** The run of a result folder that the options mean. Throws an InputError if there is none such. */
export function runOfResult(
  folder: string,
  { replicate, equalBudget, allowCode = false }: RunOfResult & CommonArguments,
  which: Pick<WhichRun, 'scenario' | 'option' | 'isBaselineMeant'>,
): Promise<StoredRun> {
  return findRun(folder, { ...which, replicate, isEqualBudget: equalBudget, isCodeAllowed: allowCode });
}
