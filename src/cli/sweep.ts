import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { commandLine, optionWords } from '../node/command-line.js';
import { type Journal, openJournal } from '../node/journal.js';
import { readDesign } from '../node/read-design.js';
import { readSweep } from '../node/read-sweep.js';
import { refuseOwnGround, refuseUnwritable, replaceFolder } from '../node/result-folder.js';
import type { FoundRun } from '../node/run-row.js';
import { openRunStore } from '../node/run-store.js';
import { isSweepFolder, refuseOtherSweep } from '../node/sweep-folder.js';
import { notedSweep, sweepJournalKey } from '../node/sweep-journal.js';
import { allIdentities, sweepRuns } from '../node/sweep-runs.js';
import { sweptOf } from '../node/swept.js';
import { writeSweep } from '../node/write-sweep.js';
import { compareWords } from '../words/compare-words.js';
import { InputError } from '../words/input-error.js';
import { outNeeded, shardOrMerge, sweepWords } from '../words/sweep-messages.js';
import { type Command, DONE, FAILED, INTERRUPTED } from './command.js';
import { type CommonArguments, flag } from './options.js';
import { sayDiskFault } from './say-disk-fault.js';
import { sayFailures } from './say-failure.js';
import { refuse, sayProblems } from './say-problems.js';
import { studyOverrides } from './study-overrides.js';
import { type SweepArguments, scenarioSets, shardOf, sweepCommand } from './sweep-options.js';
import { keepShards, mergeShards, runShard, storePath } from './sweep-parts.js';
import { type Planned, runWithProgress } from './sweep-progress.js';
import { checkSlurm, partsOnSlurm, slurmOptions } from './sweep-slurm.js';
import { sweepJson, sweepText } from './sweep-table.js';
import type { Terminal } from './terminal.js';

/** `simpul sweep STUDY`: every scenario at every point of a design, whole, in parts, or merged of parts. */
export default {
  options: ['seed', 'replicates', 'years', 'workers', 'set', 'out', 'allow-code'],
  builder: (yargs, say) =>
    slurmOptions(
      yargs
        .option('design', { type: 'string', requiresArg: true, describe: say(sweepWords.optionDesign) })
        .option('shard', { type: 'string', requiresArg: true, describe: say(sweepWords.optionShard) })
        .option('merge', flag(say, sweepWords.optionMerge))
        .option('force', flag(say, compareWords.optionForce))
        .option('store', { type: 'string', requiresArg: true, describe: say(compareWords.optionStore) })
        .option('fresh', flag(say, compareWords.optionFresh)),
      say,
    ),
  async run(args, terminal) {
    const shard = args.shard === undefined ? undefined : shardOf(args.shard);
    checkSlurm(args);
    if (shard && args.merge) throw new InputError(shardOrMerge);
    if ((shard || args.merge) && args.out === undefined)
      throw new InputError(outNeeded(shard ? 'shard' : 'merge'));
    const design = args.design === undefined ? undefined : await readDesign(args.design);
    const { sweep, problems } = await readSweep(args.file, studyOverrides(args), {
      design,
      // What is there already can only be told from another sweep by all points.
      shard: shard && !isSweepFolder(args.out!) ? shard : undefined,
    });
    if (!sweep) return refuse(problems, args, terminal);
    if (!args.merge) sayProblems(problems, terminal, terminal.note);
    const folder = args.out ?? join('output', `${sweep.study.name}-sweep`);
    let isStarted = false;
    try {
      refuseOwnGround(folder);
      refuseUnwritable(folder);
      if (!args.force) await refuseOtherSweep(folder, sweep);
      const runs = sweepRuns(sweep, shard);
      isStarted = true;
      if (shard) return await runShard({ sweep, runs, folder }, shard, args, terminal);
      if (args.on !== undefined) {
        const ready = await partsOnSlurm({ sweep, runs, folder }, args, terminal);
        if (ready !== 'ready') return ready;
      }
      if (args.merge || args.on !== undefined) {
        const found = await mergeShards({ sweep, runs, folder }, args, terminal);
        if (!found) return FAILED;
        const journal = startJournal({ sweep, runs, folder }, args);
        notedSweep(journal, sweep, runs).onKnown?.(found);
        const code = await write({ sweep, runs, folder }, { found, journal }, args, terminal);
        await keepShards(folder, args, terminal);
        return code;
      }
      return await runWhole({ sweep, runs, folder }, args, terminal);
    } catch (error) {
      return sayDiskFault(error, folder, isStarted, terminal);
    }
  },
} satisfies Command<SweepArguments>;

async function runWhole(
  planned: Planned,
  args: SweepArguments & CommonArguments,
  terminal: Terminal,
): Promise<number> {
  const store = await openRunStore(storePath(args, planned.folder), args.fresh);
  try {
    const journal = startJournal(planned, args);
    const listener = notedSweep(journal, planned.sweep, planned.runs);
    const { found, isCut } = await runWithProgress(planned, store.rows, args, terminal, listener);
    if (isCut) {
      journal.note({ event: 'interrupted', done: found.size, all: allIdentities(planned.runs).size });
      return INTERRUPTED;
    }
    return await write(planned, { found, journal }, args, terminal);
  } finally {
    await store.close();
  }
}

/** The journal of a sweep that begins, or goes on. */
function startJournal({ sweep, folder }: Planned, args: SweepArguments & CommonArguments): Journal {
  const key = sweepJournalKey(sweep);
  const journal = openJournal(folder, key);
  const { out, store, workers = availableParallelism() } = args;
  const command = [sweepCommand(args), commandLine(optionWords({ out, store }))].filter(Boolean).join(' ');
  journal.note({ event: 'started', key, command, seed: sweep.study.seed, workers });
  return journal;
}

async function write(
  { sweep, runs, folder }: Planned,
  { found, journal }: { readonly found: ReadonlyMap<string, FoundRun>; readonly journal: Journal },
  args: SweepArguments & CommonArguments,
  terminal: Terminal,
): Promise<number> {
  const sets = scenarioSets(args);
  const swept = await sweptOf(sweep, runs, found, sets);
  sayFailures(swept.failures, 'manifest.json', terminal);
  const command = sweepCommand(args);
  journal.note({ event: 'swept', digest: swept.digest });
  await replaceFolder(folder, async (aside) => {
    journal.copyTo(aside);
    await writeSweep(aside, swept, { command, sets });
  });
  journal.remove();
  if (args.json) terminal.print(JSON.stringify(sweepJson(swept, folder, command)));
  else {
    terminal.print(sweepText(swept, terminal.lang, terminal.isColourful));
    terminal.print('');
    terminal.print(`${terminal.say(compareWords.results)}: ${folder}`);
    terminal.print(`${terminal.say(compareWords.digest)}: ${swept.digest}`);
    terminal.print(`${terminal.say(compareWords.again)}: ${command}`);
  }
  return swept.failures.length > 0 ? FAILED : DONE;
}
