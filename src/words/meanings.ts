import { type Bilingual, langs } from './lang.js';
import { meanings, ofCommandLine } from './meant-words.js';
import { nearestName, plain } from './nearest.js';

const [byPlainWord, byWordOfCommands] = [meanings, ofCommandLine].map(
  (words) => new Map(Object.entries(words).map(([word, names]) => [plain(word), names])),
) as [Map<string, readonly string[]>, Map<string, readonly string[]>];

/** The name that somebody means who writes it in other words or misspells it; undefined when none is like it. */
export function meantName(written: string, names: readonly string[]): string | undefined {
  const meant = byPlainWord.get(plain(written.trim())) ?? [];
  return (
    meant.find((name) => names.includes(name)) ?? nearestName(written, names) ?? misspeltWord(written, names)
  );
}

/** The same of a command, of an option, or of a word that one takes. */
export function meantOption(written: string, names: readonly string[]): string | undefined {
  const meant = byWordOfCommands.get(plain(written)) ?? [];
  return meant.find((name) => names.includes(name)) ?? nearestName(written, names);
}

/** The name whose word in other words is misspelt: sizeClas, of sizeClass, for sizes. Of long words alone, in which this is no accident. */
function misspeltWord(written: string, names: readonly string[]): string | undefined {
  if (plain(written).length < 6) return undefined;
  const meanNames = [...byPlainWord].filter(([, meant]) => meant.some((name) => names.includes(name)));
  const word = nearestName(
    written,
    meanNames.map(([each]) => each),
  );
  return word === undefined ? undefined : byPlainWord.get(word)?.find((name) => names.includes(name));
}

/** Whether a name stands for nothing at all: none, tidak-ada. */
export function meansNothing(written: string): boolean {
  return ['none', 'nothing', 'nopolicy', 'no', 'tidakada', 'kosong', 'tanpa', 'nihil'].includes(
    plain(written),
  );
}

/** The name of the only thing in whose title, in either language, a word stands; undefined if there are several or none. */
export function nameByWord(
  written: string,
  titles: Readonly<Record<string, Partial<Bilingual> | undefined>>,
): string | undefined {
  const asked = plain(written);
  const hasWord = (title: string | undefined) =>
    title?.split(/[^\p{L}\d]+/u).some((word) => plain(word) === asked);
  const found = Object.keys(titles).filter((name) => langs.some((lang) => hasWord(titles[name]?.[lang])));
  return asked !== '' && found.length === 1 ? found[0] : undefined;
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
