import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, smallFiles, smallSweep } from './small-files.js';
import { simpul } from './terminal.js';

const folder = smallFiles();
const out = (name: string) => join(folder, 'output', name);
const long = smallSweep(
  folder,
  'long',
  { parameters: { 'behaviour.trust.fading': { from: 0.1, to: 0.9, steps: 9 } } },
  { replicates: 25 },
);
const started: ChildProcess[] = [];
beforeAll(async () => {
  await simpul('sweep', long, '--store', join(folder, 'whole.duckdb'), '--out', out('whole'));
});
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

/** A sweep in a process of its own: what it says, and how it ends. */
function start(...words: string[]) {
  const argv = ['dist/cli/main.js', 'sweep', long, '--workers', '1', '--lang', 'en', ...words];
  const child = spawn(process.execPath, argv);
  started.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    said.out += text;
  });
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  const ended = new Promise<number | NodeJS.Signals>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal!)),
  );
  return { child, said, ended };
}

/** Waits until something is so while a process runs. */
async function until(child: ChildProcess, isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    if (child.exitCode !== null) throw new Error('It was over before anybody could end it.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
/** The runs that were there when a sweep went on. */
const foundIn = (err: string) => Number(/Going on: (\d+) of \d+ runs/.exec(err)?.[1] ?? 0);
const shards = (name: string) => join(out(name), 'shards');
/** What unfinished starts of the part have left. */
const unfinishedIn = (name: string) =>
  (existsSync(shards(name)) ? readdirSync(shards(name)) : [])
    .filter((each) => /^\.shard-1-of-1\..*\.unfinished\.jsonl$/.test(each))
    .map((each) => join(shards(name), each));
const keptIn = (name: string) =>
  unfinishedIn(name).reduce((sum, path) => sum + readFileSync(path, 'utf8').split('\n').length - 1, 0);

describe('a sweep in one piece', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('goes on after %s, to the same bytes', async (signal) => {
    const store = join(folder, `${signal}.duckdb`);
    const words = ['--store', store, '--out', out(signal)];
    const { child, said, ended } = start(...words);
    await until(child, () => sizeOf(`${store}.waiting`) > 0);
    child.kill(signal);
    expect(await ended).toBe(130);
    expect(said.err).toMatch(/Interrupted: \d+ of 450 runs finished and kept/);
    expect(existsSync(out(signal))).toBe(false);
    const kept = Number(/Interrupted: (\d+)/.exec(said.err)![1]);
    const listed = await simpul('runs', out(signal));
    expect(listed.out).toContain(
      `450 runs: ${kept} finished, 0 failed, ${450 - kept} still to come; 9 points × 2 scenarios × 25 replicates.`,
    );
    expect(listed.err).toContain(
      'not finished: at work, or interrupted. It goes on from there with: simpul sweep',
    );
    const again = await simpul('sweep', long, ...words);
    expect(again.code).toBe(0);
    expect(foundIn(again.err)).toBe(kept);
    const { err, out: json } = await simpul('runs', out(signal), '--json');
    expect(err).not.toContain('not finished');
    const times = JSON.parse(json).map(({ finishedAt }: { finishedAt: string | null }) => finishedAt);
    expect([times.length, times.includes(null)]).toEqual([450, false]);
    expect(filesOf(out(signal))).toEqual(filesOf(out('whole')));
  });
});

describe('a part of a sweep', () => {
  test('goes on after kill -9, time after time, and leaves the same file', async () => {
    const words = ['--shard', '1/1', '--out', out('killed')];
    let before = 0;
    for (const time of [1, 2]) {
      const { child, said, ended } = start(...words);
      await until(child, () => keptIn('killed') > before);
      child.kill('SIGKILL');
      expect(await ended).toBe('SIGKILL');
      if (time > 1) expect(foundIn(said.err)).toBe(before);
      // Every run that had ended is there, but for the one that was being written.
      before = keptIn('killed');
    }
    const last = await simpul('sweep', long, ...words);
    expect(last.code).toBe(0);
    expect(foundIn(last.err)).toBe(before);
    expect(readdirSync(shards('killed'))).toEqual(['shard-1-of-1.parquet']);
    expect((await simpul('sweep', long, '--shard', '1/1', '--out', out('unkilled'))).code).toBe(0);
    const file = (name: string) => readFileSync(join(shards(name), 'shard-1-of-1.parquet'));
    expect(file('killed').equals(file('unkilled'))).toBe(true);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('keeps what is finished at %s', async (signal) => {
    const words = ['--shard', '1/1', '--out', out(`part-${signal}`)];
    const { child, said, ended } = start(...words);
    await until(child, () => keptIn(`part-${signal}`) > 0);
    child.kill(signal);
    expect(await ended).toBe(130);
    const kept = Number(/Interrupted: (\d+) of 450 runs finished and kept/.exec(said.err)?.[1]);
    const again = start(...words);
    await until(again.child, () => again.said.err !== '');
    expect(foundIn(again.said.err)).toBe(kept);
    again.child.kill('SIGKILL');
  });

  test('that two processes run at once is whole, whichever ends first', async () => {
    const words = ['--shard', '1/1', '--out', out('twice')];
    const first = start(...words);
    await until(first.child, () => keptIn('twice') > 20);
    const second = start(...words);
    expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0]);
    for (const { said } of [first, second]) expect(said.out).toContain('450 runs finished');
    expect(readdirSync(shards('twice'))).toEqual(['shard-1-of-1.parquet']);
    expect((await simpul('sweep', long, '--merge', '--out', out('twice'))).code).toBe(0);
    expect(filesOf(out('twice'))).toEqual(filesOf(out('whole')));
  });

  test('runs beside another one in the same folder', async () => {
    const parts = ['1/2', '2/2'].map((part) => start('--shard', part, '--out', out('beside')));
    expect(await Promise.all(parts.map(({ ended }) => ended))).toEqual([0, 0]);
    expect(readdirSync(shards('beside')).sort()).toEqual(['shard-1-of-2.parquet', 'shard-2-of-2.parquet']);
    expect((await simpul('sweep', long, '--merge', '--out', out('beside'))).code).toBe(0);
    expect(filesOf(out('beside'))).toEqual(filesOf(out('whole')));
  });
});
