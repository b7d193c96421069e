import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioLabels, titleExpression, wrap } from '../../src/chart/labels.js';

describe('wrapping', () => {
  it('breaks at spaces within the width', () => {
    expect(wrap('Kegiatan tahunan dengan tindak lanjut rutin', 20)).toEqual([
      'Kegiatan tahunan',
      'dengan tindak lanjut',
      'rutin',
    ]);
  });

  it('loses no word and breaks none', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), (some, width) => {
        const lines = wrap(some.join(' '), width);
        expect(lines.join(' ')).toBe(some.join(' '));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('names on charts', () => {
  it('mark the baseline', () => {
    const scenarios = [
      { name: 'a', title: { en: 'A', id: 'A' } },
      { name: 'b', title: { en: 'B', id: 'B' } },
    ];
    expect(scenarioLabels({ scenarios, baseline: 'b', replicates: 9 }, 'id')).toEqual({
      a: 'A',
      b: 'B (acuan)',
    });
  });

  it('tell two scenarios of one title apart, in the language in which it is one', () => {
    const scenarios = [
      { name: 'a', title: { en: 'Plan', id: 'Rencana' } },
      { name: 'b', title: { en: 'Plan', id: 'Usul' } },
    ];
    const labels = (lang: 'en' | 'id') => scenarioLabels({ scenarios, baseline: 'b', replicates: 9 }, lang);
    expect(labels('en')).toEqual({ a: 'Plan (a)', b: 'Plan (b) (baseline)' });
    expect(labels('id')).toEqual({ a: 'Rencana', b: 'Usul (acuan)' });
  });

  it('survive any title: the expression holds ASCII only and gives the title back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (title) => {
        const expression = titleExpression({ a: title });
        expect(expression).toMatch(/^[\x20-\x7e]*$/);
        const json = expression.slice(0, expression.lastIndexOf('['));
        expect(JSON.parse(json)).toEqual({ a: title });
      }),
    );
  });
});
