// A sweep of 10,000 short runs, in one piece and as 100 parts that are merged.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const simpul = (...words) => {
  const start = performance.now();
  execFileSync(process.execPath, ['dist/cli/main.js', ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
  return (performance.now() - start) / 1000;
};

/** Seconds of the sweep, of the same one again, of one of its parts and of their merge; files and their bytes. */
export function sweepAndMerge(parts) {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-bench-'));
  try {
    const [whole, merged] = [join(folder, 'whole'), join(folder, 'merged')];
    const sweep = ['sweep', 'test/bench/sweep.yaml', '--years', '1', '--quiet', '--out'];
    const first = simpul(...sweep, whole, '--store', join(folder, 'runs.duckdb'));
    const again = simpul(...sweep, whole, '--store', join(folder, 'runs.duckdb'));
    let inParts = 0;
    for (let part = 1; part <= parts; part++)
      inParts += simpul(...sweep, merged, '--shard', `${part}/${parts}`);
    const merge = simpul(...sweep, merged, '--merge');
    const outcomes = (of) => readFileSync(join(of, 'outcomes.parquet'));
    if (!outcomes(whole).equals(outcomes(merged))) throw new Error('The merged sweep has other bytes.');
    const files = readdirSync(whole);
    const bytes = files.reduce((sum, name) => sum + statSync(join(whole, name)).size, 0);
    const storeBytes = statSync(join(folder, 'runs.duckdb')).size;
    return { first, again, part: inParts / parts, merge, files: files.length, bytes, storeBytes };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
