import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { charts } from '../../src/chart/index.js';
import { layouts } from '../../src/chart/layout.js';
import { renderSvg } from '../../src/node/render-charts.js';
import { tQuantile } from '../../src/stats/distributions.js';
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
/** What is drawn, and the charts that there is nothing to draw for. */
const cases: [string, Comparison, string[]][] = [
  ['a full study', full, []],
  [
    'one scenario',
    comparisonFixture({ scenarios: 1 }),
    ['cost-and-ties', 'withdrawal', 'study-table', 'equal-budget'],
  ],
  ['one year', comparisonFixture({ years: 1, scenarios: 2 }), ['equal-budget']],
  ['a replicate without figures', withoutFigures(full), []],
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

describe.each(charts.map((chart) => [chart.name, chart] as const))('chart %s', (name, chart) => {
  for (const [what, comparison, absent] of cases) {
    for (const lang of langs) {
      if (absent.includes(name)) {
        it(`has nothing to draw of ${what} (${lang})`, () => {
          expect(chart.spec(comparison, lang)).toBeUndefined();
        });
        continue;
      }
      it.each(layouts)(
        `of ${what} (${lang}, %s) is valid Vega-Lite, draws without a warning, and holds nothing but known numbers`,
        async (layout) => {
          const spec = chart.spec(comparison, lang, layout);
          expect(spec).toBeDefined();
          isValid(spec);
          expect(isValid.errors?.slice(0, 5) ?? []).toEqual([]);
          expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
          const svg = await renderSvg(spec!);
          expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
        },
      );

      it(`of ${what} (${lang}) has a layout for a telephone: narrow, with letters that can be read there`, async () => {
        const svg = await renderSvg(chart.spec(comparison, lang, 'narrow')!);
        const width = Number(/ width="([\d.]+)"/.exec(svg)?.[1]);
        const smallest = Math.min(
          ...[...svg.matchAll(/font-size="([\d.]+)px"/g)].map(([, size]) => Number(size)),
        );
        expect(width).toBeLessThan(375);
        expect(smallest * Math.min(1, 343 / width)).toBeGreaterThan(10.9);
      });
    }
  }

  it('names n, the interval and what it shows, in the language', () => {
    const [english, indonesian] = langs.map((lang) => subtitleOf(chart.spec(full, lang)));
    const n = ['equal-budget', 'withdrawal'].includes(chart.name) ? 25 : 100;
    expect(english).toContain(`${n} paired replicates; intervals 95\u00a0%`);
    expect(indonesian).toContain(`${n} ulangan berpasangan; selang 95\u00a0%`);
    expect(JSON.stringify(chart.spec(full, 'id'))).toContain('"decimal":","');
  });

  it('shows the same numbers on a telephone', () => {
    const numbers = (spec: unknown) =>
      JSON.stringify(spec).match(/"(?:mean|low|high|share|ties|spent)":[^,}]+/g);
    expect(numbers(chart.spec(full, 'en', 'narrow'))).toEqual(numbers(chart.spec(full, 'en')));
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

  it('of what remains is beyond the reference, which has no line of its own', () => {
    const spec = charts.find(({ name }) => name === 'withdrawal')?.spec(full, 'en') as {
      hconcat: { data: { values: { scenario: string; time: number; mean: number }[] } }[];
    };
    const shown = spec.hconcat[0].data.values;
    expect(shown.map(({ time }) => time)).toEqual(expect.arrayContaining([0, 12, 24]));
    for (const { scenario, time, mean } of shown) {
      const row = full.withdrawal?.rows.find(
        (each) =>
          each.scenario === scenario && each.measure === 'lasting-outside-ties' && each.months === time,
      );
      expect(mean).toBe(row?.additional?.mean);
    }
    expect(shown.map(({ scenario }) => scenario)).not.toContain(full.reference);
  });

  it('is left out when there is nothing of the kind', () => {
    const { withdrawal, ...known } = comparisonFixture();
    const empty: Comparison = {
      ...known,
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

  it('is called what it is: survival comes of a life table', () => {
    const chart = charts.find(({ name }) => name === 'survival')!;
    expect(subtitleOf(chart.spec(full, 'en'))).toContain('life table by quarters of a year');
    expect(subtitleOf(chart.spec(full, 'id'))).toContain('tabel hayat per triwulan');
    for (const lang of langs) expect(chart.summary[lang]).not.toMatch(/Kaplan|Meier/);
  });

  it('is counted from the reference, which it names', () => {
    const spec = charts.find(({ name }) => name === 'cost-and-ties')!.spec(full, 'en')!;
    expect(subtitleOf(spec)).toContain('beyond “No policy”');
    const rows = (spec.data as { values: { scenario: string; ties: number; cost: string }[] }).values;
    const money = new Map(full.money.map((row) => [row.scenario, row.additional?.lastingTies.mean ?? 0]));
    expect(rows).toHaveLength(6);
    for (const { scenario, ties } of rows) expect(ties).toBe(money.get(scenario));
    const costs = new Map(rows.map(({ scenario, cost }) => [scenario, cost]));
    expect(costs.get('no-policy')).toBe('reference');
    expect(costs.get('annual-event-only')).toBe('no difference to be told');
    expect(costs.get('everything')).toMatch(/^Rp/);
  });

  it('is a difference with Student’s interval, filled where that leaves zero out once widened for all comparisons', () => {
    const chart = charts.find(({ name }) => name === 'differences')!;
    const rowsOf = (comparison: Comparison) => {
      const spec = chart.spec(comparison, 'en') as unknown as {
        concat: { data: { values: { low: number; high: number; isClear: boolean }[] } }[];
      };
      return spec.concat.flatMap(({ data }) => data.values);
    };
    const apart = full.differences.map((one) => ({ ...one, bca: { low: -9e9, high: 9e9 } }));
    const rows = rowsOf({ ...full, differences: apart });
    // The outcomes of the other scenarios, by Student's t at 95 % and at what is left of 5 % for each of so many.
    const comparisons = full.outcomes.length * (full.scenarios.length - 1);
    const { n } = full.differences[0]!;
    const wider = tQuantile(1 - 0.025 / comparisons, n - 1) / tQuantile(0.975, n - 1);
    for (const { low, high, isClear } of rows)
      expect(isClear).toBe(Math.abs(low + high) > (high - low) * wider);
    expect(rows.some(({ low, high, isClear }) => !isClear && (low > 0 || high < 0))).toBe(true);
    expect(rows.filter(({ isClear }) => isClear).length).toBeGreaterThan(3);
    const few = { ...full, replicates: 4, differences: full.differences.map((one) => ({ ...one, n: 4 })) };
    expect(rowsOf(few).some(({ isClear }) => isClear)).toBe(false);
    expect(subtitleOf(chart.spec(few, 'en'))).toContain('fewer than 5 replicates: too few to say');
    expect(subtitleOf(chart.spec(few, 'id'))).toContain('kurang dari 5 ulangan: terlalu sedikit');
  });

  it('is of the year that a measure is told of, and says which', () => {
    const gone = <Row extends { measure: string; year: number }>(rows: readonly Row[]) =>
      rows.map((row) =>
        row.measure === 'repeat-contact-share' && row.year > 2012
          ? { ...row, mean: null, low: null, high: null }
          : row,
      );
    const ended = { ...full, estimates: gone(full.estimates), differences: gone(full.differences) };
    const spec = JSON.stringify(charts.find(({ name }) => name === 'differences')!.spec(ended, 'en'));
    expect(spec).toMatch(/Repeat contact with the same.{1,40}end of 2012/);
    const shown = ended.differences.find(
      ({ measure, scenario, year }) =>
        measure === 'repeat-contact-share' && scenario === 'everything' && year === 2012,
    )!;
    expect(spec).toContain(`"mean":${shown.mean}`);
  });

  it('says why a size class has no row, in all scenarios or in some, and says nothing where none is missing', () => {
    const chart = charts.find(({ name }) => name === 'left-out')!;
    const told = (leftOut: Comparison['leftOut'], lang: 'en' | 'id' = 'en') =>
      subtitleOf(chart.spec({ ...full, leftOut }, lang));
    expect(told(full.leftOut)).not.toContain('firms to show');
    const withoutMedium = full.leftOut.filter(({ name }) => name !== 'medium');
    expect(told(withoutMedium)).toContain(
      'no medium firms to show: no UMKM had the yearly sales of that class at the end of 2015 in any replicate',
    );
    expect(told(withoutMedium, 'id')).toContain(
      'tidak ada usaha menengah: tidak ada UMKM dengan penjualan tahunan kelas itu pada akhir 2015',
    );
    const inOne = full.leftOut.filter(({ name, scenario }) => name !== 'medium' || scenario !== 'everything');
    expect(told(inOne)).toContain(
      'no medium firms to show under “Everything together on one budget”: no UMKM',
    );
    expect(told(inOne, 'id')).toContain('tidak ada usaha menengah pada “Semua kebijakan');
    const lost = withoutMedium.filter(({ scenario }) => scenario !== 'everything');
    expect(told(lost)).toContain('no medium firms to show: no UMKM');
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
