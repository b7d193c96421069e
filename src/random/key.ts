import tychei from 'seedrandom/lib/tychei.js';
import { mix } from './mix.js';

/** What a run's chance comes from: 64 bits, as two int32 words. */
export interface Key {
  readonly lo: number;
  readonly hi: number;
}

/**
 * The key of one replicate (a whole number from 0 to 2^31 - 1) of a study with the seed text `seed`.
 * Throws a RangeError for any other replicate.
 */
export function seedKey(seed: string, replicate: number): Key {
  if (!(replicate >= 0 && replicate <= 2147483647 && Number.isInteger(replicate))) {
    throw new RangeError(
      `replicate: ${replicate} is not usable. A whole number from 0 to 2147483647 would be.`,
    );
  }
  const generator = tychei(hexDigest(seed, replicate));
  return Object.freeze({ lo: generator.int32(), hi: generator.int32() });
}

/** Random numbers one after another, for work outside the model such as resampling. */
export interface Sequence {
  /** The next number in the open interval (0, 1), from 32 bits. */
  uniform(): number;
  /** The next whole number in [0, `below`), for `below` small against 2^32. */
  int(below: number): number;
}

/** The sequence that belongs to the text `seed`. */
export function sequence(seed: string): Sequence {
  const generator = tychei(hexDigest(seed, -1));
  const uniform = (): number => ((generator.int32() >>> 0) + 0.5) / 4294967296;
  return { uniform, int: (below) => Math.floor(uniform() * below) };
}

/** An int32 that stands for a text (its UTF-16 code units), such as the name of a purpose or a group. */
export function textKey(text: string): number {
  return lane(text, 0);
}

/** 128 bits as 32 hexadecimal digits: short seeds that look alike give seedrandom texts that do not. */
function hexDigest(seed: string, replicate: number): string {
  let digest = '';
  for (let index = 1; index <= 4; index++) {
    const word = mix(lane(seed, index), replicate) >>> 0;
    digest += word.toString(16).padStart(8, '0');
  }
  return digest;
}

function lane(text: string, index: number): number {
  let hash = mix(index, text.length);
  for (let at = 0; at < text.length; at++) hash = mix(hash, text.charCodeAt(at));
  return hash;
}
