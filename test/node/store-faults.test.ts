import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRunStore } from '../../src/node/run-store.js';
import { StoreFault } from '../../src/node/store-fault.js';
import { smallDisk } from '../cli/small-disk.js';
import { smallFiles } from '../cli/small-files.js';
import { simpul } from '../cli/terminal.js';
import { runsOf, smallData } from './small-data.js';

const MANY = 200;
const study = smallData({ none: [] }, { replicates: MANY });
const run = runsOf(study, 0)[0]!;
const folder = mkdtempSync(join(tmpdir(), 'simpul-store-'));
const at = (name: string) => join(folder, name);

/** Puts runs in one by one; gives how many were kept, and what stopped it. */
async function fill(path: string, count: number): Promise<{ kept: number; fault?: unknown }> {
  const store = await openRunStore(path);
  let kept = 0;
  try {
    for (; kept < count; kept++) store.keep(study, [{ scenario: 0, replicate: kept, run }]);
    return { kept };
  } catch (fault) {
    return { kept, fault };
  } finally {
    // What could not be written is told of above.
    await store.close().catch(() => {});
  }
}

async function found(path: string): Promise<ReadonlyMap<number, unknown>> {
  const store = await openRunStore(path);
  try {
    return (await store.find(study, () => false))[0]!;
  } finally {
    await store.close();
  }
}

const { path: disk, isThere: hasDisk, remount, remove } = smallDisk('400k');

afterAll(() => {
  remove();
  rmSync(folder, { recursive: true, force: true });
});

describe('a store of runs', () => {
  test.skipIf(!hasDisk)(
    'on a full disk says so, keeps what it took, and has all of it once there is room',
    async () => {
      const path = join(disk, 'runs.duckdb');
      const { kept, fault } = await fill(path, MANY);
      expect(fault).toBeInstanceOf(StoreFault);
      expect((fault as StoreFault).text.en).toMatch(/the disk is full, .* finished before are safe/);
      expect((fault as StoreFault).text.id).toMatch(/disk penuh/);
      expect([kept > 10, kept < MANY]).toEqual([true, true]);
      // What did not fit is not there by half.
      const lines = readFileSync(`${path}.${existsSync(`${path}.leaving`) ? 'leaving' : 'waiting'}`, 'utf8');
      expect(lines.endsWith('\n')).toBe(true);
      await expect(openRunStore(path)).rejects.toThrow(/the disk is full/);
      remount('size=20m');
      expect((await found(path)).size).toBe(kept);
      expect(await fill(path, MANY)).toEqual({ kept: MANY });
      const runs = await found(path);
      expect(runs.size).toBe(MANY);
      expect(runs.get(kept)).toEqual(run);
    },
  );

  test.skipIf(!hasDisk)('in a read-only folder says so, whether it is there or not', async () => {
    const path = join(disk, 'kept.duckdb');
    await fill(path, 2);
    remount('ro');
    for (const each of [path, join(disk, 'new', 'runs.duckdb')])
      await expect(openRunStore(each)).rejects.toThrow(/cannot be written there, so nothing was run/);
    remount('rw');
    expect((await found(path)).size).toBe(2);
  });

  test('of a newer simpul is refused, and left as it is', async () => {
    const path = at('newer.duckdb');
    await fill(path, 1);
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    await connection.run('UPDATE runs SET format = 3');
    connection.closeSync();
    instance.closeSync();
    const before = readFileSync(path);
    await expect(openRunStore(path)).rejects.toThrow(/written by a newer simpul/);
    expect(readFileSync(path).equals(before)).toBe(true);
    // It is let go of again.
    await expect(openRunStore(path)).rejects.toThrow(/written by a newer simpul/);
  });

  describe('that is damaged', () => {
    const whole = at('whole.duckdb');
    beforeAll(async () => {
      await fill(whole, 20);
    });

    /** Either a fault that says what to do, or exactly what was put in. */
    async function judged(path: string): Promise<'told' | 'whole'> {
      try {
        const runs = await found(path);
        expect([...runs.values()]).toEqual(Array.from({ length: 20 }, () => run));
        return 'whole';
      } catch (fault) {
        if (!(fault instanceof StoreFault)) throw fault;
        expect(fault.text.en).toMatch(/cannot be used: .*Move the file away to begin a new store/);
        return 'told';
      }
    }

    test('by bytes that were overwritten is told of, or gives what was put in', async () => {
      const bytes = readFileSync(whole);
      const told = new Set<string>();
      for (let place = 0; place < bytes.length; place += Math.ceil(bytes.length / 25)) {
        const damaged = Buffer.from(bytes);
        damaged.fill(0x5a, place, place + 6000);
        const path = at(`overwritten-${place}.duckdb`);
        writeFileSync(path, damaged);
        told.add(await judged(path));
      }
      expect(told).toContain('told');
    });

    test('by an end that is missing is told of', async () => {
      const { length } = readFileSync(whole);
      for (const size of [0, 100, 4096, 12288, Math.floor(length / 3)]) {
        const path = at(`cut-${size}.duckdb`);
        copyFileSync(whole, path);
        truncateSync(path, size);
        expect(await judged(path), String(size)).toBe('told');
        expect(readFileSync(path)).toHaveLength(size);
      }
    });
  });
});

describe('simpul compare', () => {
  test.skipIf(!hasDisk)(
    'on a full disk ends with 1 and one line; later goes on from there to the same digest',
    async () => {
      remount('size=20m');
      for (const name of readdirSync(disk)) rmSync(join(disk, name));
      remount('size=150k');
      const files = smallFiles();
      const compare = (...more: string[]) =>
        simpul('compare', join(files, 'study.json'), '--replicates', '30', '--workers', '1', ...more);
      const stored = ['--store', join(disk, 'study.duckdb'), '--out', join(files, 'out', 'full')];
      const full = await compare(...stored);
      expect([full.code, full.out]).toEqual([1, '']);
      expect(full.err).toMatch(
        /study\.duckdb: the disk is full, .*the same command, which goes on from there/,
      );
      expect(full.err).not.toMatch(/ at .*\.[jt]s:\d/);
      remount('size=20m');
      const after = await compare(...stored);
      expect(after.code).toBe(0);
      expect(after.err).toMatch(/of 60 runs/);
      const elsewhere = await compare('--out', join(files, 'elsewhere', 'whole'));
      const digest = (text: string) => /Digest: (\w+)/.exec(text)![1];
      expect(digest(after.out)).toBe(digest(elsewhere.out));
    },
  );
});
