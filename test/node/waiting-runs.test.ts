import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { openLines } from '../../src/node/run-lines.js';
import type { RunRow } from '../../src/node/run-row.js';
import { openRunStore, openRunTable } from '../../src/node/run-store.js';
import { waitingRuns } from '../../src/node/waiting-runs.js';
import { runsOf, smallData } from './small-data.js';

const MANY = 40;
const study = smallData({ none: [] }, { replicates: MANY });
const run = runsOf(study, 0)[0]!;
const folder = mkdtempSync(join(tmpdir(), 'simpul-waiting-'));
let files = 0;
const newPath = () => join(folder, `runs-${files++}`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const row = (replicate: number): RunRow => ({
  identity: `run ${replicate}`,
  scenario: 'a “b”\n',
  seed: '\\ é 😀',
  replicate,
  run,
});

/** What a store would have after the process died now, of runs numbered from 0: the files as they are, opened elsewhere. */
async function afterDeath(path: string): Promise<number[]> {
  const elsewhere = newPath();
  for (const name of readdirSync(folder).filter((each) => join(folder, each).startsWith(path)))
    copyFileSync(join(folder, name), elsewhere + join(folder, name).slice(path.length));
  const store = await openRunStore(elsewhere);
  const [found] = await store.find(study, () => false);
  await store.close();
  for (const each of found!.values()) expect(each).toEqual(run);
  return [...found!.keys()].sort((a, b) => a - b);
}

describe('a store of runs', () => {
  test('has each run as soon as it was kept, whenever the process dies', async () => {
    const path = newPath();
    const store = await openRunStore(path);
    const kept: number[] = [];
    for (let replicate = 0; replicate < MANY; replicate++) {
      store.keep(study, [{ scenario: 0, replicate, run }]);
      kept.push(replicate);
      if (replicate % 10 === 0) expect(await afterDeath(path)).toEqual(kept);
      // Some are in the database by then, some wait.
      if (replicate === 25) expect(await store.count()).toBe(26);
    }
    expect(await afterDeath(path)).toEqual(kept);
    await store.close();
    expect([existsSync(`${path}.waiting`), existsSync(`${path}.leaving`)]).toEqual([false, false]);
    expect(await afterDeath(path)).toEqual(kept);
  });

  test('passes over a line that was cut off, and lines that are none', async () => {
    const path = newPath();
    const store = await openRunStore(path);
    for (let replicate = 0; replicate < 5; replicate++) store.keep(study, [{ scenario: 0, replicate, run }]);
    const lines = readFileSync(`${path}.waiting`, 'utf8');
    await store.close();
    const cuts = [2, 20, Math.floor(lines.length / 10), lines.length / 5 - 1];
    for (const cut of cuts) {
      const torn = newPath();
      writeFileSync(`${torn}.waiting`, lines.slice(0, -cut));
      expect(await afterDeath(torn)).toEqual([0, 1, 2, 3]);
    }
    const odd = newPath();
    const noBytes = lines.replace(/"outcomes":"/, '$&*');
    writeFileSync(`${odd}.waiting`, `{}\nnonsense\n\n[1]\n"a"\n${noBytes}`);
    expect(await afterDeath(odd)).toEqual([1, 2, 3, 4]);
  });
});

describe('what waits and is not as it was written', () => {
  /** Lines of five runs, and a store that has all of them. */
  async function five(): Promise<{ lines: string; path: string }> {
    const path = newPath();
    const store = await openRunStore(path);
    for (let replicate = 0; replicate < 5; replicate++) store.keep(study, [{ scenario: 0, replicate, run }]);
    const lines = readFileSync(`${path}.waiting`, 'utf8');
    await store.close();
    return { lines, path };
  }

  test.each([
    ['a value', /"outcomes":"(....)./, '"outcomes":"$1-'],
    [
      'a bit of a value',
      /("outcomes":".{100})(.)/,
      (_: string, head: string, sign: string) => `${head}${sign === 'A' ? 'B' : 'A'}`,
    ],
    ['a checksum', /"checks":"./, '"checks":"x'],
    ['the number of measures', /"columns":/, '$&1'],
    ['the content', /spentIdr/, 'spentIdR'],
    ['a digest', /"digest":"..../, '"digest":"0000'],
  ])('by %s is passed over, and spoils nothing that the store has', async (_, before, after) => {
    const { lines, path } = await five();
    const damaged = lines.replace(before, after as string);
    expect(damaged).not.toBe(lines);
    const alone = newPath();
    writeFileSync(`${alone}.waiting`, damaged);
    expect(await afterDeath(alone)).toEqual([1, 2, 3, 4]);
    writeFileSync(`${path}.waiting`, damaged);
    expect(await afterDeath(path)).toEqual([0, 1, 2, 3, 4]);
  });

  test('is left alone with the store where a newer simpul wrote it', async () => {
    const { lines } = await five();
    const path = newPath();
    writeFileSync(`${path}.waiting`, lines.replace('"format":2', '"format":3'));
    await expect(openRunStore(path)).rejects.toThrow(/written by a newer simpul/);
    expect(existsSync(`${path}.waiting`)).toBe(true);
  });

  test('is named where it cannot be read', async () => {
    const path = newPath();
    mkdirSync(`${path}.leaving`);
    await expect(openRunStore(path)).rejects.toThrow(`${path}.leaving: `);
  });
});

test('of twins that wait the store takes the one that went on after its end, whichever came first', async () => {
  const twins = smallData({ none: [], twin: [] }, { replicates: 2 });
  const longer = { ...run, afterEnd: [[1, 2]] };
  const store = await openRunStore(newPath());
  const kept = [longer, run, run, longer].map((each, at) => ({
    scenario: at % 2,
    replicate: Math.floor(at / 2),
    run: each,
  }));
  for (const each of kept) store.keep(twins, [each]);
  const [found] = await store.find(twins, () => true);
  expect(await store.count()).toBe(2);
  await store.close();
  expect([...found!]).toEqual([
    [0, longer],
    [1, longer],
  ]);
});

test('a part takes over what waits for a store, of a study that was killed', async () => {
  const path = newPath();
  const store = await openRunStore(path);
  for (const each of [0, 1, 2]) store.rows.keep([row(each)]);
  const elsewhere = newPath();
  for (const ending of ['', '.wal', '.waiting']) copyFileSync(path + ending, elsewhere + ending);
  await store.close();
  const table = await openRunTable();
  await table.rows.takeFromStore(elsewhere, ['run 0', 'run 2', 'run 9']);
  const found = await table.rows.find(['run 0', 'run 1', 'run 2']);
  table.close();
  expect([...found.keys()].sort()).toEqual(['run 0', 'run 2']);
});

test('folders may be called as they like: DuckDB takes some names for columns', async () => {
  for (const name of ['seed=9', 'policy=ban', 'digest=1']) {
    const inside = join(newPath(), name);
    const path = join(inside, 'runs');
    for (const _ of [1, 2]) {
      const store = await openRunStore(path);
      store.keep(study, [{ scenario: 0, replicate: 3, run }]);
      const [found] = await store.find(study, () => false);
      await store.close();
      expect([...found!]).toEqual([[3, run]]);
    }
    const table = await openRunTable();
    openLines(join(inside, 'part.jsonl')).add([row(1)]);
    await table.rows.takeIn(join(inside, 'part.jsonl'));
    await table.rows.writeTo(join(inside, 'part.parquet'));
    await table.rows.takeIn(join(inside, 'part.parquet'));
    expect((await table.rows.find(['run 1'])).size).toBe(1);
    table.close();
  }
});

describe('a file of runs', () => {
  test('goes on after its last whole line', () => {
    const path = newPath();
    const lines = openLines(path);
    lines.add([row(0), row(1)]);
    lines.close();
    appendFileSync(path, '{'.repeat(200_000));
    const again = openLines(path);
    again.add([row(2)]);
    again.close();
    const rows = readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ identity }) => identity)).toEqual(['run 0', 'run 1', 'run 2']);
    expect(rows[2]).toMatchObject({ scenario: 'a “b”\n', seed: '\\ é 😀', replicate: 2 });
  });
});

describe('runs that wait', () => {
  const REST = 30;
  const identitiesIn = (file: string) =>
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).identity);

  test('go into the store by themselves, many at a time, each once', async () => {
    const path = newPath();
    const taken: string[][] = [];
    const waiting = waitingRuns(
      path,
      async (file) => {
        taken.push(identitiesIn(file));
        // More come while they are taken in, which wait for the next time: one by one they would take the store all day.
        if (taken.length === 1) for (const each of [2, 3]) waiting.keep([row(each)]);
      },
      REST,
    );
    for (const each of [0, 1]) waiting.keep([row(each)]);
    expect(taken).toEqual([]);
    await vi.waitFor(() => expect(taken).toHaveLength(2));
    waiting.keep([row(4)]);
    await waiting.settle();
    expect(taken).toEqual([['run 0', 'run 1'], ['run 2', 'run 3'], ['run 4']]);
    await setTimeout(3 * REST);
    expect(taken).toHaveLength(3);
    expect([existsSync(`${path}.waiting`), existsSync(`${path}.leaving`)]).toEqual([false, false]);
  });

  test('stay where they are when the store cannot take them in, which the next one hears', async () => {
    const path = newPath();
    let isFull = true;
    let tries = 0;
    const taken: string[][] = [];
    const waiting = waitingRuns(
      path,
      async (file) => {
        tries++;
        if (isFull) throw new Error('the disk is full');
        taken.push(identitiesIn(file));
      },
      REST,
    );
    waiting.keep([row(0)]);
    await vi.waitFor(() => expect(tries).toBe(1));
    expect(() => waiting.keep([row(1)])).toThrow('the disk is full');
    await expect(waiting.settle()).rejects.toThrow('the disk is full');
    isFull = false;
    await waiting.settle();
    expect(taken).toEqual([['run 0'], ['run 1']]);
  });
});
