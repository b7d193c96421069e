import { commandLine } from './command-line.js';

/** What the batch script of a sweep is made of. */
export interface ScriptParts {
  readonly name: string;
  /** The folder in which the command was given; its paths are relative to it. */
  readonly from: string;
  /** Where a part writes what it says; `%a` is its number. */
  readonly log: string;
  readonly shards: number;
  /** Options of sbatch in the user's words. */
  readonly options: readonly string[];
  /** The command that runs a part, up to `--shard`. */
  readonly command: readonly string[];
  readonly workers?: number | undefined;
}

/**
 * The batch script of a sweep's job array. It can be read, and submitted by hand: `sbatch --array=3,7 job.sh`. A minute
 * before its time is over a part is told, and keeps what it has finished.
 */
export function slurmScript({ name, from, log, shards, options, command, workers }: ScriptParts): string {
  const lines = [
    `--job-name="simpul-${name}"`,
    `--output="${log}"`,
    '--open-mode=append',
    '--requeue',
    '--signal=B:TERM@60',
    ...options,
  ];
  const cores = workers === undefined ? `"\${SLURM_CPUS_PER_TASK:-1}"` : String(workers);
  return [
    '#!/bin/bash',
    ...lines.map((line) => `#SBATCH ${line}`),
    '',
    `# Written by simpul sweep --on slurm. To run some parts by hand: sbatch --array=1-${shards} ${commandLine(['job.sh'])}`,
    `cd ${commandLine([from])} || exit 1`,
    `exec ${commandLine(command)} --shard "$SLURM_ARRAY_TASK_ID/${shards}" --workers ${cores}`,
    '',
  ].join('\n');
}

/** Parts as sbatch writes them: 1,2,3,7 is `1-3,7`; `atOnce` of them run at a time at most. */
export function arrayOf(parts: readonly number[], atOnce?: number): string {
  const ranges: [first: number, last: number][] = [];
  for (const part of [...parts].sort((one, other) => one - other)) {
    const range = ranges.at(-1);
    if (range && part === range[1] + 1) range[1] = part;
    else ranges.push([part, part]);
  }
  const text = ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
  return atOnce === undefined ? text : `${text}%${atOnce}`;
}
