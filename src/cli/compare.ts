import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { commandLine, optionWords } from '../node/command-line.js';
import { type ComparedStudy, compareStudy } from '../node/compare-study.js';
import { Interrupted } from '../node/interrupted.js';
import { type Journal, journalKey, noted, openJournal } from '../node/journal.js';
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
import { readQuantity } from '../quantity/index.js';
import { isForStudy } from '../scenario/load-study.js';
import { readAssignment } from '../scenario/override.js';
import type { ScaleAttempt } from '../study/scale-attempt.js';
import type { StudyData } from '../study/study-data.js';
import {
  amountOfNothing,
  amountWrong,
  interrupted,
  resumed,
  wholeReplicates,
} from '../words/compare-messages.js';
import { compareWords } from '../words/compare-words.js';
import { toRepeat } from '../words/failure-words.js';
import { InputError } from '../words/input-error.js';
import { type Command, DONE, FAILED, INTERRUPTED } from './command.js';
import { comparisonText } from './comparison-table.js';
import { type CommonArguments, flag } from './options.js';
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
      .option('csv', flag(say, compareWords.optionCsv))
      .option('force', flag(say, compareWords.optionForce))
      .option('store', { type: 'string', requiresArg: true, describe: say(compareWords.optionStore) })
      .option('fresh', flag(say, compareWords.optionFresh)),
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
        const key = journalKey(data);
        const journal = openJournal(folder, key);
        return await runAndWrite(data, folder, { journal, key, store }, args, terminal);
      } finally {
        await store.close();
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
  if (typeof amount === 'object') throw new InputError(amountWrong('equal-budget', equalBudget ?? ''));
  if (amount !== undefined && !(amount > 0))
    throw new InputError(amountOfNothing('equal-budget', equalBudget ?? ''));
  return { ...given, baseline, equalBudgetIdr: amount };
}

/** Where it is written down what happens and what is finished. */
interface Keepers {
  readonly journal: Journal;
  /** What the journal knows the study by. */
  readonly key: string;
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
  const command = commandOf(args);
  // What draws takes a while to load: that goes on while the threads start.
  const writing = import('../node/write-result.js');
  const study = await runWithProgress(data, keepers, args, terminal);
  if (study instanceof Interrupted) {
    const { done, all, replicates } = study;
    journal.note({ event: 'interrupted', done, all });
    terminal.complain(terminal.say(interrupted(done, all)));
    const isSome = replicates > 0 && !data.until;
    if (isSome)
      terminal.complain(terminal.say(wholeReplicates(commandHere({ ...args, replicates }), replicates)));
    return INTERRUPTED;
  }
  const { comparison } = study;
  for (const failure of comparison.failures) sayFailure(failure, terminal);
  const unscaled = (study.scaling?.scaled ?? []).filter(({ isFailed }: ScaleAttempt) => isFailed);
  for (const { scenario, reason } of unscaled)
    terminal.complain(`${scenario.name}: ${reason?.[terminal.lang]} ${terminal.say(toRepeat(command))}`);
  const options = { command, lang: terminal.lang, hasCsv: args.csv };
  let reportFault: unknown;
  const { writeResult } = await writing;
  await replaceFolder(folder, async (aside) => {
    journal.copyTo(aside);
    ({ reportFault } = await writeResult(aside, study, options));
  });
  journal.remove();
  if (args.json) terminal.print(JSON.stringify({ folder, ...comparison, command }));
  else {
    const hasReport = comparison.replicates > 0 && reportFault === undefined;
    say(study, { folder, command, hasReport }, terminal);
  }
  if (reportFault !== undefined) throw reportFault;
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

/** Runs a study with a bar, until it is done or somebody asks for an end. */
async function runWithProgress(
  data: StudyData,
  { journal, key, store }: Keepers,
  args: Own & CommonArguments,
  terminal: Terminal,
): Promise<ComparedStudy | Interrupted> {
  const workers = args.workers ?? availableParallelism();
  journal.note({ event: 'started', key, command: commandHere(args), seed: data.seed, workers });
  const noting = noted(journal);
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
      ...noting,
      onFailed(run, attempt) {
        noting.onFailed(run, attempt);
        if (args.debug && attempt.stack) terminal.complain(attempt.stack);
      },
    });
    journal.note({ event: 'compared', digest: study.comparison.digest });
    return study;
  } catch (error) {
    if (error instanceof Interrupted) return error;
    throw error;
  } finally {
    bar.stop();
    undo();
  }
}

/** The same with where its results and its store are. */
function commandHere(args: Own & CommonArguments): string {
  const { out, store } = args;
  return [commandOf(args), commandLine(optionWords({ out, store }))].filter(Boolean).join(' ');
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
