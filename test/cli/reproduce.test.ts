import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { journalOf } from '../../src/node/journal.js';
import { smallFiles } from './small-files.js';
import { changeJson, copyOf } from './tampering.js';
import { simpul } from './terminal.js';

const folder = smallFiles();
const out = (name: string) => join(folder, 'output', name);
const bytes = (result: string, name: string) => readFileSync(join(out(result), name));

beforeAll(async () => {
  const given = ['--replicates', '2', '--equal-budget', 'Rp 80 million', '--csv', '--out', out('study')];
  expect((await simpul('compare', join(folder, 'study.json'), ...given, '--quiet')).code).toBe(0);
  // What follows has to do without the files of the study.
  for (const name of readdirSync(folder)) if (name.endsWith('.json')) rmSync(join(folder, name));
});

describe('simpul reproduce', () => {
  test('makes the same result, byte for byte, from the manifest alone', async () => {
    const { code, out: text } = await simpul(
      'reproduce',
      out('study'),
      '--out',
      out('again'),
      '--workers',
      '2',
    );
    expect(text).toMatch(/^Reproduced: the digest is the same, [0-9a-f]{64}, and comparison\.json/);
    expect(code).toBe(0);
    expect(readdirSync(out('again'))).toEqual(readdirSync(out('study')));
    expect(readdirSync(join(out('again'), '..')).filter((name) => name.endsWith('.journal'))).toEqual([]);
    const lines = journalOf(out('again'));
    const planned = ['planned written', 'planned equal'];
    const finished = ['none', 'event', 'event'].flatMap((name, at) =>
      [0, 1].map((replicate) => `finished ${at < 2 ? 'written' : 'equal'} ${name} ${replicate}`),
    );
    const told = lines.map(({ event, ...line }) =>
      [
        event,
        'budget' in line ? line.budget : '',
        'replicate' in line ? `${line.scenario} ${line.replicate}` : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
    expect(told.slice(0, 3)).toEqual(['started', ...planned]);
    expect(told.slice(3, -1).sort()).toEqual(finished.sort());
    expect(told.at(-1)).toBe('compared');
    const names = readdirSync(out('study')).filter((name) => !['journal', 'charts'].includes(name));
    for (const name of names) {
      expect(bytes('again', name).equals(bytes('study', name)), name).toBe(true);
    }
    expect((await simpul('verify', out('again'), '--all', '--quiet')).code).toBe(0);
  });

  test('keeps to the language of the report', async () => {
    const other = copyOf(out('study'), 'indonesian');
    expect((await simpul('report', other, '--lang', 'id')).code).toBe(0);
    expect((await simpul('reproduce', other, '--out', out('in-indonesian'), '--quiet')).code).toBe(0);
    expect(bytes('in-indonesian', 'report.html').equals(bytes('indonesian', 'report.html'))).toBe(true);
  });

  test('says when it is not the same', async () => {
    const other = copyOf(out('study'), 'other');
    changeJson(other, 'comparison.json', (comparison) => {
      comparison.estimates[0].mean += 1;
    });
    const given = ['reproduce', other, '--out', out('not-the-same'), '--json'];
    const { code, out: text } = await simpul(...given);
    expect(code).toBe(1);
    const facts = JSON.parse(text);
    expect(facts).toMatchObject({ isSame: false, folder: out('not-the-same') });
    expect(facts.digest).toBe(facts.digestOfResult);
  });

  test('runs nothing from a manifest that was changed', async () => {
    const changed = copyOf(out('study'), 'changed');
    changeJson(changed, 'manifest.json', ({ scenarios }) => {
      scenarios[0].scenario.budget.yearly += 1;
    });
    const { code, err } = await simpul('reproduce', changed, '--out', out('nothing'));
    expect(code).toBe(1);
    expect(err).toMatch(/scenario none in the manifest was changed.*\n.*Nothing was run again/);
    expect(existsSync(out('nothing'))).toBe(false);
  });

  test('writes only into a folder that is new or empty', async () => {
    mkdirSync(out('full'));
    writeFileSync(join(out('full'), 'thesis.txt'), 'mine');
    for (const [message, argv] of [
      [/holds something already\..*new or empty/, [out('study'), '--out', out('full')]],
      [/--out: is missing/, [out('study')]],
      [/no result of a comparison/, [folder, '--out', out('new')]],
    ] as const) {
      const { code, err } = await simpul('reproduce', ...argv);
      expect(err).toMatch(message);
      expect(code).toBe(2);
    }
    expect(readdirSync(out('full'))).toEqual(['thesis.txt']);
    expect(existsSync(out('new'))).toBe(false);
  });
});
