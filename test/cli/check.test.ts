import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { simpul } from './terminal.js';

describe('what is no file of text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-'));
  const path = (name: string) => join(folder, name);
  mkdirSync(path('folder.yaml'));
  symlinkSync('two.yaml', path('one.yaml'));
  symlinkSync('one.yaml', path('two.yaml'));
  symlinkSync('/dev/zero', path('zero.yaml'));
  writeFileSync(path('long.yaml'), 'name: long\n');
  truncateSync(path('long.yaml'), 50_000_000);
  writeFileSync(path('steers.yaml'), 'name: \u001b[31mred\n');

  it.each([
    ['folder.yaml', ': folder.yaml is a folder. Name a file in it.'],
    ['one.yaml', ': one.yaml is a link that leads back to itself. Name the file itself.'],
    ['zero.yaml', ': zero.yaml is a device or a pipe, not a file. Name a file.'],
    ['long.yaml', ': long.yaml is larger than 1 MB. A scenario is a short text; is this the right file?'],
    ['steers.yaml', ':1:7: an invisible control character (U+001B) stands here. Delete it.'],
  ])('is refused by every command, in one line and before anything is written: %s', async (name, message) => {
    const out = path('result');
    for (const command of [['check'], ['run'], ['compare', '--out', out], ['params', '--of']]) {
      const { code, out: text, err } = await simpul(...command, path(name));
      const [line, ...rest] = (text + err).replaceAll(`${folder}/`, '').split('\n');
      expect([command[0], code, line]).toEqual([command[0], 2, `${name}${message}`]);
      for (const sign of ['\u001b', '    at ']) expect(rest.join('\n')).not.toContain(sign);
    }
    expect(existsSync(out)).toBe(false);
  });
});

describe('simpul check', () => {
  it('finds nothing wrong with what is right', async () => {
    expect(
      await simpul('check', 'scenarios/teaching/small-town.yaml', 'scenarios/pasuruan/study.yaml'),
    ).toEqual({
      code: 0,
      out: 'scenarios/teaching/small-town.yaml: no mistakes found.\nscenarios/pasuruan/study.yaml: no mistakes found.\n',
      err: '',
    });
  });

  it('takes a part for scenarios to extend as what it is', async () => {
    const { code, out } = await simpul('check', 'scenarios/pasuruan/patterns.yaml');
    expect([code, out]).toEqual([
      0,
      'scenarios/pasuruan/patterns.yaml: no mistakes found. It is a part for scenarios to extend, and cannot be run by itself.\n',
    ]);
  });

  it('shows the line with a caret, counts, and gives exit code 2', async () => {
    const { code, out } = await simpul('check', 'test/broken/policy-key-misspelt.yaml');
    expect(code).toBe(2);
    expect(out).toBe(
      [
        'test/broken/policy-key-misspelt.yaml:5:23: policies.0.qouta: there is no key qouta here. Did you mean quota?',
        '    - { policy: skills, qouta: 3, effect: 9 }',
        '                        ^',
        'test/broken/policy-key-misspelt.yaml:5:41: policies.0.effect: 9 is too high. Write a number from 1 to 3 (ratio).',
        '    - { policy: skills, qouta: 3, effect: 9 }',
        '                                          ^',
        '2 mistakes',
        '',
      ].join('\n'),
    );
  });

  it('gives both languages to machines', async () => {
    const { code, out } = await simpul('check', 'test/broken/role-unknown.yaml', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({
      files: ['test/broken/role-unknown.yaml'],
      problems: [
        {
          severity: 'error',
          file: 'test/broken/role-unknown.yaml',
          line: 4,
          column: 35,
          where: 'world.firms.bakers.role',
          message: {
            en: '"umkn" is not known here. Did you mean umkm?',
            id: '"umkn" tidak dikenal di sini. Maksud Anda umkm?',
          },
        },
      ],
    });
  });

  it('points to the file in which a value was written, through extends', async () => {
    const { out } = await simpul('check', 'test/broken/study-broken-member.yaml');
    expect(out).toContain('test/broken/negative-budget.yaml:4:19: budget.yearly: -5 is too low.');
  });

  it('checks what --set gives like the file', async () => {
    const { code, out } = await simpul(
      'check',
      'scenarios/teaching/small-town.yaml',
      '--set',
      'policies.0.quota=x',
      '--set',
      'policies.local-associations.sise=3',
    );
    expect(code).toBe(2);
    expect(out).toBe(
      [
        '--set policies.0.quota=x: found "x". Write a whole number from 0 to 100 thousand (firms).',
        '--set policies.local-associations.sise=3: there is no key sise here. Did you mean size?',
        '2 mistakes',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [
      'world.firms.bakrs.count=5',
      'scenarios/teaching/small-town.yaml',
      'world.firms.bakrs leads nowhere. Did you mean bakers?',
    ],
    [
      'policies.kegiatan-tahunan.quota=5',
      'scenarios/pasuruan/annual-event-only.yaml',
      'policies.kegiatan-tahunan leads nowhere. Did you mean annual-event?',
    ],
  ])('gives the name that --set %s is meant for', async (set, file, message) => {
    const { code, out } = await simpul('check', file, '--set', set);
    expect([code, out]).toEqual([2, `--set ${set}: ${message}\n1 mistake\n`]);
  });

  it('looks at the points of a sweep as the sweep itself does, of very many at some', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'simpul-'));
    const path = join(folder, 'study.yaml');
    writeFileSync(join(folder, 'town.yaml'), readFileSync('test/broken/base/town.yaml'));
    const study = (vary: string) =>
      writeFileSync(path, `name: swept\nscenarios: [town.yaml]\nbaseline: town\nvary: ${vary}\n`);
    study('{ parameters: { behaviour.exchange.conditionalShare: [0.5, 0.9] } }');
    const checked = await simpul('check', path);
    const swept = await simpul('sweep', path);
    expect(checked.out).toContain(
      'add up to 1.2. Together they are 1 at most; the rest helps unconditionally. (point 2',
    );
    expect([checked.code, checked.out]).toEqual([swept.code, swept.err]);
    study('{ method: sobol, samples: 2048, parameters: { budget.yearly: { from: 1000000, to: 2000000 } } }');
    expect((await simpul('check', path)).out).toBe(
      `${path}: no mistakes found.\n  Of its 2048 points 683 were looked at. simpul sweep looks at all of them before it runs.\n`,
    );
  });

  it('tells of one wrong --set once, however many files it is for', async () => {
    const { code, out } = await simpul(
      'check',
      'scenarios/pasuruan/annual-event-only.yaml',
      'scenarios/pasuruan/event-and-follow-up.yaml',
      '--set',
      'budget.yearly=x',
    );
    expect([code, out.split('\n').length]).toEqual([2, 3]);
  });

  it('speaks Indonesian', async () => {
    const { out } = await simpul('check', 'test/broken/unit-missing.yaml', '--lang', 'id');
    expect(out).toContain('2 tidak bersatuan. Tulis "2 minggu", "2 bulan", atau "2 tahun".');
    expect(out).toContain('1 kesalahan');
    const { out: ofUnits } = await simpul('check', 'test/broken/policy-key-misspelt.yaml', '--lang', 'id');
    expect(ofUnits).toContain('Tulis bilangan dari 1 sampai 3 (rasio).');
    const { out: ofBounds } = await simpul('check', 'test/broken/negative-budget.yaml', '--lang', 'id');
    expect(ofBounds).toContain('Tulis jumlah uang dari Rp 0 sampai Rp 1000 triliun, misalnya');
  });

  it('takes a file with Indonesian keys for the study that it is meant as', async () => {
    const { code, out } = await simpul('check', 'test/broken/study-words-of-indonesian.yaml', '--lang', 'id');
    expect(code).toBe(2);
    expect(out).toContain('tidak ada kunci skenario di sini. Maksud Anda scenarios?');
    const compared = await simpul('compare', 'test/broken/study-words-of-indonesian.yaml', '--lang', 'id');
    expect([compared.code, compared.out]).toEqual([2, '']);
    expect(compared.err).toContain('tidak ada kunci ulangan di sini. Maksud Anda replicates?');
  });
});
