import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bits, streamOf, uniform } from '../../src/random/draw.js';
import { seedKey, sequence, textKey } from '../../src/random/key.js';
import { mix } from '../../src/random/mix.js';
import { scoresOf } from './evenness.js';

const key = seedKey('pasuruan', 0);
const meet = textKey('meet');
const stream = streamOf(key, meet, 12);
const zero = { lo: 0, hi: 0 };

/** Every way in which draws of a model lie side by side. */
const NEIGHBOURS: readonly [string, (at: number) => number][] = [
  ['firms', (at) => bits(stream, at, 5, 0)],
  ['partners', (at) => bits(stream, 5, at, 0)],
  ['firms paired with themselves', (at) => bits(stream, at, at, 0)],
  ['firms paired with their negatives', (at) => bits(stream, at, -at, 0)],
  ['the pairs of a square', (at) => bits(stream, at & 255, at >>> 8, 0)],
  ['mixed firm keys', (at) => bits(stream, mix(3, at), mix(3, at + 1), 0)],
  ['draw numbers', (at) => bits(stream, 5, 6, at)],
  ['draw numbers within firms', (at) => bits(stream, at >>> 2, 6, at & 3)],
  ['firms in steps of a high bit', (at) => bits(stream, at << 14, 0, 0)],
  ['partners in steps of a high bit', (at) => bits(stream, 0, at << 14, 0)],
  ['draw numbers in steps of a high bit', (at) => bits(stream, 0, 0, at << 14)],
  ['firms of the zero stream', (at) => bits(zero, at, 0, 0)],
  ['partners of the zero stream', (at) => bits(zero, 0, at, 0)],
  ['draw numbers of the zero stream', (at) => bits(zero, 0, 0, at)],
  ['lower words of a stream', (at) => bits({ lo: at, hi: 0 }, 0, 0, 0)],
  ['upper words of a stream', (at) => bits({ lo: 0, hi: at }, 0, 0, 0)],
  ['ticks', (at) => bits(streamOf(key, meet, at), 5, 6, 0)],
  ['ticks of the zero key', (at) => bits(streamOf(zero, 0, at), 0, 0, 0)],
  ['purposes', (at) => bits(streamOf(key, at, 12), 5, 6, 0)],
  ['purposes within ticks', (at) => bits(streamOf(key, at & 15, at >>> 4), 5, 6, 0)],
  ['the lower words of streams of neighbouring ticks', (at) => streamOf(key, meet, at).lo >>> 0],
  ['the upper words of streams of neighbouring ticks', (at) => streamOf(key, meet, at).hi >>> 0],
  ['mixes, in the first word', (at) => mix(at, 0) >>> 0],
  ['mixes, in the second word', (at) => mix(0, at) >>> 0],
  ['mixes of a word with itself', (at) => mix(at, at) >>> 0],
  ['mixes of a square', (at) => mix(at & 255, at >>> 8) >>> 0],
];

// 7 scores for each of 26 rows: one in 10,000 fair generators would show a |z| beyond 5 somewhere.
describe('neighbours are even and independent', () => {
  test.each(NEIGHBOURS)('%s', (_name, draw) => {
    for (const [score, z] of Object.entries(scoresOf(draw, 65_536))) {
      expect(Math.abs(z), score).toBeLessThan(5);
    }
  });

  test('and a counter, or a weak multiplication, would be caught', () => {
    expect(scoresOf((at) => at, 65_536).top).toBeGreaterThan(100);
    expect(scoresOf((at) => Math.imul(at, 0x9e3779b1) >>> 0, 65_536).topPairs).toBeGreaterThan(100);
  });
});

test('numbers repeat as often as chance has it: about n^2 / 2^33 times', () => {
  const seen = new Uint32Array(400_000).map((_zero, at) => bits(stream, at & 1023, at >>> 10, at % 3)).sort();
  let repeats = 0;
  for (let at = 1; at < seen.length; at++) if (seen[at] === seen[at - 1]) repeats += 1;
  // Poisson with mean 18.6.
  expect(repeats).toBeGreaterThan(3);
  expect(repeats).toBeLessThan(42);
});

/** The largest z score of any output bit's flips when any input bit is flipped, `trials` times each. */
function worstFlips(of: (words: Int32Array) => number, words: number, trials: number): number {
  const chance = sequence('avalanche');
  const input = new Int32Array(words);
  let worst = 0;
  for (let flipped = 0; flipped < 32 * words; flipped++) {
    const flips = new Uint32Array(32);
    for (let trial = 0; trial < trials; trial++) {
      for (let word = 0; word < words; word++) input[word] = chance.uniform() * 4294967296;
      const before = of(input);
      input[flipped >>> 5] ^= 1 << (flipped & 31);
      const change = before ^ of(input);
      for (let bit = 0; bit < 32; bit++) flips[bit] += (change >>> bit) & 1;
    }
    for (const count of flips) worst = Math.max(worst, Math.abs(count - trials / 2) / Math.sqrt(trials / 4));
  }
  return worst;
}

// The chance of each flip is thus within 0.5 +- 0.056.
describe('flipping any input bit flips every output bit half of the time', () => {
  test('bits', () => {
    const of = (words: Int32Array) => bits({ lo: words[0], hi: words[1] }, words[2], words[3], words[4]);
    expect(worstFlips(of, 5, 2000)).toBeLessThan(5);
  });
  test('streamOf', () => {
    const streamFrom = (words: Int32Array) => streamOf({ lo: words[0], hi: words[1] }, words[2], words[3]);
    expect(worstFlips((words) => streamFrom(words).lo, 4, 2000)).toBeLessThan(5);
    expect(worstFlips((words) => streamFrom(words).hi, 4, 2000)).toBeLessThan(5);
  });
  test('mix', () => {
    expect(worstFlips((words) => mix(words[0], words[1]), 2, 2000)).toBeLessThan(5);
  });
  test('and a plain sum would be caught', () => {
    expect(worstFlips((words) => words[0] + words[1], 2, 200)).toBeGreaterThan(10);
  });
});

const word = fc.integer({ min: -2147483648, max: 2147483647 });

test('the same question has the same answer, whatever was asked in between', () => {
  fc.assert(
    fc.property(word, word, word, word, word, (lo, hi, a, b, n) => {
      const first = bits({ lo, hi }, a, b, n);
      bits({ lo: hi, hi: lo }, b, a, n + 1);
      expect(bits({ lo, hi }, a, b, n)).toBe(first);
      expect(first).toBe(first >>> 0);
      expect(uniform({ lo, hi }, a, b, n)).toBe((first + 0.5) / 2 ** 32);
    }),
    { seed: 1 },
  );
});

test('a pair and its reverse have different draws, and so do the two words of a mix', () => {
  let same = 0;
  for (let a = 0; a < 200; a++) {
    for (let b = 0; b < a; b++) {
      if (bits(stream, a, b, 0) === bits(stream, b, a, 0) || mix(a, b) === mix(b, a)) same += 1;
    }
  }
  expect(same).toBe(0);
});

test('uniform lies strictly between 0 and 1 even at the ends of its range', () => {
  expect((0 + 0.5) / 4294967296).toBeGreaterThan(0);
  expect((4294967295 + 0.5) / 4294967296).toBeLessThan(1);
  let lowest = 1;
  let highest = 0;
  for (let firm = 0; firm < 100_000; firm++) {
    lowest = Math.min(lowest, uniform(stream, firm, 0, 0));
    highest = Math.max(highest, uniform(stream, firm, 0, 0));
  }
  expect(lowest).toBeGreaterThan(0);
  expect(lowest).toBeLessThan(1e-4);
  expect(highest).toBeLessThan(1);
  expect(highest).toBeGreaterThan(1 - 1e-4);
});

// These may be wrong; they exist so that no change goes unnoticed: every result of every study hangs on them.
test('frozen draws', () => {
  expect(stream).toEqual({ lo: 1373853348, hi: 49412414 });
  expect([
    bits(zero, 0, 0, 0),
    bits(stream, 0, 0, 0),
    bits(stream, 1, 2, 3),
    bits(stream, -7, 1e9, 1),
  ]).toEqual([0, 1460562422, 1550368921, 1928909747]);
  expect([mix(0, 0), mix(1, 2), mix(2, 1)]).toEqual([2112622296, -1065172476, 1918591099]);
  expect(uniform(stream, 1, 2, 3)).toBe(0.3609733938938007);
});
