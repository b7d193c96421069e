import { checkWhole, checkWorkers } from './check-whole.js';
import type { CommonArguments } from './options.js';
import { runOverrides } from './run-overrides.js';

/** What the command line sets in a study. Throws an InputError if a number of replicates or workers is none. */
export function studyOverrides(args: CommonArguments & { readonly replicates?: number | undefined }) {
  // A study has a seed of its own, which its scenarios share.
  const { seed, ...ofScenarios } = args;
  const { replicates, allowCode = false } = args;
  checkWhole('replicates', replicates, 1, 1_000_000);
  checkWorkers(args.workers);
  const overrides = runOverrides(ofScenarios);
  return { overrides, isCodeAllowed: allowCode, seed, replicates };
}
