import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { identityOf } from '../../src/node/manifest.js';
import { refuseForeignFolder, replaceFolder } from '../../src/node/result-folder.js';
import { InputError } from '../../src/words/input-error.js';
import { event } from '../study/small.js';
import { smallData } from './small-data.js';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'simpul-'));
  folder = join(parent, 'result');
});

const writes = (name: string, text: string) => async (aside: string) =>
  writeFileSync(join(aside, name), text);

describe('a result folder', () => {
  test('appears whole, with the folders above it', async () => {
    folder = join(parent, 'deep', 'er', 'result');
    await replaceFolder(folder, async (aside) => {
      writeFileSync(join(aside, 'manifest.json'), '{}');
      expect(existsSync(folder)).toBe(false);
    });
    expect(readdirSync(folder)).toEqual(['manifest.json']);
  });

  test('takes the place of an older one, whose own files go and other people’s stay', async () => {
    await replaceFolder(folder, writes('outcomes.csv', 'old'));
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    await replaceFolder(folder, writes('manifest.json', 'new'));
    expect(readdirSync(folder).sort()).toEqual(['manifest.json', 'notes.txt']);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(parent)).toEqual(['result']);
  });

  test('stays as it was if the new one cannot be written', async () => {
    await replaceFolder(folder, writes('manifest.json', 'old'));
    const fails = async (aside: string) => {
      writeFileSync(join(aside, 'manifest.json'), 'half');
      throw new Error('no room');
    };
    await expect(replaceFolder(folder, fails)).rejects.toThrow('no room');
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe('old');
    expect(readdirSync(parent)).toEqual(['result']);
  });

  test('is put right where a process was killed over it, and what is at work is left alone', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const left = (ending: string, id = pid) => join(parent, `.result.${hostname()}.${id}.${ending}`);
    const leave = (path: string, ...files: string[]) => {
      mkdirSync(path);
      for (const file of files) writeFileSync(join(path, file), 'theirs');
    };
    // Killed between the moves: the old result stood aside, some of what others had put there was in the new one.
    leave(left('old'), 'manifest.json', 'notes.txt');
    leave(left('new'), 'manifest.json', 'plan.txt');
    leave(left('new', process.ppid), 'manifest.json');
    await replaceFolder(folder, writes('manifest.json', 'new'));
    expect(readdirSync(folder).sort()).toEqual(['manifest.json', 'notes.txt', 'plan.txt']);
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe('new');
    expect(readdirSync(parent).sort()).toEqual([basename(left('new', process.ppid)), 'result']);
  });

  test('of another study is refused, of the same one taken, an empty or missing one as well', async () => {
    const manifest = { format: 1, identity: 'this', study: { name: 'pasuruan' } };
    await refuseForeignFolder(folder, 'this');
    mkdirSync(folder);
    await refuseForeignFolder(folder, 'this');
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    await refuseForeignFolder(folder, 'this');
    await expect(refuseForeignFolder(folder, 'that')).rejects.toThrow(InputError);
    await expect(refuseForeignFolder(folder, 'that')).rejects.toThrow(/pasuruan.*--out.*--force/);
  });

  test('with files that are no result is refused', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'thesis.docx'), 'years of work');
    await expect(refuseForeignFolder(folder, 'this')).rejects.toThrow(/no result of simpul.*--out/);
  });
});

describe('the identity of a study', () => {
  const data = smallData({ none: [], event: [event()] });

  test('is that of its scenarios, baseline and seed', () => {
    const others = [
      { ...data, seed: 'other' },
      { ...data, baseline: 'event' },
      { ...data, name: 'other' },
      smallData({ none: [], event: [event({ quota: 9 })] }),
    ];
    const identities = [data, ...others].map(identityOf);
    expect(new Set(identities).size).toBe(5);
  });

  test('is the same for more replicates, other files and other outcomes', () => {
    const moved = data.scenarios.map((entry) => ({ ...entry, file: `elsewhere/${entry.file}` }));
    expect(identityOf({ ...data, replicates: 9, outcomes: [], scenarios: moved })).toBe(identityOf(data));
  });
});
