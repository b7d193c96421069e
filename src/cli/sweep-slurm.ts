import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Argv } from 'yargs';
import { codeHash } from '../node/code-hash.js';
import { hashOf } from '../node/json.js';
import { makeFolder } from '../node/make-folder.js';
import { onInterrupt, progressBar } from '../node/progress-bar.js';
import { patience, runOnSlurm, type SlurmEnding, type SlurmListener } from '../node/run-on-slurm.js';
import { shardFiles, shardPath } from '../node/shard-files.js';
import { installedSlurm, requireSlurm } from '../node/slurm.js';
import { readRecord, slurmFolder, writeRecord } from '../node/slurm-record.js';
import { arrayOf, slurmScript } from '../node/slurm-script.js';
import { sweepIdentity } from '../node/write-sweep.js';
import { InputError } from '../words/input-error.js';
import type { Bilingual } from '../words/lang.js';
import {
  cameBack,
  goesOn,
  nothingSubmitted,
  notWithOn,
  onlyWithOn,
  onOrPart,
  otherShards,
  partsLost,
  partsOfAnother,
  sbatchWrong,
  slurmAnswers,
  slurmGivenUp,
  slurmSilent,
  slurmWords,
  submitted,
  unknownEngine,
} from '../words/slurm-messages.js';
import { checkWhole } from './check-whole.js';
import { DONE, FAILED, INTERRUPTED } from './command.js';
import { type CommonArguments, flag } from './options.js';
import { type SweepArguments, wordsOf } from './sweep-options.js';
import type { Planned } from './sweep-progress.js';
import type { Terminal } from './terminal.js';

/** So many runs take a core some minutes: less would be lost in a queue. */
const RUNS_A_PART = 1000;

/** The largest job array that a cluster takes unless it is set otherwise. */
const MOST_PARTS = 1000;

/** What can be asked for. */
const MOST_SHARDS = 1_000_000;

/** Declares the options of a sweep on a cluster. */
export function slurmOptions(yargs: Argv, say: (text: Bilingual) => string): Argv {
  return yargs
    .option('on', { type: 'string', requiresArg: true, describe: say(slurmWords.optionOn) })
    .option('shards', { type: 'number', requiresArg: true, describe: say(slurmWords.optionShards) })
    .option('at-once', { type: 'number', requiresArg: true, describe: say(slurmWords.optionAtOnce) })
    .option('sbatch', { type: 'string', requiresArg: true, describe: say(slurmWords.optionSbatch) })
    .option('detach', flag(say, slurmWords.optionDetach));
}

/** Throws an InputError for options that do not go together. */
export function checkSlurm(args: SweepArguments): void {
  const { on, shards, atOnce, sbatch } = args;
  const own = { shards, 'at-once': atOnce, sbatch, detach: args.detach || undefined };
  if (on === undefined) {
    for (const [name, value] of Object.entries(own))
      if (value !== undefined) throw new InputError(onlyWithOn(name));
    return;
  }
  if (on !== 'slurm') throw new InputError(unknownEngine(on));
  if (args.shard !== undefined) throw new InputError(onOrPart('shard'));
  if (args.merge) throw new InputError(onOrPart('merge'));
  if (args.store !== undefined) throw new InputError(notWithOn('store'));
  if (args.fresh) throw new InputError(notWithOn('fresh'));
  for (const [name, value] of Object.entries({ shards, 'at-once': atOnce }))
    checkWhole(name, value, 1, MOST_SHARDS);
  const isOneLine = sbatch === undefined || /^\s*-[^\n\r]*$/.test(sbatch);
  if (!isOneLine || /(^|\s)(--array|-a)\b/.test(sbatch ?? ''))
    throw new InputError(sbatchWrong(sbatch ?? ''));
}

/**
 * Has all parts of a sweep run on Slurm, or goes on with what the same command has begun. Gives whether all parts are
 * there, else the exit code.
 */
export async function partsOnSlurm(
  planned: Planned,
  args: SweepArguments & CommonArguments,
  terminal: Terminal,
): Promise<'ready' | number> {
  requireSlurm();
  const { folder } = planned;
  const { shards, identity, jobs } = recordFor(planned, args);
  const script = resolve(slurmFolder(folder), 'job.sh');
  makeFolder(dirname(shardPath(folder, { part: 1, of: shards })));
  makeFolder(slurmFolder(folder));
  writeFileSync(script, scriptOf(planned, args, shards), { mode: 0o755 });

  const abort = new AbortController();
  const undo = onInterrupt(() => abort.abort());
  const isDrawn = terminal.isInteractive && !args.json;
  const bar = await progressBar(isDrawn, terminal.say(slurmWords.waiting), terminal.say(slurmWords.parts));
  const missing = () => missingParts(folder, shards);
  if (jobs.length > 0)
    terminal.note(terminal.say(cameBack(jobs.join(', '), shards - missing().length, shards)));
  const listener: SlurmListener = {
    onSubmitted(all, parts) {
      writeRecord(folder, { identity, shards, jobs: all });
      terminal.note(terminal.say(submitted(String(all.at(-1)), parts.length, shards, script)));
    },
    onProgress: bar.update,
    onSilent: (reason) => terminal.complain(terminal.say(slurmSilent(reason))),
    onAnswering: () => terminal.note(terminal.say(slurmAnswers)),
  };
  const { atOnce, detach: isDetached } = args;
  try {
    const ending = await runOnSlurm(
      { script, shards, atOnce, jobs, missing },
      installedSlurm,
      listener,
      patience,
      { signal: abort.signal, isDetached },
    );
    bar.stop();
    return sayEnding(ending, shards - missing().length, shards, folder, terminal, args.json);
  } finally {
    bar.stop();
    undo();
  }
}

function recordFor({ sweep, runs, folder }: Planned, args: SweepArguments) {
  const identity = hashOf([sweepIdentity(sweep), sweep.study.replicates, codeHash()]);
  const before = readRecord(folder);
  if (before) {
    if (before.identity !== identity) throw new InputError(partsOfAnother(folder));
    if (args.shards !== undefined && args.shards !== before.shards)
      throw new InputError(otherShards(folder, before.shards));
    return before;
  }
  const all = runs.tasks.reduce((sum, { entries }) => sum + entries.length, 0);
  const wanted = args.shards ?? Math.min(MOST_PARTS, Math.ceil(all / RUNS_A_PART));
  return { identity, shards: Math.max(1, Math.min(wanted, runs.tasks.length)), jobs: [] };
}

function scriptOf(
  { sweep, folder }: Planned,
  args: SweepArguments & CommonArguments,
  shards: number,
): string {
  const { sbatch } = args;
  return slurmScript({
    name: sweep.study.name,
    from: process.cwd(),
    log: resolve(slurmFolder(folder), 'part-%a.log'),
    shards,
    options: sbatch === undefined ? [] : [sbatch.trim()],
    command: [
      process.execPath,
      resolve(process.argv[1] as string),
      ...wordsOf(args).slice(1),
      '--out',
      folder,
      '--quiet',
    ],
    workers: args.workers,
  });
}

function missingParts(folder: string, shards: number): number[] {
  const there = new Set(shardFiles(folder));
  const parts = Array.from({ length: shards }, (_, index) => index + 1);
  return parts.filter((part) => !there.has(shardPath(folder, { part, of: shards })));
}

function sayEnding(
  end: SlurmEnding,
  done: number,
  all: number,
  folder: string,
  terminal: Terminal,
  isJson: boolean,
): 'ready' | number {
  if (end.ending === 'done') return 'ready';
  if (end.ending === 'missing') {
    const logs = join(slurmFolder(folder), 'part-*.log');
    terminal.complain(terminal.say(partsLost(arrayOf(end.parts), patience.rounds, logs)));
    return FAILED;
  }
  if (end.ending === 'silent') {
    terminal.complain(terminal.say(slurmGivenUp(end.reason, done, all)));
    return FAILED;
  }
  if (end.ending === 'submitted') {
    if (isJson) terminal.print(JSON.stringify({ folder, jobs: end.jobs, parts: all, finished: done }));
    else terminal.print(terminal.say(goesOn(end.jobs, done, all)));
    return DONE;
  }
  terminal.complain(terminal.say(end.jobs.length === 0 ? nothingSubmitted : goesOn(end.jobs, done, all)));
  return INTERRUPTED;
}
