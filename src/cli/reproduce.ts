import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { languageOf } from '../node/check-files.js';
import { identityIn, inputFindings, refuseOwnCode } from '../node/check-manifest.js';
import { compareStudy } from '../node/compare-study.js';
import { isDiskFault } from '../node/disk-fault.js';
import { journalKey, noted, openJournal } from '../node/journal.js';
import { studyOf } from '../node/manifest.js';
import { comparisonFile, originOf } from '../node/origin.js';
import { progressBar } from '../node/progress-bar.js';
import { refuseOwnGround, refuseUnwritable, replaceFolder } from '../node/result-folder.js';
import { readStoredResult } from '../node/stored-result.js';
import { isSweepFolder } from '../node/sweep-folder.js';
import { writeResult } from '../node/write-result.js';
import { notWritable } from '../words/compare-messages.js';
import { compareWords } from '../words/compare-words.js';
import { InputError } from '../words/input-error.js';
import { folderNotEmpty, notReproduced, outMissing, reproduced } from '../words/reproduce-messages.js';
import { notRun, verifyWords } from '../words/verify-messages.js';
import { checkWorkers } from './check-whole.js';
import { type Command, DONE, FAILED } from './command.js';
import { reproduceSweep } from './reproduce-sweep.js';
import { sayFailure } from './say-failure.js';

/** `simpul reproduce RESULT --out DIR`: the whole study again from the manifest alone, and whether it is the same. */
export default {
  options: ['out', 'workers', 'allow-code'],
  async run({ result, out, workers = availableParallelism(), allowCode = false, json }, terminal) {
    if (out === undefined) throw new InputError(outMissing);
    checkWorkers(workers);
    const stored = isSweepFolder(result) ? undefined : await readStoredResult(result);
    try {
      refuseOwnGround(out);
      refuseUnwritable(out);
      if (existsSync(out) && readdirSync(out).length > 0) throw new InputError(folderNotEmpty(out));
      if (!stored) return await reproduceSweep(result, { out, workers, allowCode, json }, terminal);
      const { manifest, comparison, comparisonText } = stored;
      const inputs = inputFindings(manifest, () => identityIn(manifest));
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
      const data = studyOf(manifest);
      const key = journalKey(data);
      const journal = openJournal(out, key);
      journal.note({ event: 'started', key, command: manifest.command, seed: data.seed, workers });
      const study = await compareStudy(data, {
        workers,
        sets: manifest.sets,
        ...noted(journal),
        onProgress: bar.update,
      }).finally(() => bar.stop());
      journal.note({ event: 'compared', digest: study.comparison.digest });
      for (const failure of study.comparison.failures) sayFailure(failure, terminal);
      const options = {
        command: manifest.command,
        lang: (await languageOf(result)) ?? terminal.lang,
        hasCsv: existsSync(join(result, 'outcomes.csv')),
      };
      await replaceFolder(out, async (aside) => {
        journal.copyTo(aside);
        const { reportFault } = await writeResult(aside, study, options);
        if (reportFault !== undefined) terminal.complain(String(reportFault));
      });
      journal.remove();
      const { digest } = study.comparison;
      const isSame =
        comparisonText === comparisonFile(study.comparison, originOf(manifest)) && digest === manifest.digest;
      const facts = { folder: out, isSame, digest, digestOfResult: comparison.digest };
      const verdict = isSame ? reproduced(digest) : notReproduced(comparison.digest, digest);
      terminal.print(json ? JSON.stringify(facts, null, 1) : terminal.say(verdict));
      return isSame ? DONE : FAILED;
    } catch (error) {
      if (!isDiskFault(error)) throw error;
      terminal.complain(terminal.say(notWritable(out, error)));
      return FAILED;
    }
  },
} satisfies Command<{ readonly result: string }>;
