import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { smallResult } from '../node/small-result.js';
import { smallFile } from '../study/small.js';
import { smallFiles } from './small-files.js';
import { simpul } from './terminal.js';

const files = smallFiles();
const file = join(files, 'event.json');
const folder = mkdtempSync(join(tmpdir(), 'simpul-'));
const path = (name: string) => join(folder, name);
let result: string;
beforeAll(async () => {
  result = await smallResult();
});

describe('simpul export', () => {
  test('writes a run of a result, which is proven to be the same', async () => {
    const { code, out } = await simpul(
      ...['export', result, '--scenario', 'event', '--replicate', '1', '--week', '2007-W12'],
      ...['--format', 'graphml', '--out', path('a.graphml'), '--json'],
    );
    expect(code).toBe(0);
    const told = JSON.parse(out);
    expect(told).toMatchObject({
      scenario: 'event',
      replicate: 1,
      week: '2007-W12',
      files: [path('a.graphml')],
    });
    const manifest = JSON.parse(readFileSync(join(result, 'manifest.json'), 'utf8'));
    const run = manifest.runs.find((one: typeof told) => one.scenario === 'event' && one.replicate === 1);
    expect(told.digest).toBe(run.digest);
    const text = readFileSync(path('a.graphml'), 'utf8');
    expect(text.match(/<edge /g)).toHaveLength(told.ties);
    expect(text.match(/<node /g)).toHaveLength(told.firms);
  });

  test('takes the run at an equal budget, which is another one', async () => {
    const digest = async (name: string, ...more: string[]) => {
      const words = [
        'export',
        result,
        '--scenario',
        'event',
        '--format',
        'csv',
        '--out',
        path(name),
        '--json',
      ];
      return JSON.parse((await simpul(...words, ...more)).out).digest;
    };
    const manifest = JSON.parse(readFileSync(join(result, 'manifest.json'), 'utf8'));
    const run = manifest.equalBudgetRuns.find((one: { scenario: string }) => one.scenario === 'event');
    const [written, equal] = [await digest('written'), await digest('equal', '--equal-budget')];
    expect(equal).toBe(run.digest);
    expect(equal).not.toBe(written);
    expect(existsSync(path('equal/firms.csv')) && existsSync(path('equal/ties.csv'))).toBe(true);
  });

  test('writes a run of a scenario file with its seed and replicate', async () => {
    const ties = async (name: string, ...more: string[]) => {
      const { code } = await simpul(
        'export',
        file,
        '--format',
        'csv',
        '--week',
        '2006',
        '--out',
        path(name),
        ...more,
      );
      expect(code).toBe(0);
      return readFileSync(path(`${name}/ties.csv`), 'utf8');
    };
    const first = await ties('s1', '--seed', '7', '--replicate', '2');
    expect(await ties('s2', '--seed', '7', '--replicate', '2')).toBe(first);
    expect(await ties('s3', '--seed', '8', '--replicate', '2')).not.toBe(first);
    expect(await ties('s4', '--seed', '7')).not.toBe(first);
  });

  test('says in Indonesian what it wrote', async () => {
    const words = ['export', file, '--format', 'gexf', '--dynamic', '--out', path('d.gexf'), '--lang', 'id'];
    const { code, out } = await simpul(...words);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^\d+ usaha dan \d+ ikatan, 2006-W01 … 2008-W52: .*d\.gexf\n$/),
    ]);
  });

  test('refuses wrong input with exit 2 and a line that says what would be right, and writes nothing', async () => {
    writeFileSync(path('there.gexf'), 'mine');
    const gexf = ['--format', 'gexf', '--out', path('new.gexf')];
    const of = ['export', result, ...gexf];
    const wrong: [RegExp, string[]][] = [
      [/--scenario: which one\? The result has none, event\./, of],
      [/--scenario evnt: not in this result\. It has none, event\./, [...of, '--scenario', 'evnt']],
      [
        /--replicate 9: event has no finished run .* from 0 to 1/,
        [...of, '--scenario', 'event', '--replicate', '9'],
      ],
      [
        /--week 2005: no week of this run.*2006-W01 to 2008-W52.*0 to 155/,
        [...of, '--scenario', 'event', '--week', '2005'],
      ],
      [/--seed: belongs to a scenario file/, [...of, '--scenario', 'event', '--seed', '1']],
      [/no result of a comparison/, ['export', files, ...gexf]],
      [/there is no file/, ['export', join(files, 'nowhere.json'), ...gexf]],
      [/--scenario: belongs to a result folder/, ['export', file, ...gexf, '--scenario', 'event']],
      [/--equal-budget: belongs to a result folder/, ['export', file, ...gexf, '--equal-budget']],
      [/--replicate 1\.5: not usable/, ['export', file, ...gexf, '--replicate', '1.5']],
      [/--format: missing/, ['export', file, '--out', path('new.gexf')]],
      [/--out: missing/, ['export', file, '--format', 'gexf']],
      [/--format svg: no such format/, ['export', file, '--format', 'svg', '--out', path('new.gexf')]],
      [/--dynamic: only gexf/, ['export', file, '--format', 'csv', '--dynamic', '--out', path('new')]],
      [/--dynamic and --week/, ['export', file, ...gexf, '--dynamic', '--week', '2006']],
      [/there is such a file already/, ['export', file, '--format', 'gexf', '--out', path('there.gexf')]],
      [
        /cannot be written \(ENOTDIR\)/,
        ['export', file, '--format', 'gexf', '--out', path('there.gexf/x.gexf')],
      ],
    ];
    for (const [message, argv] of wrong) {
      const { code, err, out } = await simpul(...argv);
      expect(err, argv.join(' ')).toMatch(message);
      expect([code, out]).toEqual([2, '']);
    }
    expect(existsSync(path('new.gexf')) || existsSync(path('new'))).toBe(false);
    expect(readFileSync(path('there.gexf'), 'utf8')).toBe('mine');
  });

  test('runs code of the user’s own only with leave, and says where it throws', async () => {
    const text = "{ en: 'Hall', id: 'Gedung' }";
    writeFileSync(
      join(files, 'hall.mjs'),
      `import { definePolicy, z } from 'simpul';
      export default definePolicy({ name: 'hall', title: ${text}, summary: ${text}, sources: [], intensity: 'size',
        params: z.strictObject({ size: z.number().default(1) }), intervene() { throw new Error('no hall'); } });`,
    );
    const own = join(files, 'hall.json');
    writeFileSync(own, JSON.stringify(smallFile('hall', [{ policy: './hall.mjs' }])));
    const words = ['export', own, '--format', 'gexf', '--out', path('hall.gexf')];
    expect((await simpul(...words)).code).toBe(2);
    const { code, err } = await simpul(...words, '--allow-code');
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/the run failed in the policy hall .*week 1 of 2006: no hall/),
    ]);
    expect(existsSync(path('hall.gexf'))).toBe(false);
  });

  test('writes nothing if the run is not the one of the result, or of another version of the model', async () => {
    const name = join(result, 'manifest.json');
    const text = readFileSync(name, 'utf8');
    const words = ['export', result, '--scenario', 'none', '--format', 'gexf', '--out', path('other.gexf')];
    const manifest = JSON.parse(text);
    const runs = manifest.runs.map((run: object) => ({ ...run, digest: '0'.repeat(64) }));
    writeFileSync(name, JSON.stringify({ ...manifest, runs }));
    const changed = await simpul(...words);
    expect([changed.code, changed.err]).toEqual([
      1,
      expect.stringMatching(/came out otherwise than in the result/),
    ]);
    writeFileSync(name, JSON.stringify({ ...manifest, model: 1 }));
    const older = await simpul(...words);
    expect([older.code, older.err]).toEqual([2, expect.stringMatching(/was made by version 1 of the model/)]);
    expect(existsSync(path('other.gexf'))).toBe(false);
    writeFileSync(name, text);
  });
});
