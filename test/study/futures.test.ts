import { describe, expect, test } from 'vitest';
import { YEAR } from '../../src/model/world.js';
import { seedKey } from '../../src/random/key.js';
import { worldDigest } from '../../src/study/digest.js';
import { historyUntil, runFuture } from '../../src/study/futures.js';
import { runScenario } from '../../src/study/run.js';
import { event, smallPlan, tieCount } from './small.js';

const key = seedKey('futures', 0);
const meetings = { policy: 'local-associations' };
const measures = [tieCount];

describe('a future', () => {
  test.each([0, 52, 75, 155])(
    'with the policies of the history is the unbroken run, from week %i',
    (week) => {
      const plan = smallPlan([event(), meetings]);
      const unbroken = runScenario(plan, key, measures);
      const future = runFuture(historyUntil(plan, key, week), plan, measures);
      const first = Math.floor(week / YEAR);
      expect(future.years).toEqual([0, 1, 2].slice(first));
      expect(future.digests).toEqual(unbroken.digests.slice(first));
      expect(future.values).toEqual(unbroken.values.slice(first));
    },
  );

  test('leaves the history as it is, so that the next one parts from the same week', () => {
    const plan = smallPlan([event(), meetings]);
    const history = historyUntil(plan, key, 75);
    const before = worldDigest(history);
    const none = runFuture(history, smallPlan(), measures);
    const all = runFuture(history, plan, measures);
    expect(worldDigest(history)).toBe(before);
    expect(none.digests[0]).not.toBe(all.digests[0]);
    expect(runFuture(history, smallPlan(), measures)).toEqual(none);
  });

  test('without the policies forgets nothing that they spent', () => {
    const plan = smallPlan([event()]);
    const phased = smallPlan([event({ phases: [{ to: '2006-12' }] })]);
    const stopped = runScenario(phased, key, measures);
    const none = runFuture(historyUntil(plan, key, 52), smallPlan(), measures);
    expect(none.digests).toEqual(stopped.digests.slice(1));
  });

  test('begins a policy that is new to it, as a phase would', () => {
    const begun = { ...meetings, phases: [{ from: '2007-01' }] };
    const unbroken = runScenario(smallPlan([begun]), key, measures);
    const future = runFuture(historyUntil(smallPlan(), key, 52), smallPlan([meetings]), measures);
    expect(future.digests).toEqual(unbroken.digests.slice(1));
    const idle = runScenario(smallPlan(), key, measures);
    expect(future.digests[0]).not.toBe(idle.digests[1]);
  });
});
