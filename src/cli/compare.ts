import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { commandLine, optionWords } from '../node/command-line.js';
import { type ComparedStudy, compareStudy } from '../node/compare-study.js';
import { type Journal, journalKey, notePlan, noteReplicate, openJournal } from '../node/journal.js';
import { makeFolder } from '../node/make-folder.js';
import { identityOf } from '../node/manifest.js';
import { onInterrupt, progressBar } from '../node/progress-bar.js';
import {
  refuseForeignFolder,
  refuseOwnGround,
  refuseUnwritable,
  replaceFolder,
} from '../node/result-folder.js';
import { openRunStore, type RunStore } from '../node/run-store.js';
import { readStudyFiles } from '../node/study-files.js';
import { writeResult } from '../node/write-result.js';
import { readQuantity } from '../quantity/index.js';
import { isForStudy } from '../scenario/load-study.js';
import { readAssignment } from '../scenario/override.js';
import type { ScaleAttempt } from '../study/scale-attempt.js';
import type { StudyData } from '../study/study-data.js';
import { amountWrong, interrupted, resumed } from '../words/compare-messages.js';
import { compareWords } from '../words/compare-words.js';
import { toRepeat } from '../words/failure-words.js';
import { InputError } from '../words/input-error.js';
import { type Command, DONE, FAILED, INTERRUPTED } from './command.js';
import { comparisonText } from './comparison-table.js';
import type { CommonArguments } from './options.js';
import { sayDiskFault } from './say-disk-fault.js';
import { sayFailure } from './say-failure.js';
import { refuse, sayProblems } from './say-problems.js';
import { studyOverrides } from './study-overrides.js';
import type { Terminal } from './terminal.js';

interface Own {
  readonly files: readonly string[];
  readonly csv: boolean;
  readonly force: boolean;
  readonly store?: string;
  readonly fresh: boolean;
  readonly baseline?: string;
  readonly equalBudget?: string;
}

/** `simpul compare STUDY` or `simpul compare SCENARIO...`: the main job. */
export default {
  options: ['seed', 'replicates', 'years', 'workers', 'set', 'out', 'allow-code'],
  builder: (yargs, say) =>
    yargs
      .option('equal-budget', {
        type: 'string',
        requiresArg: true,
        describe: say(compareWords.optionEqualBudget),
      })
      .option('baseline', { type: 'string', requiresArg: true, describe: say(compareWords.optionBaseline) })
      .option('csv', { type: 'boolean', default: false, describe: say(compareWords.optionCsv) })
      .option('force', { type: 'boolean', default: false, describe: say(compareWords.optionForce) })
      .option('store', { type: 'string', requiresArg: true, describe: say(compareWords.optionStore) })
      .option('fresh', { type: 'boolean', default: false, describe: say(compareWords.optionFresh) }),
  async run(args, terminal) {
    const { data, problems } = await readStudyFiles(args.files, overridesOf(args));
    if (!data) return refuse(problems, args, terminal);
    sayProblems(problems, terminal, terminal.note);
    const folder = args.out ?? join('output', data.name);
    const identity = identityOf(data);
    let isStarted = false;
    try {
      refuseOwnGround(folder);
      refuseUnwritable(folder);
      if (!args.force) await refuseForeignFolder(folder, identity);
      makeFolder(dirname(folder));
      const store = await openRunStore(
        args.store ?? join(dirname(folder), '.simpul-runs.duckdb'),
        args.fresh,
      );
      isStarted = true;
      try {
        const journal = openJournal(folder, journalKey(data));
        return await runAndWrite(data, folder, { journal, store }, args, terminal);
      } finally {
        store.close();
      }
    } catch (error) {
      return sayDiskFault(error, folder, isStarted, terminal);
    }
  },
} satisfies Command<Own>;

function overridesOf(args: Own & CommonArguments) {
  const { baseline, equalBudget } = args;
  const given = studyOverrides(args);
  const amount = equalBudget === undefined ? undefined : readQuantity('idr', equalBudget);
  if (amount !== undefined && (typeof amount !== 'number' || !(amount > 0))) {
    throw new InputError(amountWrong('equal-budget', equalBudget ?? ''));
  }
  return { ...given, baseline, equalBudgetIdr: amount };
}

/** Where it is written down what happens and what is finished. */
interface Keepers {
  readonly journal: Journal;
  readonly store: RunStore;
}

async function runAndWrite(
  data: StudyData,
  folder: string,
  keepers: Keepers,
  args: Own & CommonArguments,
  terminal: Terminal,
): Promise<number> {
  const { journal } = keepers;
  const study = await runWithProgress(data, keepers, args, terminal);
  const { comparison } = study;
  const command = commandOf(args);
  for (const failure of comparison.failures) sayFailure(failure, terminal);
  const unscaled = (study.scaling?.scaled ?? []).filter(({ isFailed }: ScaleAttempt) => isFailed);
  for (const { scenario, reason } of unscaled)
    terminal.complain(`${scenario.name}: ${reason?.[terminal.lang]} ${terminal.say(toRepeat(command))}`);
  const isCut = study.isInterrupted;
  if (isCut) terminal.complain(terminal.say(interrupted(comparison.replicates, comparison.planned)));
  if (isCut && comparison.replicates === 0) return INTERRUPTED;
  const options = { command, lang: terminal.lang, hasCsv: args.csv };
  let reportFault: unknown;
  await replaceFolder(folder, async (aside) => {
    journal.copyTo(aside);
    ({ reportFault } = await writeResult(aside, study, options));
  });
  if (!isCut) journal.remove();
  if (args.json) terminal.print(JSON.stringify({ folder, ...comparison, command }));
  else {
    const hasReport = comparison.replicates > 0 && reportFault === undefined;
    say(study, { folder, command, hasReport }, terminal);
  }
  if (reportFault !== undefined) throw reportFault;
  if (isCut) return INTERRUPTED;
  return comparison.failures.length + unscaled.length > 0 ? FAILED : DONE;
}

function say(
  { comparison }: ComparedStudy,
  { folder, command, hasReport }: { folder: string; command: string; hasReport: boolean },
  terminal: Terminal,
): void {
  if (comparison.replicates > 0)
    terminal.print(comparisonText(comparison, terminal.lang, terminal.isColourful));
  terminal.print('');
  if (hasReport) terminal.print(`${terminal.say(compareWords.report)}: ${join(folder, 'report.html')}`);
  terminal.print(`${terminal.say(compareWords.results)}: ${folder}`);
  terminal.print(`${terminal.say(compareWords.digest)}: ${comparison.digest}`);
  terminal.print(`${terminal.say(compareWords.again)}: ${command}`);
}

async function runWithProgress(
  data: StudyData,
  { journal, store }: Keepers,
  args: Own & CommonArguments,
  terminal: Terminal,
): Promise<ComparedStudy & { readonly isInterrupted: boolean }> {
  const workers = args.workers ?? availableParallelism();
  notePlan(journal, data, workers);
  const isDrawn = terminal.isInteractive && !args.json;
  const bar = await progressBar(
    isDrawn,
    terminal.say(compareWords.comparing),
    terminal.say(compareWords.runs),
  );
  const abort = new AbortController();
  const undo = onInterrupt(() => abort.abort());
  try {
    const study = await compareStudy(data, {
      workers,
      sets: (args.set ?? []).filter((set) => !isForStudy(readAssignment(set))),
      signal: abort.signal,
      store,
      onScale() {
        if (isDrawn) terminal.note(terminal.say(compareWords.scaling));
      },
      onFound(found, all) {
        if (found > 0) terminal.note(terminal.say(resumed(found, all)));
      },
      onProgress: bar.update,
      onReplicate(replicate, attempts) {
        noteReplicate(journal, replicate, attempts);
        for (const one of attempts.values())
          if (args.debug && 'error' in one && one.stack) terminal.complain(one.stack);
      },
    });
    bar.stop();
    journal.note(abort.signal.aborted ? 'interrupted' : `compared; digest ${study.comparison.digest}`);
    return { ...study, isInterrupted: abort.signal.aborted };
  } finally {
    bar.stop();
    undo();
  }
}

/** The command as it would be given again; how many workers there are changes nothing. */
function commandOf({
  files,
  seed,
  replicates,
  years,
  set,
  baseline,
  equalBudget,
  allowCode,
}: Own & CommonArguments): string {
  const ofScenarios = { seed, replicates, years, baseline, 'equal-budget': equalBudget };
  const options = { ...ofScenarios, set, 'allow-code': allowCode };
  return commandLine(['simpul', 'compare', ...files, ...optionWords(options)]);
}
