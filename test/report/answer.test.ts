import { describe, expect, it } from 'vitest';
import { answerOf } from '../../src/report/index.js';
import type { Comparison, Estimated, Money } from '../../src/study/comparison.js';
import { comparisonFixture } from '../chart/fixture.js';

const full = comparisonFixture();
const none: Estimated = { mean: null, low: null, high: null };
const known = (mean: number, low: number, high: number): Estimated => ({ mean, low, high });

/** The fixture with other costs of a lasting tie, scenario by scenario. */
function priced(costs: Readonly<Record<string, Estimated>>): Comparison {
  const money = full.money.map(
    (row): Money => ({ ...row, costPerLastingTieIdr: costs[row.scenario] ?? none }),
  );
  return { ...full, money };
}

function leadOf(comparison: Comparison): string {
  return answerOf(comparison, 'en').lead.join(' ').replaceAll('\u00a0', ' ');
}

function passage(comparison: Comparison, heading: string): string {
  const found = answerOf(comparison, 'en').passages.find((one) => one.heading === heading);
  return (found?.sentences ?? [])
    .map((said) => (typeof said === 'string' ? said : `${said.term}: ${said.text}`))
    .join(' ')
    .replaceAll('\u00a0', ' ');
}

describe('the lead', () => {
  it('names the cheapest, and is sure where no interval overlaps', () => {
    const lead = leadOf(
      priced({ 'annual-event-only': known(9e6, 8e6, 10e6), everything: known(3e6, 2e6, 4e6) }),
    );
    expect(lead).toContain(
      '“Everything together on one budget” leaves the most lasting ties for its money: one for every Rp 3.00 million spent (95 % interval Rp 2.00 to 4.00 million).',
    );
    expect(lead).toContain('The interval of no other scenario overlaps with it.');
    expect(lead).toContain('Under the baseline “Annual event only” a lasting tie costs Rp 9.00 million');
  });

  it('names the rivals where intervals overlap', () => {
    const lead = leadOf(
      priced({ 'annual-event-only': known(9e6, 3.9e6, 10e6), everything: known(3e6, 2e6, 4e6) }),
    );
    expect(lead).toContain('Its interval overlaps with that of “Annual event only”');
  });

  it('takes an end that is not known for one that may lie anywhere', () => {
    const lead = leadOf(
      priced({ 'annual-event-only': known(9e6, 8e6, 10e6), everything: known(3e6, 2e6, Number.NaN) }),
    );
    expect(lead).toBeTruthy();
    const open = leadOf(
      priced({ 'annual-event-only': known(9e6, 8e6, 10e6), everything: { mean: 3e6, low: 2e6, high: null } }),
    );
    expect(open).toContain('the interval has no upper end');
    expect(open).toContain('overlaps with that of “Annual event only”');
  });

  it('says so when no tie lasts', () => {
    expect(leadOf(priced({}))).toContain('a cost per lasting tie cannot be given');
  });

  it('says so when only one scenario has a price', () => {
    expect(leadOf(priced({ everything: known(3e6, 2e6, 4e6) }))).toContain(
      'the only scenario with a cost per lasting tie',
    );
  });
});

describe('the passages', () => {
  it('call a difference better, worse or not to be told by its interval and by the direction of the measure', () => {
    const year = full.startYear + full.years - 1;
    const change = (scenario: string, mean: number, low: number, high: number) => ({
      ...full.differences.find(
        (one) => one.scenario === scenario && one.measure === 'trust' && one.year === year,
      )!,
      mean,
      t: { low: -9, high: 9 },
      bca: { low, high },
    });
    const differences = [
      change('no-policy', -0.02, -0.03, -0.01),
      change('local-associations', 0.01, -0.01, 0.03),
      change('everything', 0.05, 0.04, 0.06),
    ];
    const text = passage({ ...full, outcomes: ['trust'], differences }, 'Against the baseline');
    expect(text).toContain('Better: “Everything together on one budget” +0.050 (+0.040 to +0.060).');
    expect(text).toContain('Worse: “No policy” −0.020 (−0.030 to −0.010).');
    expect(text).toContain('No difference can be told: “Local associations” +0.010 (−0.010 to +0.030).');
    const lower = full.measures.map((measure) => ({ ...measure, better: 'lower' as const }));
    expect(
      passage({ ...full, measures: lower, outcomes: ['trust'], differences }, 'Against the baseline'),
    ).toContain('Worse: “Everything');
    const neither = full.measures.map((measure) => ({ ...measure, better: 'neither' as const }));
    expect(
      passage({ ...full, measures: neither, outcomes: ['trust'], differences }, 'Against the baseline'),
    ).toContain('More: “Everything');
  });

  it('call identical scenarios not to be told apart', () => {
    const same = full.differences.map((one) => ({ ...one, mean: 0, t: { low: 0, high: 0 }, bca: null }));
    const text = passage({ ...full, outcomes: ['trust'], differences: same }, 'Against the baseline');
    expect(text).not.toMatch(/Better|Worse/);
    expect(text).toContain('No difference can be told');
  });

  it('tell what could not be paid, or that all could', () => {
    expect(passage(full, 'What could not be paid?')).toContain(
      '“Everything together on one budget” asked for Rp 170 million a year',
    );
    const paid = {
      ...full,
      money: full.money.map((row) => ({ ...row, unfundedPerYearIdr: known(0, 0, 0) })),
    };
    expect(passage(paid, 'What could not be paid?')).toBe(
      'Every scenario could pay for all that it planned.',
    );
  });

  it('tell who was left out, least and most', () => {
    expect(passage(full, 'Who was left out?')).toMatch(
      /“Everything together on one budget” .* from 45\.0 % \(Metal work\) to 75\.0 % \(Micro\)/,
    );
  });

  it('compare the survey with the study, or say that there is nobody to ask', () => {
    const text = passage(full, 'Does the model agree with the study?');
    expect(text).toContain('The study found 10 %, 35 %, 55 % and 5 %.');
    expect(text).toContain('4 of these 4 lie within');
    expect(passage({ ...full, survey: [] }, 'Does the model agree with the study?')).toContain(
      'nobody to ask',
    );
  });

  it('never speak of equal spending without such a comparison', () => {
    expect(passage(full, 'At equal spending')).toBe('');
    expect(passage(comparisonFixture({ equalBudget: true }), 'At equal spending')).toContain(
      'scaled to Rp 200 million a year',
    );
  });

  it('have words for a study of one scenario and one replicate', () => {
    const { lead, passages } = answerOf(
      { ...comparisonFixture({ scenarios: 1 }), replicates: 1, baseline: 'no-policy' },
      'id',
    );
    expect(lead.length + passages.length).toBeGreaterThan(2);
  });
});
