import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { renderCharts, renderSvg, writeCharts } from '../../src/node/render-charts.js';
import { textWidth } from '../../src/node/text-width.js';
import { comparisonFixture } from '../chart/fixture.js';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

describe('drawing charts', () => {
  it('writes a specification and a picture for each, and leaves nothing half written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'charts-'));
    folders.push(folder);
    const charts = await renderCharts(comparisonFixture({ scenarios: 2, years: 2 }), 'en');
    await writeCharts(join(folder, 'charts'), charts);
    const files = await readdir(join(folder, 'charts'));
    expect(files.sort()).toEqual(charts.flatMap(({ name }) => [`${name}.svg`, `${name}.vl.json`]).sort());
    for (const { name, spec } of charts) {
      expect(JSON.parse(await readFile(join(folder, 'charts', `${name}.vl.json`), 'utf8'))).toEqual(spec);
      expect(await readFile(join(folder, 'charts', `${name}.svg`), 'utf8')).toMatch(
        /^<svg[\s\S]*<\/svg>\s*$/,
      );
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
