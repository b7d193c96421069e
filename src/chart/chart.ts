import type { Comparison } from '../study/comparison.js';
import { type Bilingual, chartSummaries, chartTitles, type Lang } from '../words/index.js';
import type { Layout } from './layout.js';

/** A Vega-Lite specification: plain data, valid against the official schema. */
export type Spec = { readonly [key: string]: unknown };

export type ChartName = keyof typeof chartTitles;

/** A picture of a comparison. All statistics come in with the comparison; a chart only lays them out. */
export interface Chart {
  /** Kebab-case; the name of the file and of the figure. */
  readonly name: ChartName;
  readonly title: Bilingual;
  /** What is drawn, in a sentence. */
  readonly summary: Bilingual;
  /** The specification with its data inside; nothing if the comparison has nothing of the kind to show. */
  spec(comparison: Comparison, lang: Lang, layout?: Layout): Spec | undefined;
}

/** What a chart's own file says of it. */
interface Drawing {
  readonly name: ChartName;
  spec(comparison: Comparison, lang: Lang, layout: Layout): Spec | undefined;
}

/** Declares a chart; its title and summary are the words of that name. It is wide unless it is asked for otherwise. */
export function defineChart({ name, spec }: Drawing): Chart {
  return {
    name,
    title: chartTitles[name],
    summary: chartSummaries[name],
    spec: (comparison, lang, layout = 'wide') => spec(comparison, lang, layout),
  };
}
