import { describe, expect, test } from 'vitest';
import { measures } from '../../src/measure/index.js';
import { tInterval } from '../../src/stats/interval.js';
import { additionalOf, referenceOf } from '../../src/study/additional.js';
import { compare } from '../../src/study/compare.js';
import { ratioOfMeans } from '../../src/study/ratio.js';
import type { Run } from '../../src/study/run.js';
import { yearsOf } from '../../src/study/study-plan.js';
import { event, smallStudy, tieCount } from './small.js';

const read = measures.filter(({ name }) => name === 'lasting-ties' || name === 'lasting-outside-ties');
const study = smallStudy({ event: [event()], none: [], more: [event({ quota: 20 })] }, read);
/** The number of the last year. */
const LAST = yearsOf(study).length - 1;
const at = (name: string) => read.findIndex((measure) => measure.name === name);

/** Runs that hold nothing but lasting ties, those with other places, and spending. */
function runs(ties: readonly number[], outside: readonly number[], spent: readonly number[]): Run[] {
  return ties.map((count, replicate) => {
    const last: number[] = [];
    last[at('lasting-ties')] = count;
    last[at('lasting-outside-ties')] = outside[replicate]!;
    const before = Array.from({ length: LAST - 1 }, () => [999, 999]);
    const spentIdr = [spent[replicate]! - 1, 1];
    return { values: [...before, last.map((value) => value / 2), last], spentIdr } as unknown as Run;
  });
}

const still = [0, 0, 0, 0, 0];
const reference = runs([10, 20, 30, 40, 50], [5, 5, 5, 5, 5], still);

describe('what a scenario leaves beyond the reference', () => {
  const spent = [100, 110, 90, 100, 100];
  const found = additionalOf(study, runs([14, 25, 33, 44, 54], [5, 6, 4, 5, 5], spent), reference, LAST)!;

  test('is the difference replicate by replicate in the last year, with its interval', () => {
    expect(found.lastingTies).toEqual({ mean: 4, ...tInterval([4, 5, 3, 4, 4]), leaves: 'more' });
    expect(found.lastingOutsideTies).toMatchObject({ mean: 0, leaves: 'untold' });
    expect(found.spentIdr.mean).toBe(100);
  });

  test('costs the spending of all years over it, where it is clearly more', () => {
    expect(found.costPerLastingTieIdr).toEqual(ratioOfMeans(spent, [4, 5, 3, 4, 4]));
    expect(found.costPerLastingTieIdr.mean).toBe(25);
    expect(found.costPerLastingOutsideTieIdr).toEqual({ mean: null, low: null, high: null });
  });

  test('is told of the last year in which it spent as well, where that is not the last of all', () => {
    const treated = runs([14, 25, 33, 44, 54], [5, 6, 4, 5, 5], spent);
    const early = additionalOf(study, treated, reference, LAST - 1)!;
    expect(early.lastingTiesWhenSpent).toMatchObject({ mean: 2, leaves: 'more' });
    expect(early.lastingTies).toEqual(found.lastingTies);
    for (const never of [LAST, -1])
      expect(additionalOf(study, treated, reference, never)).not.toHaveProperty('lastingTiesWhenSpent');
  });

  test('has no cost where it is fewer or cannot be told, and says which', () => {
    const worse = additionalOf(study, runs([6, 15, 27, 36, 46], [9, 9, 9, 9, 9], spent), reference, LAST)!;
    expect(worse.lastingTies).toMatchObject({ mean: -4, leaves: 'fewer' });
    expect(worse.costPerLastingTieIdr.mean).toBeNull();
    expect(worse.lastingOutsideTies).toMatchObject({ mean: 4, leaves: 'more' });
  });

  test('says nothing of fewer than five pairs, and gives no cost', () => {
    const single = additionalOf(study, runs([14], [5], [100]), reference.slice(0, 1), LAST)!;
    expect(single.lastingTies).toEqual({ mean: 4, low: null, high: null, leaves: 'too-few' });
    const four = runs([14, 25, 33, 44], [5, 5, 5, 5], spent);
    const few = additionalOf(study, four, reference.slice(0, 4), LAST)!;
    expect(few.lastingTies).toMatchObject({ mean: 4, leaves: 'too-few' });
    expect(few.costPerLastingTieIdr).toEqual({ mean: null, low: null, high: null });
  });

  test('is over the replicates in which both runs went well, and says how many', () => {
    const some = runs([14, 25, 33, 44, 54], [5, 6, 4, 5, 5], spent).map((run, at) =>
      at === 1 ? undefined : run,
    );
    const other = reference.map((run, at) => (at === 3 ? undefined : run));
    const pairs = additionalOf(study, some, other, LAST)!;
    expect(pairs).toMatchObject({ n: 3, lastingTies: { ...tInterval([4, 3, 4]), leaves: 'too-few' } });
    expect(found).not.toHaveProperty('n');
    const none = additionalOf(
      study,
      some.map(() => undefined),
      other,
      LAST,
    )!;
    expect(none).toMatchObject({
      n: 0,
      lastingTies: { mean: null, leaves: 'unknown' },
      spentIdr: { mean: null },
    });
  });

  test('is not known if the study does not read the measures', () => {
    expect(additionalOf({ ...study, measures: [tieCount] }, reference, reference, LAST)).toBeNull();
  });
});

describe('the reference', () => {
  test('is the scenario without policies, the baseline before others, else the baseline', () => {
    expect(referenceOf(study)).toBe(1);
    expect(referenceOf(smallStudy({ a: [event()], b: [event()] }, read))).toBe(0);
    expect(referenceOf(smallStudy({ a: [event()], b: [], c: [] }, read, { baseline: 'c' }))).toBe(2);
  });

  test('is named by the comparison, and all but itself are counted from it', () => {
    const comparison = compare(study);
    expect(comparison).toMatchObject({ baseline: 'event', reference: 'none' });
    const [withEvent, none, more] = comparison.money;
    expect(none!.additional).toBeNull();
    const last = (scenario: string) =>
      comparison.estimates.find(
        (row) => row.scenario === scenario && row.measure === 'lasting-ties' && row.year === 2008,
      )!.mean!;
    for (const row of [withEvent, more]) {
      expect(row!.additional!.lastingTies.mean).toBeCloseTo(last(row!.scenario) - last('none'), 9);
      expect(row!.additional!.spentIdr.mean).toBeCloseTo(3 * row!.spentPerYearIdr.mean!, 3);
    }
  });
});
