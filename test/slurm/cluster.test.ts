import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startCluster, until, whyNoCluster } from './cluster.js';

const reason = whyNoCluster();

describe.skipIf(reason)(`a Slurm of the test's own${reason ? ` (skipped: ${reason})` : ''}`, () => {
  it('runs a job array on its nodes and leaves nothing behind', async () => {
    const cluster = await startCluster(3);
    try {
      const out = join(cluster.folder, '%a.%N.task');
      const job = await cluster.ask(
        'sbatch',
        '--parsable',
        '--array=1-6',
        `--output=${out}`,
        '--wrap',
        'true',
      );
      expect(job).toMatch(/^\d+\n$/);
      const tasks = () => readdirSync(cluster.folder).filter((name) => name.endsWith('.task'));
      await until('six tasks have run', 30_000, async () => tasks().length === 6);
      expect(tasks().map((name) => name.split('.')[0])).toEqual(['1', '2', '3', '4', '5', '6']);
    } finally {
      await cluster.stop();
    }
    expect(() => readdirSync(cluster.folder)).toThrow('ENOENT');
  });
});
