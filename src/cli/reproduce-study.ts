import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languageOf } from '../node/check-files.js';
import { identityIn, inputFindings } from '../node/check-manifest.js';
import { compareBytes } from '../node/compare-bytes.js';
import { compareStudy } from '../node/compare-study.js';
import { journalKey, noted, openJournal } from '../node/journal.js';
import { type Manifest, readManifest, studyOf } from '../node/manifest.js';
import { replaceFolder } from '../node/result-folder.js';
import { writeResult } from '../node/write-result.js';
import { noResultFolder } from '../words/compare-messages.js';
import { InputError } from '../words/input-error.js';
import { resultFileMissing } from '../words/result-messages.js';
import { FAILED } from './command.js';
import { barToReproduce, type Reproducing } from './reproducing.js';
import { sayFailure } from './say-failure.js';
import { sayReproduced } from './say-reproduced.js';
import type { Terminal } from './terminal.js';

/** A whole comparison again from its manifest alone, and whether it is the same. */
export async function reproduceStudy(
  result: string,
  asked: Reproducing,
  terminal: Terminal,
): Promise<number> {
  const { out, workers, json, onStarted } = asked;
  const manifest = await manifestIn(result);
  const changed = inputFindings(manifest, () => identityIn(manifest));
  const bar = await barToReproduce(manifest, changed, asked, terminal);
  if (!bar) return FAILED;
  const data = studyOf(manifest);
  const { command, sets } = manifest;
  const key = journalKey(data);
  const journal = openJournal(out, key);
  journal.note({ event: 'started', key, command, seed: data.seed, workers });
  onStarted();
  const again = compareStudy(data, { workers, sets, ...noted(journal), onProgress: bar.update });
  const study = await again.finally(() => bar.stop());
  const { digest, failures } = study.comparison;
  journal.note({ event: 'compared', digest });
  for (const failure of failures) sayFailure(failure, terminal);
  const options = {
    command,
    lang: (await languageOf(result)) ?? terminal.lang,
    hasCsv: ['outcomes.csv', 'outcomes-equal-budget.csv'].some((name) => existsSync(join(result, name))),
  };
  await replaceFolder(out, async (aside) => {
    journal.copyTo(aside);
    const { reportFault } = await writeResult(aside, study, options);
    if (reportFault !== undefined) terminal.complain(String(reportFault));
  });
  journal.remove();
  const compared = await compareBytes(result, out, manifest, (folder, simpul) =>
    writeResult(folder, study, { ...options, simpul }),
  );
  return sayReproduced({ folder: out, digest, digestOfResult: manifest.digest, compared, json }, terminal);
}

/** The manifest of a comparison. Throws an InputError if there is none that can be read. */
async function manifestIn(result: string): Promise<Manifest> {
  const manifest = await readManifest(result);
  if (manifest) return manifest as Manifest;
  const isResult = existsSync(join(result, 'comparison.json'));
  throw new InputError(isResult ? resultFileMissing(join(result, 'manifest.json')) : noResultFolder(result));
}
