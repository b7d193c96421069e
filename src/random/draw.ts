import type { Key } from './key.js';
import { mix } from './mix.js';

// Every draw is a pure function of whom it happens to, so there is no generator here to consume: only mixing.
// Two 32-bit lanes are multiplied, shifted and crossed, as in MurmurHash3 (A. Appleby, public domain), with
// multipliers of C. Wellons' search for 32-bit functions of low bias (nullprogram.com/blog/2018/07/31).
// test/random/ holds what the draws are asked to withstand.

/** 64 bits of state (two int32 words) from which all draws of one purpose in one tick come. */
export interface Stream {
  readonly lo: number;
  readonly hi: number;
}

/**
 * The stream of draws for one purpose in one tick: `key` from `seedKey`, `purpose` from `textKey`, `tick` an
 * integer. All three decide all 64 bits.
 */
export function streamOf(key: Key, purpose: number, tick: number): Stream {
  const first = mix(mix(key.lo, purpose), tick);
  const second = mix(mix(key.hi ^ 0x5bd1e995, purpose), tick);
  const lo = mix(first, second);
  return { lo, hi: mix(second, lo) };
}

/**
 * 32 random bits as a whole number in [0, 2^32): draw number `n` of the pair (`a`, `b`) in `stream`, each an
 * int32. The order of the pair counts; for an unordered one put the smaller key first.
 */
export function bits(stream: Stream, a: number, b: number, n: number): number {
  // For a given stream (x, y) stays a one-to-one image of (a, b) until n comes in: no two pairs share a state.
  let x = stream.lo ^ a;
  let y = stream.hi ^ b;
  let z = Math.imul(n ^ (n >>> 16), 0x9e3779b1);
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  y = Math.imul(y ^ (y >>> 15), 0x846ca68b);
  z ^= z >>> 15;
  x = (x + ((y << 13) | (y >>> 19))) | 0;
  y ^= x ^ (x >>> 17);
  x = Math.imul((x ^ (x >>> 15)) + z, 0x85ebca6b) ^ stream.hi;
  y = Math.imul(y ^ (y >>> 16) ^ z, 0xc2b2ae35);
  x = (x + ((y << 11) | (y >>> 21))) ^ (y >>> 13);
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** A random number in the open interval (0, 1), from 32 bits; see `bits`. */
export function uniform(stream: Stream, a: number, b: number, n: number): number {
  return uniformOf(bits(stream, a, b, n));
}

/** The number in (0, 1) that 32 bits stand for. */
export function uniformOf(bits: number): number {
  return (bits + 0.5) / 4294967296;
}
