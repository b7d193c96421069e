import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './make-folder.js';

/** What is kept in a sweep's folder about its jobs, so that the same command finds it again. */
export interface SlurmRecord {
  /** Hash of the sweep and of the code that runs it. */
  readonly identity: string;
  readonly shards: number;
  /** The numbers of the jobs that were submitted. */
  readonly jobs: readonly string[];
}

/** The folder of script, record and logs below a result folder. */
export function slurmFolder(folder: string): string {
  return join(folder, 'slurm');
}

/** The record in a folder; undefined if there is none that can be read. */
export function readRecord(folder: string): SlurmRecord | undefined {
  try {
    const { identity, shards, jobs } = JSON.parse(readFileSync(recordPath(folder), 'utf8'));
    if (typeof identity !== 'string' || !Number.isInteger(shards) || shards < 1) return undefined;
    return { identity, shards, jobs: Array.isArray(jobs) ? jobs.map(String) : [] };
  } catch {
    return undefined;
  }
}

/** Writes the record aside and puts it in its place. */
export function writeRecord(folder: string, record: SlurmRecord): void {
  makeFolder(slurmFolder(folder));
  const aside = `${recordPath(folder)}.${process.pid}.part`;
  writeFileSync(aside, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(aside, recordPath(folder));
}

function recordPath(folder: string): string {
  return join(slurmFolder(folder), 'jobs.json');
}
