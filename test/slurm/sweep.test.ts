import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallFiles } from '../cli/small-files.js';
import { type Cluster, startCluster, until, whyNoCluster } from './cluster.js';

const reason = whyNoCluster();
const PARTS = 8;

let cluster: Cluster;
let folder: string;
let file: string;

beforeAll(async () => {
  if (reason) return;
  cluster = await startCluster(3);
  folder = smallFiles();
  file = join(folder, 'sweep.json');
  const study = {
    name: 'on-slurm',
    title: { en: 'A sweep on a cluster', id: 'Sweep di klaster' },
    scenarios: ['./none.json', './event.json'],
    baseline: 'none',
    replicates: 16,
    outcomes: ['tie-count', 'trust'],
    seed: 'small',
    vary: { parameters: { 'behaviour.trust.fading': { from: 0.1, to: 0.9, steps: 10 } } },
  };
  writeFileSync(file, JSON.stringify(study));
});

afterAll(() => cluster?.stop());

/** Starts the built command line with the cluster in its environment. */
function start(...words: readonly string[]) {
  const argv = ['dist/cli/main.js', 'sweep', file, '--lang', 'en', ...words];
  const child = spawn(process.execPath, argv, { env: cluster.env });
  const told = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    told.out += text;
  });
  child.stderr.on('data', (text) => {
    told.err += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, told, ended };
}

const parts = (result: string) =>
  existsSync(join(result, 'shards'))
    ? readdirSync(join(result, 'shards')).filter((name) => /^shard-\d+-of-\d+\.parquet$/.test(name))
    : [];

/** The files of a result by name, each as it is to the byte. */
function bytesOf(result: string): Record<string, string> {
  const apart = ['shards', 'slurm', 'journal'];
  const names = readdirSync(result).filter((name) => !apart.includes(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(result, name)).toString('base64')]));
}

/** The part of a job that a node runs, undefined if none. */
async function partOn(node: string): Promise<number | undefined> {
  const line = await cluster.ask('squeue', '-h', '-r', '-t', 'R', '-w', node, '-o', '%K');
  return line.trim() === '' ? undefined : Number(line);
}

describe.skipIf(reason)(`a sweep on Slurm${reason ? ` (skipped: ${reason})` : ''}`, () => {
  it('makes the bytes of one machine though a node is lost, a part is cancelled and the command is stopped', {
    timeout: 300_000,
  }, async () => {
    const result = join(folder, 'cluster');
    const first = start('--on', 'slurm', '--shards', String(PARTS), '--out', result);
    await until('a first part is finished', 60_000, async () => parts(result).length > 0);
    const [job] = JSON.parse(readFileSync(join(result, 'slurm', 'jobs.json'), 'utf8')).jobs;
    await cluster.ask('scancel', `${job}_${PARTS}`);

    const begun = await partOn('n2');

    // Ctrl-C ends the command alone.
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(130);
    expect(first.told.err).toMatch(
      /Job 1 goes on without this command; \d of 8 parts finished\. The same command comes back/,
    );
    expect(existsSync(join(result, 'manifest.json'))).toBe(false);

    // The node is lost in the middle of a part.
    let lost: number | undefined;
    await until('the second node has begun another part', 60_000, async () => {
      lost = await partOn('n2');
      return lost !== undefined && lost !== begun;
    });
    const before = parts(result);
    await cluster.killNode('n2');
    expect(before).not.toContain(`shard-${lost}-of-${PARTS}.parquet`);
    expect(before.length).toBeLessThan(PARTS);

    const second = start('--on', 'slurm', '--out', result);
    const alone = start(
      '--out',
      join(folder, 'alone'),
      '--workers',
      '1',
      '--store',
      join(folder, 'alone.duckdb'),
    );
    expect([await alone.ended, alone.told.err]).toEqual([0, '']);
    expect([await second.ended, second.told.err]).toEqual([
      0,
      expect.stringMatching(/Back to job 1: \d of 8 parts finished\.\nJob \d+: 1 of 8 parts submitted/),
    ]);
    expect(second.told.out).toContain('A sweep on a cluster: 10 points');
    expect(readFileSync(join(cluster.folder, 'slurmctld.log'), 'utf8')).toMatch(
      new RegExp(`requeue job JobId=${job}_${lost}\\(.*due to failure of node n2`),
    );
    expect(bytesOf(result)).toEqual(bytesOf(join(folder, 'alone')));

    // Once more: there is nothing left to do.
    const third = start('--on', 'slurm', '--out', result);
    expect(await third.ended).toBe(0);
    expect(third.told.err).toMatch(/^Back to job 1, \d+: 8 of 8 parts finished\.\n$/);
  });
});
