import { describe, expect, it } from 'vitest';
import { seedKey } from '../../src/random/key.js';
import { differencesIn, parts } from '../../src/study/state-differences.js';
import { steppedRun } from '../../src/study/stepped-run.js';
import { stateName } from '../../src/words/state-words.js';
import { event, smallPlan } from '../study/small.js';

/** A world after three years, of a seed of its own. */
function worldOf(seed: string, policies: object[]) {
  const { world, isOver, step } = steppedRun(smallPlan(policies), seedKey(seed, 0));
  while (!isOver()) step();
  return world;
}

describe('a column of the state', () => {
  const associations = { policy: 'local-associations' };
  const [a, b] = [worldOf('one', []), worldOf('other', [event(), associations])];
  const paths = parts.flatMap((part) =>
    differencesIn(part, a, b).flatMap(({ values }) => values.map(({ column }) => column)),
  );

  it.each([...new Set(paths)])('%s has words of its own in either language', (path) => {
    const [en, id] = [stateName(path, 'en'), stateName(path, 'id')];
    expect(id).not.toBe(en);
    expect(`${en} ${id}`).not.toMatch(/[a-z][A-Z]/);
  });
});
