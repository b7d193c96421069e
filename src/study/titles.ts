import { chartWords, fill, type Lang } from '../words/index.js';
import type { Comparison, Findings } from './comparison.js';

/** A scenario's title, its name in brackets behind it where another one has the same; the name alone if it has none. */
export function titleOf({ scenarios }: Pick<Comparison, 'scenarios'>, name: string, lang: Lang): string {
  const title = scenarios.find((scenario) => scenario.name === name)?.title[lang];
  if (title === undefined) return name;
  const isShared = scenarios.some((other) => other.name !== name && other.title[lang] === title);
  return isShared ? `${title} (${name})` : title;
}

type Counted = Pick<Findings, 'goodRuns' | 'replicates'>;

/** A scenario's title, with n where some of its runs failed. */
export function countedTitle(
  comparison: Pick<Comparison, 'scenarios'> & Counted,
  name: string,
  lang: Lang,
  { goodRuns, replicates }: Counted = comparison,
): string {
  const n = goodRuns?.find(({ scenario }) => scenario === name)?.n ?? replicates;
  return `${titleOf(comparison, name, lang)}${n < replicates ? ` (n = ${n})` : ''}`;
}

/** The same, and the baseline's says that it is the baseline. */
export function markedTitle(
  comparison: Pick<Comparison, 'scenarios' | 'baseline'> & Counted,
  name: string,
  lang: Lang,
  findings: Counted = comparison,
): string {
  const title = countedTitle(comparison, name, lang, findings);
  return name === comparison.baseline ? fill(chartWords.baselineMark, lang, { title }) : title;
}

/** Scenarios of which no run went well: there are no figures of them. */
export function lostScenarios({ goodRuns = [] }: Pick<Findings, 'goodRuns'>): string[] {
  return goodRuns.filter(({ n }) => n === 0).map(({ scenario }) => scenario);
}
