import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { seedKey } from '../../src/random/key.js';
import { runScenario } from '../../src/study/run.js';
import { whyTheyDiffer } from '../../src/study/why.js';
import { event, smallFile, smallPlan } from './small.js';

const key = seedKey('small', 0);
const hasher = () => createHash('sha256');
const why = (a: ReturnType<typeof smallPlan>, b: ReturnType<typeof smallPlan>) =>
  whyTheyDiffer(a, b, key, hasher);
const none = smallPlan();
const held = smallPlan([event()]);

describe('why two paired runs differ', () => {
  test('the event’s week and policy are named, and the firms and ties that it brought together', () => {
    const { first, areWorldsApart } = why(none, held);
    expect(areWorldsApart).toBe(false);
    const of = Object.fromEntries(first.map((one) => [one.part, one]));
    for (const part of ['agency', 'firms', 'ties'])
      expect(of[part]).toMatchObject({
        tick: 26,
        process: 'policies-act',
        policy: { label: 'annual-event', in: 'b' },
      });
    expect(of.firms!.rows.some(({ firms }) => firms[0]!.startsWith('food-umkm-'))).toBe(true);
    const made = of.ties!.rows.filter(({ only }) => only === 'b');
    expect(of.ties!.rows[0]).toBe(made[0]);
    expect(made.length).toBeGreaterThan(8);
  });

  test('watching changes neither run', () => {
    const { digests } = why(none, held);
    expect(digests.a).toBe(runScenario(none, key, []).digest);
    expect(digests.b).toBe(runScenario(held, key, []).digest);
  });

  test('two runs of the same policies never differ', () => {
    expect(why(held, smallPlan([event()])).first).toEqual([]);
  });

  test('a policy that does nothing is no difference', () => {
    expect(why(none, smallPlan([event({ quota: 0 })])).first).toEqual([]);
  });

  test('of two policies that act in a week, the one is named that differs', () => {
    const both = (quota: number) => smallPlan([event(), event({ label: 'second', quota, week: 30 })]);
    const ties = why(both(3), both(5)).first.find(({ part }) => part === 'ties');
    expect(ties).toMatchObject({ tick: 30, policy: { label: 'second', in: 'both' } });
    const added = why(held, both(3)).first.find(({ part }) => part === 'ties');
    expect(added).toMatchObject({ tick: 30, policy: { label: 'second', in: 'b' } });
    const changed = why(both(3), held).first.find(({ part }) => part === 'ties');
    expect(changed).toMatchObject({ tick: 30, policy: { label: 'second', in: 'a' } });
  });

  test('other behaviour makes other worlds, and no policy is blamed', () => {
    const { areWorldsApart, founding, first, ledgers } = why(
      none,
      smallPlan([], { behaviour: { firm: { exitRate: 0.3 } } }),
    );
    expect([areWorldsApart, first]).toEqual([true, []]);
    expect(ledgers.a).toHaveLength(3);
    const { part, row, count } = founding!;
    expect([part, count > 40]).toEqual(['firms', true]);
    expect(row.firms[0]).toMatch(/^food-umkm-/);
    expect(row.values.length).toBeGreaterThan(0);
    for (const { a, b } of row.values) expect(a).not.toBe(b);
  });

  test('of worlds that are apart, the first firm and the columns that differ in it are named', () => {
    const time = { startYear: 2006, years: 1, burnIn: 0 };
    const trusting = smallPlan([], { time, behaviour: { contact: { attention: 50 } } });
    const { founding } = why(smallPlan([], { time }), trusting);
    expect(founding).toMatchObject({ part: 'firms', count: 80, row: { firms: ['food-umkm-1'] } });
    expect(founding!.row.values.map(({ column }) => column)).toEqual(['attention']);
  });

  test('worlds with other firms are paired by the names of their slots', () => {
    const { world, time } = smallFile('small');
    const { 'food-umkm': food, ...others } = world.firms;
    const alone = { time: { ...time, years: 1, burnIn: 0 }, behaviour: { introduction: { initialTies: 0 } } };
    const withFirms = (firms: object) => smallPlan([], { ...alone, world: { ...world, firms } });
    const both = why(withFirms(world.firms), withFirms(others)).founding;
    expect(both).toMatchObject({ part: 'firms', count: 40, row: { firms: ['food-umkm-1'], only: 'a' } });
    const more = why(withFirms(world.firms), withFirms({ ...others, 'food-umkm': { ...food, count: 43 } }));
    expect(more.founding).toMatchObject({ count: 3, row: { firms: ['food-umkm-41'], only: 'b' } });
    const turned = why(withFirms(world.firms), withFirms({ ...others, 'food-umkm': food }));
    expect([turned.areWorldsApart, turned.founding]).toEqual([true, undefined]);
  });

  test('behaviour that acts only as weeks go by is named by its process', () => {
    const time = { startYear: 2006, years: 3, burnIn: 0 };
    const busy = smallPlan([], { time, behaviour: { contact: { outsideOption: 2 } } });
    const { first, areWorldsApart } = why(smallPlan([], { time }), busy);
    expect(areWorldsApart).toBe(false);
    expect(first.find(({ part }) => part === 'ties')).toMatchObject({ tick: 0, process: 'own-contact' });
    expect(first.every(({ policy }) => policy === undefined)).toBe(true);
  });

  test('the books of both runs add up year by year', () => {
    const { ledgers, digests } = why(none, held);
    expect(digests.a).not.toBe(digests.b);
    for (const pages of [ledgers.a, ledgers.b]) {
      expect(pages).toHaveLength(3);
      for (const { before, lines, after } of pages)
        expect(
          lines.reduce((sum, { change, count }) => sum + (change === 'gained' ? count : -count), before),
        ).toBe(after);
    }
    expect(ledgers.a[0]!.before).toBe(ledgers.b[0]!.before);
    const introduced = ledgers.b[0]!.lines.filter(({ policy }) => policy === 'annual-event');
    expect(introduced.map(({ change, origin }) => [change, origin])).toEqual([['gained', 'event']]);
  });
});
