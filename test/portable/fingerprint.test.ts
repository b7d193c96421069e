import { describe, expect, test } from 'vitest';
import { cos, exp, log, pow, sin } from '../../src/portable/index.js';
import { scattered } from './ulp.js';

/** A hash in the manner of FNV-1a over the words of 20,000 results. */
function fingerprint(of: (u: number, v: number) => number): string {
  const results = new Float64Array(20_000).map((_zero, at) => of(scattered(at), scattered(at + 1e6)));
  const view = new DataView(results.buffer);
  let hash = 0x811c9dc5;
  for (let at = 0; at < results.length; at++) {
    for (const word of [view.getUint32(8 * at, true), view.getUint32(8 * at + 4, true)]) {
      hash = Math.imul(hash ^ word, 0x01000193);
      hash ^= hash >>> 15;
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

// These may be wrong; they exist so that no change goes unnoticed, on this engine or on another.
describe('the same bits on every engine', () => {
  test('exp', () => expect(fingerprint((u) => exp(u * 1400 - 700))).toBe('94818aa2'));
  test('log', () => expect(fingerprint((u, v) => log(u / v))).toBe('e8ecf46f'));
  test('pow', () => expect(fingerprint((u, v) => pow(u * 10, v * 20 - 10))).toBe('38634d4f'));
  test('sin', () => expect(fingerprint((u) => sin(u * 20 - 10))).toBe('3abf50cd'));
  test('cos', () => expect(fingerprint((u) => cos(u * 2e6 - 1e6))).toBe('fdd15bda'));
});
