import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelVersion } from '../../src/model/version.js';
import { readScenario, readStudy } from '../../src/node/read-scenario.js';
import { numbersOf } from '../../src/scenario/numbers.js';
import { parameterEntries } from '../../src/scenario/parameters.js';
import { langs } from '../../src/words/lang.js';
import { isParameterUnitKnown } from '../../src/words/parameter-units.js';

const scenarioFiles = ['scenarios/pasuruan', 'scenarios/teaching'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !['study.yaml', 'sweep.yaml', 'patterns.yaml'].includes(name))
    .map((name) => `${folder}/${name}`),
);

describe('the shipped scenarios', () => {
  it('have a sweep that reads without a mistake or a warning', async () => {
    const { problems, axes } = await readStudy('scenarios/teaching/sweep.yaml');
    expect(problems).toEqual([]);
    expect(axes.map(({ values }) => values?.length)).toEqual([3, 3]);
  });

  it('are there', () => {
    expect(scenarioFiles.length).toBeGreaterThanOrEqual(9);
  });

  it.each(scenarioFiles)('%s reads without a mistake or a warning', async (path) => {
    const { problems, scenario } = await readScenario(path, { isCodeAllowed: true });
    expect(problems).toEqual([]);
    expect(scenario).toBeDefined();
  });

  it.each(scenarioFiles)(
    '%s is of a world that says for which version of the model it was written',
    async (path) => {
      const { scenario } = await readScenario(path, { isCodeAllowed: true });
      expect(scenario?.modelVersion).toBe(modelVersion);
    },
  );

  it.each(scenarioFiles)('%s gives every number a unit, a mark and a source', async (path) => {
    const { tree, own, scenario } = await readScenario(path, { isCodeAllowed: true });
    const numbers = numbersOf({ tree: tree!, own, scenario: scenario! });
    expect(numbers.length).toBeGreaterThan(10);
    for (const number of numbers) {
      expect(number.unit, `${number.path}: unit`).toMatch(/\w/);
      expect(number.mark, `${number.path}: mark`).toMatch(/^(study|literature|statistics|assumption)$/);
      for (const lang of langs) expect(number.source?.[lang], `${number.path}: source`).toMatch(/\w/);
    }
  });

  it('make a study that compares the six policies, also at an equal budget', async () => {
    const { study, scenarios, problems } = await readStudy('scenarios/pasuruan/study.yaml');
    expect(problems).toEqual([]);
    expect(scenarios.map(({ scenario }) => scenario?.name)).toEqual([
      'no-policy',
      'annual-event-only',
      'local-associations',
      'regular-follow-up',
      'event-and-follow-up',
      'everything',
    ]);
    expect(study).toMatchObject({ baseline: 'annual-event-only', replicates: { atMost: 100 } });
    expect(study?.equalBudget).toEqual({ yearly: 60e6, replicates: 25 });
  });

  it('hold the study’s itinerary, with no event in 2008', async () => {
    const { scenario } = await readScenario('scenarios/pasuruan/annual-event-only.yaml');
    expect(scenario?.policies[0]).toMatchObject({
      itinerary: [
        { year: 2006, place: 'balikpapan' },
        { year: 2007, place: 'batam' },
        { year: 2009, place: 'bandung' },
        { year: 2010, place: 'yogyakarta' },
        { year: 2011, place: 'kabupaten-bandung' },
      ],
    });
  });
});

describe('every parameter', () => {
  const entries = parameterEntries();

  it('is told in both languages, with a unit that has words in both', () => {
    expect(entries.length).toBeGreaterThan(200);
    for (const { path, summary, unit, range } of entries) {
      expect(summary?.en, path).toMatch(/\w/);
      expect(summary?.id, path).toMatch(/\w/);
      if (range) expect(unit, path).toMatch(/\w/);
      if (unit) expect(isParameterUnitKnown(unit), `${path}: ${unit}`).toBe(true);
    }
  });

  it('has a default within its range, and says where the default comes from', () => {
    for (const { path, range, provenance, source, ...entry } of entries) {
      if (!range || entry.default === undefined) continue;
      expect(entry.default, path).toBeGreaterThanOrEqual(range[0] ?? Number.NEGATIVE_INFINITY);
      expect(entry.default, path).toBeLessThanOrEqual(range[1] ?? Number.POSITIVE_INFINITY);
      if (path.startsWith('replicates.')) continue;
      expect(provenance, path).toMatch(/^(study|literature|statistics|assumption)$/);
      for (const lang of langs) expect(source?.[lang], path).toMatch(/\w/);
    }
  });
});
