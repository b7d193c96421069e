import * as say from '../words/file-messages.js';
import type { Bilingual } from '../words/lang.js';

interface OddText {
  readonly offset: number;
  readonly message: Bilingual;
}

/**
 * Signs that show nothing and steer what shows them: control characters, those that turn the direction of writing, and
 * halves of pairs, which stand for no sign at all.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const steering = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu;

/** The signs of a value or key that may not stand in it; a value may have lines and tabs, a key has neither. */
export function steeringSigns(text: string, isKey: boolean): string[] {
  return (text.match(steering) ?? []).filter((sign) => isKey || !'\n\t'.includes(sign));
}

/** The text without them. */
export function withoutSteering(text: string): string {
  return text.replace(steering, '');
}

/** What no parser has good words for, each with where it begins in the match. */
const oddities: readonly (readonly [RegExp, (found: string) => Bilingual])[] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  [/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/, say.controlSign],
  [/\r(?!\n)/, () => say.loneReturn],
  [/(?<=^(?: *-? *[\w-]+:)? *)[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]/m, say.oddBlank],
  [/^(?:<{7}|>{7}) /m, () => say.mergeMark],
];

/** The first thing in a text that people do not see and a parser stumbles over, undefined if there is none. */
export function oddText(text: string): OddText | undefined {
  for (const [pattern, message] of oddities) {
    const found = pattern.exec(text);
    if (found) return { offset: found.index, message: message(found[0]) };
  }
  return undefined;
}
