import { describe, expect, it } from 'vitest';
import { runOnSlurm, type SlurmListener } from '../../src/node/run-on-slurm.js';
import { type Slurm, SlurmSilent } from '../../src/node/slurm.js';
import { arrayOf, slurmScript } from '../../src/node/slurm-script.js';

const quick = { pollMs: 1, settleMs: 0, silentMs: 60_000, rounds: 3 };

/** A Slurm that keeps no promise but those of `answer`: what `squeue` says at each asking, or that it is silent. */
function pretended(
  answer: (asked: number) => readonly number[] | 'silent',
  onSubmit: (parts: string) => void,
) {
  let asked = 0;
  let jobs = 100;
  const slurm: Slurm = {
    async submit(_script, parts) {
      onSubmit(parts);
      return String(jobs++);
    },
    async queued() {
      const parts = answer(asked++);
      if (parts === 'silent') throw new SlurmSilent('Unable to contact slurm controller');
      return new Set(parts);
    },
  };
  return slurm;
}

function remembered(): SlurmListener & { readonly told: string[] } {
  const told: string[] = [];
  return {
    told,
    onSubmitted: (jobs, parts) => void told.push(`submitted ${jobs.at(-1)}: ${parts.join(' ')}`),
    onProgress: (done, all) => void (told.at(-1) !== `${done}/${all}` && told.push(`${done}/${all}`)),
    onSilent: () => void told.push('silent'),
    onAnswering: () => void told.push('answers'),
  };
}

describe('a sweep on Slurm', () => {
  it('submits again only what is missing and Slurm has no more of', async () => {
    const there = new Set<number>();
    const submissions: string[] = [];
    const slurm = pretended(
      (asked) => (asked === 0 ? [2, 3] : []),
      (parts) => {
        submissions.push(parts);
        if (submissions.length === 1) there.add(1).add(4);
        else there.add(2).add(3);
      },
    );
    const listener = remembered();
    const missing = () => [1, 2, 3, 4].filter((part) => !there.has(part));
    const ending = await runOnSlurm(
      { script: 'job.sh', shards: 4, atOnce: 2, jobs: [], missing },
      slurm,
      listener,
      quick,
      {
        signal: new AbortController().signal,
      },
    );
    expect(ending).toEqual({ ending: 'done', jobs: ['100', '101'] });
    expect(submissions).toEqual(['1-4%2', '2-3%2']);
    expect(listener.told).toEqual(['0/4', 'submitted 100: 1 2 3 4', '2/4', 'submitted 101: 2 3', '4/4']);
  });

  it('gives up parts that leave no result after three submissions', async () => {
    const submissions: string[] = [];
    const slurm = pretended(
      () => [],
      (parts) => void submissions.push(parts),
    );
    const job = { script: 'job.sh', shards: 3, jobs: [], missing: () => [2] };
    const ending = await runOnSlurm(job, slurm, remembered(), quick, {
      signal: new AbortController().signal,
    });
    expect(ending).toEqual({ ending: 'missing', jobs: ['100', '101', '102'], parts: [2] });
    expect(submissions).toEqual(['2', '2', '2']);
  });

  it('comes back to a job that still runs and submits nothing', async () => {
    let asked = 0;
    const slurm = pretended(
      (count) => {
        asked = count;
        return [1, 2];
      },
      () => expect.unreachable(),
    );
    const job = { script: 'job.sh', shards: 2, jobs: ['7'], missing: () => (asked < 3 ? [1, 2] : []) };
    const ending = await runOnSlurm(job, slurm, remembered(), quick, {
      signal: new AbortController().signal,
    });
    expect(ending).toEqual({ ending: 'done', jobs: ['7'] });
  });

  it('waits for a Slurm that is silent, says so once, and still looks for files', async () => {
    let asked = 0;
    const slurm = pretended(
      (count) => {
        asked = count;
        return count < 3 ? 'silent' : [1];
      },
      () => expect.unreachable(),
    );
    const listener = remembered();
    const job = { script: 'job.sh', shards: 1, jobs: ['7'], missing: () => (asked < 4 ? [1] : []) };
    await runOnSlurm(job, slurm, listener, quick, { signal: new AbortController().signal });
    expect(listener.told).toEqual(['0/1', 'silent', '0/1', 'answers', '0/1', '1/1']);
  });

  it('gives up a Slurm that stays silent', async () => {
    const slurm = pretended(
      () => 'silent',
      () => expect.unreachable(),
    );
    const job = { script: 'job.sh', shards: 1, jobs: ['7'], missing: () => [1] };
    const ending = await runOnSlurm(
      job,
      slurm,
      remembered(),
      { ...quick, silentMs: 20 },
      { signal: new AbortController().signal },
    );
    expect(ending).toEqual({ ending: 'silent', jobs: ['7'], reason: 'Unable to contact slurm controller' });
  });

  it('leaves the job alone when it is interrupted, and does not wait when it need not', async () => {
    const abort = new AbortController();
    const slurm = pretended(
      () => {
        abort.abort();
        return [1];
      },
      () => {},
    );
    const job = { script: 'job.sh', shards: 1, jobs: ['7'], missing: () => [1] };
    const cut = await runOnSlurm(job, slurm, remembered(), quick, { signal: abort.signal });
    expect(cut).toEqual({ ending: 'interrupted', jobs: ['7'] });
    const detached = { signal: new AbortController().signal, isDetached: true };
    const first = await runOnSlurm({ ...job, jobs: [] }, slurm, remembered(), quick, detached);
    expect(first).toEqual({ ending: 'submitted', jobs: ['100'] });
    expect(await runOnSlurm(job, slurm, remembered(), quick, detached)).toEqual({
      ending: 'submitted',
      jobs: ['7'],
    });
  });
});

describe('the batch script', () => {
  it('says everything that a part needs', () => {
    const script = slurmScript({
      name: 'small',
      from: '/home/sari/my study',
      log: '/home/sari/my study/out/slurm/part-%a.log',
      shards: 8,
      options: ['--partition=short --time=2:00:00'],
      command: ['/opt/node', '/opt/simpul/main.js', 'sweep', "sari's.yaml", '--out', 'out'],
    });
    expect(script).toMatchInlineSnapshot(`
      "#!/bin/bash
      #SBATCH --job-name="simpul-small"
      #SBATCH --output="/home/sari/my study/out/slurm/part-%a.log"
      #SBATCH --open-mode=append
      #SBATCH --requeue
      #SBATCH --signal=B:TERM@60
      #SBATCH --partition=short --time=2:00:00

      # Written by simpul sweep --on slurm. To run some parts by hand: sbatch --array=1-8 job.sh
      cd '/home/sari/my study' || exit 1
      exec /opt/node /opt/simpul/main.js sweep 'sari'\\''s.yaml' --out out --shard "$SLURM_ARRAY_TASK_ID/8" --workers "\${SLURM_CPUS_PER_TASK:-1}"
      "
    `);
  });

  it('writes parts as ranges', () => {
    expect(arrayOf([1])).toBe('1');
    expect(arrayOf([7, 3, 1, 2, 9, 8], 4)).toBe('1-3,7-9%4');
  });
});
