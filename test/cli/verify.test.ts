import { appendFileSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { modelVersion } from '../../src/model/version.js';
import { hashOf } from '../../src/node/json.js';
import { chainDigest } from '../../src/study/digest.js';
import { smallFiles } from './small-files.js';
import { changeJson, changeTable, copyOf, madeBy } from './tampering.js';
import { simpul } from './terminal.js';

const folder = smallFiles();
const file = (name: string) => join(folder, `${name}.json`);
const out = (name: string) => join(folder, 'output', name);
const verify = async (result: string, ...more: string[]) => {
  const { code, out: text, err } = await simpul('verify', result, '--workers', '1', ...more);
  return { code, text: text + err };
};
interface Told {
  readonly agrees: boolean;
  readonly runs: number;
  readonly differences: readonly Record<string, unknown>[];
}
const told = async (result: string, ...more: string[]): Promise<Told> =>
  JSON.parse((await simpul('verify', result, '--workers', '1', '--json', ...more)).out);
const tampered = (name: string) => copyOf(out('study'), name);

beforeAll(async () => {
  const budget = ['--equal-budget', 'Rp 80 million'];
  const made = await simpul(
    'compare',
    file('study'),
    '--replicates',
    '2',
    ...budget,
    '--out',
    out('study'),
    '--quiet',
  );
  expect(made.code).toBe(0);
});

describe('simpul verify', () => {
  test('finds nothing in a result as it was written, in a sample and in all', async () => {
    const all = 8;
    expect(await verify(out('study'), '--sample', '3')).toEqual({
      code: 0,
      text: `Verified: 3 of ${all} runs done again, and all agrees. All that the result says follows from its tables; what the other 5 runs left there is checked only with --all, and so is the search for the equal budget.\n`,
    });
    expect(await told(out('study'), '--all')).toEqual({
      agrees: true,
      runs: all,
      allRuns: all,
      differences: [],
      remarks: [],
    });
  });

  test('names a number that was changed, in the runs done again and through the comparison in others', async () => {
    const result = tampered('number');
    const where = `scenario = 'event' AND replicate = 1 AND year = 2007 AND measure = 'tie-count'`;
    await changeTable(result, 'outcomes.parquet', `UPDATE rows SET value = value + 1 WHERE ${where}`);
    const { code, text } = await verify(result);
    expect(code).toBe(1);
    expect(text).toMatch(
      /^outcomes\.parquet: event, replicate 1, 2007, tie-count: (\d+) is stored, (\d+) computed\.$/m,
    );
    const [, stored, computed] = /tie-count: (\d+) is stored, (\d+)/.exec(text)!;
    expect(Number(stored)).toBe(Number(computed) + 1);
    const sampled = await told(result, '--sample', '1');
    expect(sampled.differences.length).toBeGreaterThan(0);
    for (const { kind, file: of, where } of sampled.differences) {
      if (kind === 'file-bytes') continue;
      expect([kind, of]).toEqual(['says', 'comparison.json']);
      expect(where).toMatch(/^(estimates|differences)\.\[event tie-count 2007\]\./);
    }
  });

  test('tells null from a number, and notices rows that are missing', async () => {
    const result = tampered('null');
    const where = `scenario = 'none' AND measure = 'lasting-introductions-12' AND year = 2006 AND replicate = 0`;
    await changeTable(result, 'outcomes.parquet', `UPDATE rows SET value = 0 WHERE ${where}`);
    await changeTable(
      result,
      'outcomes-equal-budget.parquet',
      `DELETE FROM rows WHERE year = 2008 AND measure = 'trust'`,
    );
    const { code, text } = await verify(result);
    expect(code).toBe(1);
    expect(text).toContain('none, replicate 0, 2006, lasting-introductions-12: 0 is stored, null computed.');
    expect(text).toMatch(
      /outcomes-equal-budget\.parquet: holds \d+ rows, the runs in manifest\.json have \d+\./,
    );
    expect(text).toMatch(/event, replicate 1, at the equal budget, 2008, trust: nothing is stored/);
  });

  test('names a figure of the comparison that was changed', async () => {
    const result = tampered('figure');
    let measure = '';
    changeJson(result, 'comparison.json', ({ estimates, money }) => {
      const [first] = estimates;
      measure = `[${first.scenario} ${first.measure} ${first.year}]`;
      first.mean += 1;
      money[0].spentPerYearIdr.mean = 12345;
    });
    for (const asked of [['--sample', '1'], ['--all']]) {
      const { differences } = await told(result, ...asked);
      expect(differences.map(({ file: of, where }) => [of, where])).toEqual([
        ['comparison.json', `estimates.${measure}.mean`],
        ['comparison.json', 'money.[none].spentPerYearIdr.mean'],
      ]);
    }
  });

  test('wants comparison.json byte for byte', async () => {
    const result = tampered('bytes');
    changeJson(result, 'comparison.json', () => {}, 2);
    const { code, text } = await verify(result, '--sample', '1');
    expect(code).toBe(1);
    expect(text).toContain('comparison.json: says the same in other bytes');
  });

  test('says that a scenario in the manifest was changed, and runs nothing', async () => {
    const result = tampered('scenario');
    changeJson(result, 'manifest.json', ({ scenarios }) => {
      scenarios[1].scenario.policies[0].quota += 1;
    });
    const { code, text } = await verify(result);
    expect(code).toBe(1);
    expect(text).toMatch(/scenario event in the manifest was changed/);
    expect(text).toMatch(/Nothing was run again/);
    expect(text).toMatch(/0 of 8 runs done again; 1 difference\./);
    // With its hash made to fit, the identity of the study still gives it away.
    changeJson(result, 'manifest.json', ({ scenarios }) => {
      scenarios[1].hash = hashOf(scenarios[1].scenario);
    });
    expect((await verify(result)).text).toMatch(/the study in the manifest was changed/);
  });

  test('says that the seed in the manifest was changed', async () => {
    const result = tampered('seed');
    changeJson(result, 'manifest.json', ({ study }) => {
      study.seed = 'another';
    });
    const { code, text } = await verify(result);
    expect(code).toBe(1);
    expect(text).toMatch(/the study in the manifest was changed: name, seed, baseline/);
  });

  test('says first that a result is of another model version', async () => {
    const result = tampered('model');
    changeJson(result, 'manifest.json', (manifest) => {
      manifest.model = modelVersion + 1;
      manifest.simpul = '99.0.0';
    });
    const { code, out: text } = await simpul('verify', result);
    expect(code).toBe(1);
    expect(text).toMatch(
      new RegExp(
        `^The result is of model version ${modelVersion + 1}, this program runs version ${modelVersion}: digests`,
      ),
    );
  });

  test('only remarks on another version of the program with the same model', async () => {
    const result = tampered('program');
    await madeBy(result, '99.0.0');
    const { code, out: text, err } = await simpul('verify', result, '--sample', '1', '--workers', '1');
    expect([code, text]).toEqual([0, expect.stringMatching(/^Verified/)]);
    expect(err).toMatch(/is of simpul 99\.0\.0, this is simpul \d/);
  });

  test('tells a changed digest of a run from one of the whole', async () => {
    const result = tampered('whole');
    changeJson(result, 'manifest.json', (manifest) => {
      manifest.digest = '0'.repeat(64);
    });
    const whole = await told(result, '--sample', '1');
    expect(whole.differences).toHaveLength(1);
    expect(whole.differences[0]!.message).toMatch(
      /^manifest\.json: digest: "0{64}" is stored, "\w+" computed\.$/,
    );
    const other = tampered('run-digest');
    changeJson(other, 'manifest.json', ({ runs }) => {
      runs[3].digest = 'f'.repeat(64);
    });
    const { text } = await verify(other);
    expect(text).toMatch(/manifest\.json: digest: "\w+" is stored, "\w+" computed/);
    expect(text).toMatch(/event, replicate 1: the digest was changed: .* agree with digests\.parquet\./);
  });

  test('tells a changed year, and one that is missing', async () => {
    const result = tampered('year');
    const where = `scenario = 'none' AND replicate = 1 AND year = 2007 AND budget = 'written'`;
    await changeTable(result, 'digests.parquet', `UPDATE rows SET digest = repeat('a', 64) WHERE ${where}`);
    await changeTable(result, 'digests.parquet', `DELETE FROM rows WHERE scenario = 'event' AND year = 2006`);
    const { code, text } = await verify(result);
    expect(code).toBe(1);
    expect(text).toMatch(/digests\.parquet: none, replicate 1, 2007: is not that of the run/);
    expect(text).toMatch(/event, replicate 0: does not hold the rows of the run/);
  });

  test('names first year, week and columns of a result that another history gave', async () => {
    const result = tampered('history');
    // The same study, but an event that starts in 2007: what an undeclared change of the model would look like.
    await simpul(
      'compare',
      file('none'),
      file('late'),
      '--seed',
      'small',
      '--replicates',
      '1',
      '--out',
      out('late'),
      '--quiet',
    );
    const late = JSON.parse(readFileSync(join(out('late'), 'manifest.json'), 'utf8')).runs[1].digest;
    const path = join(out('late'), 'digests.parquet');
    await changeTable(
      result,
      'digests.parquet',
      `UPDATE rows SET digest = other.digest, columns = other.columns, weeks = other.weeks
       FROM (SELECT * FROM '${path}' WHERE scenario = 'late') other
       WHERE rows.scenario = 'event' AND rows.replicate = 0 AND rows.budget = 'written' AND rows.year = other.year`,
    );
    let digest = '';
    changeJson(result, 'manifest.json', (manifest) => {
      manifest.runs[2].digest = late;
      digest = chainDigest(manifest.runs.map((run: { digest: string }) => run.digest));
      manifest.digest = digest;
    });
    changeJson(result, 'comparison.json', (comparison) => {
      comparison.digest = digest;
    });
    const { differences } = await told(result);
    // What else is said of another digest is told as well.
    const [first, second] = differences.filter(({ kind }) => kind === 'digest');
    expect(second).toBeUndefined();
    expect(first).toMatchObject({
      kind: 'digest',
      scenario: 'event',
      replicate: 0,
      stored: late,
      year: 2006,
    });
    expect(first!.columns).toEqual(expect.arrayContaining(['agency.introductions.ego', 'ties.metAt']));
    expect(first!.columns).not.toEqual(expect.arrayContaining(['firms.key']));
    expect(first!.week).toMatchObject({ year: 2006, week: expect.any(Number) });
    expect(first!.message).toMatch(
      /the state differs at the end of 2006, the first year that does\. What happened is counted otherwise first in week \d+ of 2006\. Columns that differ: .* and \d+ more\./,
    );
  });

  test('says that a table is no table', async () => {
    const result = tampered('table');
    writeFileSync(join(result, 'outcomes.parquet'), 'no table');
    rmSync(join(result, 'digests.parquet'));
    const { code, text } = await verify(result, '--sample', '1');
    expect(code).toBe(1);
    expect(text).toMatch(/outcomes\.parquet: cannot be read/);
    expect(text).toMatch(/digests\.parquet: cannot be read/);
  });

  test('remarks on a scenario file that has moved on, without holding it against the result', async () => {
    const result = tampered('moved');
    const before = readFileSync(file('event'), 'utf8');
    writeFileSync(file('event'), before.replace('"quota":8', '"quota":9'));
    const { code, text } = await verify(result, '--sample', '1');
    writeFileSync(file('event'), before);
    expect(code).toBe(0);
    expect(text).toMatch(/event\.json: gives another scenario event today than the manifest holds/);
  });

  test('remarks on a study that has moved on, with what it says otherwise, and on files that are gone', async () => {
    const before = readFileSync(file('study'), 'utf8');
    const changed = { ...JSON.parse(before), replicates: 7, seed: 'other', outcomes: ['trust'] };
    const remark = async (...words: string[]) => {
      const { code, text } = await verify(out('study'), '--sample', '1', ...words);
      expect(code).toBe(0);
      return text;
    };
    // The number of replicates is that of the command.
    writeFileSync(file('study'), JSON.stringify(changed));
    expect(await remark()).toMatch(
      /study\.json: gives another study .* holds \(seed, outcomes\)\. The manifest counts/,
    );
    expect(await remark('--lang', 'id')).toMatch(
      /kini menghasilkan studi yang lain dari isi manifes \(seed, outcomes\)/,
    );
    writeFileSync(file('study'), JSON.stringify({ ...changed, seed: 'small', scenarios: ['./none.json'] }));
    expect(await remark()).toMatch(/another study .* \(outcomes, scenarios\)/);
    writeFileSync(file('study'), '{');
    expect(await remark()).toMatch(/study\.json: gives another study today than the manifest holds\. /);
    rmSync(file('study'));
    expect(await remark()).toMatch(/study\.json: not there, so it was not looked whether/);
    writeFileSync(file('study'), before);
    const event = readFileSync(file('event'), 'utf8');
    rmSync(file('event'));
    expect(await remark()).toMatch(/^[^,]*event\.json: not there/m);
    writeFileSync(file('event'), event);
    expect(await remark()).not.toMatch(/not there|gives another/);
  });

  test('remarks on files that its description lists and that are gone', async () => {
    const result = tampered('gone');
    for (const name of ['report.html', 'charts/survival.svg', 'journal']) rmSync(join(result, name));
    const { code, text } = await verify(result, '--sample', '1');
    expect(code).toBe(0);
    expect(text).toMatch(
      /ro-crate-metadata\.json lists files that are gone: journal, report\.html, charts\/survival\.svg\./,
    );
  });

  test('runs own code only with leave, and only if it is what the result was made with', async () => {
    const own = join(folder, 'no-hall.mjs');
    copyFileSync('test/node/own/no-hall.mjs', own);
    const given = [
      'compare',
      file('none'),
      file('own'),
      '--replicates',
      '4',
      '--years',
      '1',
      '--out',
      out('own'),
    ];
    await simpul(...given, '--allow-code', '--quiet');
    const refused = await verify(out('own'));
    expect(refused.code).toBe(2);
    expect(refused.text).toMatch(/own code \(.*no-hall\.mjs\).*--allow-code/);
    const { failures } = JSON.parse(readFileSync(join(out('own'), 'manifest.json'), 'utf8'));
    expect(failures.length).toBeGreaterThan(0);
    expect(await verify(out('own'), '--allow-code', '--all')).toMatchObject({ code: 0 });
    appendFileSync(own, '\n');
    const changed = await verify(out('own'), '--allow-code');
    expect(changed.code).toBe(1);
    expect(changed.text).toMatch(/no-hall\.mjs: own code was changed since the result was made/);
    rmSync(own);
    expect((await verify(out('own'), '--allow-code')).text).toMatch(
      /no-hall\.mjs: the own code .* is not there/,
    );
  });

  test('refuses a folder that is no result, and numbers that are none', async () => {
    for (const [message, argv] of [
      [/no result of a comparison/, [folder]],
      [/no result of a comparison/, [join(folder, 'nowhere')]],
      [/--sample/, [out('study'), '--sample', '0']],
      [/--workers/, [out('study'), '--workers', '1.5']],
    ] as const) {
      const { code, out: text, err } = await simpul('verify', ...argv);
      expect([code, text]).toEqual([2, '']);
      expect(err).toMatch(message);
    }
  });
});
