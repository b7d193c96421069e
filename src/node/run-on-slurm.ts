import { setTimeout as pause } from 'node:timers/promises';
import { type Slurm, SlurmSilent } from './slurm.js';
import { arrayOf } from './slurm-script.js';

/** A job array whose parts leave a file each; what is done is told by these files alone. */
export interface SlurmJob {
  readonly script: string;
  readonly shards: number;
  readonly atOnce?: number | undefined;
  /** The jobs that were submitted before. */
  readonly jobs: readonly string[];
  /** The parts whose files are not there yet. */
  missing(): readonly number[];
}

/** What is told while waiting. */
export interface SlurmListener {
  /** A job was submitted, the last of these: written down before anything else happens. */
  onSubmitted(jobs: readonly string[], parts: readonly number[]): void;
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
  // What NFS knows of a folder may be 30 s old, unless a cluster has set it otherwise.
  settleMs: 30_000,
  silentMs: 30 * 60_000,
  rounds: 3,
};

export type SlurmEnding = { readonly jobs: readonly string[] } & (
  | { readonly ending: 'done' | 'submitted' | 'interrupted' }
  | { readonly ending: 'missing'; readonly parts: readonly number[] }
  | { readonly ending: 'silent'; readonly reason: string }
);

/**
 * Has all parts of a job array run: submits those that are missing, waits until their files are there, and submits again,
 * a few times, each that has left no file though Slurm has no more of it. With `isDetached` it does not wait.
 */
export async function runOnSlurm(
  { script, shards, atOnce, jobs: before, missing }: SlurmJob,
  slurm: Slurm,
  listener: SlurmListener,
  { pollMs, settleMs, silentMs, rounds }: SlurmPatience,
  { signal, isDetached = false }: { readonly signal: AbortSignal; readonly isDetached?: boolean },
): Promise<SlurmEnding> {
  const jobs = [...before];
  const submissions = new Map<number, number>();
  const goneSince = new Map<number, number>();
  let silentSince: number | undefined;
  while (true) {
    const parts = missing();
    listener.onProgress(shards - parts.length, shards);
    if (parts.length === 0) return { ending: 'done', jobs };
    if (signal.aborted) return { ending: 'interrupted', jobs };
    try {
      const queued = new Set<number>();
      for (const job of jobs) for (const part of await slurm.queued(job)) queued.add(part);
      if (silentSince !== undefined) listener.onAnswering();
      silentSince = undefined;
      const gone = parts.filter((part) => !queued.has(part));
      for (const part of queued) goneSince.delete(part);
      for (const part of gone) if (!goneSince.has(part)) goneSince.set(part, Date.now());
      const lost = gone.filter((part) => jobs.length === 0 || Date.now() - goneSince.get(part)! >= settleMs);
      const again = lost.filter((part) => (submissions.get(part) ?? 0) < rounds);
      if (again.length > 0 && !signal.aborted) {
        const job = await slurm.submit(script, arrayOf(again, atOnce));
        jobs.push(job);
        listener.onSubmitted(jobs, again);
        for (const part of again) {
          submissions.set(part, (submissions.get(part) ?? 0) + 1);
          goneSince.delete(part);
        }
      } else if (lost.length === parts.length) return { ending: 'missing', jobs, parts };
      if (isDetached && (again.length > 0 || gone.length === 0)) return { ending: 'submitted', jobs };
    } catch (error) {
      if (!(error instanceof SlurmSilent)) throw error;
      // Ctrl-C reaches the programs of Slurm as well.
      if (silentSince === undefined && !signal.aborted) listener.onSilent(error.message);
      silentSince ??= Date.now();
      if (Date.now() - silentSince > silentMs) return { ending: 'silent', jobs, reason: error.message };
    }
    await pause(pollMs, undefined, { signal }).catch(() => {});
  }
}
