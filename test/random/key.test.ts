import { describe, expect, test } from 'vitest';
import { bits, streamOf } from '../../src/random/draw.js';
import { type Key, seedKey, sequence, textKey } from '../../src/random/key.js';
import { scoresOf, unevenness } from './evenness.js';

function distinct(keys: readonly Key[]): number {
  return new Set(keys.map((key) => `${key.lo} ${key.hi}`)).size;
}

describe('seedKey', () => {
  test('numbered seeds have keys of their own', () => {
    const keys = Array.from({ length: 100_000 }, (_, number) => seedKey(String(number), 0));
    expect(distinct(keys)).toBe(100_000);
  });
  test('and so have the replicates of one seed, and the two together', () => {
    const keys = Array.from({ length: 10_000 }, (_, replicate) => seedKey('pasuruan', replicate));
    for (let seed = 0; seed < 100; seed++) {
      for (let replicate = 0; replicate < 100; replicate++) keys.push(seedKey(String(seed), replicate));
    }
    expect(distinct(keys)).toBe(20_000);
  });
  test('neighbouring seeds and replicates have independent draws', () => {
    const first = (key: Key) => bits(streamOf(key, 1, 2), 3, 4, 0);
    const bySeed = scoresOf((at) => first(seedKey(String(at), 0)), 40_000);
    const byReplicate = scoresOf((at) => first(seedKey('pasuruan', at)), 40_000);
    for (const z of [...Object.values(bySeed), ...Object.values(byReplicate)])
      expect(Math.abs(z)).toBeLessThan(5);
  });
  test('the same for the same, and int32 words', () => {
    const key = seedKey('Ngoro – ½', 7);
    expect(seedKey('Ngoro – ½', 7)).toEqual(key);
    expect(key).toEqual({ lo: key.lo | 0, hi: key.hi | 0 });
  });
  test.each([-1, 0.5, Number.NaN, 2 ** 31])('replicate %d is refused', (replicate) => {
    expect(() => seedKey('a', replicate)).toThrow(`replicate: ${replicate} is not usable.`);
  });
});

describe('textKey', () => {
  test('tells apart texts that look alike', () => {
    const texts = [
      '',
      '\0',
      '\0\0',
      'a',
      'b',
      'ab',
      'ba',
      'meet',
      'meet ',
      'Meet',
      'é',
      'e\u0301',
      '😀',
      '😁',
    ];
    for (let number = 0; number < 2000; number++) texts.push(`group-${number}`, `${number}`);
    expect(new Set(texts.map(textKey)).size).toBe(texts.length);
  });
  test('is an int32, evenly spread over numbered names', () => {
    const counts = new Uint32Array(256);
    for (let number = 0; number < 50_000; number++) {
      const hash = textKey(`firm-${number}`);
      expect(hash).toBe(hash | 0);
      counts[hash & 255]++;
    }
    expect(Math.abs(unevenness(counts))).toBeLessThan(5);
  });
});

describe('sequence', () => {
  test('is even and independent from one number to the next', () => {
    const { uniform } = sequence('bootstrap');
    const scores = scoresOf(() => Math.floor(uniform() * 4294967296), 65_536);
    for (const [score, z] of Object.entries(scores)) expect(Math.abs(z), score).toBeLessThan(5);
  });
  test('starts over for the same seed and goes elsewhere for another', () => {
    const take = (seed: string) => Array.from({ length: 5 }, sequence(seed).uniform);
    expect(take('a')).toEqual(take('a'));
    expect(take('a')).not.toEqual(take('b'));
  });
  test('int gives each number below its bound, evenly', () => {
    const chance = sequence('dice');
    const counts = new Uint32Array(6);
    for (let roll = 0; roll < 60_000; roll++) counts[chance.int(6)]++;
    expect(counts.reduce((sum, count) => sum + count)).toBe(60_000);
    expect(Math.abs(unevenness(counts))).toBeLessThan(5);
  });
  test('owes nothing to the key of a replicate', () => {
    const key = seedKey('a', 0);
    expect(Math.floor(sequence('a').uniform() * 4294967296)).not.toBe(key.lo >>> 0);
  });
});

// These may be wrong; they exist so that no change goes unnoticed: every result of every study hangs on them.
test('frozen keys', () => {
  expect(seedKey('', 0)).toEqual({ lo: -780795725, hi: -629948029 });
  expect(seedKey('pasuruan', 3)).toEqual({ lo: 700101493, hi: 1078942810 });
  expect([textKey(''), textKey('meet'), textKey('annual-event')]).toEqual([
    2112622296, 1951600071, -1244508315,
  ]);
  expect(sequence('pasuruan').uniform()).toBe(0.21146110340487212);
});
