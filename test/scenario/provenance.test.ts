import { describe, expect, it } from 'vitest';
import { isMeant, leadsThrough, matchesAny, originOf } from '../../src/scenario/provenance.js';

const origin = (source: string) => ({ mark: 'assumption' as const, source });

describe('where a number comes from', () => {
  it('takes * for any key, and a path for all below it', () => {
    const isAbout = (path: (string | number)[], written: string) =>
      isMeant(path, { steps: written.split('.') });
    expect(isAbout(['world', 'firms', 'a', 'count'], 'world.firms.*.count')).toBe(true);
    expect(isAbout(['world', 'firms', 'a', 'sales', 'median'], 'world.firms.*.sales')).toBe(true);
    expect(isAbout(['world', 'firms', 'a', 'count'], 'world.firms.*.sales')).toBe(false);
    expect(isAbout(['world'], 'world.firms')).toBe(false);
    expect(isAbout(['policies', 0, 'quota'], 'policies.0.quota')).toBe(true);
  });

  it('goes by the longest path, of equal ones by that with fewest *', () => {
    const provenance = {
      world: origin('all'),
      'world.firms.*.count': origin('any group'),
      'world.firms.a.count': origin('this group'),
    };
    expect(originOf(['world', 'firms', 'a', 'count'], provenance)?.source).toBe('this group');
    expect(originOf(['world', 'firms', 'b', 'count'], provenance)?.source).toBe('any group');
    expect(originOf(['world', 'firms', 'b', 'quality'], provenance)?.source).toBe('all');
    expect(originOf(['time', 'years'], provenance)).toBeUndefined();
  });

  it('knows whether anything stands at a path', () => {
    const value = { policies: [{ quota: 1 }], world: { firms: { a: { count: 2 } } } };
    expect(matchesAny(value, 'policies.*.quota')).toBe(true);
    expect(matchesAny(value, 'world.firms.*.count')).toBe(true);
    expect(matchesAny(value, 'world.firms.b.count')).toBe(false);
    expect(matchesAny(value, 'policies.0.quota.more')).toBe(false);
  });
});

describe('whether a path of provenance leads through a place', () => {
  it('is so for the place itself and for what lies below it', () => {
    expect(leadsThrough('budget', 'budget')).toBe(true);
    expect(leadsThrough('policies.*.quota', 'policies.0')).toBe(true);
    expect(leadsThrough('budget', 'budget.yearly')).toBe(false);
    expect(leadsThrough('budget.yearly', 'bud')).toBe(false);
    expect(leadsThrough('budget.yearly', '')).toBe(false);
  });
});
