import { type Bilingual, langs } from './lang.js';
import { meanings } from './meant-words.js';
import { nearestName, plain } from './nearest.js';

const byPlainWord = new Map(Object.entries(meanings).map(([word, names]) => [plain(word), names]));

/** The name that somebody means who writes it in other words or misspells it; undefined when none is like it. */
export function meantName(written: string, names: readonly string[]): string | undefined {
  const meant = byPlainWord.get(plain(written.trim())) ?? [];
  return meant.find((name) => names.includes(name)) ?? nearestName(written, names);
}

/** The name of what bears a title in either language; undefined when none does. */
export function titledName(
  written: string,
  titles: Readonly<Record<string, Partial<Bilingual> | undefined>>,
): string | undefined {
  const asked = plain(written);
  const isAsked = (title: string | undefined) => title !== undefined && plain(title) === asked;
  return Object.keys(titles).find((name) => langs.some((lang) => isAsked(titles[name]?.[lang])));
}
