import { describe, expect, test } from 'vitest';
import { measures as builtIn } from '../../src/measure/index.js';
import { branchWorld } from '../../src/model/branch.js';
import { step } from '../../src/model/schedule.js';
import { YEAR } from '../../src/model/world.js';
import { interventionsOf } from '../../src/policy/policy.js';
import { seedKey } from '../../src/random/key.js';
import { compare, comparisonOf } from '../../src/study/compare.js';
import { worldDigest } from '../../src/study/digest.js';
import { runReplicate } from '../../src/study/replicate.js';
import { branchFor, burntIn, runScenario } from '../../src/study/run.js';
import { event, exits, meanIntroduced, smallPlan, smallStudy, tieCount } from './small.js';

const measures = [tieCount, exits, meanIntroduced];
const study = smallStudy(
  { none: [], event: [event()], again: [event()], late: [event({ phases: [{ from: '2008-01' }] })] },
  measures,
  {
    replicates: 12,
  },
);
const comparison = compare(study);
const differences = (scenario: string, measure: string) =>
  comparison.differences.filter((row) => row.scenario === scenario && row.measure === measure);

describe('branches', () => {
  test('of a running world go on as the world itself does, to the byte', () => {
    const plan = smallPlan([event()]);
    const interventions = interventionsOf(plan.uses);
    const world = branchFor(burntIn(plan, seedKey('branch', 3)), plan);
    for (let week = 0; week < YEAR + 17; week++) step(world, interventions);
    const branch = branchWorld(world, world.policyNames);
    branch.agency.accounts.splice(0, 1, { ...world.agency.accounts[0]! });
    expect(worldDigest(branch)).toBe(worldDigest(world));
    for (let week = 0; week < YEAR; week++) {
      step(world, interventions);
      step(branch, interventions);
      if (week % 10 === 0) expect(worldDigest(branch)).toBe(worldDigest(world));
    }
    expect(worldDigest(branch)).toBe(worldDigest(world));
  });

  test('leave the world they come from as it was', () => {
    const plan = smallPlan([event()]);
    const world = burntIn(plan, seedKey('branch', 4));
    const before = worldDigest(world);
    const branch = branchFor(world, plan);
    for (let week = 0; week < YEAR; week++) step(branch, interventionsOf(plan.uses));
    expect(worldDigest(world)).toBe(before);
  });
});

describe('a replicate', () => {
  test('gives each scenario what it gives alone', () => {
    const attempts = runReplicate(study, 5);
    for (const [scenario, { plan }] of study.scenarios.entries()) {
      const alone = runScenario(plan, seedKey(study.seed, 5), measures);
      expect(attempts[scenario]).toEqual({ run: alone });
    }
  });

  test('whose run throws keeps the other runs', () => {
    const broken = smallStudy({ none: [], event: [event()] }, measures);
    (broken.scenarios[1]!.plan.uses[0] as { policy: object }).policy = {
      ...broken.scenarios[1]!.plan.uses[0]!.policy,
      intervene() {
        throw new Error('no hall to be had');
      },
    };
    const [none, failed] = runReplicate(broken, 0);
    expect(none).toHaveProperty('run.digest');
    expect(failed).toMatchObject({ error: 'no hall to be had' });
    const all = comparisonOf(
      broken,
      [[none!, failed!]],
      (scenario, replicate) => `again ${scenario} ${replicate}`,
    );
    expect(all.failures).toEqual([
      { scenario: 'event', replicate: 0, seed: 'small', message: 'no hall to be had', command: 'again 1 0' },
    ]);
    expect(all).toMatchObject({ replicates: 1, goodRuns: [{ n: 1 }, { scenario: 'event', n: 0 }] });
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });
});

describe('a comparison in which runs failed', () => {
  const whole = Array.from({ length: 12 }, (_, replicate) => runReplicate(study, replicate));
  /** The same with the runs of a scenario gone in some replicates. */
  const without = (scenario: string, replicates: readonly number[]) =>
    comparisonOf(
      study,
      whole.map((all, replicate) =>
        all.map((one, at) =>
          study.scenarios[at]!.name === scenario && replicates.includes(replicate)
            ? { error: 'no hall' }
            : one,
        ),
      ),
    );
  const of = <Row extends { scenario: string }>(rows: readonly Row[], ...scenarios: string[]) =>
    rows.filter(({ scenario }) => scenarios.includes(scenario));
  const everywhere = Array.from(whole.keys());

  test('is to the byte that of good runs where none failed', () => {
    expect(without('event', [])).toEqual(comparison);
    expect(comparison).not.toHaveProperty('goodRuns');
  });

  test('keeps the figures of the other scenarios as they are', () => {
    const some = without('event', [0, 3, 4]);
    expect(some.replicates).toBe(12);
    for (const part of ['estimates', 'differences', 'survival', 'money', 'survey', 'leftOut'] as const)
      expect(of<{ scenario: string }>(some[part], 'none', 'again', 'late')).toEqual(
        of<{ scenario: string }>(comparison[part], 'none', 'again', 'late'),
      );
  });

  test('is over the good runs of the scenario and the good pairs, and says how many', () => {
    const some = without('event', [0, 3, 4]);
    const kept = comparisonOf(
      study,
      whole.filter((_, replicate) => ![0, 3, 4].includes(replicate)),
    );
    expect(of(some.estimates, 'event')).toEqual(of(kept.estimates, 'event'));
    const t = (rows: typeof some.differences) =>
      of(rows, 'event').map(({ measure, year, n, mean, t: ends }) => ({ measure, year, n, mean, ends }));
    expect(t(some.differences)).toEqual(t(kept.differences));
    expect(of(some.survey, 'event')).toEqual(of(kept.survey, 'event'));
    expect(some.goodRuns).toEqual([
      { scenario: 'none', n: 12 },
      { scenario: 'event', n: 9 },
      { scenario: 'again', n: 12 },
      { scenario: 'late', n: 12 },
    ]);
    expect(some.failures).toHaveLength(3);
  });

  test('has no figure of a scenario that failed everywhere, and all of the others', () => {
    const lost = without('event', everywhere);
    expect(of(lost.estimates, 'again')).toEqual(of(comparison.estimates, 'again'));
    for (const row of of(lost.estimates, 'event'))
      expect(row).toMatchObject({ n: 0, mean: null, sd: null, low: null, high: null });
    for (const row of of(lost.differences, 'event'))
      expect(row).toMatchObject({ n: 0, mean: null, betterShare: null });
    expect(of(lost.survival, 'event')).toEqual([]);
    expect(of(lost.money, 'event')[0]!.spentPerYearIdr).toEqual({ mean: null, low: null, high: null });
    expect(lost.digest).not.toBe(comparison.digest);
    expect(JSON.parse(JSON.stringify(lost))).toEqual(lost);
  });

  test('has the means of the others where the baseline failed everywhere, and no difference', () => {
    const lost = without('none', everywhere);
    expect(of(lost.estimates, 'event', 'late')).toEqual(of(comparison.estimates, 'event', 'late'));
    expect(lost.differences.every(({ n, mean }) => n === 0 && mean === null)).toBe(true);
  });

  test('gives an index and first places to scenarios with runs alone', () => {
    const weighed = { ...study, indexWeights: { 'tie-count': 1, exits: 1 } };
    const attempts = whole.map(([none, , again, late]) => [none!, { error: 'no hall' }, again!, late!]);
    const rows = comparisonOf(weighed, attempts).index;
    expect(rows.find(({ scenario }) => scenario === 'event')).toMatchObject({
      mean: null,
      rankFirstShare: null,
    });
    const shares = rows.map(({ rankFirstShare }) => rankFirstShare ?? 0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

describe('a comparison', () => {
  test('finds exactly nothing between equal policies', () => {
    const equal = compare({ ...study, baseline: 'event' });
    const rows = equal.differences.filter(({ scenario }) => scenario === 'again');
    expect(rows).toHaveLength(9);
    for (const row of rows) {
      expect(row).toMatchObject({
        mean: 0,
        t: { low: 0, high: 0 },
        betterShare: 0,
        effectSize: null,
        pairingGain: null,
      });
      if (row.bca) expect(row.bca).toEqual({ low: 0, high: 0 });
    }
  });

  test('finds exactly nothing before a policy starts', () => {
    expect(differences('late', 'tie-count').map(({ mean }) => mean === 0)).toEqual([true, true, false]);
  });

  test('takes differences replicate by replicate', () => {
    const last = (policies: object[], replicate: number) =>
      runScenario(smallPlan(policies), seedKey('small', replicate), measures).values[2]![0]!;
    let sum = 0;
    for (let replicate = 0; replicate < 12; replicate++)
      sum += last([event()], replicate) - last([], replicate);
    expect(differences('event', 'tie-count')[2]).toMatchObject({ year: 2008, n: 12 });
    expect(differences('event', 'tie-count')[2]!.mean).toBeCloseTo(sum / 12, 10);
  });

  test('holds every measure, scenario and year, and the bootstrap where it says', () => {
    expect(comparison.estimates).toHaveLength(4 * 3 * 3);
    expect(comparison.differences).toHaveLength(3 * 3 * 3);
    for (const { measure, year, bca } of comparison.differences) {
      expect(bca !== null).toBe(measure === 'tie-count' || year === 2008);
    }
  });

  test('has null where there is nothing, and reads back as it was written', () => {
    const introduced = comparison.estimates.filter(
      ({ measure, scenario }) => measure === 'introduced' && scenario === 'none',
    );
    for (const row of introduced)
      expect(row).toMatchObject({ n: 0, mean: null, sd: null, low: null, high: null });
    expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
  });

  test('counts money, introductions and those left out', () => {
    const [none, withEvent] = comparison.money;
    expect(none).toMatchObject({
      spentPerYearIdr: { mean: 0 },
      costPerLastingIntroductionIdr: { mean: null },
      additional: null,
      policies: [],
    });
    expect(withEvent!.spentPerYearIdr.mean).toBeGreaterThan(40e6);
    expect(withEvent!.policies[0]!.spentPerYearIdr).toEqual(withEvent!.spentPerYearIdr);
    expect(withEvent!.introductions.mean).toBeGreaterThan(10);
    const leftOut = comparison.leftOut.filter(({ scenario }) => scenario === 'none');
    expect(leftOut.every(({ share }) => share.mean === 1)).toBe(true);
    const sum = (by: string) =>
      leftOut.filter((row) => row.by === by).reduce((total, { firms }) => total + firms, 0);
    expect(sum('size')).toBeCloseTo(70, 10);
    expect(sum('sector')).toBeCloseTo(70, 10);
  });

  test('asks the participants of the events alone', () => {
    const asked = comparison.survey.map(({ asked }) => asked);
    expect(asked[0]).toBe(0);
    expect(asked[1]).toBeGreaterThan(12 * 10);
    const { low, medium, high } = comparison.survey[1]!;
    expect(low.mean! + medium.mean! + high.mean!).toBeCloseTo(1, 12);
  });

  test('is over the replicates that are complete, whichever they are', () => {
    const attempts = [0, 1, 2, 3].map((replicate) =>
      replicate === 2 ? undefined : runReplicate(study, replicate),
    );
    const partly = comparisonOf(study, attempts);
    expect(partly).toMatchObject({ replicates: 3, planned: 12, failures: [] });
    expect(partly.estimates.every(({ n }) => n <= 3)).toBe(true);
    expect(comparisonOf(study, attempts)).toEqual(partly);
  });
});

test('the last year in which a scenario spent is known, of one that stops early with what it had left by then', () => {
  const early = event({ phases: [{ from: '2006-01', to: '2006-12' }] });
  const read = builtIn.filter(({ name }) => /^lasting-(outside-)?ties$/.test(name));
  const { money } = compare(
    smallStudy({ none: [], early: [early], event: [event()] }, read, { replicates: 5 }),
  );
  expect(money.map(({ lastSpentYear }) => lastSpentYear)).toEqual([null, 2006, 2008]);
  expect(money[1]!.additional).toHaveProperty('lastingTiesWhenSpent');
  expect(money[2]!.additional).not.toHaveProperty('lastingTiesWhenSpent');
});

describe('the composite index', () => {
  const weighed = compare({ ...study, replicates: 6, indexWeights: { 'tie-count': 3, exits: 1 } });

  test('has weights that sum to 1 and lies between 0 and 100', () => {
    expect(weighed.indexTerms.map(({ name, weight }) => [name, weight])).toEqual([
      ['tie-count', 0.75],
      ['exits', 0.25],
    ]);
    for (const row of weighed.index) {
      expect(row.mean).toBeGreaterThanOrEqual(0);
      expect(row.mean).toBeLessThanOrEqual(100);
      expect(row.mean).toBeCloseTo(100 * (0.75 * row.terms[0]! + 0.25 * row.terms[1]!), 9);
    }
  });

  test('counts a lower-is-better measure the other way round', () => {
    const term = weighed.indexTerms[1]!;
    expect(term.from).toBeGreaterThan(term.to);
  });

  test('is made without a measure that some scenario has no value of, and says so', () => {
    const indexWeights = { [tieCount.name]: 1, [meanIntroduced.name]: 1 };
    const { indexTerms, indexWithout, index } = compare({ ...study, replicates: 3, indexWeights });
    expect(indexTerms.map(({ name, weight }) => [name, weight])).toEqual([[tieCount.name, 1]]);
    expect(indexWithout).toEqual([{ name: meanIntroduced.name, title: meanIntroduced.title }]);
    expect(index.every(({ mean }) => mean !== null)).toBe(true);
    expect(weighed).not.toHaveProperty('indexWithout');
  });

  test('shares first places among all weightings', () => {
    const shares = weighed.index.map(({ rankFirstShare }) => rankFirstShare!);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(shares[1]).toBeCloseTo(shares[2]!, 12);
  });
});
