import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import { charts, type Spec } from '../chart/index.js';
import type { Comparison } from '../study/comparison.js';
import type { Bilingual, Lang } from '../words/index.js';
import { textWidth } from './text-width.js';

// Vega's own guess without a canvas is 0.8 em a character, which leaves wide gaps.
(vega as unknown as { textMetrics: TextMetrics }).textMetrics.width = (
  item: TextItem,
  text: string | readonly string[],
) => {
  const line = Array.isArray(text) ? text.join(' ') : String(text ?? '');
  return textWidth(line, item.fontSize ?? 11, item.fontWeight === 'bold');
};

interface TextMetrics {
  width(item: TextItem, text: string | readonly string[]): number;
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}

/** A chart of a comparison, drawn. */
export interface RenderedChart {
  readonly name: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly spec: Spec;
  readonly svg: string;
  /** The same for a telephone. */
  readonly narrow: { readonly spec: Spec; readonly svg: string };
}

/** Draws all charts that the comparison has something for. */
export async function renderCharts(comparison: Comparison, lang: Lang): Promise<RenderedChart[]> {
  const rendered: RenderedChart[] = [];
  for (const chart of charts) {
    const spec = chart.spec(comparison, lang);
    if (!spec) continue;
    const narrow = chart.spec(comparison, lang, 'narrow') as Spec;
    const { name, title, summary } = chart;
    rendered.push({
      name,
      title,
      summary,
      spec,
      svg: await renderSvg(spec),
      narrow: { spec: narrow, svg: await renderSvg(narrow) },
    });
  }
  return rendered;
}

/**
 * Draws a Vega-Lite specification as an SVG document, without a browser. A specification that the compiler warns of
 * is a mistake of ours and throws.
 */
export async function renderSvg(spec: Spec): Promise<string> {
  const complaints: string[] = [];
  const logger = listeningLogger(complaints);
  // A copy, since Vega marks the rows that it draws.
  const { spec: compiled } = vegaLite.compile(structuredClone(spec) as never, { logger });
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logger });
  const svg = await view.toSVG();
  view.finalize();
  if (complaints.length > 0) throw new Error(`chart “${String(spec.description)}”: ${complaints.join('; ')}`);
  return short(svg);
}

/** Coordinates to a hundredth of a pixel: half the size, no difference to the eye, equal on every machine. */
function short(svg: string): string {
  return svg.replace(/ (?:d|transform|[xy][12]?)="[^"]*"/g, (attribute) =>
    attribute.replace(/(\.\d\d)\d+/g, '$1'),
  );
}

/** Takes down what Vega warns of instead of printing it. */
function listeningLogger(complaints: string[]): vega.LoggerInterface {
  const logger = {
    level: () => logger,
    error: complain,
    warn: complain,
    info: () => logger,
    debug: () => logger,
  } as unknown as vega.LoggerInterface;
  function complain(...words: readonly unknown[]) {
    complaints.push(words.join(' '));
    return logger;
  }
  return logger;
}
