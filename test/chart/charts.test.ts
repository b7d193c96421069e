import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { charts } from '../../src/chart/index.js';
import { renderSvg } from '../../src/node/render-charts.js';
import type { Comparison } from '../../src/study/comparison.js';
import { langs } from '../../src/words/index.js';
import { comparisonFixture } from './fixture.js';

const { resolve } = createRequire(import.meta.url);
const schema = JSON.parse(readFileSync(resolve('vega-lite/vega-lite-schema.json'), 'utf8'));
const ajv = new Ajv({ allErrors: true, strict: false });
formats.default(ajv);
ajv.addFormat('color-hex', () => true);
const isValid = ajv.compile(schema);

const full = comparisonFixture({ equalBudget: true });
const cases: [string, Comparison][] = [
  ['a full study', full],
  ['one scenario', comparisonFixture({ scenarios: 1 })],
  ['one year', comparisonFixture({ years: 1, scenarios: 2 })],
  ['a replicate without figures', withoutFigures(full)],
];

/** A comparison as one replicate leaves it: means, but no interval can be known. */
function withoutFigures(comparison: Comparison): Comparison {
  const blank = (_: string, value: unknown) =>
    value !== null && typeof value === 'object' && 'low' in value && 'mean' in value && !('asked' in value)
      ? { ...value, low: null, high: null }
      : value;
  return { ...JSON.parse(JSON.stringify(comparison, blank)), replicates: 1 };
}

function subtitleOf(spec: unknown): string {
  return (spec as { title: { subtitle: string[] } }).title.subtitle.join(' ');
}

describe.each(charts.map((chart) => [chart.name, chart] as const))('chart %s', (_, chart) => {
  for (const [what, comparison] of cases) {
    for (const lang of langs) {
      it(`of ${what} (${lang}) is valid Vega-Lite, draws without a warning, and holds nothing but known numbers`, async () => {
        const spec = chart.spec(comparison, lang);
        if (!spec) return;
        isValid(spec);
        expect(isValid.errors?.slice(0, 5) ?? []).toEqual([]);
        expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
        const svg = await renderSvg(spec);
        expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
      });
    }
  }

  it('names n, the interval and what it shows, in the language', () => {
    const [english, indonesian] = langs.map((lang) => subtitleOf(chart.spec(full, lang)));
    expect(english).toContain('100 paired replicates; intervals 95\u00a0%');
    expect(indonesian).toContain('100 ulangan berpasangan; selang 95\u00a0%');
    expect(JSON.stringify(chart.spec(full, 'id'))).toContain('"decimal":","');
  });

  it('is the same twice', async () => {
    const spec = chart.spec(full, 'en')!;
    expect(await renderSvg(spec)).toBe(await renderSvg(chart.spec(full, 'en')!));
  });
});

describe('what a chart shows', () => {
  it('is the number in the comparison, unchanged', () => {
    const spec = JSON.stringify(charts.find(({ name }) => name === 'trajectories')?.spec(full, 'en'));
    const shown = full.estimates.filter(
      ({ measure, mean }) => full.outcomes.includes(measure) && mean !== null,
    );
    for (const { mean, low, high } of shown)
      expect(spec).toContain(`"mean":${mean},"low":${low},"high":${high}`);
  });

  it('is left out when there is nothing of the kind', () => {
    const empty: Comparison = {
      ...comparisonFixture(),
      estimates: [],
      differences: [],
      survival: [],
      money: [],
      survey: [],
      leftOut: [],
      index: [],
    };
    for (const chart of charts) expect(chart.spec(empty, 'en'), chart.name).toBeUndefined();
  });

  it('has no survey row for a scenario without an event', () => {
    const spec = JSON.stringify(charts.find(({ name }) => name === 'study-table')?.spec(full, 'en'));
    expect(spec).toContain('"scenario":"annual-event-only"');
    expect(spec).not.toContain('"scenario":"no-policy"');
  });

  it('has every chart under a name of its own', () => {
    expect(new Set(charts.map(({ name }) => name)).size).toBe(charts.length);
  });
});
