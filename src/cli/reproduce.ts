import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isDiskFault } from '../node/disk-fault.js';
import { refuseOwnGround, refuseUnwritable } from '../node/result-folder.js';
import { isSweepFolder } from '../node/sweep-folder.js';
import { againNotWritten, notWritable } from '../words/compare-messages.js';
import { InputError } from '../words/input-error.js';
import { folderNotEmpty, outMissing } from '../words/reproduce-messages.js';
import { checkWorkers } from './check-whole.js';
import { type Command, FAILED } from './command.js';
import { reproduceStudy } from './reproduce-study.js';
import { reproduceSweep } from './reproduce-sweep.js';

/** `simpul reproduce RESULT --out DIR`: the whole study again from the manifest alone, and whether it is the same. */
export default {
  options: ['out', 'workers', 'allow-code'],
  async run({ result, out, workers = availableParallelism(), allowCode = false, json }, terminal) {
    if (out === undefined) throw new InputError(outMissing);
    checkWorkers(workers);
    let isStarted = false;
    const onStarted = () => {
      isStarted = true;
    };
    try {
      refuseOwnGround(out);
      refuseUnwritable(out);
      if (existsSync(out) && readdirSync(out).length > 0) throw new InputError(folderNotEmpty(out));
      const reproduce = isSweepFolder(result) ? reproduceSweep : reproduceStudy;
      return await reproduce(result, { out, workers, allowCode, json, onStarted }, terminal);
    } catch (error) {
      if (!isDiskFault(error)) throw error;
      terminal.complain(terminal.say((isStarted ? againNotWritten : notWritable)(out, error)));
      return FAILED;
    }
  },
} satisfies Command<{ readonly result: string }>;
