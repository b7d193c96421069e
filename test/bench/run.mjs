// Benchmarks: `npm run bench`. Machines differ and are shared, so compare ratios within one run of this file.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpus } from 'node:os';
import { measures } from '../../dist/measure/index.js';
import { step } from '../../dist/model/schedule.js';
import { readScenario } from '../../dist/node/read-scenario.js';
import { streamOf, uniform } from '../../dist/random/draw.js';
import { seedKey } from '../../dist/random/key.js';
import { planScenario } from '../../dist/scenario/plan.js';
import { branchFor, burntIn, runYears } from '../../dist/study/run.js';
import { keepAndFind, withAndWithout } from './store.mjs';
import { sweepAndMerge } from './sweep.mjs';
import { run, town } from './worlds.mjs';

const only = process.argv.slice(2);
const say = (name, text) => console.log(`${name.padEnd(42)} ${text}`);
const seconds = (work) => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};
const best = (times, work) => Math.min(...Array.from({ length: times }, () => seconds(work)));

/** What it costs to keep a run, and to find it again. */
async function keeping() {
  const { runs, run, kept, found, bytesPerRun } = await keepAndFind(10_000);
  const each = kept / runs;
  say(
    'to keep a run in the store',
    `${(each * 1000).toFixed(2)} ms, ${((100 * each) / run).toFixed(1)} % of a run`,
  );
  say(
    'to find so many',
    `${found.toFixed(2)} s for ${runs} runs; ${(bytesPerRun / 1024).toFixed(1)} KB a run, one file`,
  );
}

const benches = {
  draw() {
    const stream = streamOf(seedKey('bench', 0), 1, 0);
    const draws = 2e7;
    let mean = 0;
    const time = best(3, () => {
      // A sum that outlived the loop would be an object of its own after every draw, which takes longer than the draw.
      let sum = 0;
      for (let number = 0; number < draws; number++) sum += uniform(stream, number, number + 1, 0);
      mean = sum / draws;
    });
    say('one draw', `${((time * 1e9) / draws).toFixed(1)} ns (mean of the draws ${mean.toFixed(4)})`);

    const { kernel, tables, firms, key } = town(1000, 0);
    const { lo, hi } = streamOf(key, 1, 0);
    for (let firm = 0; firm < firms.count; firm++) tables.ego[firm] = firm;
    const rounds = 20_000;
    const together = best(3, () => {
      for (let round = 0; round < rounds; round++) kernel.draws(firms.count, lo, hi, round, 0, 0);
    });
    const each = (together * 1e9) / (rounds * firms.count);
    say('one draw of many firms at once, compiled', `${each.toFixed(1)} ns`);
  },

  async defaultRun() {
    const { scenario } = await readScenario('scenarios/pasuruan/pasuruan.yaml');
    const plan = planScenario(scenario);
    const start = burntIn(plan, seedKey('bench', 0));
    const bare = best(5, () => {
      const world = branchFor(start, plan);
      for (let week = 0; week < 520; week++) step(world, []);
    });
    const measured = best(5, () => {
      runYears(branchFor(start, plan), plan, measures, { createHasher: () => createHash('sha256') });
    });
    const again = best(2, () => burntIn(plan, seedKey('bench', 0)));
    say('default run, 10 years, weeks only', `${bare.toFixed(3)} s`);
    say(
      'the same with all measures and digests',
      `${measured.toFixed(3)} s (${(measured / bare).toFixed(2)} times)`,
    );
    say('founding and burn-in', `${again.toFixed(3)} s`);
  },

  tieWeek() {
    // All is compiled by the end of this; a year of a small town would be over before.
    run(town(10_000, 8), 104);
    for (const firms of [1000, 10_000, 100_000]) {
      const world = town(firms, 8);
      run(world, 26);
      const { seconds: time, tieWeeks } = run(world, firms < 100_000 ? 390 : 52);
      say(
        `a tie-week in a town of ${firms.toLocaleString('en')}`,
        `${((time * 1e9) / tieWeeks).toFixed(0)} ns (${world.ties.alive} ties)`,
      );
    }
  },

  million() {
    const node = ['--max-old-space-size=4000', 'test/bench/million.mjs'];
    const figures = JSON.parse(execFileSync(process.execPath, node, { encoding: 'utf8' }));
    say(
      'a million firms',
      `${figures.ties.toLocaleString('en')} ties; founded in ${figures.founding.toFixed(1)} s`,
    );
    say(
      'their year',
      `${figures.seconds.toFixed(1)} s, ${figures.nsPerTieWeek.toFixed(0)} ns a tie-week, peak ${figures.peakGb.toFixed(2)} GB`,
    );
  },

  startUp() {
    const time = best(5, () => execFileSync(process.execPath, ['dist/cli/main.js', '--help']));
    const bare = best(5, () => execFileSync(process.execPath, ['-e', '0']));
    say('simpul --help', `${time.toFixed(2)} s (bare Node ${bare.toFixed(2)} s)`);
  },

  async store() {
    const { without, with: kept } = await withAndWithout(24, 3);
    say(
      'the study without a store and with one',
      `${without.toFixed(2)} and ${kept.toFixed(2)} runs/s: ${(100 * (1 - kept / without)).toFixed(1)} % less`,
    );
    await keeping();
  },

  sweep() {
    const parts = 100;
    const { first, again, part, merge, files, bytes, storeBytes } = sweepAndMerge(parts);
    const mb = (size) => `${(size / 1e6).toFixed(1)} MB`;
    say('a sweep of 10,000 short runs', `${first.toFixed(1)} s, ${(10_000 / first).toFixed(0)} runs/s`);
    say('the same again, all of it found', `${again.toFixed(1)} s`);
    say('what it leaves', `${files} files of ${mb(bytes)}, and a store of ${mb(storeBytes)}`);
    say(`one of ${parts} parts`, `${part.toFixed(2)} s; merge of all ${merge.toFixed(1)} s`);
  },

  study() {
    const replicates = 12;
    const compare = (workers) =>
      seconds(() =>
        execFileSync(process.execPath, [
          'dist/cli/main.js',
          'compare',
          'scenarios/pasuruan/study.yaml',
          '--quiet',
          '--force',
          '--fresh',
          '--replicates',
          String(replicates),
          '--workers',
          String(workers),
          '--out',
          'output/bench',
        ]),
      );
    const one = compare(1);
    const two = compare(2);
    const runs = replicates * 6;
    say(
      'study on one worker',
      `${(runs / one).toFixed(1)} runs/s (${one.toFixed(1)} s for ${runs} runs, start and report included)`,
    );
    say(
      'study on two workers',
      `${(runs / two).toFixed(1)} runs/s, ${(one / two).toFixed(2)} times one worker`,
    );
  },
};

console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}`);
for (const [name, bench] of Object.entries(benches))
  if (only.length === 0 || only.includes(name)) await bench();
