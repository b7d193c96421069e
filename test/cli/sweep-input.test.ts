import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readParquet } from '../../src/node/parquet.js';
import { smallFiles, smallSweep } from './small-files.js';
import { simpul } from './terminal.js';

const folder = smallFiles();
const result = join(folder, 'output', 'none');
/** A study with this text from its sixth line on. */
const varied = (name: string, vary: string) => smallSweep(folder, name, vary, { replicates: 1 });
/** What a sweep with this text says, without the folder. */
async function said(vary: string, ...more: string[]): Promise<string[]> {
  const path = varied('wrong', vary);
  const { code, out, err } = await simpul('sweep', path, '--out', result, ...more);
  expect([code, out]).toEqual([2, '']);
  expect(existsSync(result)).toBe(false);
  return err
    .replaceAll(`${folder}/`, '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  ') && !/^\d+ mistakes?$/.test(line));
}
const parameters = (...lines: string[]) =>
  `vary:\n  parameters:\n${lines.map((line) => `    ${line}\n`).join('')}`;
const fading = 'behaviour.trust.fading';

describe('what is varied wrongly is told of at its line, and nothing is written', () => {
  test.each([
    ['nothing to vary', '', /^wrong\.yaml: nothing is varied\. Add vary: .* --design\.$/],
    [
      'an empty design',
      'vary: { parameters: {} }\n',
      /^wrong\.yaml:6:9: vary\.parameters: nothing is varied\./,
    ],
    [
      'a misspelt path',
      parameters('behaviour.trust.fadng: [0.1, 0.2]'),
      /^wrong\.yaml:8:5: behaviour\.trust\.fadng: .*Did you mean fading\?/,
    ],
    [
      'a value out of range',
      parameters(`${fading}: [0.1, 9]`),
      /^wrong\.yaml:8:35: behaviour\.trust\.fading: 9 is too high/,
    ],
    [
      'an end out of range',
      parameters(`${fading}: { from: 0.1, to: 9, steps: 2 }`),
      /^wrong\.yaml:8:46: behaviour\.trust\.fading: 9 is too high/,
    ],
    [
      'text for a number',
      parameters(`${fading}: [high, 0.1]`),
      /^wrong\.yaml:8:30: behaviour\.trust\.fading: found "high"/,
    ],
    [
      'a grid without steps',
      parameters(`${fading}: { from: 0.1, to: 0.2 }`),
      /^wrong\.yaml:8:5: .*a grid needs steps/,
    ],
    [
      'an open range',
      parameters(`${fading}: { from: 0.1, steps: 2 }`),
      /^wrong\.yaml:8:5: .*the range has no to\./,
    ],
    [
      'a reversed range',
      parameters(`${fading}: { from: 0.3, to: 0.2, steps: 2 }`),
      /^wrong\.yaml:8:37: .*from \(0\.3\) is not below to \(0\.2\)/,
    ],
    [
      'values and a range',
      parameters(`${fading}: { values: [0.1], from: 0.1, to: 0.2 }`),
      /values and a range at once/,
    ],
    [
      'an unknown key',
      parameters(`${fading}: { from: 0.1, too: 0.2, steps: 2 }`),
      /^wrong\.yaml:8:42: .*unknown key too.*Did you mean to\?|too.*Did you mean to\?/,
    ],
    ['the same value twice', parameters(`${fading}: [0.1, 0.1]`), /0\.1 stands twice in the list/],
    [
      'a policy that no scenario has',
      parameters('policies.local-associations.groups: [1, 2]'),
      /policies\.local-associations.*|there is no/,
    ],
    ['a key of the study', parameters('replicates: [1, 2]'), /replicates belongs to the study/],
    ['a name', parameters('name: [a, b]'), /name cannot be varied/],
    [
      'a range of what is no number',
      parameters('world.places.home.home: { from: 0, to: 1, steps: 2 }'),
      /is not a number, so it has no range|no key/,
    ],
    [
      'more steps than whole numbers',
      parameters('policies.annual-event.quota: { from: 1, to: 3, steps: 9 }'),
      /9 steps, but only 3 whole numbers/,
    ],
    [
      'an unknown method',
      `vary:\n  method: random\n  parameters: { ${fading}: [1] }\n`,
      /^wrong\.yaml:7:11: vary\.method: .*random/,
    ],
    [
      'a method without samples',
      `vary:\n  method: sobol\n  parameters: { ${fading}: [1] }\n`,
      /^wrong\.yaml:7:11: vary\.method: sobol needs samples/,
    ],
    [
      'a grid with samples',
      `vary:\n  samples: 4\n  parameters: { ${fading}: [1] }\n`,
      /a grid has as many points as its values combine to/,
    ],
    [
      'steps of what is sampled',
      `vary:\n  method: sobol\n  samples: 4\n  parameters: { ${fading}: { from: 0, to: 1, steps: 3 } }\n`,
      /steps belong to a grid/,
    ],
    [
      'points that make no sense together',
      parameters(
        'behaviour.exchange.conditionalShare: [0.1, 0.6]',
        'behaviour.exchange.freeRiderShare: [0.1, 0.6]',
      ),
      /freeRiderShare: conditionalShare and freeRiderShare add up to 1\.2.*\(point 4 of the design\)/,
    ],
  ])('%s', async (_, vary, message) => {
    expect(await said(vary)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ['a misspelt column', `behaviour.trust.fadng\n0.1\n`, /^design\.csv:1:1: .*Did you mean fading\?/],
    [
      'a value out of range',
      `${fading}\n0.1\n9\n`,
      /^design\.csv:3:1: behaviour\.trust\.fading: 9 is too high/,
    ],
    [
      'a value of a policy, named as its column',
      `${fading},policies.annual-event.quota\n0.1,3\n0.1,3.5\n`,
      /^design\.csv:3:2: policies\.annual-event\.quota: /,
    ],
    [
      'an empty cell',
      `${fading},budget.yearly\n0.1,\n`,
      /^design\.csv:2:2: budget\.yearly has no value here/,
    ],
    [
      'an uneven row',
      `${fading},budget.yearly\n0.1,2,3\n`,
      /^design\.csv:2:1: the row has 3 cells, and the header 2/,
    ],
    [
      'a column twice',
      `${fading},${fading}\n0.1,0.2\n`,
      /^design\.csv:1:2: the column behaviour\.trust\.fading stands twice/,
    ],
    ['a column without a name', `${fading},\n0.1,0.2\n`, /^design\.csv:1:2: a column has no name/],
    ['no row', `${fading}\n`, /^design\.csv: the table has no row below its header/],
  ])('of a table: %s', async (_, text, message) => {
    const design = join(folder, 'design.csv');
    writeFileSync(design, text);
    expect(await said('', '--design', design)).toEqual([expect.stringMatching(message)]);
  });

  test('a table that is not there, or is none', async () => {
    expect(await said('', '--design', join(folder, 'no.csv'))).toEqual([
      expect.stringMatching(/^no\.csv: there is no file no\.csv\. Check the name/),
    ]);
    expect(await said('', '--design', join(folder, 'study.json'))).toEqual([
      expect.stringMatching(/neither \.csv nor \.parquet/),
    ]);
    mkdirSync(join(folder, 'folder.csv'));
    expect(await said('', '--design', join(folder, 'folder.csv'))).toEqual([
      expect.stringMatching(/folder\.csv is a folder\. Name a file in it/),
    ]);
    writeFileSync(join(folder, 'no.parquet'), 'text');
    expect(await said('', '--design', join(folder, 'no.parquet'))).toEqual([
      expect.stringMatching(/^no\.parquet: cannot be read as a table: “.*”\./),
    ]);
  });

  test('options that do not fit', async () => {
    const study = join(folder, 'study.json');
    const wrong = async (...given: string[]) => {
      const { code, err } = await simpul('sweep', study, ...given);
      expect(code).toBe(2);
      return err;
    };
    expect(await wrong('--shard', '4/3', '--out', result)).toMatch(/Write i\/n with i from 1 to n/);
    expect(await wrong('--shard', '0/3', '--out', result)).toMatch(/--shard 0\/3/);
    expect(await wrong('--shard', '1/3')).toMatch(/Add --out DIR/);
    expect(await wrong('--shard', '1/3', '--merge', '--out', result)).toMatch(/Leave one of the two out/);
    const { code, err } = await simpul('sweep', join(folder, 'event.json'));
    expect([code, err]).toEqual([2, expect.stringMatching(/this is a scenario, not a study/)]);
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine', 'note.txt'), 'mine');
    const design = join(folder, 'fine.csv');
    writeFileSync(design, `${fading}\n0.1\n`);
    expect(await wrong('--design', design, '--out', join(folder, 'mine'))).toMatch(
      /holds files that are no result/,
    );
  });

  test('simpul check tells of it too', async () => {
    const { code, out } = await simpul(
      'check',
      varied('checked', parameters('behaviour.trust.fadng: [0.1]')),
    );
    expect(code).toBe(2);
    expect(out).toMatch(/checked\.yaml:8:5: behaviour\.trust\.fadng: .*Did you mean fading\?/);
  });
});

describe('a table of parameter sets', () => {
  test('is run as it stands, and the table that a sweep writes is one', async () => {
    const study = varied('study', '');
    const design = join(folder, 'fine.csv');
    writeFileSync(design, `point;${fading};budget.yearly\n1;0.1;Rp 20 juta\n2;0.4;Rp 30 juta\n`);
    const [first, again] = ['table', 'again'].map((name) => join(folder, 'output', name));
    const { code } = await simpul('sweep', study, '--design', design, '--out', first!);
    expect(code).toBe(0);
    const table = join(first!, 'design.parquet');
    const columns = { point: 'INTEGER', [fading]: 'DOUBLE', 'budget.yearly': 'DOUBLE' } as const;
    const rows = [
      [1, 0.1, 20e6],
      [2, 0.4, 30e6],
    ];
    expect(await readParquet(table, columns)).toEqual(rows);
    const { err } = await simpul('sweep', study, '--design', table, '--out', again!);
    expect(err).toMatch(/Going on: 4 of 4 runs/);
    const digest = (path: string) => JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')).digest;
    expect(digest(again!)).toBe(digest(first!));
  });

  test('runs once what is written in two ways', async () => {
    const design = join(folder, 'alike.csv');
    writeFileSync(design, 'budget.yearly\nRp 20 juta\nRp 20.000.000\nRp 30 juta\n');
    const study = varied('study', '');
    const result = join(folder, 'output', 'alike');
    const { code, out } = await simpul('sweep', study, '--design', design, '--out', result);
    expect([code, out]).toEqual([0, expect.stringMatching(/6 runs, of which 4 are distinct/)]);
  });
});

test('a part of a sweep tells of its own points, and the merge of all', async () => {
  const shares = ['conditionalShare', 'freeRiderShare'].map(
    (each) => `behaviour.exchange.${each}: [0.1, 0.6]`,
  );
  const path = varied('part', parameters(...shares));
  const out = join(folder, 'output', 'part');
  const given = ['sweep', path, '--out', out];
  const fourth = /freeRiderShare: .* add up to 1\.2.*\(point 4 of the design\)/;
  expect(await simpul(...given, '--shard', '4/4')).toMatchObject({
    code: 2,
    err: expect.stringMatching(fourth),
  });
  expect(await simpul(...given, '--shard', '3/4')).toMatchObject({ code: 0, err: '' });
  expect(await simpul(...given, '--merge')).toMatchObject({ code: 2, err: expect.stringMatching(fourth) });
});

test.each([
  [
    'equalBudget: Rp 50 juta',
    'equalBudget is not for sweeps: every point is run with the policies as they are written.',
  ],
  [
    'withdrawal: 2',
    'withdrawal is not for sweeps: no point is run on after the last year without its policies.',
  ],
  ['withdrawal: 0', ''],
])('what is not for sweeps is warned of, and the sweep runs: %s', async (written, warning) => {
  const path = varied('unfit', `${written}\n${parameters(`${fading}: [0.1, 0.2]`)}`);
  const { code, err } = await simpul('sweep', path, '--force', '--out', join(folder, 'output', 'unfit'));
  expect(code).toBe(0);
  expect(err.includes('is not for sweeps')).toBe(warning !== '');
  expect(err).toContain(warning);
});
