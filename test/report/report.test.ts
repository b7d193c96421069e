import { beforeAll, describe, expect, it } from 'vitest';
import { measures } from '../../src/measure/index.js';
import { buildReport, type ReportInput } from '../../src/report/index.js';
import type { Comparison } from '../../src/study/comparison.js';
import type { Lang } from '../../src/words/index.js';
import { comparisonFixture } from '../chart/fixture.js';
import { facts, reportInput } from './fixture.js';

const full = comparisonFixture({ equalBudget: true });
const inputs = {} as Record<Lang, ReportInput>;

beforeAll(async () => {
  inputs.en = await reportInput(full, 'en');
  inputs.id = await reportInput(full, 'id');
});

/** The page without its scripts: what a reader sees. */
function bodyOf(html: string): string {
  return html.slice(html.indexOf('<body>')).replace(/<script[\s\S]*?<\/script>/g, '');
}

/** A page of tables and sentences only. */
function plainReport(comparison: Comparison, lang: Lang = 'en'): string {
  return buildReport({ comparison, charts: [], facts: { ...facts, assumptions: [] }, lang });
}

describe('the report', () => {
  it.each(['en', 'id'] as const)('is one page under 2.5 MB that asks for nothing (%s)', (lang) => {
    const html = buildReport(inputs[lang]);
    expect(html).toContain(`<html lang="${lang}">`);
    expect(new TextEncoder().encode(html).length).toBeLessThan(2_500_000);
    const body = bodyOf(html);
    expect(body).not.toMatch(/\b(?:src|href)="(?!#|data:)/);
    expect(html).not.toMatch(/<link[^>]+href="(?!data:)/);
    expect(html).not.toContain('sourceMappingURL');
    expect(html).toContain("default-src 'none'");
  });

  it('is the same twice', () => {
    expect(buildReport(inputs.id)).toBe(buildReport(inputs.id));
  });

  it.each(['en', 'id'] as const)(
    'shows no place that was not filled and no figure that is none (%s)',
    (lang) => {
      const text = bodyOf(buildReport(inputs[lang])).replace(/<svg[\s\S]*?<\/svg>/g, '');
      expect(text).not.toMatch(/NaN|undefined|null|Infinity|\{\w+\}|\[object/);
    },
  );

  it('has nothing English left in the Indonesian page', () => {
    const text = bodyOf(buildReport(inputs.id));
    for (const english of ['replicates', 'baseline', 'interval', 'lasting', 'The ', 'Year', 'policy']) {
      const shown = text.replace(/<code>[\s\S]*?<\/code>/g, '').replace(/<[^>]+>/g, ' ');
      expect(shown).not.toContain(english);
    }
  });

  it('has units and whole numbers of the assumptions and of what was scaled as the language writes them', () => {
    const cells = (lang: Lang) =>
      [...bodyOf(buildReport(inputs[lang])).matchAll(/<tr>[\s\S]*?<\/tr>/g)].map(([row]) =>
        row.replace(/<[^>]+>/g, '|').replace(/[|\s]*\|[|\s]*/g, '|'),
      );
    const rows = cells('id');
    expect(rows.filter((row) => row.includes('|survey.participants|'))[0]).toContain('|usaha|');
    expect(rows.filter((row) => row.includes('|behaviour.weight|'))[0]).toContain('|2,5|rasio|');
    expect(rows.filter((row) => row.includes('|time.start|'))[0]).toContain('|2006|tahun|');
    expect(rows.filter((row) => row.includes('|quota|'))[0]).toContain('|Jumlah peserta|quota|20|10|');
    expect(cells('en').filter((row) => row.includes('|survey.participants|'))[0]).toContain('|firms|');
  });

  it('says what every number is, and names its key below', () => {
    const rows = bodyOf(buildReport(inputs.id)).match(/<th scope="row">.*?<\/th>/g)!;
    const said = inputs.id.facts.assumptions.filter(({ summary }) => summary);
    expect(said.length).toBeGreaterThan(0);
    for (const { path, summary } of said)
      expect(rows).toContain(`<th scope="row">${summary!.id}<br><small><code>${path}</code></small></th>`);
    expect(bodyOf(buildReport(inputs.id))).toContain('<dt>Sidik</dt>');
  });

  it('counts what is the same in every replicate, and averages what is not', () => {
    const withIntroductions = (mean: number, half: number) => {
      const introductions = { mean, low: mean - half, high: mean + half };
      return plainReport({ ...full, money: full.money.map((row) => ({ ...row, introductions })) }, 'id');
    };
    expect(withIntroductions(80, 0)).toMatch(/<td [^>]*><span>80<\/span>/);
    expect(withIntroductions(80, 1)).toMatch(/<td [^>]*><span>80,0</);
  });

  it('draws every chart, each with a name for those who hear it, and no two anchors alike', () => {
    const html = bodyOf(buildReport(inputs.en));
    for (const { name } of inputs.en.charts) expect(html).toContain(`id="chart-${name}"`);
    const pictures = html.match(/<svg role="img" aria-label="[^"]{20,}"/g);
    expect(pictures).toHaveLength(2 * inputs.en.charts.length);
    const anchors = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(anchors).toContain(id);
  });

  it('says how to get the same numbers again', () => {
    const html = plainReport(full);
    expect(html).toContain(full.digest);
    expect(html).toContain('--set &quot;budget.yearly=Rp 250 juta&quot;');
  });

  it('counts where its numbers come from', () => {
    expect(bodyOf(buildReport(inputs.en))).toContain('4 numbers: 2 from the founding study and 2 assumed');
    expect(bodyOf(buildReport(inputs.id))).toContain('4 angka: 2 dari penelitian awal dan 2 asumsi');
  });

  it('names the cost of a lasting introduction over all runs and that run by run differently, and says which is which', () => {
    const { title, summary } = measures.find(({ name }) => name === 'cost-per-lasting-tie')!;
    const heads = { en: 'Cost per lasting introduction, all runs together', id: 'semua simulasi digabung' };
    const runByRun = { en: 'run by run', id: 'tiap simulasi' };
    const mean = { en: 'mean of each run’s own ratio', id: 'rata-rata rasio tiap simulasi' };
    for (const lang of ['en', 'id'] as const) {
      const html = plainReport(full, lang);
      expect(html).toMatch(new RegExp(`<th scope="col">[^<]*${heads[lang]}</th>`));
      expect(html).toContain(mean[lang]);
      expect(title[lang]).toContain(runByRun[lang]);
      expect(title[lang]).not.toContain(heads[lang]);
    }
    expect(summary.en).toMatch(/mean of these ratios over the runs that have one/);
    expect(summary.id).toMatch(/rata-rata rasio itu dari simulasi yang memilikinya/);
  });

  it('lets no title become markup or script', () => {
    const title = '</script><img src=x onerror=alert(1)>"&\u2028';
    const scenarios = full.scenarios.map((scenario) => ({ ...scenario, title: { en: title, id: title } }));
    const comparison = { ...full, scenarios, title: { en: title, id: title } };
    const charts = inputs.en.charts.map((chart) => ({
      ...chart,
      spec: { ...chart.spec, description: title },
    }));
    const html = buildReport({ ...inputs.en, comparison, charts });
    expect(html.includes('<img src=x')).toBe(false);
    expect(html.match(/<script/g)).toHaveLength(6);
    expect(html.match(/<\/script/g)).toHaveLength(6);
  });

  it('tells of runs that failed, with the command that repeats them', () => {
    const failure = {
      scenario: 'everything',
      replicate: 7,
      seed: 'pasuruan',
      message: 'a <bug>',
      command: 'npx simpul run x.yaml',
    };
    const html = plainReport({ ...full, planned: 101, failures: [failure] });
    expect(html).toContain('a &lt;bug&gt;');
    expect(html).toContain('npx simpul run x.yaml');
    expect(html).toContain('100 of 101 planned replicates');
  });

  it('refuses a library that would end its script', () => {
    const libraries = { vega: 'a', vegaLite: 'b', vegaEmbed: '"</SCRIPT>"' };
    expect(() => buildReport({ ...inputs.en, libraries })).toThrow('</script');
  });
});
