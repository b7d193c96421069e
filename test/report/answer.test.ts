import { describe, expect, it } from 'vitest';
import { answerOf, buildReport } from '../../src/report/index.js';
import type { Additional, Comparison, Estimated, Money } from '../../src/study/comparison.js';
import { comparisonFixture } from '../chart/fixture.js';

const full = comparisonFixture();
const none: Estimated = { mean: null, low: null, high: null };
const known = (mean: number, low: number, high: number): Estimated => ({ mean, low, high });

const reference = 'no-policy';
const untold = { ...known(1, -3, 5), leaves: 'untold' } as const;
const fewer = { ...known(-12, -20, -4), leaves: 'fewer' } as const;
const more = (mean: number) => ({ ...known(mean, mean - 5, mean + 5), leaves: 'more' }) as const;

type Gain = Pick<Additional, 'lastingTies' | 'costPerLastingTieIdr'> & Partial<Additional>;

/** The fixture with other additional ties and costs; a scenario that is not named cannot be told from the reference. */
function gaining(gains: Readonly<Record<string, Gain>>): Comparison {
  const nothing: Additional = {
    lastingTies: untold,
    lastingOutsideTies: untold,
    spentIdr: known(1e9, 1e9, 1e9),
    costPerLastingTieIdr: none,
    costPerLastingOutsideTieIdr: none,
  };
  const money = full.money.map(
    (row): Money => ({
      ...row,
      additional: row.scenario === reference ? null : { ...nothing, ...gains[row.scenario] },
    }),
  );
  return { ...full, money };
}

function priced(costs: Readonly<Record<string, Estimated>>): Comparison {
  const entries = Object.entries(costs).map(([scenario, costPerLastingTieIdr], at) => [
    scenario,
    { lastingTies: more(100 * (at + 1)), costPerLastingTieIdr },
  ]);
  return gaining(Object.fromEntries(entries));
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
  it('names the cheapest by additional lasting ties, and is sure where no interval overlaps', () => {
    const lead = leadOf(
      priced({ 'annual-event-only': known(9e6, 8e6, 10e6), everything: known(3e6, 2e6, 4e6) }),
    );
    expect(lead).toContain(
      '“Everything together on one budget” leaves the most additional lasting ties for its money: one beyond “No policy” for every Rp 3.00 million spent (95 % interval Rp 2.00 to 4.00 million).',
    );
    expect(lead).toContain('The interval of no other scenario overlaps with it.');
    expect(lead).toContain(
      'Under the baseline “Annual event only” an additional lasting tie costs Rp 9.00 million',
    );
    expect(lead).toContain(
      '“Everything together on one budget” leaves the most: 200 lasting ties more than “No policy” at the end of 2015 (195 to 205).',
    );
  });

  it('says of a scenario that stopped spending before the end what it had left by then', () => {
    const comparison = priced({ everything: known(3e6, 2e6, 4e6) });
    const money = comparison.money.map((row) =>
      row.scenario === 'annual-event-only'
        ? {
            ...row,
            lastSpentYear: 2011,
            additional: row.additional && {
              ...row.additional,
              lastingTiesWhenSpent: { ...known(1.5, 0.5, 2.5), leaves: 'more' as const },
            },
          }
        : row,
    );
    expect(leadOf({ ...comparison, money })).toContain(
      '“Annual event only” last spent in 2011 and is read at the end of 2015. At the end of 2011 it had, against “No policy”, +1.50 lasting ties (+0.50 to +2.50).',
    );
    expect(leadOf(comparison)).not.toContain('last spent');
  });

  it('is not moved by introductions in the agency’s book', () => {
    const comparison = priced({ everything: known(3e6, 2e6, 4e6) });
    const money = comparison.money.map((row) => ({
      ...row,
      costPerLastingIntroductionIdr: row.scenario === 'everything' ? none : known(1, 1, 1),
    }));
    expect(leadOf({ ...comparison, money })).toBe(leadOf(comparison));
  });

  it('names the rivals where intervals overlap', () => {
    const lead = leadOf(
      priced({ 'annual-event-only': known(9e6, 3.9e6, 10e6), everything: known(3e6, 2e6, 4e6) }),
    );
    expect(lead).toContain('Its interval overlaps with that of “Annual event only”');
  });

  it('takes an end that is not known for one that may lie anywhere', () => {
    const open = leadOf(
      priced({ 'annual-event-only': known(9e6, 8e6, 10e6), everything: { mean: 3e6, low: 2e6, high: null } }),
    );
    expect(open).toContain('overlaps with that of “Annual event only”');
  });

  it('says who leaves fewer, and who cannot be told from the reference', () => {
    const lead = leadOf(gaining({ everything: { lastingTies: fewer, costPerLastingTieIdr: none } }));
    expect(lead).toContain('No scenario clearly leaves more lasting ties than “No policy”');
    expect(lead).toContain(
      'Fewer lasting ties than “No policy”: “Everything together on one budget” −12.0 (−20.0 to −4.0).',
    );
    expect(lead).toMatch(
      /No difference to “No policy” in lasting ties can be told: “Annual event only” \+1\.00/,
    );
    expect(lead).not.toMatch(/“No policy” [+−\d]/);
  });

  it('says so when only one scenario leaves more, or leaves more and spends less', () => {
    expect(leadOf(priced({ everything: known(3e6, 2e6, 4e6) }))).toContain(
      'the only scenario that clearly leaves more lasting ties',
    );
    expect(leadOf(priced({ everything: known(-3e6, -4e6, -2e6) }))).toContain(
      '“Everything together on one budget” leaves more lasting ties than “No policy” and spends less.',
    );
  });

  it('tells apart which policy is best for ties with other places', () => {
    const lead = leadOf(full);
    expect(lead).toContain('“Everything together on one budget” leaves the most: 160 lasting ties');
    expect(lead).toContain(
      '“Annual event with regular follow-up” leaves the most: 38.0 more than “No policy” (33.0 to 43.0).',
    );
    expect(lead).toMatch(/They cost least under “Annual event with regular follow-up”: Rp 86\.8 million/);
    expect(leadOf(priced({ everything: known(3e6, 2e6, 4e6) }))).toContain(
      'No scenario clearly leaves more lasting ties with other places',
    );
  });
});

describe('a study of too few replicates', () => {
  const few: Comparison = {
    ...full,
    replicates: 3,
    differences: full.differences.map((one) => ({ ...one, n: 3 })),
    money: full.money.map((row) => ({
      ...row,
      additional: row.additional && {
        ...row.additional,
        lastingTies: { ...row.additional.lastingTies, leaves: 'too-few' },
        lastingOutsideTies: { ...row.additional.lastingOutsideTies, leaves: 'too-few' },
        costPerLastingTieIdr: none,
        costPerLastingOutsideTieIdr: none,
      },
    })),
  };
  const facts = { version: '0', command: '', assumptions: [] };
  const page = (lang: 'en' | 'id') =>
    buildReport({ comparison: few, charts: [], facts, lang })
      .replace(/<style[\s\S]*?<\/style>/, '')
      .replaceAll('\u00a0', ' ');

  it('says so first, in both languages', () => {
    expect(leadOf(few)).toMatch(
      /^Replicates: 3\. That is too few to call any policy better or worse than another; at least 5 are needed\./,
    );
    expect(answerOf(few, 'id').lead[0]).toMatch(
      /^Jumlah ulangan: 3\. Itu terlalu sedikit .* sekurang-kurangnya 5\./,
    );
  });

  it('calls nothing better, worse, most, cheapest or highest, and marks nothing', () => {
    const said = [...answerOf(few, 'en').lead, page('en')].join(' ');
    expect(said).not.toMatch(/Better:|Worse:|More:|Less:|does better|clearly leaves|leaves the most|highest/);
    expect(page('id')).not.toMatch(/Lebih baik:|Lebih buruk:|yang jelas meninggalkan|terbanyak|tertinggi/);
    for (const html of [page('en'), page('id')]) {
      expect(html).not.toMatch(/class="(better|worse|more|fewer|untold)"/);
      expect(html).toContain('class="too-few"');
    }
  });

  it('gives the numbers all the same', () => {
    expect(passage(few, 'Against the baseline')).toMatch(
      /Too few replicates to say: “No policy” −[\d.]+ points \(/,
    );
    expect(leadOf(few)).toMatch(
      /Too few replicates to say whether they leave more .*“Local associations” \+130/,
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
      t: { low, high },
      bca: { low: -9, high: 9 },
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
      /“Local associations” .* from 72\.5 % \(Metal work\) to 86\.0 % \(Micro\)/,
    );
  });

  it('leave out kinds with hardly a firm, and say where all are alike', () => {
    const first = full.leftOut.find(({ scenario }) => scenario === 'local-associations')!;
    const rare = { ...first, firms: 0.09, title: { en: 'Rare', id: 'Langka' }, share: known(0, 0, 0) };
    expect(passage({ ...full, leftOut: [...full.leftOut, rare] }, 'Who was left out?')).not.toContain('Rare');
    const alike = full.leftOut.map((row) => ({ ...row, share: known(1, 1, 1) }));
    expect(passage({ ...full, leftOut: alike }, 'Who was left out?')).toContain(
      'never reached 100.0 % of the firms, alike in all',
    );
  });

  it('tell of the index what it was made without', () => {
    const without = [{ name: 'participation', title: { en: 'Participation', id: 'Partisipasi' } }];
    expect(
      passage({ ...full, indexWithout: without }, 'Does the order depend on what one values?'),
    ).toContain(
      'Not in the index, since some scenario has no value of it at the end of 2015: Participation.',
    );
  });

  it('compare the survey with the study, or say that there is nobody to ask', () => {
    const text = passage(full, 'Beside the founding study');
    expect(text).toContain('The study of Kota Pasuruan found 10 %, 35 %, 55 % and 5 %.');
    expect(text).toContain('interval: 4 of 4.');
    expect(passage({ ...full, survey: [] }, 'Beside the founding study')).toContain('nobody to ask');
  });

  it('never speak of equal spending without such a comparison', () => {
    expect(passage(full, 'At equal spending')).toBe('');
    expect(passage(comparisonFixture({ equalBudget: true }), 'At equal spending')).toContain(
      'scaled to Rp 200 million a year, over 25 replicates',
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

describe('what remains when the programme stops', () => {
  const heading = 'What remains when the programme stops?';

  it('is told of every scenario that clearly left more, with the interval', () => {
    const said = passage(full, heading);
    expect(said).toContain(
      'Local associations: 24 months after all policies stop, the additional lasting ties number 66 % of what they did (46.0 to 86.0 %)',
    );
    expect(said).toContain(
      '(46.0 to 86.0 %). Those with other places number 66 % of what they did (46.0 to 86.0 %).',
    );
    expect(said).toContain(
      'Not clearly more lasting ties than “No policy” when the policies stop, so there is no share that could remain: “Annual event only”.',
    );
    const indonesian = answerOf(full, 'id').passages.find(
      (one) => one.heading === 'Apa yang tersisa setelah program berhenti?',
    )!;
    expect(JSON.stringify(indonesian).replaceAll('\u00a0', ' ')).toContain(
      '24 bulan setelah semua kebijakan berhenti, jumlah tambahan hubungan berkelanjutan menjadi 66 % dari semula (46,0 sampai 86,0 %)',
    );
  });

  it('gives no share of ties with other places whose interval holds zero', () => {
    const { withdrawal } = full;
    const rows = withdrawal!.rows.map((row) =>
      row.measure === 'lasting-outside-ties' && row.remaining
        ? { ...row, remaining: known(-0.1, -1.5, 0.5) }
        : row,
    );
    const said = passage({ ...full, withdrawal: { ...withdrawal!, rows } }, heading);
    expect(said).toContain('number 66 % of what they did');
    expect(said).not.toContain('with other places');
    const unsure = withdrawal!.rows.map((row) =>
      row.remaining ? { ...row, remaining: known(0.5, -0.08, 0.94) } : row,
    );
    expect(passage({ ...full, withdrawal: { ...withdrawal!, rows: unsure } }, heading)).toContain(
      'it cannot be told how many additional lasting ties there are (−8.0 to 94.0 % of what there were)',
    );
  });

  it('is more than there was where new ties came to last', () => {
    const { withdrawal } = full;
    const rows = withdrawal!.rows.map((row) =>
      row.scenario === 'everything' && row.remaining ? { ...row, remaining: known(1.3, 1.1, 1.5) } : row,
    );
    expect(passage({ ...full, withdrawal: { ...withdrawal!, rows } }, heading)).toContain(
      'there are more additional lasting ties than when they stopped: 130 % of that number (110.0 to 150.0 %)',
    );
  });

  it('is not told without a withdrawal test', () => {
    const { withdrawal, ...without } = full;
    expect(passage(without, heading)).toBe('');
    expect(page(without)).not.toContain('withdrawal-table');
    expect(page(full)).toContain(
      'withdrawal-table"><div><strong>What remains when the programme stops?</strong> Means of',
    );
  });
});

function page(comparison: Comparison): string {
  const facts = { version: '1', command: 'simpul', assumptions: [] };
  return buildReport({ comparison, charts: [], facts, lang: 'en' });
}

describe('one scenario alone', () => {
  it.each(['en', 'id'] as const)('is compared with nothing, and told so (%s)', (lang) => {
    const comparison = comparisonFixture({ scenarios: 1 });
    const { lead } = answerOf(comparison, lang);
    expect(lead).toHaveLength(1);
    expect(lead[0]).toMatch(lang === 'en' ? /nothing to compare it with/ : /tanpa pembanding/);
    const facts = { version: '1', command: 'simpul compare a.yaml', assumptions: [] };
    const html = buildReport({ comparison, charts: [], facts, lang });
    expect(html).toMatch(
      lang === 'en' ? /How do ties between small firms/ : /Bagaimana hubungan antara UMKM/,
    );
    expect(html).not.toMatch(/each against|masing-masing terhadap/);
  });
});

describe('an amount that somebody decided on', () => {
  it('is told without digits that nobody wrote', () => {
    const comparison = comparisonFixture({ equalBudget: true });
    const equalBudget = { ...comparison.equalBudget!, amountIdr: 60e6 };
    const text = JSON.stringify(answerOf({ ...comparison, equalBudget }, 'id')).replaceAll('\u00a0', ' ');
    expect(text).toContain('Rp 60 juta');
    expect(text).not.toContain('Rp 60,0 juta');
  });
});
