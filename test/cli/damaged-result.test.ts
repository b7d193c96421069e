import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { smallFiles, smallSweep } from './small-files.js';
import { changeJson, copyOf } from './tampering.js';
import { simpul } from './terminal.js';

const folder = smallFiles();
const out = (name: string) => join(folder, 'output', name);
/** Every command that opens the result of a comparison. */
const commands: Readonly<Record<string, (result: string) => string[]>> = {
  verify: (result) => ['verify', result],
  report: (result) => ['report', result],
  runs: (result) => ['runs', result],
  query: (result) => ['query', result, 'SELECT 1'],
  export: (result) => [
    'export',
    result,
    '--scenario',
    'event',
    '--format',
    'gexf',
    '--out',
    join(result, 'a.gexf'),
  ],
  why: (result) => ['why', result, '--b', 'event'],
  tie: (result) => ['tie', result, 'a', 'b', '--scenario', 'event'],
  reproduce: (result) => ['reproduce', result, '--out', out('again')],
};
/** Those that open a file of it: what is made again follows from the manifest alone. */
const opening = (file: string) =>
  Object.fromEntries(
    Object.entries(commands).filter(([name]) => file === 'manifest.json' || name !== 'reproduce'),
  );
const ofSweeps = ['verify', 'runs', 'query', 'reproduce'];

beforeAll(async () => {
  const study = join(folder, 'study.json');
  const given = ['--replicates', '1', '--equal-budget', 'Rp 80 million', '--out', out('study'), '--quiet'];
  expect((await simpul('compare', study, ...given)).code).toBe(0);
  const vary = { parameters: { 'behaviour.trust.fading': [0.2, 0.4] } };
  const sweep = smallSweep(folder, 'sweep', vary, { replicates: 1 });
  expect((await simpul('sweep', sweep, '--out', out('sweep'), '--quiet')).code).toBe(0);
});

const cut = (result: string, name: string) => {
  const text = readFileSync(join(result, name), 'utf8');
  writeFileSync(join(result, name), text.slice(0, text.lastIndexOf('"digest"')));
};

const again = 'Put it back from a copy, or make the result again with the command that made it.';

describe('a file of a result', () => {
  test.each<[what: string, file: string, damage: (result: string) => void, says: RegExp]>([
    [
      'with a line that is no JSON',
      'manifest.json',
      (result) => {
        const lines = readFileSync(join(result, 'manifest.json'), 'utf8').split('\n');
        lines[6] = ' "command"; 7,';
        writeFileSync(join(result, 'manifest.json'), lines.join('\n'));
      },
      /manifest\.json:7:11: the file is damaged: here it stops being the JSON/,
    ],
    [
      'that was cut short',
      'comparison.json',
      (result) => cut(result, 'comparison.json'),
      /comparison\.json:1:\d{4,}: the file is damaged/,
    ],
    [
      'without a key',
      'manifest.json',
      (result) => changeJson(result, 'manifest.json', ({ study }) => void delete study.baseline),
      /manifest\.json: study\.baseline: the file is damaged: this is missing, and should be a text/,
    ],
    [
      'with a number for a text in a list',
      'manifest.json',
      (result) =>
        changeJson(result, 'manifest.json', ({ runs }) => {
          runs[1].digest = 3;
        }),
      /manifest\.json: runs\.1\.digest: the file is damaged: this is something else, and should be a text/,
    ],
    [
      'with a text for a number, deep in it',
      'comparison.json',
      (result) =>
        changeJson(result, 'comparison.json', ({ equalBudget }) => {
          equalBudget.money[0].introductions.mean = 'many';
        }),
      /comparison\.json: equalBudget\.money\.0\.introductions\.mean: .*should be a number/,
    ],
    [
      'that is a list',
      'comparison.json',
      (result) => writeFileSync(join(result, 'comparison.json'), '3'),
      /comparison\.json: the file is damaged: this is something else, and should be a map of keys/,
    ],
    [
      'without its format',
      'comparison.json',
      (result) => changeJson(result, 'comparison.json', (content) => void delete content.format),
      /comparison\.json: format: the file is damaged: this should be 1\./,
    ],
    [
      'that is not there',
      'comparison.json',
      (result) => rmSync(join(result, 'comparison.json')),
      /comparison\.json: is missing from the result\./,
    ],
  ])('%s is told of by every command, with what would be right', async (what, file, damage, says) => {
    const result = copyOf(out('study'), what.replaceAll(/\W+/g, '-'));
    damage(result);
    for (const [command, argv] of Object.entries(opening(file))) {
      // The numbers of runs and exports are in the manifest and the tables.
      const { code, out: text, err } = await simpul(...argv(result));
      expect([code, text], command).toEqual([2, '']);
      expect(err, command).toMatch(says);
      expect(err, command).toContain(join(result, file));
      expect(err, command).toContain(again);
    }
    const indonesian = await simpul('verify', result, '--lang', 'id');
    expect([indonesian.code, indonesian.err]).toEqual([2, expect.stringMatching(/rusak|tidak ada dalam/)]);
  });

  test.each(['manifest.json', 'comparison.json'])(
    'of a newer simpul is told of as such: %s',
    async (file) => {
      const result = copyOf(out('study'), `newer-${file}`);
      changeJson(result, file, (content) => {
        content.format = 2;
      });
      for (const [command, argv] of Object.entries(opening(file))) {
        const { code, err } = await simpul(...argv(result));
        expect(code, command).toBe(2);
        expect(err, command).toMatch(
          `${file}: was written by a newer simpul: its format is 2, this simpul reads format 1. Use a newer simpul.`,
        );
      }
      const { err } = await simpul('verify', result, '--lang', 'id');
      expect(err).toMatch(/ditulis oleh simpul yang lebih baru: formatnya 2/);
    },
  );

  test.each<[what: string, damage: (result: string) => void, says: RegExp]>([
    ['cut', (result) => cut(result, 'manifest.json'), /manifest\.json:\d+:2: the file is damaged/],
    [
      'without-key',
      (result) => changeJson(result, 'manifest.json', ({ design }) => void delete design.parameters),
      /manifest\.json: design\.parameters: .*this is missing, and should be a list/,
    ],
    [
      'another-kind',
      (result) =>
        changeJson(result, 'manifest.json', (content) => {
          content.kind = 'swept';
        }),
      /manifest\.json: kind: .*this should be sweep/,
    ],
    [
      'newer',
      (result) =>
        changeJson(result, 'manifest.json', (content) => {
          content.format = 7;
        }),
      /was written by a newer simpul: its format is 7/,
    ],
    ['no-design', (result) => rmSync(join(result, 'design.parquet')), /design\.parquet: missing/],
  ])('of a sweep is told of likewise: %s', async (what, damage, says) => {
    const result = copyOf(out('sweep'), `sweep-${what}`);
    damage(result);
    for (const command of ofSweeps) {
      if (what === 'no-design' && command === 'runs') continue;
      const { code, out: text, err } = await simpul(...commands[command]!(result));
      expect([code, text], command).toEqual([2, '']);
      expect(err, command).toMatch(says);
    }
  });
});

test('a folder that is damaged or newer is not replaced unasked', async () => {
  const result = copyOf(out('study'), 'not-replaced');
  changeJson(result, 'manifest.json', (content) => {
    content.format = 2;
  });
  const given = ['compare', join(folder, 'study.json'), '--replicates', '1', '--out', result, '--quiet'];
  const { code, err } = await simpul(...given);
  expect([code, err]).toEqual([2, expect.stringMatching(/no result of simpul that can be read\. .*--force/)]);
  expect((await simpul(...given, '--force')).code).toBe(0);
});

test('a folder that holds none of them is no result', async () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  for (const [command, argv] of Object.entries(commands)) {
    const { code, err } = await simpul(...argv(empty));
    expect([code, err], command).toEqual([2, expect.stringMatching(/no result of a comparison/)]);
  }
});

test('lines of a journal that are no events are passed over', async () => {
  const result = copyOf(out('study'), 'odd-journal');
  const sweep = copyOf(out('sweep'), 'odd-journal-of-sweep');
  for (const each of [result, sweep])
    appendFileSync(join(each, 'journal'), 'null\n123\n"x"\n[]\n{"event":"finished"}\n{"event":"planned"}\n');
  const study = join(folder, 'study.json');
  for (const argv of [
    ['runs', result],
    ['query', result, 'SELECT finished_at FROM runs'],
    ['runs', sweep],
    ['query', sweep, 'SELECT finished_at FROM runs'],
    ['compare', study, '--replicates', '1', '--equal-budget', 'Rp 80 million', '--out', result, '--quiet'],
  ]) {
    const { code, err } = await simpul(...argv);
    expect([code, err], argv.join(' ')).toEqual([0, expect.not.stringMatching(/mistake|Cannot/)]);
  }
});
