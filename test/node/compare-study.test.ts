import { describe, expect, test } from 'vitest';
import { compareStudy } from '../../src/node/compare-study.js';
import type { KeptRun } from '../../src/node/run-store.js';
import type { FinishedRun } from '../../src/node/run-study.js';
import { compare } from '../../src/study/compare.js';
import type { Run } from '../../src/study/run.js';
import type { ScaleAttempt } from '../../src/study/scale-attempt.js';
import { planStudy, type StudyData } from '../../src/study/study-data.js';
import { event } from '../study/small.js';
import { smallData } from './small-data.js';

const data = smallData({ none: [], event: [event()], more: [event({ quota: 12 })] });

/** The same study with a policy of the user's own in one scenario. */
function withOwnPolicy(params: object) {
  const name = './no-hall.mjs';
  const study = smallData({ none: [], own: [{ policy: name, ...params }] }, { replicates: 6 });
  const site = { file: 'own.yaml', line: 1, column: 1, text: '' };
  const file = {
    kind: 'policy',
    name,
    path: 'test/node/own/no-hall.mjs',
    site,
    where: 'policies.0.policy',
  } as const;
  return {
    ...study,
    scenarios: study.scenarios.map((entry, at) => (at === 1 ? { ...entry, code: [file] } : entry)),
  };
}

/** A store in memory for one study: its runs by scenario and replicate, and how its scenarios were scaled. */
function shelf() {
  const runs: Map<number, Run>[] = [];
  const scaled = new Map<number, ScaleAttempt>();
  const at = (scenario: number) => (runs[scenario] ??= new Map());
  return {
    runs,
    find: async (study: StudyData) => study.scenarios.map((_, scenario) => at(scenario)),
    keep: async (_: StudyData, kept: readonly KeptRun[]) => {
      for (const { scenario, replicate, run } of kept) at(scenario).set(replicate, run);
    },
    scalings: {
      find: async () => scaled,
      keep: async (_: StudyData, scenario: number, one: ScaleAttempt) => void scaled.set(scenario, one),
    },
  };
}

describe('a study on worker threads', () => {
  test('gives the same with one, two and three workers, and as in one thread', async () => {
    const here = compare(planStudy(data));
    for (const workers of [1, 2, 3]) {
      const { comparison } = await compareStudy(data, { workers });
      expect(comparison).toEqual(here);
    }
  });

  test('tells what is finished, and runs nothing that is in the store', async () => {
    const store = shelf();
    const done: number[] = [];
    const first = await compareStudy(data, {
      workers: 2,
      store,
      onProgress: (runs, all) => void done.push(runs / all),
    });
    expect(done).toEqual(Array.from({ length: 13 }, (_, runs) => runs / 12));
    store.runs[1]!.delete(2);
    const known: FinishedRun[] = [];
    const again: FinishedRun[] = [];
    const second = await compareStudy(data, {
      workers: 2,
      store,
      onFound: (found, all) => expect([found, all]).toEqual([11, 12]),
      onKnown: (runs) => void known.push(...runs),
      onKept: (runs) => void again.push(...runs),
    });
    expect(known).toHaveLength(11);
    const { digest } = store.runs[1]!.get(2)!;
    expect(again).toEqual([
      { scenario: data.scenarios[1]!.scenario.name, budget: 'written', replicate: 2, digest },
    ]);
    expect(second.comparison).toEqual(first.comparison);
  });

  test('that is stopped says what is whole, keeps the runs that are finished, and goes on from them', async () => {
    const store = shelf();
    const abort = new AbortController();
    const kept: FinishedRun[] = [];
    const stopped = compareStudy(data, {
      workers: 1,
      store,
      signal: abort.signal,
      onKept: (runs) => void kept.push(...runs),
      onProgress: (done) => done === 5 && abort.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ done: 5, all: 12, replicates: 1 });
    expect(store.runs.map((one) => [...one.keys()])).toEqual([[0, 1], [0, 1], [0]]);
    expect(kept.map(({ scenario, replicate }) => `${scenario} ${replicate}`)).toEqual(
      [0, 1].flatMap((replicate) =>
        data.scenarios
          .slice(0, replicate === 0 ? 3 : 2)
          .map(({ scenario }) => `${scenario.name} ${replicate}`),
      ),
    );
    const { comparison } = await compareStudy(data, {
      workers: 1,
      store,
      onFound: (found) => expect(found).toBe(5),
    });
    expect(comparison).toEqual(compare(planStudy(data)));
  });

  test('that is stopped while its budget is searched has nothing', async () => {
    const abort = new AbortController();
    const onScale = () => abort.abort();
    const stopped = compareStudy(
      { ...data, equalBudgetIdr: 80e6 },
      { workers: 1, signal: abort.signal, onScale },
    );
    await expect(stopped).rejects.toMatchObject({ done: 0, replicates: 0 });
  });

  test('that runs until a difference is known ends at the same replicate however many workers there are', async () => {
    const until = { measure: 'tie-count', halfWidth: 4, atLeast: 6 };
    const study = { ...data, replicates: 60, until };
    const totals = new Set<number>();
    const { comparison } = await compareStudy(study, {
      workers: 1,
      onProgress: (_, all) => void totals.add(all),
    });
    expect(comparison.replicates).toBeGreaterThanOrEqual(6);
    expect([...totals]).toEqual([...totals].sort((one, other) => one - other));
    expect([...totals].at(-1)).toBe(comparison.replicates * data.scenarios.length);
    expect(comparison.replicates).toBeLessThan(60);
    expect(comparison.planned).toBe(comparison.replicates);
    expect(comparison.stopped).toMatchObject({ replicates: comparison.replicates, atMost: 60 });
    for (const { halfWidth, says } of comparison.stopped!.looks) {
      expect(says).toBe('precise');
      expect(halfWidth).toBeLessThanOrEqual(4);
    }
    expect((await compareStudy(study, { workers: 3 })).comparison).toEqual(comparison);
    const { comparison: open } = await compareStudy(
      { ...data, replicates: 7, until: { ...until, halfWidth: 1e-9 } },
      { workers: 2 },
    );
    expect(open.stopped).toMatchObject({ replicates: 7, looks: [{ says: 'open' }, { says: 'open' }] });
  });

  test('notes a run that throws, goes on with the others, and says how to repeat it', async () => {
    const { comparison, written } = await compareStudy(withOwnPolicy({}), { workers: 2 });
    const { failures, replicates, goodRuns } = comparison;
    expect(failures.length).toBeGreaterThan(0);
    expect(replicates).toBe(6);
    expect(goodRuns).toEqual([
      { scenario: 'none', n: 6 },
      { scenario: 'own', n: 6 - failures.length },
    ]);
    expect(written.runs[1]!.filter((run) => run === undefined)).toHaveLength(failures.length);
    for (const failure of failures) {
      expect(failure).toMatchObject({
        scenario: 'own',
        seed: 'small',
        message: 'no hall to be had',
        place: { kind: 'policy', name: 'no-hall', file: 'test/node/own/no-hall.mjs', year: 2006, week: 1 },
      });
      expect(failure.command).toBe(
        `simpul run own.yaml --seed small --replicate ${failure.replicate} --years 3 --allow-code`,
      );
    }
  });

  test.each([
    ['exit', 'its thread ended by itself with code 3'],
    ['timer', 'no hall to be had'],
    ['promise', 'no hall to be had'],
  ])('loses no run but those over which a thread dies (%s), and keeps the others', async (way, message) => {
    const { comparison: thrown } = await compareStudy(withOwnPolicy({}), { workers: 2 });
    const store = shelf();
    const { comparison } = await compareStudy(withOwnPolicy({ way }), { workers: 2, store });
    const failures = thrown.failures.map(({ place, ...failure }) => ({ ...failure, message }));
    expect(comparison).toEqual({ ...thrown, failures });
    expect(store.runs.map(({ size }) => size)).toEqual([6, 6 - failures.length]);
  });

  test('blames no run for a thread that an earlier one ended', async () => {
    const { scenarios, ...rest } = withOwnPolicy({ way: 'late' });
    const alone = { ...rest, scenarios: scenarios.slice(1), baseline: 'own' };
    const { comparison } = await compareStudy(alone, { workers: 1 });
    expect(comparison).toMatchObject({ replicates: 6, failures: [] });
  });

  test('rejects if no worker can start', async () => {
    const study = withOwnPolicy({});
    const lost = study.scenarios.map((entry) => ({
      ...entry,
      code: entry.code.map((file) => ({ ...file, path: 'test/node/own/nowhere.mjs' })),
    }));
    await expect(compareStudy({ ...study, scenarios: lost }, { workers: 2 })).rejects.toThrow('nowhere.mjs');
  });
});

test('the first replicates are run on after their end, scenarios scaled to a budget are not', async () => {
  const study = smallData({ none: [], event: [event()] }, { withdrawalReplicates: 2, equalBudgetIdr: 80e6 });
  const store = shelf();
  const { comparison } = await compareStudy(study, { workers: 2, store });
  expect(comparison.withdrawal).toEqual(compare(planStudy(study)).withdrawal);
  expect(comparison.withdrawal!.replicates).toBe(2);
  const isRunOn = (run: Run) => run.afterEnd !== undefined;
  const kept = store.runs.map((runs) => [0, 1, 2, 3].map((replicate) => isRunOn(runs.get(replicate)!)));
  expect(kept).toEqual([
    [true, true, false, false],
    [true, true, false, false],
    [false, false, false, false],
  ]);
});

describe('an equal budget', () => {
  const amount = 80e6;
  const study = smallData(
    { event: [event({ quota: 20 })], none: [], labelled: [event({ label: 'other', quota: 6 })] },
    { equalBudgetIdr: amount },
  );

  test('is reached by scaling, and told of where it cannot be', async () => {
    const { comparison } = await compareStudy(study, { workers: 2 });
    const equal = comparison.equalBudget!;
    expect(equal.amountIdr).toBe(amount);
    const spent = (findings: typeof equal, scenario: string) =>
      findings.money.find((row) => row.scenario === scenario)!.spentPerYearIdr.mean!;
    expect(Math.abs(spent(equal, 'labelled') - amount)).toBeLessThan(0.04 * amount);
    expect(equal.unreached.map(({ scenario }) => scenario)).toContain('none');
    const row = equal.scaled.find(({ scenario }) => scenario === 'labelled')!;
    expect(row).toMatchObject({ policy: { name: 'other' }, parameter: 'quota', from: 6 });
    expect(row.to).toBeGreaterThan(row.from);
    expect(Number.isInteger(row.to)).toBe(true);
    expect(row.to).toBe(Math.round(row.from * row.factor));
  });

  test('is compared on the first replicates alone, paired among themselves, when the study says so', async () => {
    const few = { ...study, equalBudgetReplicates: 2 };
    const done: number[] = [];
    const { comparison, equal } = await compareStudy(few, {
      workers: 2,
      onProgress: (runs, all) => void done.push(runs, all),
    });
    const { equalBudget, ...rest } = comparison;
    expect(rest.replicates).toBe(4);
    expect(equalBudget).toMatchObject({ replicates: 2, planned: 2 });
    expect(equal!.replicates).toEqual([0, 1]);
    const { comparison: two } = await compareStudy({ ...study, replicates: 2 }, { workers: 2 });
    expect(equalBudget).toEqual(two.equalBudget);
    const { comparison: all } = await compareStudy(study, { workers: 2 });
    const { equalBudget: _, ...asWritten } = all;
    expect(rest).toEqual(asWritten);
    // Three scenarios in four replicates, and those that were scaled in two; nothing without policies is run again.
    const added = new Set(equalBudget!.scaled.map(({ scenario }) => scenario)).size;
    expect(done.at(-2)).toBe(4 * 3 + 2 * added);
    expect(done.at(-1)).toBe(4 * 3 + 2 * added);
  });

  test('runs only the scaled scenarios of replicates that are there as written', async () => {
    const store = shelf();
    await compareStudy({ ...study, equalBudgetReplicates: 1 }, { workers: 2, store });
    const again: FinishedRun[] = [];
    const { comparison } = await compareStudy(
      { ...study, equalBudgetReplicates: 3 },
      { workers: 2, store, onKept: (runs) => void again.push(...runs) },
    );
    expect([...new Set(again.map(({ replicate }) => replicate))].sort()).toEqual([1, 2]);
    expect(new Set(again.map(({ budget }) => budget))).toEqual(new Set(['equal']));
    expect(comparison.equalBudget!.replicates).toBe(3);
  });

  test('leaves a scenario as it is whose own policy throws in a trial, and says so', async () => {
    const store = shelf();
    const { comparison, scaling } = await compareStudy(
      { ...withOwnPolicy({}), equalBudgetIdr: 1e6 },
      { workers: 1, store },
    );
    expect(comparison.failures.map(({ replicate }) => replicate)).toContain(0);
    // What failed is tried again.
    expect(await store.scalings.find()).toEqual(new Map());
    expect(scaling!.scaled[1]).toMatchObject({ isFailed: true, factor: 1 });
    const { reason } = comparison.equalBudget!.unreached.find(({ scenario }) => scenario === 'own')!;
    expect(reason.en).toBe(
      'It could not be scaled, since a trial run failed in the policy no-hall of your file test/node/own/no-hall.mjs, week 1 of 2006: no hall to be had.',
    );
    expect(reason.id).toMatch(/tidak dapat diskalakan .* kebijakan no-hall dari berkas Anda/);
    expect(comparison.equalBudget!.goodRuns).toEqual(comparison.goodRuns);
  });

  test('leaves a scenario as it is over whose search a thread dies', async () => {
    const study = { ...withOwnPolicy({ way: 'exit' }), equalBudgetIdr: 1e6 };
    const { comparison, scaling } = await compareStudy(study, { workers: 1 });
    expect(scaling!.scaled[1]).toMatchObject({ isFailed: true, factor: 1 });
    const { reason } = comparison.equalBudget!.unreached.find(({ scenario }) => scenario === 'own')!;
    expect(reason.en).toMatch(/could not be scaled, .*its thread ended by itself with code 3/);
    expect(comparison.equalBudget!.goodRuns).toEqual(comparison.goodRuns);
  });

  test('leaves the comparison as written as it is, and a scenario without money, too', async () => {
    const { comparison } = await compareStudy(study, { workers: 1 });
    const { comparison: plain } = await compareStudy({ ...study, equalBudgetIdr: 0 }, { workers: 2 });
    const { equalBudget, ...rest } = comparison;
    expect(rest).toEqual(plain);
    const of = (rows: typeof rest.estimates) => rows.filter(({ scenario }) => scenario === 'none');
    expect(of(equalBudget!.estimates)).toEqual(of(rest.estimates));
  });
});
