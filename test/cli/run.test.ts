import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { measures as builtIn } from '../../src/measure/index.js';
import { readScenario } from '../../src/node/read-scenario.js';
import { seedKey } from '../../src/random/key.js';
import { planScenario } from '../../src/scenario/plan.js';
import { steppedRun } from '../../src/study/stepped-run.js';
import { smallFile } from '../study/small.js';
import { smallFiles } from './small-files.js';
import { simpul } from './terminal.js';

const folder = smallFiles();
const file = (name: string) => join(folder, `${name}.json`);
const runJson = async (name: string, ...more: string[]) => {
  const { code, out } = await simpul('run', file(name), '--json', '--quiet', ...more);
  expect(code).toBe(0);
  return JSON.parse(out);
};

describe('simpul run', () => {
  test('prints a row a measure, a column a year, and the digest', async () => {
    const { code, out } = await simpul('run', file('event'));
    expect(code).toBe(0);
    expect(out).toMatch(/event: 3 years from 2006, seed simpul, replicate 0\./);
    expect(out).toMatch(/Measure +2006 +2007 +2008/);
    expect(out).toMatch(/Digest: [0-9a-f]{64}\nMade again by: simpul run .+ --seed \S+ --replicate \d+.*\n$/);
  });

  test('says what money was lacking for, where it was', async () => {
    const { out } = await simpul('run', file('event'));
    expect(out).not.toContain('Unfunded');
    const poor = await simpul('run', file('event'), '--set', 'budget.yearly=50');
    expect(poor.out).toMatch(/\nSpent +Rp\s0 +Rp\s0 +Rp\s0\nUnfunded( +Rp\s[\d.]+\smillion){3}\n/);
    expect(poor.err).toContain('budget.yearly');
  });

  test('speaks Indonesian', async () => {
    const { out } = await simpul('run', file('event'), '--lang', 'id');
    expect(out).toMatch(/3 tahun sejak 2006, benih simpul, ulangan 0\./);
    expect(out).toMatch(/Rp\s[\d,.]+\sjuta/);
  });

  test('gives machines the digests and the measures by year', async () => {
    const result = await runJson('event');
    expect(result.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(result.digests).toHaveLength(3);
    expect(Object.keys(result.measures)).toEqual(['2006', '2007', '2008']);
    expect(result.measures[2006].spent).toBeGreaterThan(40e6);
    expect(result.measures[2006]['lasting-introductions-12']).toBeNull();
  });

  test('has equal digests for a policy that does nothing, and up to the year in which one starts', async () => {
    const [none, nothing, late] = [await runJson('none'), await runJson('nothing'), await runJson('late')];
    expect(nothing.digests).toEqual(none.digests);
    expect(late.digests.slice(0, 2)).toEqual(none.digests.slice(0, 2));
    expect(late.digest).not.toBe(none.digest);
  });

  test('depends on seed, replicate and what is set, and on nothing else', async () => {
    const digest = async (...more: string[]) => (await runJson('event', ...more)).digest;
    const digests = [
      await digest(),
      await digest('--seed', '7'),
      await digest('--seed', 'simpul', '--replicate', '1'),
      await digest('--set', 'policies.0.quota=9'),
    ];
    expect(new Set(digests).size).toBe(4);
    expect(await digest('--seed', 'simpul', '--replicate', '0', '--years', '3')).toBe(digests[0]);
  });

  test('tells with --weeks all measures at the end of any week, and moves nothing by it', async () => {
    const asked = ['--weeks', '2007-W10,2006, 130'];
    const { measures, weeks, digest, command } = await runJson('event', ...asked);
    expect(command).toMatch(/ --weeks '2007-W10,2006, 130'$/);
    expect(digest).toBe((await runJson('event')).digest);
    expect(Object.keys(weeks)).toEqual(['2006-W52', '2007-W10', '2008-W27']);
    expect(weeks['2006-W52']).toEqual(measures[2006]);
    // As the library has it, week by week.
    const { scenario } = await readScenario(file('event'), { overrides: [], isCodeAllowed: false });
    const run = steppedRun(planScenario(scenario!), seedKey('simpul', 0));
    while (run.world.tick < 52 + 10) run.step();
    const here = Object.fromEntries(builtIn.map((measure) => [measure.name, measure.of(run.world)]));
    for (const [name, value] of Object.entries(weeks['2007-W10']))
      expect(value).toBe(Number.isFinite(here[name]) ? here[name] : null);
    const { out } = await simpul('run', '--weeks', '2007-W10', file('event'));
    expect(out).toMatch(/Measure +2006 +2007 +2008\n.*\nMeasure +2007-W10\n/s);
  });

  test('refuses a week that the run does not have', async () => {
    const { code, err } = await simpul('run', file('event'), '--weeks', '2007,2009-W01');
    expect(code).toBe(2);
    expect(err).toMatch(/--weeks 2009-W01: no week of this run\. Write a week \(2006-W01 to 2008-W52\)/);
  });

  test('tells with --withdrawal what remains 12 and 24 months after all policies stop', async () => {
    const { measures, withdrawal, digest, command } = await runJson('event', '--withdrawal');
    expect(command).toMatch(/ --withdrawal$/);
    const without = await runJson('event');
    expect(without.digest).toBe(digest);
    expect(without).not.toHaveProperty('withdrawal');
    const names = ['lasting-ties', 'lasting-outside-ties', 'trust'];
    expect(Object.keys(withdrawal)).toEqual(['0', '12', '24']);
    for (const row of Object.values(withdrawal)) expect(Object.keys(row as object)).toEqual(names);
    for (const name of names) expect(withdrawal[0][name]).toBe(measures[2008][name]);
    // As a longer run whose policies end in the same week.
    const phases = ['--set', 'policies.0.phases=[{ to: 2008-12 }]'];
    const longer = await runJson('event', '--years', '5', ...phases);
    for (const [months, year] of [
      [12, 2009],
      [24, 2010],
    ] as const)
      for (const name of names) expect(withdrawal[months][name]).toBe(longer.measures[year][name]);

    const { out } = await simpul('run', file('event'), '--withdrawal');
    expect(out).toMatch(
      /After all policies stop at the end of 2008\nMeasure +When they stop +12 months after +24 months after\n─+\nLasting ties +\d/,
    );
    const { out: indonesian } = await simpul('run', file('event'), '--withdrawal', '--lang', 'id');
    expect(indonesian).toContain('Setelah semua kebijakan berhenti pada akhir 2008');
  });

  describe('when a file of the user’s own throws', () => {
    writeFileSync(
      join(folder, 'hall.mjs'),
      `import { definePolicy, z } from 'simpul';
      const text = { en: 'Hall', id: 'Gedung' };
      export default definePolicy({ name: 'hall', title: text, summary: text, sources: [], intensity: 'size',
        params: z.strictObject({ size: z.number().default(1) }),
        intervene(_, { size }, { year, week }) { if (year === 2007 && week === 2) throw new Error('no hall for ' + size); } });`,
    );
    writeFileSync(
      join(folder, 'odd.mjs'),
      `import { defineMeasure } from 'simpul';
      const text = { en: 'Odd', id: 'Aneh' };
      export default defineMeasure({ name: 'odd', title: text, summary: text, formula: text, unit: 'share', range: [0, 1],
        family: 'structure', better: 'neither', sources: [], cost: 'cheap', of: (world) => world.nowhere.length });`,
    );
    writeFileSync(file('hall'), JSON.stringify(smallFile('hall', [{ policy: './hall.mjs' }])));
    writeFileSync(file('odd'), JSON.stringify(smallFile('odd', [], { measures: ['./odd.mjs'] })));
    const given = ['run', file('hall'), '--allow-code', '--replicate', '4', '--set', 'policies.0.size=7'];
    const again = `simpul run ${file('hall')} --seed simpul --replicate 4 --set policies.0.size=7 --allow-code`;

    test('says which file, when, in which run and why, and what repeats it, with exit 1 and no stack', async () => {
      const { code, out, err } = await simpul(...given);
      expect(err).toBe(
        `hall, seed simpul, replicate 4: the run failed in the policy hall of your file ${join(folder, 'hall.mjs')}, week 3 of 2007: no hall for 7. To repeat it: ${again}\n`,
      );
      expect([code, out]).toEqual([1, '']);
      const repeated = await simpul(...again.split(' ').slice(1));
      expect(repeated).toEqual({ code, out, err });
      const indonesian = await simpul(...given, '--lang', 'id');
      expect(indonesian.err).toMatch(
        /simulasi gagal dalam kebijakan hall dari berkas Anda .*, minggu ke-3 tahun 2007/,
      );
    });

    test('tells machines the same', async () => {
      const { code, out } = await simpul(...given, '--json');
      expect(code).toBe(1);
      const place = { kind: 'policy', name: 'hall', file: join(folder, 'hall.mjs'), year: 2007, week: 3 };
      const run = { scenario: 'hall', replicate: 4, seed: 'simpul' };
      expect(JSON.parse(out)).toEqual({
        failures: [{ ...run, message: 'no hall for 7', place, command: again }],
      });
    });

    test('says the same of a measure, and shows where in the file with --debug alone', async () => {
      const { code, err } = await simpul('run', file('odd'), '--allow-code');
      expect(code).toBe(1);
      expect(err).toMatch(/in the measure odd of your file .*odd\.mjs, week 52 of 2006: Cannot read prop/);
      expect(err).not.toMatch(/mistake in simpul|\n +at /);
      const { err: traced } = await simpul('run', file('odd'), '--allow-code', '--debug');
      expect(traced).toMatch(/\n +at .*odd\.mjs/);
    });
  });

  test('refuses wrong input with exit 2 and a line that says what would be right', async () => {
    const wrong: [RegExp, string[]][] = [
      [/there is no file/, ['run', file('nowhere')]],
      [/--replicate/, ['run', file('event'), '--replicate', '1.5']],
      [/years/, ['run', file('event'), '--years', '0']],
      [/quota/, ['run', file('event'), '--set', 'policies.0.quota=many']],
      [/no-hall\.mjs/, ['run', file('own')]],
    ];
    for (const [message, argv] of wrong) {
      const { code, err, out } = await simpul(...argv);
      expect(code, argv.join(' ')).toBe(2);
      expect(err).toMatch(message);
      expect(out).toBe('');
    }
  });
});
