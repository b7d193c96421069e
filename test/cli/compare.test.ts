import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStudyFiles } from '../../src/node/study-files.js';
import { smallFiles } from './small-files.js';
import { simpul } from './terminal.js';

const folder = smallFiles();
const file = (name: string) => join(folder, `${name}.json`);
const out = (name: string) => join(folder, 'output', name);
const readJson = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));

describe('simpul compare', () => {
  test('takes a study alone, and says so beside other files', async () => {
    const { code, err } = await simpul('compare', file('study'), file('event'), '--out', out('no'));
    expect(code).toBe(2);
    expect(err).toContain('this is a study, and a study is compared alone.');
    expect(err).not.toContain('Use simpul compare');
  });

  test('compares a study: table on stdout, results in the folder, and where they are', async () => {
    const { code, out: text, err } = await simpul('compare', file('study'), '--out', out('study'));
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(text).toMatch(
      /A small study: 3 years from 2006, 3 replicates, seed small\. Figures at the end of 2008\./,
    );
    expect(text).toMatch(/Difference ± 95 %/);
    expect(text).toMatch(/Replicates: 3\. That is too few to call any policy better or worse/);
    expect(text).not.toMatch(/d = |none to be told|exactly none/);
    expect(text).toContain(join(out('study'), 'report.html'));
    const comparison = readJson(out('study'), 'comparison.json');
    expect(comparison).toMatchObject({
      study: 'small-study',
      replicates: 3,
      baseline: 'none',
      outcomes: ['tie-count', 'trust'],
    });
    expect(text).toContain(`Digest: ${comparison.digest}`);
    expect(readdirSync(out('study')).sort()).toEqual([
      'charts',
      'comparison.json',
      'digests.parquet',
      'endings.parquet',
      'journal',
      'manifest.json',
      'outcomes.parquet',
      'report.html',
      'ro-crate-metadata.json',
    ]);
    expect(readdirSync(join(folder, 'output'))).toEqual(['.simpul-runs.duckdb', 'study']);
  });

  test('gives the figures of one scenario alone, and says that there is nothing to compare it with', async () => {
    const given = ['compare', file('event'), '--replicates', '2', '--out', out('alone')];
    const { code, out: text } = await simpul(...given);
    expect(code).toBe(0);
    expect(text).toContain('\nOne scenario alone: there is nothing to compare it with');
    expect(text).not.toMatch(/Difference|baseline {2}|Additional|reference/);
    expect(text).toMatch(/Scenario +Mean, 95 % interval\n/);
  });

  test('gives a run the digest that simpul run gives it', async () => {
    const { runs } = readJson(out('study'), 'manifest.json');
    const run = runs.find(
      (each: { scenario: string; replicate: number }) => each.scenario === 'event' && each.replicate === 2,
    );
    const { out: text } = await simpul('run', file('event'), '--seed', 'small', '--replicate', '2', '--json');
    expect(JSON.parse(text).digest).toBe(run.digest);
  });

  test('tells of scenario files, too, what remains when all policies stop, as of a study', async () => {
    const given = [file('none'), file('event'), '--replicates', '3', '--seed', 'small'];
    const { out: text } = await simpul('compare', ...given, '--out', out('stopped'), '--quiet');
    expect(text).toMatch(
      /After all policies stop at the end of 2008: lasting ties beyond “none”, 3 replicates\n {2}none +reference\n {2}event +[+−]?[\d.]+\s±\s/,
    );
    const { withdrawal } = readJson(out('stopped'), 'comparison.json');
    expect(withdrawal.replicates).toBe(3);
    expect(withdrawal).toEqual(readJson(out('study'), 'comparison.json').withdrawal);
    for (const files of [[file('none'), file('event')], [file('event')], [file('study')]]) {
      const { data } = await readStudyFiles(files, { overrides: [], isCodeAllowed: false });
      expect(data!.withdrawalReplicates).toBe(25);
    }
  });

  test('compares scenario files, the first being the baseline unless another is named', async () => {
    const given = [
      'compare',
      file('none'),
      file('event'),
      file('nothing'),
      '--replicates',
      '2',
      '--years',
      '2',
      '--seed',
      'x',
      '--json',
      '--quiet',
    ];
    const first = JSON.parse((await simpul(...given, '--out', out('files'))).out);
    expect(first).toMatchObject({
      study: 'none-and-2-more',
      baseline: 'none',
      replicates: 2,
      years: 2,
      seed: 'x',
    });
    const zero = first.differences.filter(({ scenario }: { scenario: string }) => scenario === 'nothing');
    for (const { mean } of zero) expect(mean === 0 || mean === null).toBe(true);
    const other = JSON.parse(
      (await simpul(...given, '--baseline', 'event', '--out', out('event-first'))).out,
    );
    expect(other.baseline).toBe('event');
    expect(other.differences.map(({ scenario }: { scenario: string }) => scenario)).not.toContain('event');
  });

  test('tells scenarios of one title apart by their names, everywhere, and warns of them', async () => {
    const twin = JSON.parse(readFileSync(file('event'), 'utf8'));
    writeFileSync(
      file('twin'),
      JSON.stringify({ ...twin, name: 'twin', title: { en: 'event', id: 'lain' } }),
    );
    const given = ['compare', file('none'), file('event'), file('twin'), '--replicates', '1', '--years', '1'];
    const { err, out: text } = await simpul(...given, '--out', out('twins'));
    expect(err).toMatch(
      /twin\.json: title: the title "event" is that of .*event\.json as well\. .*\(warning\)/,
    );
    expect(text.match(/ event \(twin\) /g)!.length).toBeGreaterThan(4);
    expect(text.match(/ event \(event\) /g)!.length).toBeGreaterThan(4);
    const chart = readFileSync(join(out('twins'), 'charts', 'trajectories.svg'), 'utf8');
    const report = readFileSync(join(out('twins'), 'report.html'), 'utf8');
    for (const name of ['event (event)', 'event (twin)']) {
      expect(chart).toContain(name);
      expect(report).toContain(`“${name}”`);
      expect(report).toContain(`<th scope="row">${name}</th>`);
    }
  });

  test('refuses the folder of another study, unless forced, and takes that of the same one', async () => {
    const again = ['compare', file('study'), '--out', out('study'), '--quiet'];
    const refused = await simpul(...again, '--seed', 'other');
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/another study.*--out.*--force/);
    expect(readJson(out('study'), 'manifest.json').study.seed).toBe('small');
    expect((await simpul(...again, '--replicates', '2')).code).toBe(0);
    expect(readJson(out('study'), 'manifest.json').runs).toHaveLength(4);
    expect((await simpul(...again, '--seed', 'other', '--force')).code).toBe(0);
    expect(readJson(out('study'), 'manifest.json').study.seed).toBe('other');
  });

  test('ends with 1 after a failed run, says which and how to repeat it, and keeps the rest', async () => {
    copyFileSync('test/node/own/no-hall.mjs', join(folder, 'no-hall.mjs'));
    const files = [file('none'), file('own'), '--set', 'world.firms.metal-umkm.count=31'];
    const given = ['compare', ...files, '--replicates', '6', '--out', out('own'), '--quiet'];
    expect((await simpul(...given)).err).toMatch(/no-hall\.mjs.*--allow-code/);
    const { code, err } = await simpul(...given, '--allow-code');
    expect(code).toBe(1);
    const { failures, replicates, goodRuns } = readJson(out('own'), 'comparison.json');
    expect(replicates).toBe(6);
    expect(failures.length).toBeGreaterThan(0);
    expect(goodRuns[1]).toEqual({ scenario: 'own', n: 6 - failures.length });
    const { runs } = readJson(out('own'), 'manifest.json');
    expect(runs).toHaveLength(12 - failures.length);
    expect(err).toContain(
      `own, seed simpul, replicate ${failures[0].replicate}: the run failed in the policy no-hall of your file ${join(folder, 'no-hall.mjs')}, week 1 of 2006: no hall to be had.`,
    );
    expect(err).not.toMatch(/mistake in simpul|\n +at /);
    expect(err).toContain(failures[0].command);
    const assumed = /<th scope="row">no-hall\.size<\/th>.*<span>no-hall\.mjs<\/span>/;
    expect(readFileSync(join(out('own'), 'report.html'), 'utf8')).toMatch(assumed);
    await simpul('report', out('own'));
    expect(readFileSync(join(out('own'), 'report.html'), 'utf8')).toMatch(assumed);
    expect(failures[0].command).toContain(' --allow-code');
    const [, ...repeat] = failures[0].command.split(' ');
    expect(repeat.join(' ')).toContain('--set world.firms.metal-umkm.count=31');
    const alone = await simpul(...repeat);
    expect(alone.code).toBe(1);
    expect(alone.err).toContain('week 1 of 2006: no hall to be had');
    expect(readFileSync(join(out('own'), 'journal'), 'utf8')).toMatch(
      /"event":"failed","scenario":"own","budget":"written","replicate":\d,"message":"no hall to be had"/,
    );
  });

  test('ends with 1 if own code ended a thread, with the runs that it took and no others', async () => {
    copyFileSync('test/node/own/no-hall.mjs', join(folder, 'no-hall.mjs'));
    const set = ['--set', 'policies.0.way=exit', '--allow-code'];
    const given = [file('own'), '--replicates', '6', '--out', out('exit'), '--quiet', ...set];
    const { code, err } = await simpul('compare', ...given);
    const { failures, replicates } = readJson(out('exit'), 'comparison.json');
    expect([code, replicates]).toEqual([1, 6 - failures.length]);
    expect(readJson(out('exit'), 'manifest.json').runs).toHaveLength(6 - failures.length);
    const { replicate, command } = failures[0];
    expect(command).toContain(`--seed simpul --replicate ${replicate} --years 3 --set policies.0.way=exit`);
    expect(err).toContain(
      `own, seed simpul, replicate ${replicate}: the run failed: its thread ended by itself with code 3. To repeat it: ${command}`,
    );
  });

  const into = ['compare', file('study'), '--quiet', '--out'];

  test('refuses a file for a folder, and a folder below a file, with exit 2 and nothing touched', async () => {
    writeFileSync(join(folder, 'a-file'), 'a thesis');
    const before = readdirSync(folder).sort();
    for (const path of [join(folder, 'a-file'), join(folder, 'a-file', 'deep', 'result')]) {
      const { code, err, out: text } = await simpul(...into, path, '--force');
      expect([code, text]).toEqual([2, '']);
      expect(err).toMatch(/^--out: .*a-file is a file, not a folder\. Name a folder/);
    }
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(readFileSync(join(folder, 'a-file'), 'utf8')).toBe('a thesis');
  });

  const isRoot = process.getuid?.() === 0;
  test.skipIf(isRoot)(
    `says before anything is run that it may not write there, with exit 1${isRoot ? ' (skipped: root may write anywhere)' : ''}`,
    async () => {
      const locked = join(folder, 'locked');
      mkdirSync(join(locked, 'within'), { recursive: true });
      chmodSync(locked, 0o500);
      for (const path of [locked, join(locked, 'result'), join(locked, 'within')]) {
        const { code, err } = await simpul(...into, path);
        expect(code).toBe(1);
        expect(err).toMatch(/so nothing was run: no permission to write .*locked \(EACCES\)\. .*--out/);
      }
      expect(readdirSync(locked)).toEqual(['within']);
    },
  );

  const isLinux = process.platform === 'linux';
  test.skipIf(!isLinux)(
    `says before anything is run that no folder can be made there, with exit 1${isLinux ? '' : ' (skipped: no /proc here)'}`,
    async () => {
      const { code, err } = await simpul(...into, '/proc/simpul/result');
      expect(code).toBe(1);
      expect(err).toMatch(/so nothing was run: .*\((ENOENT|EACCES|EPERM|EROFS)\)/);
    },
  );

  test.runIf(process.platform === 'linux')('says before it runs that a folder takes nothing in', async () => {
    const said = await simpul('compare', 'scenarios/teaching/small-town.yaml', '--out', '/proc/simpul');
    expect([said.code, said.out]).toEqual([1, '']);
    expect(said.err).toContain('/proc/simpul: results cannot be written there, so nothing was run: ');
    expect(said.err).toContain('/proc (');
    expect(said.err).not.toContain('Move the file away');
  });

  test('keeps what is finished when the results cannot be written in the end', async () => {
    const given = ['compare', file('study'), '--replicates', '1', '--out', out('late')];
    const before = readdirSync(join(folder, 'output'));
    // A folder in the way of a file that is written aside.
    const asideName = `.late.${hostname()}.${process.pid}.new`;
    mkdirSync(join(folder, 'output', asideName, 'manifest.json'), { recursive: true });
    const { code, err } = await simpul(...given);
    expect(code).toBe(1);
    expect(err).toMatch(/could not be written: .*\(EISDIR\)\. What is finished is kept/);
    expect(readdirSync(join(folder, 'output')).filter((name) => !before.includes(name))).toEqual([
      expect.stringMatching(/^\.late\..*\.journal$/),
    ]);
    const again = await simpul(...given);
    expect(again.code).toBe(0);
    expect(again.err).toMatch(/Going on: (\d+) of \1 runs/);
  });

  test('refuses wrong input with exit 2 and writes nothing', async () => {
    const wrong: [RegExp, string[]][] = [
      [/there is no file/, [file('nowhere')]],
      [/name none is that of/, [file('none'), file('none')]],
      [
        /there is no scenario "evnt"\. Did you mean event\?/,
        [file('none'), file('event'), '--baseline', 'evnt'],
      ],
      [/--replicates/, [file('study'), '--replicates', '0']],
      [/--replicates/, [file('study'), '--replicates', '2.5']],
      [/--workers/, [file('study'), '--workers', '0']],
      [/--equal-budget.*lots/, [file('study'), '--equal-budget', 'lots']],
      [/--equal-budget: 0 is not above 0\. Write/, [file('study'), '--equal-budget', '0']],
    ];
    for (const [message, argv] of wrong) {
      const { code, err, out: text } = await simpul('compare', ...argv, '--out', out('wrong'));
      expect(err, argv.join(' ')).toMatch(message);
      expect(code).toBe(2);
      expect(text).toBe('');
    }
    expect(existsSync(out('wrong'))).toBe(false);
  });

  test('ends at Ctrl-C with what is finished kept, and goes on from there to the same result', async () => {
    const given = ['compare', file('study'), '--replicates', '30', '--out', out('cut'), '--workers', '2'];
    const child = spawn(process.execPath, ['dist/cli/main.js', ...given], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    while (!hasFinishedOne(join(folder, 'output'))) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(err).toMatch(/Interrupted: \d+ of 60 runs finished and kept/);
    expect(err).toMatch(
      /To compare what is whole, \d+ replicates??: simpul compare \S+ --replicates \d+ --out \S+\n/,
    );
    expect(existsSync(out('cut'))).toBe(false);
    const listed = await simpul('runs', out('cut'));
    expect(listed.code).toBe(0);
    expect(listed.out).toMatch(/60 runs: [1-9]\d* finished, 0 failed, [1-9]\d* still to come/);
    expect(listed.err).toContain(`with: simpul compare ${file('study')} --replicates 30 --out ${out('cut')}`);
    expect(JSON.parse((await simpul('runs', out('cut'), '--json')).out)).toHaveLength(60);

    const resumed = await simpul(...given);
    expect(resumed.err).toMatch(/Going on: \d+ of \d+ runs/);
    const whole = readFileSync(join(out('cut'), 'comparison.json'), 'utf8');
    await simpul(...given.slice(0, -4), '--out', out('uncut'), '--quiet', '--fresh');
    expect(readFileSync(join(out('uncut'), 'comparison.json'), 'utf8')).toBe(whole);
  });
});

/** Whether any journal beside the results says that a run is finished. */
function hasFinishedOne(parent: string): boolean {
  if (!existsSync(parent)) return false;
  return readdirSync(parent)
    .filter((name) => name.startsWith('.cut.'))
    .some((name) => /"event":"finished"/.test(readFileSync(join(parent, name), 'utf8')));
}
