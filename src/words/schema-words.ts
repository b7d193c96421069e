import { fill, type Lang, langs } from './lang.js';
import { nameOf } from './names.js';
import { parameterUnit } from './parameter-units.js';
import { sourceText } from './source-words.js';

interface Told {
  readonly summary: Readonly<Record<Lang, string>>;
  readonly unit?: string | undefined;
  readonly provenance?: string | undefined;
  readonly source?: Parameters<typeof sourceText>[0] | undefined;
}

const words = {
  unit: { en: 'Unit: {unit}', id: 'Satuan: {unit}' },
  source: { en: 'Source ({mark}): {source}', id: 'Asalnya {mark}: {source}' },
};

/** What an editor shows of a field. It shows one text to everybody, so both languages are in it, English first. */
export function fieldDescription({ summary, unit, provenance, source }: Told): string {
  const paragraph = (lang: Lang) => {
    const mark = lang === 'en' ? provenance : provenance && nameOf('provenance', provenance, lang);
    const parts = [
      summary[lang],
      unit && fill(words.unit, lang, { unit: parameterUnit(unit, lang) }),
      mark && fill(words.source, lang, { mark, source: sourceText(source ?? '')[lang] }),
    ];
    return `${parts.filter(Boolean).join('. ')}.`;
  };
  return langs.map(paragraph).join('\n\n');
}
