import type { Bilingual } from './lang.js';

/** Whether each word that is looked for stands in one of the texts, in either language; case and hyphens are nothing. */
export function hasWords(asked: string, texts: readonly (string | Bilingual | undefined)[]): boolean {
  const all = plain(
    texts.flatMap((text) => (typeof text === 'object' ? [text.en, text.id] : [text ?? ''])).join('\n'),
  );
  const words = plain(asked).split(/\s+/).filter(Boolean);
  return words.length > 0 && words.every((word) => all.includes(word));
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[-_]/g, ' ');
}
