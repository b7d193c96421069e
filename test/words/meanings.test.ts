import { describe, expect, it } from 'vitest';
import { policies } from '../../src/policy/index.js';
import { slug } from '../../src/scenario/issues.js';
import { meantName } from '../../src/words/meanings.js';
import { nearestName } from '../../src/words/nearest.js';

describe('the name that somebody means', () => {
  it('is found by its word in either language, among the names that are there', () => {
    expect(meantName('anggaran', ['time', 'budget'])).toBe('budget');
    expect(meantName('Tempat', ['role', 'place'])).toBe('place');
    expect(meantName('tempat', ['places', 'firms'])).toBe('places');
    expect(meantName('telepon', ['visit', 'phone'])).toBe('phone');
    expect(meantName('every', ['interval', 'quota'])).toBe('interval');
    expect(meantName('anggaran', ['time'])).toBeUndefined();
    expect(meantName('toString', ['time'])).toBeUndefined();
  });

  it('is that of a policy, told by its Indonesian title', () => {
    const names = policies.map(({ name }) => name);
    for (const { name, title } of policies) {
      expect(meantName(title.id, names)).toBe(name);
      expect(meantName(slug(title.id), names)).toBe(name);
    }
  });

  it('is a misspelt one otherwise, and of three letters no more than one may be another', () => {
    expect(meantName('kuota', ['quota', 'week'])).toBe('quota');
    expect(nearestName('jam', ['day', 'month'])).toBeUndefined();
    expect(nearestName('dai', ['day', 'month'])).toBe('day');
  });
});
