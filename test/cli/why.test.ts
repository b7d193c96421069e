import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { smallResult } from '../node/small-result.js';
import { event, smallFile } from '../study/small.js';
import { simpul } from './terminal.js';

let result: string;
beforeAll(async () => {
  result = await smallResult();
});

describe('simpul why', () => {
  test('names the week of the first event, the policy, a firm and a tie', async () => {
    const { code, out } = await simpul('why', result, '--a', 'none', '--b', 'event', '--replicate', '1');
    expect(code).toBe(0);
    expect(out).toContain('policy annual-event is added, as number 1 in priority');
    expect(out).toContain('The runs are the same until 2006-W27 begins.');
    expect(out).toContain('2006-W27  ties: the policy annual-event acts, and only b has it');
    expect(out).toMatch(/First firm: food-umkm-\d+(\.\d+)?: .*meetings offered this year 0 \/ 1/);
    expect(out).toMatch(/First tie: [\w.-]+ and [\w.-]+: only in b/);
  });

  test('its table adds up, from the ties at the start to those at the end', async () => {
    const { out } = await simpul('why', result, '--b', 'event');
    const row = (name: string) => {
      const [, ...numbers] = new RegExp(`^${name} +(\\S+) +(\\S+) +(\\S+)$`, 'm').exec(out)!;
      return numbers.map((text) => Number(text.replace('−', '-').replace(',', '')));
    };
    const [start, gained, lost, end] = ['At the start', 'Gained', 'Lost', 'At the end'].map(row);
    expect(end).toEqual(start!.map((count, at) => count + gained![at]! - lost![at]!));
    expect(end![2]).toBe(end![1]! - end![0]!);
  });

  test('gives the same as JSON, with the digests of the result', async () => {
    const { code, out } = await simpul('why', result, '--b', 'event', '--json');
    const told = JSON.parse(out);
    expect(code).toBe(0);
    expect(told).toMatchObject({ a: 'none', b: 'event', replicate: 0, areWorldsApart: false });
    const ties = told.first.find(({ part }: { part: string }) => part === 'ties');
    expect(ties).toMatchObject({ week: '2006-W27', policy: { label: 'annual-event', in: 'b' } });
    const { runs } = JSON.parse(readFileSync(join(result, 'manifest.json'), 'utf8'));
    const digest = (name: string) =>
      runs.find(
        (run: { scenario: string; replicate: number }) => run.scenario === name && run.replicate === 0,
      ).digest;
    expect(told.digests).toEqual({ a: digest('none'), b: digest('event') });
    expect(told.ledgers.b).toHaveLength(3);
  });

  test('ends with the digests of both runs and the commands that give it again', async () => {
    const { digests, command } = JSON.parse((await simpul('why', result, '--b', 'event', '--json')).out);
    expect(command).toBe(
      'simpul compare study.yaml --out RESULT && simpul why RESULT --b event --replicate 0',
    );
    const { out } = await simpul('why', result, '--b', 'event');
    const end = `\n\nDigest (a, none): ${digests.a}\nDigest (b, event): ${digests.b}\nMade again by: ${command}\n`;
    expect(out.endsWith(end)).toBe(true);
  });

  test('says of two equal runs that they never differ', async () => {
    const { code, out } = await simpul('why', result, '--a', 'event', '--b', 'event');
    expect([code, out]).toEqual([0, expect.stringMatching(/the same to the last byte, in every week/)]);
  });

  test('of different worlds it says what makes them so, and the first firm that differs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'simpul-why-'));
    const file = (...[name, ...more]: Parameters<typeof smallFile>) => {
      const path = join(folder, `${name}.json`);
      writeFileSync(path, JSON.stringify(smallFile(name, ...more)));
      return path;
    };
    const behaviour = { firm: { exitRate: 0.3 } };
    const files = [file('calm'), file('busy', [event()], { behaviour })];
    const apart = join(folder, 'apart');
    const made = await simpul('compare', ...files, '--replicates', '1', '--out', apart, '--quiet');
    expect(made.code).toBe(0);
    const { code, out } = await simpul('why', apart, '--b', 'busy');
    expect(code).toBe(0);
    const [, parting = ''] = /Where the runs part\n([\s\S]*?)\n\n/.exec(out) ?? [];
    const [sentence, key, firm, more, ...rest] = parting.split('\n');
    expect(sentence).toMatch(/different worlds from their founding on\. No policy has done it; this has:$/);
    expect(key).toMatch(/^ {4}behaviour\.firm\.exitRate: .* becomes /);
    expect(firm).toMatch(/^ {2}First firm: food-umkm-\d+(\.\d+)?: [\w ]+ \S+ \/ /);
    expect([more, rest]).toEqual([expect.stringMatching(/^ {4}and \d+ more from the founding on$/), []]);
    const indonesian = await simpul('why', apart, '--b', 'busy', '--lang', 'id');
    expect(indonesian.out).toMatch(/dunia yang berbeda sejak awal[\s\S]*\n {2}Usaha pertama: food-umkm-/);
    const told = JSON.parse((await simpul('why', apart, '--b', 'busy', '--json')).out);
    expect(told).toMatchObject({ areWorldsApart: true, founding: { part: 'firms' }, first: [] });
    expect(firm).toContain(told.founding.row.firms[0]);
  });

  test('compares runs at an equal budget, and speaks Indonesian', async () => {
    const words = ['why', result, '--b', 'event', '--equal-budget', '--lang', 'id'];
    const { code, out } = await simpul(...words);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/kebijakan annual-event, yang hanya ada di b, bertindak/),
    ]);
    expect(out).toMatch(
      /Diulang dengan: simpul compare study\.yaml --out HASIL && simpul why HASIL --b event/,
    );
    expect(out).not.toMatch(/\bRESULT\b|budgetLeftIdr/);
  });

  test('refuses wrong input with exit 2 and says what would be right', async () => {
    const wrong: [RegExp, string[]][] = [
      [/--b: which one\? The result has none, event\./, []],
      [/--b evnt: not in this result\..*Did you mean event\?/, ['--b', 'evnt']],
      [/--a nothing: not in this result/, ['--a', 'nothing', '--b', 'event']],
      [/--replicate 7: .* from 0 to 1/, ['--b', 'event', '--replicate', '7']],
    ];
    for (const [message, more] of wrong) {
      const { code, err, out } = await simpul('why', result, ...more);
      expect([code, err, out]).toEqual([2, expect.stringMatching(message), '']);
    }
    const { code, err } = await simpul('why', '/nowhere', '--b', 'event');
    expect([code, err]).toEqual([2, expect.stringMatching(/no result of a comparison/)]);
  });

  test('refuses a result of another version of the model, and a run that comes out otherwise', async () => {
    const name = join(result, 'manifest.json');
    const text = readFileSync(name, 'utf8');
    const manifest = JSON.parse(text);
    writeFileSync(name, JSON.stringify({ ...manifest, model: 1 }));
    for (const words of [
      ['why', result, '--b', 'event'],
      ['tie', result, 'partners-1', 'food-umkm-1'],
    ]) {
      const { code, err } = await simpul(...words);
      expect([code, err]).toEqual([2, expect.stringMatching(/was made by version 1 of the model/)]);
    }
    const runs = manifest.runs.map((run: object) => ({ ...run, digest: '0'.repeat(64) }));
    writeFileSync(name, JSON.stringify({ ...manifest, runs }));
    const { code, err } = await simpul('why', result, '--b', 'event');
    expect([code, err]).toEqual([1, expect.stringMatching(/came out otherwise than in the result/)]);
    writeFileSync(name, text);
  });

  test('says which policy a process followed in which it comes to the first tie', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'simpul-'));
    const write = (name: string, policies: object[]) => {
      const path = join(folder, `${name}.json`);
      writeFileSync(path, JSON.stringify(smallFile(name, policies)));
      return path;
    };
    const groups = { policy: 'local-associations', groups: 2, size: 8 };
    const files = [write('alone', [event()]), write('joined', [event(), groups])];
    const out = join(folder, 'out');
    expect((await simpul('compare', ...files, '--replicates', '2', '--out', out, '--quiet')).code).toBe(0);
    const { first } = JSON.parse((await simpul('why', out, '--a', 'alone', '--b', 'joined', '--json')).out);
    const of = (part: string) => first.find((each: { part: string }) => each.part === part);
    expect(of('associations').policy).toEqual({ label: 'local-associations', in: 'b' });
    expect(of('ties')).toMatchObject({
      process: 'association-meeting',
      following: { label: 'local-associations', in: 'b' },
    });
    expect(of('ties').policy).toBeUndefined();
    const { out: text } = await simpul('why', out, '--a', 'alone', '--b', 'joined');
    expect(text).toMatch(
      /ties: no policy acts, but association-meeting .*, following what local-associations did in 2006-W\d+/,
    );
  });
});
