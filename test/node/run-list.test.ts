import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/node/read-result.js';
import { listRuns, listUnfinished } from '../../src/node/run-list.js';

const run = (scenario: string, replicate: number) => ({
  scenario,
  replicate,
  digest: `${scenario}${replicate}`,
});
const failure = (scenario: string, replicate: number, message: string) => ({
  ...{ scenario, replicate, message },
  ...{ seed: 's', command: '' },
});

/** Scenario b was scaled, a was not. */
function result(manifest: object): Result {
  const study = { seed: 's', replicates: 2, equalBudgetIdr: 1 };
  const scenarios = [{ name: 'b' }, { name: 'a' }];
  const scaled = [{ name: 'b' }];
  return { manifest: { study, scenarios, scaled, ...manifest } } as unknown as Result;
}

const told = (manifest: object) =>
  listRuns('/nowhere', result(manifest)).map(
    ({ budget, scenario, replicate, state, message, digest }) =>
      `${budget} ${scenario} ${replicate} ${state} ${message ?? digest}`,
  );

describe('the list of runs', () => {
  test('is sorted by budget, scenario and replicate', () => {
    const runs = [run('a', 1), run('a', 0), run('b', 1), run('b', 0)];
    expect(told({ runs, equalBudgetRuns: [run('b', 0)], failures: [] })).toEqual([
      ...['b 0', 'b 1', 'a 0', 'a 1'].map((name) => `written ${name} finished ${name.replace(' ', '')}`),
      'equal b 0 finished b0',
    ]);
  });

  test('tells a failure as written from one at an equal budget', () => {
    const failures = [failure('b', 0, 'first'), failure('b', 0, 'second'), failure('b', 1, 'scaled')];
    const runs = [run('b', 1), run('a', 0), run('a', 1)];
    expect(told({ runs, equalBudgetRuns: [run('a', 0), run('a', 1)], failures })).toEqual([
      'written b 0 failed first',
      'written b 1 finished b1',
      'written a 0 finished a0',
      'written a 1 finished a1',
      'equal b 0 failed second',
      'equal b 1 failed scaled',
      'equal a 0 finished a0',
      'equal a 1 finished a1',
    ]);
  });

  test('has the failure of a scenario that needed no scaling at both budgets', () => {
    const equalBudgetRuns = [run('b', 0)];
    expect(told({ runs: [run('b', 0)], equalBudgetRuns, failures: [failure('a', 0, 'no')] })).toEqual([
      'written b 0 finished b0',
      'written a 0 failed no',
      'equal b 0 finished b0',
      'equal a 0 failed no',
    ]);
  });
});

describe('the list of a study that is not finished', () => {
  const started = { event: 'started', key: 'k', command: 'c', seed: 's', workers: 1 } as const;
  const planned = { event: 'planned', budget: 'written', scenarios: ['a', 'b'], replicates: 2 } as const;
  const at = (hour: number) => ({ time: `2026-01-01T0${hour}:00:00.000Z` });
  const runOf = (scenario: string, replicate: number) =>
    ({ scenario, replicate, budget: 'written' }) as const;

  test('has what its last start planned, in its order, and what became of it in any start', () => {
    const listed = listUnfinished([
      { ...at(1), ...started },
      { ...at(1), ...planned, replicates: 9 },
      { ...at(2), event: 'finished', ...runOf('a', 0), digest: 'a0' },
      { ...at(2), event: 'finished', ...runOf('a', 7), digest: 'a7' },
      { ...at(3), event: 'failed', ...runOf('b', 0), message: 'no' },
      { ...at(3), event: 'failed', ...runOf('b', 1), message: 'no' },
      { ...at(4), ...started },
      { ...at(4), ...planned },
      { ...at(4), event: 'found', ...runOf('b', 0), digest: 'b0' },
    ]);
    const rows = listed.map(
      ({ scenario, replicate, state, digest, message, finishedAt }) =>
        `${scenario} ${replicate} ${state} ${digest ?? message} ${finishedAt?.slice(12, 13) ?? '-'}`,
    );
    expect(rows).toEqual(['a 0 finished a0 2', 'a 1 planned null -', 'b 0 finished b0 -', 'b 1 failed no 3']);
    expect(listed[0]).toMatchObject({ seed: 's', budget: 'written' });
  });
});
