import { wholeNumber } from '../words/compare-messages.js';
import { InputError } from '../words/input-error.js';
import type { CommonArguments } from './options.js';
import { runOverrides } from './run-overrides.js';

/** What the command line sets in a study. Throws an InputError if a number of replicates or workers is none. */
export function studyOverrides(args: CommonArguments & { readonly replicates?: number | undefined }) {
  // A study has a seed of its own, which its scenarios share.
  const { seed, ...ofScenarios } = args;
  const { replicates, allowCode = false } = args;
  checkWhole('replicates', replicates, 1, 1_000_000);
  checkWhole('workers', args.workers, 1, 1024);
  const overrides = runOverrides(ofScenarios);
  return { overrides, isCodeAllowed: allowCode, seed, replicates };
}

function checkWhole(option: string, value: number | undefined, from: number, to: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= from && value <= to)) return;
  throw new InputError(wholeNumber(option, from, to));
}
