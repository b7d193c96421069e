import type { Cell } from '../study/network-columns.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML takes it, in elements and attributes; control characters, for which XML has no word, are left out. */
export function escaped(text: Cell): string {
  return (
    String(text)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, (sign) => entities[sign] as string)
  );
}

/** The attributes of an element, each with a blank before it. */
export function attributes(values: Readonly<Record<string, Cell>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}
