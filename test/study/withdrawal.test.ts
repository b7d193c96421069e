import { describe, expect, test } from 'vitest';
import { seedKey } from '../../src/random/key.js';
import { measuresAfter } from '../../src/study/after-end.js';
import { compare } from '../../src/study/compare.js';
import type { WithdrawalRow } from '../../src/study/comparison.js';
import { ratioOfMeans } from '../../src/study/ratio.js';
import { rowAfter } from '../../src/study/remaining.js';
import { runReplicate } from '../../src/study/replicate.js';
import { runScenario } from '../../src/study/run.js';
import { event, smallPlan, smallStudy, tieCount } from './small.js';

const key = seedKey('withdrawal', 0);
const meetings = { policy: 'local-associations', groups: 4 };

describe('a run that is run on after its end', () => {
  test('is otherwise the same to the byte', () => {
    const plan = smallPlan([event(), meetings]);
    const { afterEnd, ...rest } = runScenario(plan, key, [tieCount], { isRunOn: true });
    expect(rest).toEqual(runScenario(plan, key, [tieCount]));
    expect(afterEnd).toHaveLength(3);
  });

  test('goes on as a longer run does whose policies end in the same week', () => {
    const phases = [{ to: '2008-12' }];
    const policies = [event({ phases }), { ...meetings, phases }];
    const { afterEnd } = runScenario(smallPlan(policies), key, [], { isRunOn: true });
    const longer = smallPlan(policies, { time: { startYear: 2006, years: 5, burnIn: 2 } });
    expect(afterEnd).toEqual(runScenario(longer, key, measuresAfter).values.slice(2));
    const going = smallPlan([event(), meetings], { time: { startYear: 2006, years: 5, burnIn: 2 } });
    expect(afterEnd).not.toEqual(runScenario(going, key, measuresAfter).values.slice(2));
  });
});

describe('the withdrawal test of a study', () => {
  const study = smallStudy({ none: [], meetings: [meetings], idle: [event({ quota: 0 })] }, [tieCount], {
    replicates: 7,
    withdrawalReplicates: 6,
  });
  const { withdrawal, ...rest } = compare(study);
  const row = (scenario: string, measure: string, months: number) =>
    rowAfter(withdrawal!, scenario, measure, months) as WithdrawalRow;

  test('takes the first replicates, and changes nothing else', () => {
    expect(withdrawal!.replicates).toBe(6);
    expect(withdrawal!.rows).toHaveLength(3 * 3 * 3);
    expect(new Set(withdrawal!.rows.map(({ n }) => n))).toEqual(new Set([6]));
    expect(compare({ ...study, withdrawalReplicates: 0 })).toEqual(rest);
  });

  test('counts what is beyond the reference pair by pair, and the share of it that is still there', () => {
    const after = Array.from({ length: 6 }, (_, replicate) =>
      runReplicate(study, replicate, { runOn: 3 }).map((one) => ('run' in one ? one.run.afterEnd! : [])),
    );
    const beyond = (year: number) => after.map(([none, one]) => one![year]![0]! - none![year]![0]!);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const [year, months] of [0, 12, 24].entries()) {
      const { additional, remaining, value } = row('meetings', 'lasting-ties', months);
      expect(additional!.mean).toBeCloseTo(mean(beyond(year)), 12);
      expect(value.mean).toBeCloseTo(mean(after.map(([, one]) => one![year]![0]!)), 12);
      expect(remaining).toEqual(ratioOfMeans(beyond(year), beyond(0)));
    }
    expect(row('meetings', 'lasting-ties', 0)).toMatchObject({
      additional: { leaves: 'more' },
      remaining: { mean: 1 },
    });
    expect(row('meetings', 'lasting-ties', 24).remaining!.mean).not.toBe(1);
  });

  test('gives no share of what was not clearly there, nor of trust, nor of the reference', () => {
    expect(row('idle', 'lasting-ties', 24)).toMatchObject({ additional: { mean: 0 }, remaining: null });
    expect(row('meetings', 'trust', 24).additional!.mean).not.toBeNull();
    expect(row('meetings', 'trust', 24).remaining).toBeNull();
    expect(row('none', 'lasting-ties', 24)).toMatchObject({ additional: null, remaining: null });
  });
});
