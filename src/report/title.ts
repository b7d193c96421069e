import type { Comparison } from '../study/comparison.js';
import { chartWords, fill, type Lang } from '../words/index.js';

/** A scenario's title; its name if it has none. */
export function titleOf({ scenarios }: Pick<Comparison, 'scenarios'>, name: string, lang: Lang): string {
  return scenarios.find((scenario) => scenario.name === name)?.title[lang] ?? name;
}

/** A scenario's title, the baseline's marked as such. */
export function markedTitle(
  comparison: Pick<Comparison, 'scenarios' | 'baseline'>,
  name: string,
  lang: Lang,
): string {
  const title = titleOf(comparison, name, lang);
  return name === comparison.baseline ? fill(chartWords.baselineMark, lang, { title }) : title;
}
