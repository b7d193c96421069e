import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measures } from '../../src/measure/index.js';
import { policies } from '../../src/policy/index.js';
import { slug } from '../../src/scenario/issues.js';
import { jsonSchemaOf } from '../../src/scenario/json-schema.js';
import { meantMeasure } from '../../src/scenario/meant-measure.js';
import { meantName, titledName } from '../../src/words/meanings.js';
import { indonesian, meanings, ofCommandLine } from '../../src/words/meant-words.js';
import { nearestName } from '../../src/words/nearest.js';

describe('the name that somebody means', () => {
  it('is found by its word in either language, among the names that are there', () => {
    expect(meantName('anggaran', ['time', 'budget'])).toBe('budget');
    expect(meantName('Tempat', ['role', 'place'])).toBe('place');
    expect(meantName('tempat', ['places', 'firms'])).toBe('places');
    expect(meantName('telepon', ['visit', 'phone'])).toBe('phone');
    expect(meantName('every', ['interval', 'quota'])).toBe('interval');
    expect(meantName('anggaran', ['time'])).toBeUndefined();
    expect(meantName('toString', ['time'])).toBeUndefined();
  });

  it('is found whether its words are joined by hyphens, capitals or blanks', () => {
    for (const written of ['tahunMulai', 'tahun-mulai', 'Tahun mulai', 'tahun_mulai'])
      expect(meantName(written, ['years', 'startYear'])).toBe('startYear');
  });

  it('is something that a file can say, for every word in the list', () => {
    const said = JSON.stringify([jsonSchemaOf('scenario'), jsonSchemaOf('study')]);
    const unknown = Object.entries(meanings).flatMap(([word, names]) =>
      names.filter((name) => !said.includes(`"${name}"`)).map((name) => `${word}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('is a command, an option or a word of one, for every word of the command line', () => {
    const commandLine = readFileSync('docs/reference/command-line.md', 'utf8');
    const unknown = Object.values(ofCommandLine)
      .flat()
      .filter((name) => !['help', 'version'].includes(name))
      .filter((name) => !new RegExp(`simpul ${name}\\b|--${name}\\b|\\b${name}[ ,] `).test(commandLine));
    expect(unknown).toEqual([]);
  });

  it('is known by an Indonesian word, for every key of the files', () => {
    const keys = new Set<string>();
    const collect = (json: unknown): void => {
      if (typeof json !== 'object' || json === null) return;
      const { properties } = json as { properties?: object };
      for (const key of Object.keys(properties ?? {})) keys.add(key);
      for (const part of Object.values(json)) collect(part);
    };
    collect([jsonSchemaOf('scenario'), jsonSchemaOf('study')]);
    const named = new Set(Object.values(indonesian).flat());
    const languages = ['en', 'id'];
    expect(keys.size).toBeGreaterThan(200);
    expect([...keys].filter((key) => !named.has(key) && !languages.includes(key))).toEqual([]);
  });

  it('is that of a title, in either language', () => {
    const titles = { trust: { en: 'Trust in partners', id: 'Kepercayaan pada mitra' }, plain: undefined };
    expect(titledName('kepercayaan-pada-mitra', titles)).toBe('trust');
    expect(titledName('Trust in partners', titles)).toBe('trust');
    expect(titledName('', titles)).toBeUndefined();
  });

  it.each(measures)(
    'is that of a measure, told by its title in either language: $name',
    ({ name, title }) => {
      const names = measures.map((measure) => measure.name);
      for (const text of [title.en, title.id])
        for (const written of [text, slug(text)]) expect(meantMeasure(written, names), written).toBe(name);
    },
  );

  it('is that of a policy, told by its Indonesian title', () => {
    const names = policies.map(({ name }) => name);
    for (const { name, title } of policies) {
      expect(meantName(title.id, names)).toBe(name);
      expect(meantName(slug(title.id), names)).toBe(name);
    }
  });

  it('is a misspelt one otherwise, and of three letters no more than one may be another', () => {
    expect(meantName('kuota', ['quota', 'week'])).toBe('quota');
    expect(nearestName('jam', ['day', 'month'])).toBeUndefined();
    expect(nearestName('dai', ['day', 'month'])).toBe('day');
  });
});
