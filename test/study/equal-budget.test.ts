import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { definePolicy, type Policy } from '../../src/policy/policy.js';
import type { Scenario } from '../../src/scenario/schema.js';
import { scaleScenario, scaleToBudget } from '../../src/study/equal-budget.js';
import { beginnings } from '../../src/study/replicate.js';
import { noOwnCode } from '../../src/study/study-data.js';
import { event, smallScenario } from './small.js';

const quotaOf = (scenario: ReturnType<typeof smallScenario>, at = 0) =>
  (scenario.policies[at] as unknown as { quota: number }).quota;

describe('a scaled scenario', () => {
  test('has its policies’ intensities multiplied, whole ones rounded, all else as it was', () => {
    const written = smallScenario('s', [event({ quota: 8, partners: 3 })]);
    const { scenario, policies } = scaleScenario(written, noOwnCode, 1.3);
    expect(quotaOf(scenario)).toBe(10);
    expect(policies).toEqual([
      expect.objectContaining({
        parameter: 'quota',
        summary: { en: 'Participants', id: 'Jumlah peserta' },
        factor: 1.3,
        from: 8,
        to: 10,
        policy: expect.objectContaining({ name: 'annual-event' }),
      }),
    ]);
    const { quota: _, ...rest } = scenario.policies[0] as Record<string, unknown>;
    const { quota: __, ...before } = written.policies[0] as Record<string, unknown>;
    expect(rest).toEqual(before);
    expect(quotaOf(written)).toBe(8);
  });

  test('is scaled in the phases that say an intensity, and stays within bounds', () => {
    const written = smallScenario('s', [
      event({ quota: 8, phases: [{ to: '2006-12' }, { from: '2007-01', quota: 20 }] }),
    ]);
    const { scenario } = scaleScenario(written, noOwnCode, 0.5);
    expect(quotaOf(scenario)).toBe(4);
    expect(scenario.policies[0]!.phases![1]).toMatchObject({ quota: 10 });
    expect(scenario.policies[0]!.phases![0]).not.toHaveProperty('quota');
    expect(quotaOf(scaleScenario(written, noOwnCode, 1e9).scenario)).toBe(100_000);
  });
});

describe('scaling to a budget', () => {
  test('comes within 2 % where whole participants allow it', () => {
    const scaled = scaleToBudget(
      smallScenario('s', [event({ quota: 4 })]),
      noOwnCode,
      beginnings('seed'),
      80e6,
    );
    expect(scaled.reason).toBeUndefined();
    expect(Math.abs(scaled.spentPerYearIdr - 80e6)).toBeLessThanOrEqual(0.02 * 80e6);
    expect(quotaOf(scaled.scenario)).toBeGreaterThan(4);
  });

  test('leaves alone what spends the amount already', () => {
    const once = scaleToBudget(
      smallScenario('s', [event({ quota: 4 })]),
      noOwnCode,
      beginnings('seed'),
      80e6,
    );
    expect(scaleToBudget(once.scenario, noOwnCode, beginnings('seed'), once.spentPerYearIdr).factor).toBe(1);
  });

  test.each([43e6, 37e6])('tries the next whole step, and says that none lands on %d', (amountIdr) => {
    const tried = new Set<number>();
    const payer = definePolicy({
      name: 'payer',
      title: { en: 'Payer', id: 'Pembayar' },
      summary: { en: 'Pays', id: 'Membayar' },
      sources: [],
      params: z.strictObject({
        rounds: z
          .int()
          .min(0)
          .max(100)
          .meta({ summary: { en: 'Rounds', id: 'Putaran' } }),
      }),
      intensity: 'rounds',
      intervene(_, { rounds }, desk) {
        if (desk.week !== 0) return;
        tried.add(rounds);
        desk.pay(rounds * 10e6, 0);
      },
    });
    const own = { ...noOwnCode, policies: new Map([['payer', payer as Policy]]) };
    const written = smallScenario('s');
    const scenario = { ...written, policies: [{ policy: 'payer', rounds: 4 }] } as unknown as Scenario;
    const scaled = scaleToBudget(scenario, own, beginnings('seed'), amountIdr);
    expect(scaled.spentPerYearIdr).toBe(40e6);
    expect(scaled.reason?.en).toMatch(/whole steps/);
    expect(tried).toEqual(new Set([4, amountIdr > 40e6 ? 5 : 3]));
  });

  test('says why it does not get there', () => {
    const reasonFor = (policies: object[], amountIdr: number, more: object = {}) =>
      scaleToBudget(smallScenario('s', policies, more), noOwnCode, beginnings('seed'), amountIdr).reason?.en;
    expect(reasonFor([], 80e6)).toMatch(/spend nothing/);
    expect(reasonFor([event({ quota: 0 })], 80e6)).toMatch(/spend nothing/);
    expect(reasonFor([event()], 900e6)).toMatch(/above its yearly budget/);
    expect(reasonFor([event()], 380e6)).toMatch(/finds no further firms/);
    expect(reasonFor([event()], 20e6)).toMatch(/even at their least|whole steps/);
  });

  test('is the same every time', () => {
    const scenario = smallScenario('s', [event({ quota: 4 })]);
    expect(scaleToBudget(scenario, noOwnCode, beginnings('seed'), 90e6)).toEqual(
      scaleToBudget(scenario, noOwnCode, beginnings('seed'), 90e6),
    );
  });
});
