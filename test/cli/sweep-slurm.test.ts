import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { smallFiles, smallSweep } from './small-files.js';
import { simpul } from './terminal.js';

const folder = smallFiles();
const file = smallSweep(folder, 'sweep', { parameters: { 'behaviour.trust.fading': [0.2, 0.4] } });
const { PATH } = process.env;
afterEach(() => {
  process.env.PATH = PATH;
});

/** Puts programs in the place of Slurm's, as shell scripts. */
function pretend(programs: Record<string, string>): void {
  const place = join(folder, `bin-${Object.keys(programs).length}`);
  mkdirSync(place, { recursive: true });
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(place, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(place, name), 0o755);
  }
  process.env.PATH = place;
}

describe('simpul sweep --on slurm', () => {
  test('says what would be right where there is no Slurm, and writes nothing', async () => {
    pretend({});
    const result = join(folder, 'nowhere');
    const { code, err } = await simpul('sweep', file, '--on', 'slurm', '--out', result);
    expect(code).toBe(2);
    expect(err).toMatch(/^--on slurm: there is no program sbatch here\. Give the command on a login node/);
    expect(existsSync(result)).toBe(false);
    const { err: indonesian } = await simpul('sweep', file, '--on', 'slurm', '--out', result, '--lang', 'id');
    expect(indonesian).toMatch(/^--on slurm: program sbatch tidak ada di sini/);
  });

  test('tells why sbatch refuses, and takes another number of parts then', async () => {
    pretend({ squeue: '', sbatch: 'echo "sbatch: error: invalid partition specified: x" >&2; exit 1' });
    const result = join(folder, 'refused');
    const given = ['sweep', file, '--on', 'slurm', '--out', result];
    for (const shards of ['3', '2']) {
      const { code, err } = await simpul(...given, '--shards', shards, '--sbatch=--partition=x');
      expect(code).toBe(2);
      expect(err).toMatch(/sbatch refuses the job: sbatch: error: invalid partition specified: x\. Set what/);
    }
    const script = readFileSync(join(result, 'slurm', 'job.sh'), 'utf8');
    expect(script).toContain('#SBATCH --partition=x\n');
    expect(script).toContain(`${file} --out ${result} --quiet --shard "$SLURM_ARRAY_TASK_ID/2"`);
  });

  test('submits and does not wait, then finds its job again', async () => {
    pretend({ squeue: 'echo 1; echo 2', sbatch: 'echo "41;campus"' });
    const result = join(folder, 'detached');
    const given = ['sweep', file, '--on', 'slurm', '--out', result, '--detach'];
    const first = await simpul(...given, '--shards', '2', '--json');
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out)).toEqual({ folder: result, jobs: ['41'], parts: 2, finished: 0 });
    const again = await simpul(...given);
    expect([again.code, again.err]).toEqual([0, 'Back to job 41: 0 of 2 parts finished.\n']);
    expect(again.out).toMatch(/^Job 41 goes on without this command; 0 of 2 parts finished\./);
    const fewer = await simpul(...given, '--shards', '1');
    expect([fewer.code, fewer.err]).toEqual([2, expect.stringMatching(/was begun in 2 parts/)]);
    const other = await simpul(...given, '--replicates', '2');
    expect([other.code, other.err]).toEqual([
      2,
      expect.stringMatching(/begun with other files, other numbers/),
    ]);
  });

  test.each([
    [['--on', 'pbs'], /^--on pbs: not known\. What can be written is slurm;/],
    [['--on', 'slurm', '--shard', '1/2', '--out', 'x'], /^--on and --shard: only one of them/],
    [['--on', 'slurm', '--merge', '--out', 'x'], /^--on and --merge: only one of them/],
    [['--on', 'slurm', '--fresh'], /^--fresh: does not go with --on slurm/],
    [['--on', 'slurm', '--shards', '0'], /^--shards 0: not usable\. Write a whole number/],
    [['--on', 'slurm', '--sbatch', 'short'], /^--sbatch "short": not usable/],
    [['--on', 'slurm', '--sbatch=--array=1-3'], /^--sbatch "--array=1-3": not usable/],
    [['--shards', '3'], /^--shards: goes with --on slurm only/],
    [['--detach'], /^--detach: goes with --on slurm only/],
  ])('refuses %j', async (words, message) => {
    const { code, err } = await simpul('sweep', file, ...words);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });
});
