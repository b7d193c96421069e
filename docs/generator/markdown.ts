import type { Text } from '../../src/quantity/index.js';
import { sourceText } from '../../src/words/source-words.js';

/** The first line of every generated page and part, so that nobody mends it by hand. */
export const GENERATED = '<!-- Written by `npm run docs` from the code. Change the code, not this text. -->';

/** A Markdown table; cells are texts in which a bar or a line break would end the cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** Both languages in one cell, the Indonesian below in italics; once, where they are the same. */
export function bothIn(text: Text): string {
  return text.en === text.id ? text.en : `${text.en}<br>*${text.id}*`;
}

/** Both languages as two paragraphs. */
export function both(text: Text): string {
  return `${text.en}\n\n*${text.id}*`;
}

/** Sources in a line, the Indonesian behind those that read otherwise there. */
export function sourcesText(sources: readonly string[]): string {
  const both = ({ en, id }: Text) => (en === id ? en : `${en} · *${id}*`);
  return sources.map((source) => both(sourceText(source))).join('; ');
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** A page: heading, remark that it is generated, parts with a blank line between them. */
export function page(title: Text, ...parts: readonly string[]): string {
  return `${[`# ${title.en} · ${title.id}`, GENERATED, ...parts].join('\n\n')}\n`;
}
