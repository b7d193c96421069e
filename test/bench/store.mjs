// What keeping runs costs: a store of runs of the study is written, found again, and measured.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRunStore } from '../../dist/node/run-store.js';
import { runStudy } from '../../dist/node/run-study.js';
import { readStudyFiles } from '../../dist/node/study-files.js';
import { runReplicate } from '../../dist/study/replicate.js';
import { planStudy } from '../../dist/study/study-data.js';

/** Seconds for one run, to keep and to find `count` runs of the default study, kept a replicate at a time, and bytes a run. */
export async function keepAndFind(count) {
  const { data } = await readStudyFiles(['scenarios/pasuruan/study.yaml'], { overrides: [] });
  const plan = planStudy(data, []);
  const createHasher = () => createHash('sha256');
  let runs;
  let running = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 4; time++) {
    const begun = performance.now();
    runs = runReplicate(plan, 0, { createHasher }).map(({ run }) => run);
    running = Math.min(running, performance.now() - begun);
  }
  const replicates = Math.ceil(count / runs.length);
  const study = { ...data, replicates };
  const folder = mkdtempSync(join(tmpdir(), 'simpul-bench-'));
  const file = join(folder, 'runs.duckdb');
  try {
    const store = await openRunStore(file);
    const begun = performance.now();
    for (let replicate = 0; replicate < replicates; replicate++) {
      store.keep(
        study,
        runs.map((run, scenario) => ({ scenario, replicate, run })),
      );
    }
    const kept = (performance.now() - begun) / 1000;
    await store.close();
    const again = performance.now();
    const reopened = await openRunStore(file);
    const found = await reopened.find(study, () => false);
    const time = (performance.now() - again) / 1000;
    await reopened.close();
    const all = runs.length * replicates;
    if (found.reduce((sum, each) => sum + each.size, 0) !== all) throw new Error('Not all runs were found.');
    return {
      runs: all,
      run: running / 1000 / runs.length,
      kept,
      found: time,
      bytesPerRun: statSync(file).size / all,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a second of the default study on two workers, without a store and with one; the best of several times in turn. */
export async function withAndWithout(replicates, times) {
  const { data } = await readStudyFiles(['scenarios/pasuruan/study.yaml'], { overrides: [] });
  const study = { ...data, replicates, equalBudgetIdr: 0 };
  const runs = replicates * study.scenarios.length;
  const best = { without: 0, with: 0 };
  for (let time = 0; time < times; time++) {
    for (const way of Object.keys(best)) {
      const folder = mkdtempSync(join(tmpdir(), 'simpul-bench-'));
      const begun = performance.now();
      const store = way === 'with' ? await openRunStore(join(folder, 'runs.duckdb')) : undefined;
      await runStudy(study, { workers: 2, store });
      await store?.close();
      best[way] = Math.max(best[way], runs / ((performance.now() - begun) / 1000));
      rmSync(folder, { recursive: true });
    }
  }
  return best;
}
