import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { smallResult } from '../node/small-result.js';
import { simpul } from './terminal.js';

let result: string;
let pair: [string, string];
beforeAll(async () => {
  result = await smallResult();
  const { out } = await simpul('why', result, '--b', 'event', '--json');
  const ties = JSON.parse(out).first.find(({ part }: { part: string }) => part === 'ties');
  pair = ties.rows[0].firms;
});

describe('simpul tie', () => {
  test('tells the life of a tie that an event made', async () => {
    const { code, out } = await simpul('tie', result, ...pair, '--scenario', 'event');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^A: \S+ {3}B: \S+ {3}event, replicate 0\n\n.*First met in 2006-W27\. Met at the annual event\./,
    );
    expect(out).toContain('2006-W27  they meet (policy annual-event)');
    expect(out).toMatch(/2 × arranged contact/);
    expect(out).toMatch(/agreement in force: Memorandum, until 2007-W27 \(policy annual-event\)/);
    expect(out).toMatch(/it ends: |Still there at the end/);
    expect(out).toMatch(/Kept alive by .*policy annual-event \(\d+ times?, \d+ weeks more\)/);
  });

  test('does not say that a tie was kept alive by what put off no end', async () => {
    const { code, out } = await simpul('tie', result, 'food-umkm-1', 'food-umkm-7', '--scenario', 'event');
    expect(code).toBe(0);
    expect(out).toMatch(/outlasts|beyond the end|Still there at the end/);
    expect(out).not.toMatch(/Kept alive|, 0 weeks more/);
  });

  test('ends with the digest of the run and the commands that give it again', async () => {
    const { runs } = JSON.parse(readFileSync(join(result, 'manifest.json'), 'utf8'));
    const { digest } = runs.find(
      (run: { scenario: string; replicate: number }) => run.scenario === 'event' && run.replicate === 0,
    );
    const words = ['tie', result, ...pair, '--scenario', 'event'];
    const command = `simpul compare study.yaml --out RESULT && simpul tie RESULT ${pair.join(' ')} --scenario event --replicate 0`;
    const { out } = await simpul(...words);
    expect(out.endsWith(`\n\nDigest: ${digest}\nMade again by: ${command}\n`)).toBe(true);
    expect(JSON.parse((await simpul(...words, '--json')).out)).toMatchObject({ digest, command });
  });

  test('takes the firms in either order', async () => {
    const json = async (...names: string[]) =>
      JSON.parse((await simpul('tie', result, ...names, '--scenario', 'event', '--json')).out);
    const [one, other] = [await json(...pair), await json(...[...pair].reverse())];
    expect(one.firms).toEqual([...other.firms].reverse());
    const weeks = ({ ties }: typeof one) =>
      ties.map(({ events }: { events: { week: string }[] }) => events.map(({ week }) => week));
    expect(weeks(one)).toEqual(weeks(other));
    expect(one.ties[0]).toMatchObject({ met: '2006-W27', origin: 'event' });
  });

  test('a pair that never had a tie is told as such, in the baseline that is meant without a scenario', async () => {
    const { code, out } = await simpul('tie', result, ...pair);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/ none, replicate 0\nThe two never had a tie in this run\./),
    ]);
    const indonesian = await simpul('tie', result, ...pair, '--lang', 'id');
    expect(indonesian.out).toMatch(/Keduanya tidak pernah memiliki ikatan/);
  });

  test('refuses wrong input with exit 2 and says what would be right', async () => {
    const wrong: [RegExp, string[]][] = [
      [
        /partner-1: no firm of this run\. Did you mean partners-1\? There are food-umkm-1 … food-umkm-40,/,
        ['partner-1', 'food-umkm-1'],
      ],
      [/food-umkm-41: no firm of this run/, ['partners-1', 'food-umkm-41']],
      [/partners-1\.99: this firm was never there.* partners-1/, ['partners-1.99', 'food-umkm-1']],
      [/one and the same/, ['partners-1', 'partners-1']],
      [/--scenario evnt: .*Did you mean event\?/, [...pair, '--scenario', 'evnt']],
      [/--replicate 7: /, [...pair, '--replicate', '7']],
    ];
    for (const [message, more] of wrong) {
      const { code, err, out } = await simpul('tie', result, ...more);
      expect([code, err, out]).toEqual([2, expect.stringMatching(message), '']);
    }
  });
});
