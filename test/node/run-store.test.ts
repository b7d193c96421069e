import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { unfinishedJournalOf } from '../../src/node/journal.js';
import { openRunStore } from '../../src/node/run-store.js';
import { StoreFault } from '../../src/node/store-fault.js';
import type { Run } from '../../src/study/run.js';
import type { StudyData } from '../../src/study/study-data.js';
import { event } from '../study/small.js';
import { runsOf, smallData } from './small-data.js';

/** Of the study that is killed. */
const REPLICATES = 400;

const study = smallData({ none: [], event: [event()] });
const newPath = () => join(mkdtempSync(join(tmpdir(), 'simpul-')), 'below', 'runs.duckdb');

const [none, withEvent] = runsOf(study, 2) as [Run, Run];

async function filled(path: string): Promise<void> {
  const store = await openRunStore(path);
  store.keep(study, [
    { scenario: 0, replicate: 2, run: none },
    { scenario: 1, replicate: 2, run: withEvent },
  ]);
  await store.close();
}

async function found(path: string, data: StudyData, isFresh = false) {
  const store = await openRunStore(path, isFresh);
  const runs = await store.find(data, () => false);
  await store.close();
  return runs.map((one) => [...one]);
}

describe('a store of runs', () => {
  test('gives back what was put in, values that are not there among them', async () => {
    const path = newPath();
    await filled(path);
    expect(none.values.flat().some(Number.isNaN)).toBe(true);
    expect(await found(path, study)).toEqual([[[2, none]], [[2, withEvent]]]);
  });

  test('knows a run in any study that has it, and no other', async () => {
    const path = newPath();
    await filled(path);
    const turned = smallData({ event: [event()], other: [event({ quota: 3 })], none: [] }, { replicates: 9 });
    expect(await found(path, turned)).toEqual([[[2, withEvent]], [], [[2, none]]]);
    expect(await found(path, { ...study, replicates: 2 })).toEqual([[], []]);
    expect(await found(path, { ...study, seed: 'another' })).toEqual([[], []]);
  });

  test('tells runs that go on after their end from those that do not', async () => {
    const path = newPath();
    const longer: Run = {
      ...none,
      afterEnd: [
        [1, Number.NaN],
        [2, 3],
      ],
    };
    const store = await openRunStore(path);
    store.keep(study, [{ scenario: 0, replicate: 2, run: longer }]);
    const runs = await store.find(study, (scenario) => scenario === 0);
    const shorter = await store.find(study, () => false);
    await store.close();
    expect([...runs[0]!]).toEqual([[2, longer]]);
    expect(shorter.map((one) => [...one])).toEqual([[[2, none]], []]);
  });

  test('asks for a run anew that goes on after its end, and was kept without', async () => {
    const path = newPath();
    await filled(path);
    const store = await openRunStore(path);
    const runs = await store.find(study, () => true);
    await store.close();
    expect(runs.map(({ size }) => size)).toEqual([0, 0]);
  });

  test('knows a run whatever its scenario is called, and wherever its numbers are from', async () => {
    const path = newPath();
    const twins = smallData({ none: [], twin: [] });
    const [one, other] = twins.scenarios as [StudyData['scenarios'][number], StudyData['scenarios'][number]];
    const scenario = { ...other.scenario, modelVersion: 1, index: { trust: 1 }, seed: 'of the file' };
    const told = { ...twins, scenarios: [one, { ...other, scenario }] };
    const longer = { ...none, afterEnd: [[1, 2]] };
    const store = await openRunStore(path);
    store.keep(told, [
      { scenario: 0, replicate: 2, run: longer },
      { scenario: 1, replicate: 2, run: none },
    ]);
    const runs = await store.find(told, (at) => at === 0);
    expect(await store.count()).toBe(1);
    await store.close();
    expect(runs.map((each) => [...each])).toEqual([[[2, longer]], [[2, none]]]);
  });

  test('finds nothing when all is to be run anew, and takes a run twice', async () => {
    const path = newPath();
    await filled(path);
    expect(await found(path, study, true)).toEqual([[], []]);
    await filled(path);
    expect(await found(path, study)).toEqual([[[2, none]], [[2, withEvent]]]);
  });

  test('is refused while another process has it, with its number', async () => {
    const path = newPath();
    await filled(path);
    const program = `const { DuckDBInstance } = await import('@duckdb/node-api');
      await DuckDBInstance.create(${JSON.stringify(path)}); console.log('open'); setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((done) => other.stdout.once('data', done));
    const error = await openRunStore(path).catch((fault: unknown) => fault);
    const ended = new Promise((done) => other.on('exit', done));
    other.kill('SIGKILL');
    await ended;
    expect(error).toBeInstanceOf(StoreFault);
    expect((error as StoreFault).message).toContain(
      `another process (${other.pid}) is writing to this store`,
    );
    expect(await found(path, study)).toHaveLength(2);
  });

  test('that is damaged or no store is told of, and left as it is', async () => {
    const path = newPath();
    await filled(path);
    writeFileSync(path, 'no store');
    await expect(openRunStore(path)).rejects.toThrow(
      /cannot be used: .*Move the file away to begin a new store/,
    );
    expect(readFileSync(path, 'utf8')).toBe('no store');
  });

  test('that cannot be written to is told of', async () => {
    await expect(openRunStore('/proc/simpul/runs.duckdb')).rejects.toThrow();
  });

  test('is one file, whatever it holds', async () => {
    const path = newPath();
    await filled(path);
    expect(statSync(path).isFile()).toBe(true);
    expect(() => statSync(`${path}.wal`)).toThrow();
  });
});

describe('a study that is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-kill-'));
  const program = resolve('dist/cli/main.js');
  const scenario = (name: string, policies: string) =>
    writeFileSync(
      join(folder, `${name}.yaml`),
      `name: ${name}
title: { en: ${name}, id: ${name} }
time: { startYear: 2006, years: 2, burnIn: 1 }
world:
  places: { home: { home: true, latitude: 0, longitude: 0 } }
  sectors: { food: {} }
  firms:
    makers: { role: umkm, place: home, sector: food, count: 60 }
    buyers: { role: buyer, place: home, sector: food, count: 6 }
${policies}`,
    );
  scenario('none', '');
  scenario(
    'groups',
    'policies: [{ policy: local-associations }]\nbudget: { yearly: Rp 100 juta, officerDays: 100 }\n',
  );
  const given = (out: string) => [
    'compare',
    'none.yaml',
    'groups.yaml',
    '--replicates',
    String(REPLICATES),
    '--out',
    out,
    '--quiet',
  ];

  function killedAfter(milliseconds: number): Promise<NodeJS.Signals | null> {
    const child = spawn(process.execPath, [program, ...given('out/killed')], {
      cwd: folder,
      stdio: 'ignore',
    });
    setTimeout(() => child.kill('SIGKILL'), milliseconds);
    return new Promise((done) => child.on('exit', (_, signal) => done(signal)));
  }

  const finish = (...args: string[]) =>
    new Promise<number>((done) => {
      execFile(process.execPath, [program, ...args], { cwd: folder, maxBuffer: 1e8 }, (error) =>
        done(error ? Number(error.code) : 0),
      );
    });

  test('in the middle of a replicate keeps the runs of it that were finished', async () => {
    // The third one never ends.
    scenario('first', '');
    scenario('second', 'budget: { yearly: Rp 1 juta, officerDays: 10 }\n');
    scenario('third', `policies: [{ policy: ${relative(folder, 'test/node/own/endless.mjs')} }]\n`);
    const files = ['first', 'second', 'third'].map((name) => `${name}.yaml`);
    const one = [
      'compare',
      ...files,
      '--replicates',
      '5',
      '--workers',
      '1',
      '--allow-code',
      '--out',
      'cut/it',
    ];
    const child = spawn(process.execPath, [program, ...one], { cwd: folder, stdio: 'ignore' });
    const died = new Promise((done) => child.on('exit', (_, signal) => done(signal)));
    const finished = () =>
      unfinishedJournalOf(join(folder, 'cut/it')).filter(({ event }) => event === 'finished');
    try {
      await vi.waitUntil(() => finished().length === 2, { timeout: 60_000, interval: 50 });
    } finally {
      child.kill('SIGKILL');
      await died;
    }
    const store = await openRunStore(join(folder, 'cut/.simpul-runs.duckdb'));
    expect(await store.count()).toBe(2);
    await store.close();
  }, 90_000);

  test('at 25 moments goes on to the same bytes, and loses nothing that was finished', async () => {
    const start = performance.now();
    expect(await finish(...given('out/whole'), '--store', 'out/other.duckdb')).toBe(0);
    const span = performance.now() - start;
    const path = join(folder, 'out/.simpul-runs.duckdb');
    let kills = 0;
    let withRuns = 0;
    let before = 0;
    while (kills < 25) {
      // What is left to do gets less from one start to the next, so most kills come in the first half.
      const signal = await killedAfter(Math.random() * 0.6 * span);
      if (signal === 'SIGKILL') kills++;
      const store = await openRunStore(path);
      const count = await store.count();
      await store.close();
      expect(count).toBeGreaterThanOrEqual(before);
      // What the journal calls finished is there, down to the last run before the end came.
      const told = unfinishedJournalOf(join(folder, 'out/killed')).filter(
        ({ event }) => event === 'finished',
      );
      expect(count).toBeGreaterThanOrEqual(told.length);
      if (count > before) withRuns++;
      before = count;
      // It got to its end in time: the next one begins with nothing.
      if (signal !== 'SIGKILL' || count === 2 * REPLICATES) {
        for (const name of readdirSync(join(folder, 'out')).filter((each) => /^(killed|\.)/.test(each)))
          rmSync(join(folder, 'out', name), { recursive: true, force: true });
        before = 0;
      }
    }
    expect(withRuns).toBeGreaterThan(3);
    expect(await finish(...given('out/killed'))).toBe(0);
    const bytes = (name: string) => readFileSync(join(folder, 'out', name, 'comparison.json'), 'utf8');
    expect(bytes('killed')).toBe(bytes('whole'));
    const digest = (name: string) =>
      JSON.parse(readFileSync(join(folder, 'out', name, 'manifest.json'), 'utf8')).digest;
    expect(digest('killed')).toBe(digest('whole'));
  }, 400_000);
});
