import { refuseOwnCode } from '../node/check-manifest.js';
import { openJournal } from '../node/journal.js';
import { progressBar } from '../node/progress-bar.js';
import { replaceFolder } from '../node/result-folder.js';
import { readStoredSweep } from '../node/stored-sweep.js';
import { notedSweep, sweepJournalKey } from '../node/sweep-journal.js';
import { sweepRuns } from '../node/sweep-runs.js';
import { differingTables, sweepAgain, sweepInputFindings, sweptAgain } from '../node/verify-sweep.js';
import { writeSweep } from '../node/write-sweep.js';
import { compareWords } from '../words/compare-words.js';
import { allTables, notReproduced, reproduced } from '../words/reproduce-messages.js';
import { notRun, verifyWords } from '../words/verify-messages.js';
import { DONE, FAILED } from './command.js';
import { sayFailures } from './say-failure.js';
import type { Terminal } from './terminal.js';

interface Asked {
  readonly out: string;
  readonly workers: number;
  readonly allowCode: boolean;
  readonly json: boolean;
}

/** A whole sweep again from its manifest and its design alone, and whether it is the same. */
export async function reproduceSweep(
  result: string,
  { out, workers, allowCode, json }: Asked,
  terminal: Terminal,
): Promise<number> {
  const stored = await readStoredSweep(result);
  const { manifest, data } = stored;
  const inputs = sweepInputFindings(stored);
  if (inputs.length > 0) {
    for (const { text } of inputs) terminal.complain(terminal.say(text));
    terminal.complain(terminal.say(notRun));
    return FAILED;
  }
  refuseOwnCode(manifest, allowCode);
  const bar = await progressBar(
    terminal.isInteractive && !json,
    terminal.say(verifyWords.reproducing),
    terminal.say(compareWords.runs),
  );
  const runs = sweepRuns(data);
  const key = sweepJournalKey(data);
  const journal = openJournal(out, key);
  journal.note({ event: 'started', key, command: manifest.command, seed: data.study.seed, workers });
  const listener = notedSweep(journal, data, runs);
  const again = sweepAgain(stored, runs, { workers, onProgress: bar.update, ...listener });
  const found = await again.finally(() => bar.stop());
  const swept = await sweptAgain(stored, runs, found);
  sayFailures(swept.failures, 'manifest.json', terminal);
  const { digest } = swept;
  journal.note({ event: 'swept', digest });
  await replaceFolder(out, async (aside) => {
    journal.copyTo(aside);
    await writeSweep(aside, swept, manifest);
  });
  journal.remove();
  const [other] = await differingTables(result, out);
  const isSame = digest === manifest.digest && other === undefined;
  const facts = { folder: out, isSame, digest, digestOfResult: manifest.digest };
  const verdict = isSame ? reproduced(digest, allTables) : notReproduced(manifest.digest, digest, other);
  terminal.print(json ? JSON.stringify(facts, null, 1) : terminal.say(verdict));
  return isSame ? DONE : FAILED;
}
