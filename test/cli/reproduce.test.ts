import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { journalOf } from '../../src/node/journal.js';
import { smallFiles } from './small-files.js';
import { changeJson, copyOf, madeBy } from './tampering.js';
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
    expect(text).toMatch(
      /^Reproduced: the digest is the same, [0-9a-f]{64}, and so is every file, byte.*journal\.\n$/,
    );
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
    rmSync(join(other, 'report.html'));
    expect((await simpul('reproduce', other, '--out', out('by-its-charts'), '--quiet')).code).toBe(0);
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
    expect(facts).toMatchObject({
      isSame: false,
      folder: out('not-the-same'),
      differing: ['comparison.json'],
      missing: [],
      unjudged: [],
    });
    expect(facts.digest).toBe(facts.digestOfResult);
  });

  test('needs no more than the manifest, and says what it could not compare', async () => {
    const alone = out('manifest-alone');
    mkdirSync(alone);
    copyFileSync(join(out('study'), 'manifest.json'), join(alone, 'manifest.json'));
    const { code, out: text, err } = await simpul('reproduce', alone, '--out', out('of-manifest'));
    expect([code, err]).toEqual([0, '']);
    const [verdict, missing] = text.split('\n');
    expect(verdict).toMatch(/^Reproduced: .* and so is every file that was compared/);
    expect(missing).toBe(
      'Not compared, since the result does not have them: comparison.json, digests.parquet, endings.parquet, outcomes-equal-budget.parquet, outcomes.parquet, report.html, ro-crate-metadata.json, charts.',
    );
    for (const name of ['manifest.json', 'comparison.json', 'outcomes.parquet', 'digests.parquet'])
      expect(bytes('of-manifest', name).equals(bytes('study', name)), name).toBe(true);
  });

  test('is not kept from it by a file that is damaged, and tells of it as a difference', async () => {
    const damaged = copyOf(out('study'), 'damaged');
    writeFileSync(join(damaged, 'comparison.json'), '{"format": 1, "digest');
    rmSync(join(damaged, 'digests.parquet'));
    mkdirSync(join(damaged, 'digests.parquet'));
    const { code, out: text } = await simpul('reproduce', damaged, '--out', out('of-damaged'));
    expect([code, text]).toEqual([
      1,
      expect.stringMatching(/but not, byte for byte, comparison\.json, digests\.parquet\. simpul verify/),
    ]);
  });

  test.each<[what: string, change: (manifest: { runs: { digest: string }[] }) => void]>([
    ['without runs', (manifest) => manifest.runs.splice(0)],
    ['with another digest of a run', ({ runs }) => Object.assign(runs[0]!, { digest: '0'.repeat(64) })],
  ])('finds a manifest %s', async (what, change) => {
    const changed = copyOf(out('study'), what.replaceAll(' ', '-'));
    changeJson(changed, 'manifest.json', change);
    const { code, out: text } = await simpul(
      'reproduce',
      changed,
      '--out',
      `${changed}-again`,
      '--lang',
      'id',
    );
    expect([code, text]).toEqual([
      1,
      expect.stringMatching(/tidak sama hingga tiap bitnya: manifest\.json\. /),
    ]);
  });

  test('leaves a publisher what is theirs, finds a table too many, and a chart that was drawn over', async () => {
    const changed = copyOf(out('study'), 'published');
    changeJson(changed, 'ro-crate-metadata.json', (crate) => {
      crate['@graph'][1].license = 'CC-BY-4.0';
    });
    rmSync(join(changed, 'report.html'));
    const same = await simpul('reproduce', changed, '--out', out('published-again'));
    expect([same.code, same.out]).toEqual([
      0,
      expect.stringMatching(/does not have them: report\.html\.\n$/),
    ]);
    copyFileSync(join(changed, 'endings.parquet'), join(changed, 'summary.parquet'));
    writeFileSync(join(changed, 'charts', 'survival.svg'), '<svg/>');
    const other = await simpul('reproduce', changed, '--out', out('drawn-over'), '--json');
    expect(JSON.parse(other.out).differing).toEqual(['charts/survival.svg', 'summary.parquet']);
  });

  test('judges no chart of another version, but all numbers', async () => {
    const older = copyOf(out('study'), 'older');
    await madeBy(older, '0.0.1');
    const again = (name: string) => simpul('reproduce', older, '--out', out(name), '--json');
    const facts = JSON.parse((await again('of-older')).out);
    expect(facts).toMatchObject({
      missing: [],
      unjudged: ['report.html', 'ro-crate-metadata.json', 'charts'],
    });
    expect(facts.differing).not.toContain('comparison.json');
    expect(facts.differing).not.toContain('manifest.json');
    changeJson(older, 'comparison.json', (comparison) => {
      comparison.estimates[0].mean += 1;
    });
    expect(JSON.parse((await again('of-older-changed')).out).differing).toContain('comparison.json');
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
