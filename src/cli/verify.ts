import { availableParallelism } from 'node:os';
import type { Finding } from '../node/finding.js';
import { progressBar } from '../node/progress-bar.js';
import { isSweepFolder } from '../node/sweep-folder.js';
import { type Verification, verifyResult } from '../node/verify-result.js';
import { verifySweep } from '../node/verify-sweep.js';
import { compareWords } from '../words/compare-words.js';
import { moreLike, notVerified, verified, verifyWords } from '../words/verify-messages.js';
import { checkWhole, checkWorkers } from './check-whole.js';
import { type Command, DONE, FAILED } from './command.js';
import { flag } from './options.js';
import type { Terminal } from './terminal.js';

interface Own {
  readonly result: string;
  readonly sample: number;
  readonly all: boolean;
}

/** Differences that are told one by one. */
const MOST_TOLD = 20;

/** `simpul verify RESULT`: runs again what a result tells of, and compares. */
export default {
  options: ['workers', 'allow-code'],
  builder: (yargs, say) =>
    yargs
      .option('sample', {
        type: 'number',
        default: 10,
        requiresArg: true,
        describe: say(verifyWords.optionSample),
      })
      .option('all', flag(say, verifyWords.optionAll)),
  async run({ result, sample, all, workers = availableParallelism(), allowCode = false, json }, terminal) {
    checkWhole('sample', sample, 1, 1_000_000);
    checkWorkers(workers);
    const bar = await progressBar(
      terminal.isInteractive && !json,
      terminal.say(verifyWords.verifying),
      terminal.say(compareWords.runs),
    );
    let verification: Verification;
    try {
      const verifyFolder = isSweepFolder(result) ? verifySweep : verifyResult;
      verification = await verifyFolder(result, {
        sample: all ? undefined : sample,
        workers,
        isCodeAllowed: allowCode,
        onProgress: bar.update,
      });
    } finally {
      bar.stop();
    }
    if (json) terminal.print(JSON.stringify(factsOf(verification, terminal), null, 1));
    else say(verification, terminal);
    return verification.differences.length > 0 ? FAILED : DONE;
  },
} satisfies Command<Own>;

function say({ runs, allRuns, isSearched, differences, remarks }: Verification, terminal: Terminal): void {
  for (const { text } of remarks) terminal.note(terminal.say(text));
  for (const { text } of differences.slice(0, MOST_TOLD)) terminal.print(terminal.say(text));
  if (differences.length > MOST_TOLD) terminal.print(terminal.say(moreLike(differences.length - MOST_TOLD)));
  const verdict =
    differences.length > 0
      ? notVerified(runs, allRuns, differences.length)
      : verified(runs, allRuns, isSearched);
  terminal.print(terminal.say(verdict));
}

function factsOf({ runs, allRuns, differences, remarks }: Verification, terminal: Terminal): object {
  const told = ({ kind, text, facts }: Finding) => ({ kind, message: terminal.say(text), ...facts });
  return {
    agrees: differences.length === 0,
    runs,
    allRuns,
    differences: differences.map(told),
    remarks: remarks.map(told),
  };
}
