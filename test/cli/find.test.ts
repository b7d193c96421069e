import { describe, expect, test } from 'vitest';
import { measures } from '../../src/measure/index.js';
import { simpul } from './terminal.js';

const namesFor = async (...words: string[]): Promise<string[]> =>
  JSON.parse((await simpul('measures', ...words, '--json')).out).map(({ name }: { name: string }) => name);
const pathsFor = async (...words: string[]): Promise<string[]> =>
  JSON.parse((await simpul('params', ...words, '--json')).out).map(({ path }: { path: string }) => path);

describe('a measure', () => {
  test('is found by a word of its title in either language, whatever the language of the answer', async () => {
    for (const more of [[], ['--lang', 'id']]) {
      const found = await namesFor('kepercayaan', ...more);
      expect(found).toContain('trust');
      expect(found.length).toBeLessThan(measures.length / 2);
    }
    expect(await namesFor('Kontak ULANG')).toContain('repeat-contact-share');
    expect(await namesFor('repeat contact')).toContain('repeat-contact-share');
  });

  test('is meant alone by its own name, though others have that word too, and its family by the family', async () => {
    expect(await namesFor('trust')).toEqual(['trust']);
    expect(await namesFor('money')).toEqual(
      measures.filter(({ family }) => family === 'money').map(({ name }) => name),
    );
  });

  test('has all the words, not one of them', async () => {
    const { code, err } = await simpul('measures', 'kepercayaan sapi', '--lang', 'id');
    expect([code, err]).toEqual([
      2,
      'kepercayaan sapi: tidak ada ukuran dengan nama, judul, atau ringkasan ini. simpul measures menampilkan semuanya.\n',
    ]);
    expect((await simpul('measures', '')).code).toBe(2);
  });
});

describe('a parameter', () => {
  test('is found by its summary, and those of a policy by its title', async () => {
    expect(await pathsFor('jumlah peserta')).toContain('annual-event.quota');
    const found = await pathsFor('kegiatan tahunan');
    expect(found).toEqual(expect.arrayContaining(await pathsFor('annual-event')));
  });

  test('is meant by its name before any other', async () => {
    const found = await pathsFor('annual-event');
    for (const path of found) expect(path).toMatch(/^annual-event\./);
  });
});
