import { describe, expect, it } from 'vitest';
import { comparisonText } from '../../src/cli/comparison-table.js';
import { measures } from '../../src/measure/index.js';
import { renderCharts } from '../../src/node/render-charts.js';
import { answerOf, buildReport } from '../../src/report/index.js';
import { comparisonOf } from '../../src/study/compare.js';
import type { Comparison } from '../../src/study/comparison.js';
import { runReplicate } from '../../src/study/replicate.js';
import { type Lang, langs } from '../../src/words/index.js';
import { event, smallStudy } from '../study/small.js';

const read = measures.filter(({ name }) =>
  ['trust', 'tie-count', 'lasting-ties', 'lasting-outside-ties', 'bonding', 'intensity'].includes(name),
);
const study = smallStudy({ none: [], first: [event()], second: [event({ quota: 4 })] }, read, {
  replicates: 6,
  baseline: 'first',
  outcomes: ['trust', 'tie-count'],
});
const whole = Array.from({ length: 6 }, (_, replicate) => runReplicate(study, replicate));

/** The study with the runs of a scenario gone in the first so many replicates. */
function without(scenario: string, count: number): Comparison {
  const at = study.scenarios.findIndex(({ name }) => name === scenario);
  const attempts = whole.map((all, replicate) =>
    all.map((one, index) => (index === at && replicate < count ? { error: 'no hall to be had' } : one)),
  );
  return comparisonOf(study, attempts);
}

/** All that people read of a comparison: the terminal, and the report without its pictures. */
function textOf(comparison: Comparison, lang: Lang): string {
  const facts = { version: '0', command: '', assumptions: [] };
  const html = buildReport({ comparison, charts: [], facts, lang }).replace(/<style[\s\S]*?<\/style>/, '');
  return `${comparisonText(comparison, lang, false)}\n${html.replace(/<[^>]+>/g, ' ')}`;
}

const cases = [
  ['a scenario that failed in some replicates', without('second', 2)],
  ['a scenario that failed in all', without('second', 6)],
  ['a baseline that failed in all', without('first', 6)],
  ['a reference that failed in all', without('none', 6)],
] as const;

describe.each(cases)('%s', (_, comparison) => {
  it.each(langs)('leaves charts that draw without a warning (%s)', async (lang) => {
    const charts = await renderCharts(comparison, lang);
    expect(charts.length).toBeGreaterThan(3);
    for (const { svg } of charts) expect(svg).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
  });

  it.each(langs)('leaves no figure in the texts that is none (%s)', (lang) => {
    expect(textOf(comparison, lang)).not.toMatch(/NaN|undefined|null|Infinity|\{\w+\}|\[object/);
  });
});

describe('what is said of failed runs', () => {
  it('is over how many replicates a scenario’s figures are, in both languages and beside its name', () => {
    const some = without('second', 2);
    expect(answerOf(some, 'en').lead[0]).toBe(
      '“second” failed in 2 of 6 replicates: its means are over the other 4, and differences over those in which both runs went well.',
    );
    expect(answerOf(some, 'id').lead[0]).toMatch(
      /“second” gagal pada 2 dari 6 ulangan: .* 4 ulangan lainnya/,
    );
    expect(textOf(some, 'en').match(/second \(n = 4\)/g)!.length).toBeGreaterThan(6);
    expect(textOf(some, 'en')).not.toMatch(/none \(n =/);
  });

  it('is that there are no figures of a scenario without a good run, with a dash for each', async () => {
    const lost = without('second', 6);
    expect(comparisonText(lost, 'en', false)).toContain(
      '“second” failed in all 6 replicates, so there are no figures of it.',
    );
    expect(answerOf(lost, 'id').lead[0]).toContain('“second” gagal pada semua 6 ulangan');
    expect(comparisonText(lost, 'en', false)).toMatch(/second \(n = 0\) +– +–\n/);
    const charts = await renderCharts(lost, 'en');
    const differences = charts.find(({ name }) => name === 'differences')!;
    expect(differences.svg).toContain('>–</text>');
    expect(differences.svg).toContain('“second” failed in all replicates');
  });

  it('is that nothing can be compared without the baseline, while the means of the others stand', () => {
    const lost = without('first', 6);
    const text = textOf(lost, 'en');
    expect(text).toContain('With the baseline “first” lost there is nothing to compare with');
    expect(textOf(lost, 'id')).toContain('Karena acuan “first” gagal, tidak ada pembandingnya');
    expect(text).toMatch(/second +0\.\d+ ± 0\.\d+ +–\n/);
    expect(text).not.toMatch(/Better:|Worse:/);
  });

  it('is that nothing additional can be counted without the reference', () => {
    const text = textOf(without('none', 6), 'en');
    expect(text).toContain('With “none” lost, additional ties and their cost cannot be given.');
    expect(text).not.toMatch(/No scenario clearly leaves more|Every scenario could pay/);
  });
});
