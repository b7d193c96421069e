import { describe, expect, it } from 'vitest';
import { families } from '../../src/measure/measure.js';
import { origins } from '../../src/model/world.js';
import { provenances } from '../../src/quantity/index.js';
import {
  answerWords,
  type Bilingual,
  chartSummaries,
  chartTitles,
  chartWords,
  fill,
  langs,
  listed,
  nameOf,
  reportWords,
} from '../../src/words/index.js';

describe('filling in', () => {
  it('puts values into their places', () => {
    expect(fill({ en: '{n} of {m}', id: '{n} dari {m}' }, 'id', { n: 3, m: 'lima' })).toBe('3 dari lima');
  });

  it('refuses a place without a value', () => {
    expect(() => fill({ en: 'x {n}', id: 'x {n}' }, 'en', {})).toThrow('{n}');
  });
});

describe('lists in a sentence', () => {
  it('join as each language does', () => {
    expect(listed([], 'en')).toBe('');
    expect(listed(['a'], 'id')).toBe('a');
    expect(listed(['a', 'b'], 'id')).toBe('a dan b');
    expect(listed(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(listed(['a', 'b', 'c'], 'id')).toBe('a, b, dan c');
  });
});

const texts = Object.entries({
  ...chartTitles,
  ...prefixed('summary', chartSummaries),
  ...prefixed('chart', chartWords),
  ...prefixed('report', reportWords),
  ...prefixed('answer', answerWords),
});

function prefixed(kind: string, words: Readonly<Record<string, Bilingual>>): Record<string, Bilingual> {
  return Object.fromEntries(Object.entries(words).map(([name, text]) => [`${kind}/${name}`, text]));
}

describe('texts', () => {
  it.each(texts)('%s has the same places in both languages, and none is empty', (_, text) => {
    const places = (words: string) => [...words.matchAll(/\{\w+/g)].map(String).sort();
    expect(places(text.id)).toEqual(places(text.en));
    for (const lang of langs) expect(text[lang].trim()).not.toBe('');
  });

  it('has a name for every origin, provenance and family', () => {
    const named = [
      ...['all', ...origins].map((name) => ['origin', name] as const),
      ...provenances.map((name) => ['provenance', name] as const),
      ...families.map((name) => ['family', name] as const),
    ];
    for (const [kind, name] of named) expect(nameOf(kind, name, 'id')).not.toBe(name);
  });
});
