import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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
    expect(out).toMatch(/Digest: [0-9a-f]{64}\n$/);
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
