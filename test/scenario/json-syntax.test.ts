import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../src/scenario/json-syntax.js';

describe('a JSON file', () => {
  it('is what JSON.parse takes, whatever is in it and however it is indented', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('', '  ', '\t'), (json, indent) => {
        expect(jsonFault(json)).toBeUndefined();
        expect(jsonFault(` ${JSON.stringify(JSON.parse(json), null, indent)}\r\n`)).toBeUndefined();
      }),
    );
  });

  it('is never what JSON.parse refuses', () => {
    const signs = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-0.5e3',
      'true',
      ' ',
      '01',
      'a',
      "'",
    );
    const parses = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 7 }), (parts) => {
        const text = parts.join('');
        expect(jsonFault(text) === undefined, text).toBe(parses(text));
      }),
      { numRuns: 5000, seed: 7 },
    );
  });

  it.each([
    ['{"a": [1, 2,]}', 11, 'comma'],
    ['{"a": 1,\n}', 7, 'comma'],
    ['{"a": 1 // one\n}', 8, 'comment'],
    ['# all\n{"a": 1}', 0, 'comment'],
    ["{'a': 1}", 1, 'quotes'],
    ['{a: 1}', 1, 'quotes'],
    ['{"a": 007}', 6, 'other'],
    ['{"a": .5}', 6, 'other'],
    ['["a": 1]', 4, 'other'],
    ['[1 2]', 3, 'other'],
    ['{"a"}', 4, 'other'],
    ['{"a":}', 5, 'other'],
    ['{} {}', 3, 'other'],
  ])('%s: the first place that is wrong', (text, offset, fault) => {
    expect(jsonFault(text)).toEqual({ offset, fault });
  });
});
