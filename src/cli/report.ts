import { join } from 'node:path';
import { isDiskFault } from '../node/disk-fault.js';
import { readResult } from '../node/read-result.js';
import { writeReport } from '../node/write-report.js';
import { reportNotWritten } from '../words/compare-messages.js';
import { compareWords } from '../words/compare-words.js';
import { type Command, DONE, FAILED } from './command.js';

/** `simpul report RESULT`: charts and report of a result folder, made again, in another language for instance. */
export default {
  options: [],
  async run({ result, json }, terminal) {
    const { manifest, comparison } = await readResult(result);
    try {
      await writeReport(result, comparison, manifest, terminal.lang);
    } catch (error) {
      if (!isDiskFault(error)) throw error;
      terminal.complain(terminal.say(reportNotWritten(result, error)));
      return FAILED;
    }
    const report = join(result, 'report.html');
    terminal.print(json ? JSON.stringify({ report }) : `${terminal.say(compareWords.report)}: ${report}`);
    return DONE;
  },
} satisfies Command<{ readonly result: string }>;
