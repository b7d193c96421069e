import type { Counts } from '../model/world.js';
import type { Column } from '../network/ties.js';
import { mix } from '../random/mix.js';

/**
 * Fingerprints: where two runs part, once their digests have said that they do. 16 bits each, so they prove nothing.
 */

/** Four hexadecimal digits: the upper half of a word, whose lower half goes on in the next fingerprint. */
export function fingerprintOf(word: number): string {
  return (word >>> 16).toString(16).padStart(4, '0');
}

/** A word for what a column holds, from its bytes laid out little-endian; one number that is another gives another word. */
export function columnWord(bytes: Uint8Array): number {
  const isWhole = bytes.byteOffset % 4 === 0 && bytes.length % 4 === 0;
  const words = isWhole
    ? new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
    : new Int32Array(bytes);
  // Four words side by side: in one, every step would wait for the one before.
  const even = words.length - (words.length % 4);
  let [one, two, three, four] = [1, 2, 3, 4];
  for (let at = 0; at < even; at += 4) {
    one = Math.imul(one ^ words[at], 0x9e3779b1) ^ (one >>> 15);
    two = Math.imul(two ^ words[at + 1], 0x9e3779b1) ^ (two >>> 15);
    three = Math.imul(three ^ words[at + 2], 0x9e3779b1) ^ (three >>> 15);
    four = Math.imul(four ^ words[at + 3], 0x9e3779b1) ^ (four >>> 15);
  }
  for (let at = even; at < words.length; at++) one = Math.imul(one ^ words[at], 0x9e3779b1) ^ (one >>> 15);
  return mix(mix(mix(mix(one, two), three), four), bytes.length);
}

/** The word after a week, from that before it and what was counted in the week. */
export function weekWord(before: number, { event, gained, lost }: Counts): number {
  return countsInto(countsInto(countsInto(before, event), gained), lost);
}

function countsInto(before: number, counts: Column): number {
  let word = before;
  for (let at = 0; at < counts.length; at++) word = mix(word, counts[at]);
  return word;
}
