import { plural } from './plural.js';

/** The languages that everything for people exists in. */
export const langs = ['en', 'id'] as const;
export type Lang = (typeof langs)[number];

/** A text in each of the languages; the `Text` of a registry entry is one. */
export type Bilingual = Readonly<Record<Lang, string>>;

/**
 * Puts values into the `{places}` of a text; `{n replicates}` is a count with its English plural, 1 replicate. A place without a value is a mistake of ours and throws, so that no
 * reader ever meets a bare brace.
 */
export function fill(
  text: Bilingual,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return text[lang].replace(/\{(\w+)(?: ([\w ]+))?\}/g, (_, place: string, nouns?: string) => {
    const value = values[place];
    if (value === undefined) throw new Error(`words: no value for {${place}} in “${text.en}”. Give it one.`);
    return nouns === undefined ? String(value) : plural(value, nouns);
  });
}

/** Joins names as a sentence does: "a", "a and b", "a, b and c"; in Indonesian "a, b, dan c". */
export function listed(items: readonly string[], lang: Lang): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const first = items.slice(0, -1).join(', ');
  if (lang === 'en') return `${first} and ${last}`;
  return items.length === 2 ? `${first} dan ${last}` : `${first}, dan ${last}`;
}

/** Several texts, a line each. */
export function lines(texts: readonly Bilingual[]): Bilingual {
  const of = (lang: Lang) => texts.map((text) => text[lang]).join('\n');
  return { en: of('en'), id: of('id') };
}
