import { expect, it } from 'vitest';
import { foundingStudy } from '../../src/chart/index.js';
import { clopperPearson } from '../../src/stats/interval.js';

it.each(['low', 'medium', 'high', 'repeatContact'] as const)(
  'the study’s %s has its exact interval',
  (part) => {
    const { count, mean, low, high } = foundingStudy[part];
    const exact = clopperPearson(count, foundingStudy.n, 0.95);
    expect(mean).toBe(count / foundingStudy.n);
    expect(low).toBeCloseTo(exact.low, 6);
    expect(high).toBeCloseTo(exact.high, 6);
  },
);

it('its three answers about trust are all there are', () => {
  const { n, low, medium, high } = foundingStudy;
  expect(low.count + medium.count + high.count).toBe(n);
});
