import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { chartFiles, signedSpec } from '../../src/node/chart-files.js';
import { renderCharts, renderSvg } from '../../src/node/render-charts.js';
import { textWidth } from '../../src/node/text-width.js';
import { comparisonFixture } from '../chart/fixture.js';

const origin = {
  identity: 'ab'.repeat(32),
  digest: 'cd'.repeat(32),
  command: `simpul compare ${'a-long-name/'.repeat(30)}study.yaml --set 'x=<1>'`,
  simpul: '1.2.3',
  model: 7,
};

describe('drawing charts', () => {
  it('gives a specification and a picture for each, which say where they come from', async () => {
    const drawn = await renderCharts(comparisonFixture({ scenarios: 2, years: 2 }), 'en');
    const charts = drawn.map((chart) => ({ ...chart, spec: signedSpec(chart.spec, origin) }));
    const files = new Map(chartFiles(charts, origin));
    expect([...files.keys()]).toEqual(charts.flatMap(({ name }) => [`${name}.vl.json`, `${name}.svg`]));
    for (const { name, spec, svg } of charts) {
      expect(JSON.parse(files.get(`${name}.vl.json`)!)).toEqual(spec);
      expect(spec).toMatchObject({ usermeta: { simpul: origin } });
      const signed = files.get(`${name}.svg`)!;
      const parsed = new DOMParser().parseFromString(signed, 'image/svg+xml');
      const metadata = parsed.getElementsByTagName('metadata').item(0);
      expect(JSON.parse(metadata!.textContent!)).toEqual({ simpul: origin });
      const texts = parsed.getElementsByTagName('text');
      const last = texts.item(texts.length - 1)!;
      expect(last.textContent).toMatch(/^Simpul 1\.2\.3 · cdcdcdcdcdcd · simpul compare a-long.*…$/);
      const height = (text: string) => Number(/height="([\d.]+)"/.exec(text)![1]);
      expect(height(signed) - height(svg)).toBe(18);
    }
  });

  it('throws on a specification that the compiler warns of', async () => {
    const $schema = 'https://vega.github.io/schema/vega-lite/v6.json';
    const spec = {
      $schema,
      description: 'x',
      data: { values: [] },
      mark: 'bar',
      encoding: { elsewhere: { field: 'a' } },
    };
    await expect(renderSvg(spec)).rejects.toThrow('elsewhere');
  });
});

describe('the width of a text', () => {
  it('grows with its letters, its size and its weight', () => {
    expect(textWidth('', 12)).toBe(0);
    expect(textWidth('iii', 12)).toBeLessThan(textWidth('mmm', 12));
    expect(textWidth('abc', 24)).toBeCloseTo(2 * textWidth('abc', 12));
    expect(textWidth('abc', 12, true)).toBeGreaterThan(textWidth('abc', 12));
    expect(textWidth('−é–', 12)).toBeGreaterThan(0);
  });
});
