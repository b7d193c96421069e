import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { simpul } from './terminal.js';

describe('the command line', () => {
  it('shows every command in its help, in both languages', async () => {
    for (const lang of ['en', 'id'] as const) {
      const { code, out } = await simpul('--help', '--lang', lang);
      expect(code).toBe(0);
      for (const { signature, summary } of commands) {
        expect(out).toContain(signature[lang]);
        expect(out.replace(/\s+/g, ' ')).toContain(summary[lang]);
      }
    }
  });

  it('needs none of the model for its help', () => {
    // Only the table of commands; a command's own file is read when it is called.
    for (const file of ['main', 'commands', 'odd-arguments', 'options', 'command', 'terminal']) {
      const source = readFileSync(`src/cli/${file}.ts`, 'utf8');
      const imports = [...source.matchAll(/^import (?!type).*from '(.*)'/gm)].map((match) => match[1]);
      expect(
        imports.filter((path) => !/^(\.\/|\.\.\/words\/|node:|yargs$)/.test(path!)),
        file,
      ).toEqual([]);
    }
  });

  it.runIf(existsSync('/dev/full'))('says so when its output cannot be written', () => {
    const full = openSync('/dev/full', 'w');
    const given = ['dist/cli/main.js', 'params', 'contact.faceKm', '--lang'];
    const said = (lang: string) =>
      spawnSync(process.execPath, [...given, lang], { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
    const { status, stderr } = said('en');
    expect([status, stderr]).toEqual([
      1,
      'The output could not be written: the disk is full (ENOSPC). Write it elsewhere.\n',
    ]);
    expect(said('id').stderr).toContain('Keluaran tidak dapat ditulis: disk penuh (ENOSPC).');
    closeSync(full);
  });

  it.each([
    ['check test/broken/role-unknown.yaml', 2],
    ['check test/broken/role-unknown.yaml scenarios/teaching/own-policy.yaml --allow-code', 2],
    ['check scenarios/teaching/own-policy.yaml scenarios/teaching/own-policy.yaml --allow-code', 0],
    ['params', 0],
  ])('ends as it would have when nobody reads on: %s', (words, status) => {
    const piped = `(${process.execPath} dist/cli/main.js ${words}; echo $? >&2) | true`;
    const { stderr } = spawnSync('sh', ['-c', piped], { encoding: 'utf8' });
    expect(stderr).toBe(`${status}\n`);
  });

  it('shows no path longer than a line or two', async () => {
    const endless = `${'x'.repeat(5000)}.yaml`;
    for (const argv of [['check', endless], ['run', 'x.yaml', '--set', `${endless}=1`], [endless]]) {
      const { code, out, err } = await simpul(...argv);
      expect(code).toBe(2);
      expect((out + err).length).toBeLessThan(1000);
    }
  });

  it('shows its help for -h', async () => {
    expect(await simpul('-h')).toEqual(await simpul('--help'));
  });

  it('gives the nearest name for a misspelt command or option', async () => {
    expect(await simpul('chek', 'x.yaml')).toEqual({
      code: 2,
      out: '',
      err: 'chek: there is no such command. Did you mean check?\n',
    });
    expect(await simpul('check', 'x.yaml', '--jsno')).toEqual({
      code: 2,
      out: '',
      err: '--jsno: there is no such option here. Did you mean --json?\n',
    });
    expect((await simpul('check', 'x.yaml', '--alow-code')).err).toContain('Did you mean --allow-code?');
    expect((await simpul('chek', '--lang', 'id')).err).toBe(
      'chek: tidak ada perintah ini. Maksud Anda check?\n',
    );
  });

  it.each([
    [[], 'No command was given. simpul --help lists them.'],
    [['diff', 'one.yaml'], 'An argument is missing. Write simpul diff <one> <other>.'],
    [['schema', 'study', 'extra'], 'extra: one argument too many. Add --help to see what is taken.'],
    [['check', 'x.yaml', '--set'], '--set: its value is missing. Write it after the option.'],
    [['params', '--of', 'a.yaml', '--of', 'b.yaml'], '--of: given more than once. Give it once.'],
    // The parser itself takes that for 2.
    [['run', 'x.yaml', '--years', '1', '--years=1'], '--years: given more than once. Give it once.'],
    [['schema', 'studi'], 'studi: there is no such schema. Write scenario or study.'],
    [['check', '--jsno', 'x.yaml'], '--jsno: there is no such option here. Did you mean --json?'],
    // What has its place behind the command is no option, in either language.
    [
      ['export', 'result', '--from', 'other'],
      '--from: there is no such option here. Add --help to see the options.',
    ],
    [
      ['compare', 'x.yaml', '--files=y.yaml'],
      '--files: there is no such option here. Add --help to see the options.',
    ],
    [['check', 'x.yaml', '-b'], '-b: there is no such option here. Add --help to see the options.'],
    ...[
      ['check', '-'],
      ['compare', '-', '-'],
      ['diff', '-', '-'],
      ['params', '-'],
    ].map((argv): [string[], string] => [argv, '-: standard input is not read. Name a file.']),
    [['check', ''], 'An argument is empty. Write simpul check <files..>.'],
    [['report', ''], 'An argument is empty. Write simpul report <result>.'],
    [['init', ''], 'An argument is empty. Write simpul init <name>.'],
    [
      ['check', 'x.yaml', '--json=maybe'],
      '--json=maybe: neither yes nor no. Write --json alone, or leave it out.',
    ],
    [
      ['check', 'x.yaml', '--allow-code=ya', '--quiet=5'],
      '--allow-code=ya: neither yes nor no. Write --allow-code alone, or leave it out.\n--quiet=5: neither yes nor no. Write --quiet alone, or leave it out.',
    ],
    [
      ['run', 'x.yaml', '--years', '0x2'],
      '--years 0x2: not a number. Write digits, with a point for decimals.',
    ],
    [
      ['sweep', 'x.yaml', '--at-once', 'two'],
      '--at-once two: not a number. Write digits, with a point for decimals.',
    ],
    [['run', 'x.yaml', '--set', 'a=1', '--set', 'a=2'], '--set a: given more than once. Give it once.'],
    [
      ['run', 'x.yaml', '--years', '2', '--set', 'time.years=3'],
      '--years and --set time.years: two values for one thing. Keep one of the two.',
    ],
    [
      ['params', '--set', 'a=1'],
      '--set: there is no scenario in which a value could be put. Name one with --of, or leave --set out.',
    ],
    [['export', 'x', '--format', 'pdf'], '--format pdf: no such format. Write graphml, gexf or csv.'],
    [
      ['run', 'scenarios/teaching/small-town.yaml', '--weeks', ','],
      '--weeks ,: no week of this run. Write a week (2020-W01 to 2023-W52), a year (2020 to 2023), or the number of a week from 0 to 207.',
    ],
    // Indonesian words.
    [['periksa', 'x.yaml'], 'periksa: there is no such command. Did you mean check?'],
    [['bandingkan', 'x.yaml'], 'bandingkan: there is no such command. Did you mean compare?'],
    [['jalankan', 'x.yaml'], 'jalankan: there is no such command. Did you mean run?'],
    [
      ['run', 'x.yaml', '--benih', '5', '--tahun', '3'],
      '--benih: there is no such option here. Did you mean --seed?\n--tahun: there is no such option here. Did you mean --years?',
    ],
    [
      ['branch', 'scenarios/teaching/small-town.yaml', '--at', '1y', '--policies', 'semua,tanpa'],
      '--policies: there is no policy "semua". Did you mean all?',
    ],
    [['check', 'x.yaml', '--lang'], '--lang: its value is missing. Write it after the option.'],
  ])('answers %j with one line and exit code 2', async (argv, message) => {
    expect(await simpul(...argv)).toEqual({ code: 2, out: '', err: `${message}\n` });
  });

  it('says everything in Indonesian, the words of the help as well', async () => {
    const { out } = await simpul('init', '--help', '--lang', 'id');
    expect(out).toMatch(/^simpul init <nama>\n/);
    expect(out).toContain('\nArgumen:\n  nama  Nama skenario');
    expect(out).not.toMatch(/string|boolean|default|Show|Options|Lang:/);
    expect((await simpul('--help', '--lang', 'id')).out).toContain('simpul <perintah>\n\nPerintah:\n');
    const { out: ofCompare } = await simpul('compare', '--help', '--lang', 'id');
    expect(ofCompare).toMatch(/yang pertama menjadi acuan\)\s+\[teks\] \[wajib\]\n/);
    expect(ofCompare).not.toMatch(/string|boolean|array|number|nomor|larik|default|false/);
    const { out: ofTie } = await simpul('tie', '--help', '--lang', 'id');
    expect(ofTie).toMatch(/anggaran yang sama\s+\[ya atau tidak\] \[bawaan: tidak\]/);
    const told: [string[], string][] = [
      [['diff', 'satu.yaml'], 'Ada argumen yang kurang. Tulis simpul diff <satu> <lain>.'],
      [['schema', 'x'], 'x: tidak ada skema ini. Tulis scenario atau study.'],
      [['check', 'x.yaml', '--jsno'], '--jsno: tidak ada pilihan ini di sini. Maksud Anda --json?'],
    ];
    for (const [argv, message] of told) {
      expect(await simpul(...argv, '--lang', 'id')).toEqual({ code: 2, out: '', err: `${message}\n` });
    }
  });

  it('passes positionals on under one name, whatever the help calls them', async () => {
    const { code, out } = await simpul('measures', 'trust', '--lang', 'id');
    expect([code, out.split(' ')[0]]).toEqual([0, 'trust']);
  });

  it.each([
    ['id_ID.UTF-8', '--lang fr: tidak ada bahasa ini. Tulis en atau id.'],
    ['fr_FR.UTF-8', '--lang fr: no such language. Write en or id.'],
  ])('refuses another language in that of the machine (%s), even for help', async (language, message) => {
    vi.stubEnv('LC_ALL', language);
    for (const argv of [
      ['check', 'x.yaml', '--lang', 'fr'],
      ['--help', '--lang=fr'],
    ]) {
      expect(await simpul(...argv)).toEqual({ code: 2, out: '', err: `${message}\n` });
    }
    vi.unstubAllEnvs();
  });

  it('shows where an error arose with --debug alone', async () => {
    expect((await simpul('params', 'quotta')).err).not.toContain('    at ');
    expect((await simpul('params', 'quotta', '--debug')).err).toContain('    at ');
  });

  it('takes yes for an answer', async () => {
    expect((await simpul('params', 'quotta', '--debug=true')).err).toContain('    at ');
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect((await simpul('--version')).out).toBe(`${version}\n`);
  });
});
