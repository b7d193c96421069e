import { compareBytes } from '../node/compare-bytes.js';
import { openJournal } from '../node/journal.js';
import { replaceFolder } from '../node/result-folder.js';
import { readSweepInputs } from '../node/stored-sweep.js';
import { notedSweep, sweepJournalKey } from '../node/sweep-journal.js';
import { sweepRuns } from '../node/sweep-runs.js';
import { sweepAgain, sweepInputFindings, sweptAgain } from '../node/verify-sweep.js';
import { writeSweep } from '../node/write-sweep.js';
import { FAILED } from './command.js';
import { barToReproduce, type Reproducing } from './reproducing.js';
import { sayFailures } from './say-failure.js';
import { sayReproduced } from './say-reproduced.js';
import type { Terminal } from './terminal.js';

/** A whole sweep again from its manifest and its design alone, and whether it is the same. */
export async function reproduceSweep(
  result: string,
  asked: Reproducing,
  terminal: Terminal,
): Promise<number> {
  const { out, workers, json, onStarted } = asked;
  const inputs = await readSweepInputs(result);
  const { manifest, data } = inputs;
  const bar = await barToReproduce(manifest, sweepInputFindings(inputs), asked, terminal);
  if (!bar) return FAILED;
  const runs = sweepRuns(data);
  const key = sweepJournalKey(data);
  const journal = openJournal(out, key);
  journal.note({ event: 'started', key, command: manifest.command, seed: data.study.seed, workers });
  onStarted();
  const listener = notedSweep(journal, data, runs);
  const again = sweepAgain(inputs, runs, { workers, onProgress: bar.update, ...listener });
  const found = await again.finally(() => bar.stop());
  const swept = await sweptAgain(inputs, runs, found);
  sayFailures(swept.failures, 'manifest.json', terminal);
  const { digest } = swept;
  journal.note({ event: 'swept', digest });
  const { command, sets } = manifest;
  await replaceFolder(out, async (aside) => {
    journal.copyTo(aside);
    await writeSweep(aside, swept, { command, sets });
  });
  journal.remove();
  const compared = await compareBytes(result, out, manifest, (folder, simpul) =>
    writeSweep(folder, swept, { command, sets, simpul }),
  );
  return sayReproduced({ folder: out, digest, digestOfResult: manifest.digest, compared, json }, terminal);
}
