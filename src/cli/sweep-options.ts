import { commandLine, optionWords } from '../node/command-line.js';
import { isForStudy } from '../scenario/load-study.js';
import { readAssignment } from '../scenario/override.js';
import type { Shard } from '../study/sweep-data.js';
import { InputError } from '../words/input-error.js';
import { shardWrong } from '../words/sweep-messages.js';
import type { CommonArguments } from './options.js';

/** What `simpul sweep` takes besides the common options. */
export interface SweepArguments {
  readonly file: string;
  readonly design?: string;
  readonly shard?: string;
  readonly merge: boolean;
  readonly force: boolean;
  readonly store?: string;
  readonly fresh: boolean;
  readonly on?: string;
  readonly shards?: number;
  readonly atOnce?: number;
  readonly sbatch?: string;
  readonly detach: boolean;
}

/** Reads `i/n`. Throws an InputError for anything else. */
export function shardOf(text: string): Shard {
  const [, part, of] = /^(\d{1,7})\/(\d{1,7})$/.exec(text) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  if (!(shard.part >= 1 && shard.part <= shard.of)) throw new InputError(shardWrong(text));
  return shard;
}

/** What the command line sets in the scenarios. */
export function scenarioSets({ set = [] }: CommonArguments): string[] {
  return set.filter((each) => !isForStudy(readAssignment(each)));
}

/** The command as it would be given again: parts, workers and folders change nothing in the result. */
export function sweepCommand(args: SweepArguments & CommonArguments): string {
  return commandLine(wordsOf(args));
}

/** The command that runs one part of the sweep into a folder. */
export function shardCommand(
  args: SweepArguments & CommonArguments,
  { part, of }: Shard,
  folder: string,
): string {
  return commandLine([...wordsOf(args), '--shard', `${part}/${of}`, '--out', folder]);
}

/** The words of the command that change what comes out. */
export function wordsOf({
  file,
  design,
  seed,
  replicates,
  years,
  set,
  allowCode,
}: SweepArguments & CommonArguments): string[] {
  const options = { design, seed, replicates, years, set, 'allow-code': allowCode };
  return ['simpul', 'sweep', file, ...optionWords(options)];
}
