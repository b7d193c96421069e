import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measures } from '../../src/measure/index.js';
import { readScenario } from '../../src/node/read-scenario.js';
import { policies } from '../../src/policy/index.js';
import type { Source } from '../../src/quantity/index.js';
import { parameterEntries } from '../../src/scenario/parameters.js';
import { sourceText } from '../../src/words/source-words.js';

/** The sources of all shipped scenarios, as their files say them. */
async function sourcesOfScenarios(): Promise<Source[]> {
  const files = ['scenarios/pasuruan', 'scenarios/teaching'].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /^(?!study|sweep|patterns).*\.yaml$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  const read = await Promise.all(files.map((file) => readScenario(file, { isCodeAllowed: true })));
  return read.flatMap(({ scenario }) => Object.values(scenario!.provenance).map(({ source }) => source));
}

/** Words of English that a reader of Indonesian would meet; in citations, everything that is no name, year or figure. */
function englishIn({ en, id }: { en: string; id: string }): string[] {
  if (en !== id) return id.match(/\b(the|of|and|to|in|as|is|are|by|with|for|judgement|size|sign)\b/gi) ?? [];
  return (
    id
      .match(/(?<![\p{L}-])\p{Ll}[\p{L}]+(?![\p{L}])/gu)
      ?.filter((word) => !['of', 'et', 'al', 'van', 'der', 'km'].includes(word)) ?? []
  );
}

describe('where numbers come from', () => {
  it('is said in both languages, a citation as it stands', () => {
    expect(sourceText('judgement').id).toBe('perkiraan');
    expect(sourceText('sign: Burt 2000; size: judgement')).toEqual({
      en: 'sign: Burt 2000; size: judgement',
      id: 'arah: Burt 2000; besaran: perkiraan',
    });
    expect(sourceText('Li et al. 2021; Slovic 1993').id).toBe('Li et al. 2021; Slovic 1993');
    expect(sourceText({ en: 'the census', id: 'sensus' })).toEqual({ en: 'the census', id: 'sensus' });
  });

  it('stays as its author wrote it where it is a sentence', () => {
    expect(sourceText('the size of a judgement, toString').id).toBe('the size of a judgement, toString');
    expect(sourceText('toString').id).toBe('toString');
  });

  it('has no English left in Indonesian: parameters, measures, policies, shipped scenarios', async () => {
    const texts = [
      ...parameterEntries().flatMap(({ source }) => source ?? []),
      ...[...measures, ...policies].flatMap(({ sources }) => sources.map(sourceText)),
      ...(await sourcesOfScenarios()).map(sourceText),
    ];
    expect(texts.length).toBeGreaterThan(200);
    const left = texts.flatMap((text) => englishIn(text).map((word) => `${word}: ${text.id}`));
    expect([...new Set(left)]).toEqual([]);
  });
});
