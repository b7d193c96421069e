import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { event, smallFile } from '../study/small.js';
import { smallFiles } from './small-files.js';
import { simpul } from './terminal.js';

const folder = smallFiles();
const file = (name: string) => join(folder, name);
const write = (name: string, content: object) => writeFileSync(file(name), JSON.stringify(content));
const itinerary = [2006, 2007, 2008].map((year) => ({ year, place: 'away' }));
write('both.json', smallFile('both', [event({ itinerary }), { policy: 'skills' }]));
write('elsewhere.json', smallFile('elsewhere', [], { behaviour: { contact: { attention: 41 } } }));

async function branchJson(...words: string[]) {
  const { code, out, err } = await simpul('branch', ...words, '--json', '--quiet');
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

async function refusal(...words: string[]): Promise<string> {
  const { code, out, err } = await simpul('branch', ...words);
  expect(code).toBe(2);
  expect(out).toBe('');
  return err;
}

describe('simpul branch', () => {
  test('goes on as the unbroken run with all policies, and otherwise without them', async () => {
    const { out } = await simpul('run', file('event.json'), '--json', '--seed', 'b', '--replicate', '2');
    const run = JSON.parse(out);
    const told = await branchJson(file('event.json'), '--at', '70 weeks', '--seed', 'b', '--replicate', '2');
    expect(told).toMatchObject({ scenario: 'event', seed: 'b', replicate: 2, week: 70 });
    const [all, none] = told.futures;
    expect([all.name, none.name]).toEqual(['all', 'none']);
    expect(Object.values(all.digests)).toEqual(run.digests.slice(1));
    expect(all.measures['2008']).toEqual(run.measures['2008']);
    expect(none.digests['2008']).not.toBe(all.digests['2008']);
    expect(none.measures['2008'].spent).toBe(0);
  });

  test('takes policies by label, joined, and those of other files', async () => {
    const told = await branchJson(
      file('both.json'),
      '--at',
      '2007',
      '--policies',
      `all,annual-event+skills,annual-event,${file('event.json')},none`,
    );
    const [all, joined, one, ofFile, none] = told.futures.map(({ digests }: { digests: object }) => digests);
    expect(joined).toEqual(all);
    expect(ofFile).toEqual(one);
    expect(one).not.toEqual(all);
    expect(one).not.toEqual(none);
    expect(told.futures[3].name).toBe('event');
  });

  test('prints a table a future, digests and the differences to the first', async () => {
    const { code, out } = await simpul('branch', file('event.json'), '--at', '1y');
    expect(code).toBe(0);
    expect(out).toContain('one history until week 1 of 2007 (seed simpul, replicate 0), then 2 futures');
    expect(out).toMatch(/Future “no policy”\nMeasure +2007 +2008/);
    expect(out).toMatch(/Digest at the end of 2008: [0-9a-f]{64}/);
    expect(out).toMatch(/Differences to “all policies” at the end of 2008[^\n]*\nMeasure +no policy/);
    expect(out).toMatch(/Spent[^\n]*−Rp/);
    const indonesian = await simpul('branch', file('event.json'), '--at', '1 tahun', '--lang', 'id');
    expect(indonesian.out).toContain('satu sejarah sampai minggu 1 tahun 2007');
  });

  test('goes on from a kept state as if there had been no file, also for more years', async () => {
    const state = file('event.state');
    const direct = await branchJson(file('event.json'), '--at', '2007-W10', '--save', state);
    const from = await branchJson('--from', state);
    expect({ ...from, command: '' }).toEqual({ ...direct, command: '' });
    const longer = await branchJson('--from', state, '--years', '4', '--policies', 'none');
    expect(longer.futures[0].digests).toMatchObject(direct.futures[1].digests);
    expect(Object.keys(longer.futures[0].digests)).toEqual(['2007', '2008', '2009']);
  });
});

describe('simpul branch refuses', () => {
  const town = file('both.json');

  test('weeks that are none, or not within the run', async () => {
    expect(await refusal(town)).toContain('either a scenario file and --at, or --from');
    expect(await refusal(town, '--at', 'soon')).toContain('--at: soon is no week. Write a span');
    for (const at of ['3y', '2009', '2005', '500 weeks']) {
      expect(await refusal(town, '--at', at)).toContain(
        `--at: ${at} is not within the years of the run. Write a week from the start of 2006 to before the end of 2008`,
      );
    }
    expect(await refusal(town, '--at', '1y', '--replicate', '-1')).toContain('--replicate -1: not usable');
  });

  test('futures that cannot be', async () => {
    expect(await refusal(town, '--at', '1y', '--policies', 'anual-event')).toContain(
      '--policies: there is no policy "anual-event". Did you mean annual-event?',
    );
    expect(await refusal(town, '--at', '1y', '--policies', 'none,none')).toContain('none is named twice');
    expect(await refusal(town, '--at', '1y', '--policies', file('elsewhere.json'))).toContain(
      'elsewhere.json: its behaviour is not that of the history',
    );
    expect(await refusal('--from', folder)).toContain('is a folder. Name a file in it.');
    expect(await refusal(town, '--at', '1y', '--policies', file('nowhere.json'))).toContain(
      'there is no file',
    );
    expect(await refusal(file('nowhere.json'), '--at', '1y')).toContain('there is no file');
  });

  test('states that are damaged, cut short, of another version or none at all', async () => {
    const state = file('kept.state');
    await branchJson(town, '--at', '1y', '--policies', 'none', '--save', state);
    expect(await refusal(town, '--at', '1y', '--save', state)).toContain('there is such a file already');
    const bytes = readFileSync(state);
    const changed = (change: (copy: Buffer) => Buffer | undefined) => {
      const copy = Buffer.from(bytes);
      writeFileSync(file('changed.state'), change(copy) ?? copy);
      return refusal('--from', file('changed.state'));
    };
    expect(await changed((copy) => copy.subarray(0, 5000))).toContain(
      'the file ends before the saved state does',
    );
    expect(await changed((copy) => void copy.writeUInt8(copy[9000]! ^ 1, 9000))).toContain('is damaged');
    expect(await changed((copy) => void copy.writeUInt32LE(9, 8))).toContain('has format 9');
    expect(await refusal('--from', town)).toContain('this is no saved state');
    expect(await refusal('--from', file('no.state'))).toContain('there is no file');
    expect(await refusal('--from', state, '--at', '2y')).toContain('--at: not with --from');
    expect(await refusal('--from', state, '--years', '1')).toContain('the saved state is of a later week');
  });
});
