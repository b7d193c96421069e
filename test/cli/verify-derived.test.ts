import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { hashOf } from '../../src/node/json.js';
import { smallFiles } from './small-files.js';
import { changeJson, changeTable, copyOf } from './tampering.js';
import { simpul } from './terminal.js';

const folder = smallFiles();
const out = (name: string) => join(folder, 'output', name);
const verify = (result: string, ...asked: string[]) =>
  simpul('verify', result, '--workers', '1', ...(asked.length > 0 ? asked : ['--sample', '1']));
type Change = (result: string) => Promise<void> | void;

beforeAll(async () => {
  const given = [
    '--replicates',
    '3',
    '--equal-budget',
    'Rp 80 million',
    '--set',
    'budget.yearly=Rp 500 juta',
  ];
  const made = await simpul(
    'compare',
    join(folder, 'study.json'),
    ...given,
    '--out',
    out('study'),
    '--quiet',
  );
  expect(made.code).toBe(0);
});

/** What is found in a copy of the result in which something was changed, though only one run is done again. */
async function foundAfter(what: string, change: Change, ...asked: string[]): Promise<string> {
  const result = copyOf(out('study'), what.replaceAll(/\W+/g, '-'));
  await change(result);
  const { code, out: text } = await verify(result, ...asked);
  expect(code, text).toBe(1);
  return text;
}

describe('a sample finds without running it again', () => {
  test('each number that is changed in comparison.json', async () => {
    const where = [
      'planned',
      'survival.[none].share.1',
      'money.[event].policies.[annual-event].spentPerYearIdr.mean',
      'money.[event].additional.lastingTies.leaves',
      'survey.[event].asked',
      'leftOut.[none micro].firms',
      'index.[none].rankFirstShare',
      'withdrawal.rows',
      'digest',
      'origin.command',
      'measures.[trust].title.en',
      'equalBudget.money.[event].introductions.mean',
      'equalBudget.scaled.[event].to',
      'equalBudget.unreached',
    ];
    const text = await foundAfter('numbers', (result) =>
      changeJson(result, 'comparison.json', (comparison) => {
        const { survival, money, survey, leftOut, index, withdrawal, origin, measures, equalBudget } =
          comparison;
        comparison.planned++;
        survival[0].share[1] /= 2;
        money[1].policies[0].spentPerYearIdr.mean++;
        money[1].additional.lastingTies.leaves = 'more';
        survey[1].asked++;
        leftOut[0].firms++;
        index[0].rankFirstShare = 1;
        withdrawal.rows[3].value.mean++;
        comparison.digest = '0'.repeat(64);
        origin.command = 'simpul compare other.yaml';
        measures[0].title.en = 'Joy';
        equalBudget.money[1].introductions.mean++;
        equalBudget.scaled[0].to++;
        equalBudget.unreached.pop();
      }),
    );
    for (const each of where) expect(text).toContain(`comparison.json: ${each}`);
    expect(text).toMatch(/Not verified: 1 of 12 runs done again/);
  });

  test.each<[what: string, change: Change, message: RegExp]>([
    [
      'the end of a run',
      (result) =>
        changeTable(
          result,
          'endings.parquet',
          `UPDATE rows SET ending = regexp_replace(ending, '"lasting":\\d+', '"lasting":77') WHERE scenario = 'event'`,
        ),
      /comparison\.json: money\.\[event\]\.lastingIntroductions\.mean: .* is stored, 77 computed/,
    ],
    [
      'an end that is no JSON',
      (result) =>
        changeTable(
          result,
          'endings.parquet',
          'UPDATE rows SET ending = left(ending, 40) WHERE replicate = 1',
        ),
      /endings\.parquet: none, replicate 1: cannot be read: .*JSON/,
    ],
    [
      'an end that is gone',
      (result) =>
        changeTable(result, 'endings.parquet', "DELETE FROM rows WHERE budget = 'equal' AND replicate = 1"),
      /endings\.parquet: holds 10 rows, the runs in manifest\.json have 12\./,
    ],
    [
      'a year of a run',
      (result) =>
        changeTable(
          result,
          'digests.parquet',
          "UPDATE rows SET digest = repeat('a', 64) WHERE replicate = 0 AND year = 2007 AND scenario = 'none'",
        ),
      /digests\.parquet: none, replicate 0: the digests of its years do not give the digest of the run/,
    ],
    [
      'the order of rows',
      (result) =>
        changeTable(
          result,
          'outcomes.parquet',
          'CREATE TABLE other AS SELECT * FROM rows ORDER BY replicate, scenario; DROP TABLE rows; ALTER TABLE other RENAME TO rows',
        ),
      /outcomes\.parquet: .*(row \d+ is the first that is not|does not hold the rows of the run)/,
    ],
    [
      'a run at the equal budget that is another than as written',
      (result) =>
        changeTable(
          result,
          'outcomes-equal-budget.parquet',
          "UPDATE rows SET value = 3 WHERE scenario = 'none' AND measure = 'lasting-ties' AND replicate = 2 AND year = 2006",
        ),
      /outcomes-equal-budget\.parquet: row \d+ is the first that is not that of the runs/,
    ],
    [
      'what a table says of itself',
      (result) =>
        changeTable(result, 'digests.parquet', 'SELECT 1', { simpul_command: 'simpul compare x.yaml' }),
      /digests\.parquet: simpul_command: "simpul compare x\.yaml" is stored/,
    ],
    [
      'a run that is listed no more',
      (result) => changeJson(result, 'manifest.json', ({ runs }) => void runs.splice(2, 1)),
      /manifest\.json: none, replicate 2: should stand among the runs or among the failures, and once\./,
    ],
    [
      'a run that is listed twice',
      (result) => changeJson(result, 'manifest.json', ({ runs }) => void runs.push(runs[1])),
      /manifest\.json: none, replicate 1: should stand among the runs or among the failures, and once\./,
    ],
    [
      'a run of no scenario',
      (result) =>
        changeJson(result, 'manifest.json', ({ runs }) => {
          runs[0].scenario = 'nobody';
        }),
      /manifest\.json: nobody, replicate 0: the study in the manifest has no such run\./,
    ],
    [
      'a scaled scenario, its hash with it',
      (result) =>
        changeJson(result, 'manifest.json', ({ scaled: [one] }) => {
          one.scenario.policies[0].quota++;
          one.hash = hashOf(one.scenario);
        }),
      /manifest\.json: scaled\.\[event\]\.scenario\.policies\.0\.quota: 12 is stored, 11 computed/,
    ],
    [
      'numbers of a policy that there is not',
      (result) =>
        changeJson(result, 'manifest.json', (manifest) => {
          manifest.ownAssumptions = [{ path: 'a' }];
        }),
      /manifest\.json: ownAssumptions: \[\{"path":"a"\}\] is stored, – computed/,
    ],
    [
      'what was set',
      (result) =>
        changeJson(result, 'manifest.json', (manifest) => {
          manifest.sets = ['budget.yearly=Rp 1 juta'];
        }),
      /manifest\.json: command: --set: the command says 'budget\.yearly=Rp 500 juta', the manifest 'budget\.yearly=Rp 1 juta'\./,
    ],
    [
      'the number of replicates in the command',
      (result) =>
        changeJson(result, 'manifest.json', (manifest) => {
          manifest.command = manifest.command.replace('--replicates 3', '--replicates 30');
        }),
      /manifest\.json: command: --replicates: the command says 30, the manifest 3\./,
    ],
    [
      'whose the description says it is',
      (result) =>
        changeJson(
          result,
          'ro-crate-metadata.json',
          (crate) => {
            crate['@graph'][1].identifier = 'sha256:0';
          },
          1,
        ),
      /ro-crate-metadata\.json: \.\/\.identifier: "sha256:0" is stored/,
    ],
    [
      'a table that the description leaves out',
      (result) =>
        changeJson(
          result,
          'ro-crate-metadata.json',
          (crate) => {
            crate['@graph'] = crate['@graph'].filter(
              (one: { '@id': string }) => one['@id'] !== 'outcomes.parquet',
            );
          },
          1,
        ),
      /ro-crate-metadata\.json: outcomes\.parquet: – is stored/,
    ],
  ])('%s', async (what, change, message) => {
    expect(await foundAfter(what, change)).toMatch(message);
  });
});

describe('verify', () => {
  test('takes what a publisher puts into the description, and a table that simpul did not write in it', async () => {
    const result = copyOf(out('study'), 'published');
    changeJson(
      result,
      'ro-crate-metadata.json',
      ({ '@graph': graph }) => {
        Object.assign(graph[1], {
          datePublished: '2027-01-01',
          license: 'CC-BY-4.0',
          author: { '@id': '#me' },
        });
        graph[1].hasPart.push({ '@id': 'thesis.pdf' });
        graph.push({ '@id': '#me', '@type': 'Person' }, { '@id': 'thesis.pdf', '@type': 'File' });
      },
      2,
    );
    expect(await verify(result)).toMatchObject({ code: 0 });
  });

  test('names what is said otherwise of the end of a run that is done again', async () => {
    const change = (result: string) =>
      changeTable(
        result,
        'endings.parquet',
        `UPDATE rows SET ending = regexp_replace(ending, '"lasting":\\d+', '"lasting":77') WHERE scenario = 'event' AND replicate = 1 AND budget = 'written'`,
      );
    const text = await foundAfter('ending in all', change, '--all');
    expect(text).toMatch(
      /endings\.parquet: event, replicate 1: ending\.lasting: 77 is stored, \d computed\./,
    );
  });

  test('runs what is listed as failed, and says that it succeeds', async () => {
    const change: Change = async (result) => {
      const where = "scenario = 'event' AND replicate = 1 AND budget = 'written'";
      for (const table of ['digests', 'endings'])
        await changeTable(result, `${table}.parquet`, `DELETE FROM rows WHERE ${where}`);
      await changeTable(
        result,
        'outcomes.parquet',
        "DELETE FROM rows WHERE scenario = 'event' AND replicate = 1",
      );
      changeJson(result, 'manifest.json', ({ runs, failures }) => {
        runs.splice(4, 1);
        failures.push({
          scenario: 'event',
          replicate: 1,
          seed: 'small',
          message: 'no',
          command: 'simpul run',
        });
      });
    };
    const text = await foundAfter('invented failure', change, '--all');
    expect(text).toContain('manifest.json: event, replicate 1: is listed as failed, but the run succeeds.');
    expect(text).toMatch(/Not verified: 12 of 12 runs/);
  });

  test('searches the equal budget again only with --all, and says so', async () => {
    const change: Change = (result) =>
      changeJson(result, 'comparison.json', ({ equalBudget }) => {
        const [{ mean }] = [equalBudget.money[1].spentPerYearIdr];
        const reason = { en: 'It could not.', id: 'Tidak dapat.' };
        equalBudget.unreached.push({ reason, scenario: 'event', spentPerYearIdr: mean });
      });
    const text = await foundAfter('reason', change, '--all');
    expect(text).toMatch(
      /comparison\.json: equalBudget\.unreached\.\[event\]: .*It could not.* is stored, – computed/,
    );
  });
});
