import { setTimeout as pause } from 'node:timers/promises';
import { type Slurm, SlurmSilent } from './slurm.js';
import { arrayOf } from './slurm-script.js';

/** A job array whose parts leave a file each; what is done is told by these files alone. */
export interface SlurmJob {
  readonly script: string;
  readonly shards: number;
  readonly atOnce?: number | undefined;
  /** The job that was submitted before, if one was. */
  readonly job?: string | undefined;
  /** The parts whose files are not there yet. */
  missing(): readonly number[];
}

/** What is told while waiting. */
export interface SlurmListener {
  /** A job was submitted: written down before anything else happens. */
  onSubmitted(job: string, parts: readonly number[]): void;
  onProgress(done: number, all: number): void;
  /** Slurm does not answer; told once until it answers again. */
  onSilent(reason: string): void;
  onAnswering(): void;
}

/** How long is waited for what, in milliseconds, and how often parts are submitted. */
export interface SlurmPatience {
  readonly pollMs: number;
  /** Until a file that a part has written is seen from here, over a shared disk that keeps what it knows for a while. */
  readonly settleMs: number;
  /** For a Slurm that does not answer. */
  readonly silentMs: number;
  readonly rounds: number;
}

export const patience: SlurmPatience = {
  pollMs: 3000,
  settleMs: 60_000,
  silentMs: 30 * 60_000,
  rounds: 3,
};

export type SlurmEnding =
  | { readonly ending: 'done' | 'submitted' | 'interrupted'; readonly job?: string | undefined }
  | { readonly ending: 'missing'; readonly job?: string | undefined; readonly parts: readonly number[] }
  | { readonly ending: 'silent'; readonly job?: string | undefined; readonly reason: string };

/**
 * Has all parts of a job array run: submits those that are missing, waits until their files are there, and submits again
 * what is missing once Slurm has no more of it, a few times. With `isDetached` it does not wait.
 */
export async function runOnSlurm(
  { script, shards, atOnce, job: before, missing }: SlurmJob,
  slurm: Slurm,
  listener: SlurmListener,
  { pollMs, settleMs, silentMs, rounds }: SlurmPatience,
  { signal, isDetached = false }: { readonly signal: AbortSignal; readonly isDetached?: boolean },
): Promise<SlurmEnding> {
  let job = before;
  let submitted = 0;
  let silentSince: number | undefined;
  let goneSince: number | undefined;
  while (true) {
    const parts = missing();
    listener.onProgress(shards - parts.length, shards);
    if (parts.length === 0) return { ending: 'done', job };
    if (signal.aborted) return { ending: 'interrupted', job };
    try {
      const queued: ReadonlySet<number> = job === undefined ? new Set() : await slurm.queued(job);
      const isGone = !parts.some((part) => queued.has(part));
      goneSince = isGone ? (goneSince ?? Date.now()) : undefined;
      const isSettled = job === undefined || (goneSince !== undefined && Date.now() - goneSince >= settleMs);
      if (isGone && isSettled && !signal.aborted) {
        if (submitted >= rounds) return { ending: 'missing', job, parts };
        job = await slurm.submit(script, arrayOf(parts, atOnce));
        listener.onSubmitted(job, parts);
        submitted++;
        goneSince = undefined;
      }
      if (silentSince !== undefined) listener.onAnswering();
      silentSince = undefined;
      if (isDetached && (submitted > 0 || !isGone)) return { ending: 'submitted', job };
    } catch (error) {
      if (!(error instanceof SlurmSilent)) throw error;
      // Ctrl-C reaches the programs of Slurm as well.
      if (silentSince === undefined && !signal.aborted) listener.onSilent(error.message);
      silentSince ??= Date.now();
      if (Date.now() - silentSince > silentMs) return { ending: 'silent', job, reason: error.message };
    }
    await pause(pollMs, undefined, { signal }).catch(() => {});
  }
}
