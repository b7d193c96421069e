import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { InputError } from '../words/input-error.js';
import { noSlurm, refusedBySlurm } from '../words/slurm-messages.js';

/** What is asked of a cluster: to take tasks of an array, and to tell which of them are still to come. */
export interface Slurm {
  /** Submits parts of a job array, gives its number. Throws an InputError if Slurm is not there or refuses. */
  submit(script: string, parts: string): Promise<string>;
  /** The parts of a job that wait or run; none if it is over. */
  queued(job: string): Promise<ReadonlySet<number>>;
}

/** Slurm cannot be asked at the moment: its controller is down, or does not answer in time. */
export class SlurmSilent extends Error {}

/** Throws an InputError if the programs of Slurm are not found here: before anything is written. */
export function requireSlurm(): void {
  const places = (process.env.PATH ?? '').split(delimiter);
  for (const program of ['sbatch', 'squeue'])
    if (!places.some((place) => existsSync(join(place, program)))) throw new InputError(noSlurm(program));
}

/** An answer that takes longer is none; Slurm's programs themselves wait a while for a controller. */
const ANSWER_WITHIN_MS = 120_000;

/** The Slurm whose programs are found on this machine. */
export const installedSlurm: Slurm = {
  async submit(script, parts) {
    const { output, reason } = await ask('sbatch', ['--parsable', `--array=${parts}`, script]);
    if (reason !== undefined) throw new InputError(refusedBySlurm(reason));
    // On a federation of clusters `number;cluster`.
    return output.trim().split(';')[0] as string;
  },
  async queued(job) {
    const { output, reason } = await ask('squeue', ['-h', '-r', '-j', job, '-o', '%K']);
    // Slurm forgets a job a few minutes after its end.
    if (reason !== undefined && /invalid job id/i.test(reason)) return new Set();
    if (reason !== undefined) throw new SlurmSilent(reason);
    return new Set(output.split('\n').filter(Boolean).map(Number));
  },
};

/** What a program of Slurm says, or the reason that it gives for not doing it. */
function ask(program: string, words: readonly string[]): Promise<{ output: string; reason?: string }> {
  return new Promise((resolve, reject) => {
    execFile(program, words, { timeout: ANSWER_WITHIN_MS }, (error, stdout, stderr) => {
      if (!error) return resolve({ output: stdout });
      const reason = stderr.trim().replaceAll(/\s*\n\s*/g, '; ') || error.message;
      if (error.code === 'ENOENT') reject(new InputError(noSlurm(program)));
      else if (error.signal || SILENCE.test(stderr)) reject(new SlurmSilent(reason));
      else resolve({ output: stdout, reason });
    });
  });
}

const SILENCE =
  /contact slurm controller|connection refused|timed out|communication|socket|slurm_load_jobs error: unexpected|backup controller|credential|munge/i;
