import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { smallDisk } from './small-disk.js';
import { filesOf, smallFiles, smallSweep } from './small-files.js';
import { simpul } from './terminal.js';

const { path: disk, isThere: hasDisk, remount, remove } = smallDisk('20m');
const folder = smallFiles();

beforeEach(() => {
  if (!hasDisk) return;
  remount('rw,size=20m');
  for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true });
});

afterAll(remove);

describe.skipIf(!hasDisk)('on a full disk', () => {
  test('a part of a sweep says so, and goes on once there is room', async () => {
    const file = smallSweep(folder, 'sobol', {
      method: 'sobol',
      samples: 4,
      parameters: { 'behaviour.trust.fading': { from: 0.2, to: 0.6 } },
    });
    const part = (out: string) =>
      simpul('sweep', file, '--shard', '1/1', '--out', join(out, 'sw'), '--store', join(folder, 'no.duckdb'));
    remount('size=12k');
    const full = await part(disk);
    expect([full.code, full.out]).toEqual([1, '']);
    expect(full.err).toMatch(/sw: the results could not be written: the disk is full \(ENOSPC\)\..*goes on/);
    remount('size=20m');
    expect((await part(disk)).code).toBe(0);
    expect((await part(folder)).code).toBe(0);
    const shards = (out: string) => filesOf(join(out, 'sw', 'shards'));
    expect(shards(disk)).toEqual(shards(folder));
  });

  test('what was made again is said to be lost', async () => {
    const [study, result] = [join(folder, 'study.json'), join(folder, 'output', 'study')];
    const compare = ['compare', study, '--replicates', '1', '--out', result, '--quiet'];
    expect((await simpul(...compare)).code).toBe(0);
    remount('size=60k');
    const { code, out, err } = await simpul('reproduce', result, '--out', join(disk, 'again'));
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(
      /again: the result could not be written: the disk is full \(ENOSPC\)\. .*kept nowhere/,
    );
  });

  /** A file that takes up all of the disk but so many bytes. */
  function fillBut(left: number): void {
    const free = execFileSync('df', ['--output=avail', '-B1', disk], { encoding: 'utf8' });
    writeFileSync(join(disk, 'full'), Buffer.alloc(Number(free.split('\n')[1]) - left));
  }

  const scenario = join(folder, 'event.json');
  test.each([
    ['branch', '--at', '2006-W20', '--save', join(disk, 'a.state')],
    ['export', '--format', 'graphml', '--out', join(disk, 'ties.graphml')],
    ['export', '--format', 'csv', '--out', join(disk, 'ties')],
  ])('%s leaves no half of a file, and the same command works once there is room', async (...argv) => {
    const [command, ...words] = argv as [string, ...string[]];
    const path = words.at(-1)!;
    const give = (...more: string[]) => simpul(command, scenario, ...words, ...more);
    remount('size=200k');
    fillBut(4096);
    const full = await give();
    expect([full.code, full.out]).toEqual([1, '']);
    expect(full.err).toMatch(
      /: the file could not be written: the disk is full \(ENOSPC\)\. Nothing is left/,
    );
    expect((await give('--lang', 'id')).err).toMatch(/disk penuh \(ENOSPC\)\. Tidak ada sisanya/);
    expect(readdirSync(disk).filter((name) => !['full', 'ties'].includes(name))).toEqual([]);
    if (path.endsWith('ties')) expect(readdirSync(path)).toEqual([]);
    rmSync(join(disk, 'full'));
    expect((await give()).code).toBe(0);
    const again = await give();
    expect([again.code, again.err]).toEqual([2, expect.stringMatching(/there is such a file already/)]);
    rmSync(path, { recursive: true });
    remount('ro');
    const readOnly = await give();
    expect([readOnly.code, readOnly.err]).toEqual([
      1,
      expect.stringMatching(/the disk is read-only \(EROFS\)/),
    ]);
  });

  test('a report leaves nothing half written, and the one before stays', async () => {
    const result = join(disk, 'result');
    const compare = ['compare', join(folder, 'study.json'), '--replicates', '1', '--out', result, '--quiet'];
    expect((await simpul(...compare)).code).toBe(0);
    const report = () => readFileSync(join(result, 'report.html'), 'utf8');
    const before = report();
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'much'), Buffer.alloc(bavail * bsize - 300_000));
    const { code, err } = await simpul('report', result, '--lang', 'id');
    expect([code, err]).toEqual([1, expect.stringContaining('(ENOSPC)')]);
    expect(readdirSync(result).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(report() === before).toBe(true);
  });
});
