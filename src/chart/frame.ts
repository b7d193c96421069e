import type { Comparison } from '../study/comparison.js';
import { lostScenarios, titleOf } from '../study/titles.js';
import { chartWords, fill, type Lang, numberLocale } from '../words/index.js';
import type { Spec } from './chart.js';
import { wrap } from './labels.js';

const ink = '#222222';
const faintInk = '#595959';

/** What all charts have: the schema, a title in plain words, a subtitle with n and interval, fonts, number marks. */
export function frame(
  comparison: Comparison,
  lang: Lang,
  { title, notes, body }: { title: string; notes: readonly string[]; body: Spec },
): Spec {
  const sample = fill(chartWords.sample, lang, { n: comparison.replicates });
  const lost = lostScenarios(comparison).map((name) =>
    fill(chartWords.lost, lang, { scenario: titleOf(comparison, name, lang) }),
  );
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: title,
    title: { text: wrap(title, 78), subtitle: wrap([...notes, ...lost, sample].join(' · '), 104) },
    ...body,
    config: {
      background: '#ffffff',
      padding: 12,
      font: 'Helvetica, Arial, sans-serif',
      locale: { number: numberLocale(lang) },
      title: {
        anchor: 'start',
        frame: 'bounds',
        fontSize: 16,
        color: ink,
        offset: 14,
        subtitleFontSize: 12,
        subtitleColor: faintInk,
        subtitlePadding: 5,
      },
      axis: {
        labelFontSize: 11,
        labelFlush: false,
        labelLimit: 0,
        labelOverlap: 'greedy',
        labelSeparation: 6,
        labelColor: ink,
        titleFontSize: 11,
        titleFontWeight: 'normal',
        titleColor: faintInk,
        gridColor: '#e8e8e8',
        domainColor: '#999999',
        tickColor: '#999999',
      },
      legend: {
        orient: 'top',
        title: null,
        columns: 2,
        labelFontSize: 12,
        labelLimit: 0,
        symbolOpacity: 1,
        symbolSize: 80,
        columnPadding: 24,
      },
      header: { labelFontSize: 12, titleFontSize: 12 },
      // One description for the whole picture: a voice for each of a thousand marks tells nobody anything.
      mark: { aria: false },
      view: { stroke: null },
      concat: { spacing: 26 },
    },
  };
}

/** The heading of one panel among several. */
export function panelTitle(text: string, width = 44): Spec {
  return { text: wrap(text, width), fontSize: 12, anchor: 'start', frame: 'group', offset: 6, color: ink };
}

/** A legend that shows lines with their dashes. */
export const lineLegend = { symbolType: 'stroke', symbolSize: 500, symbolStrokeWidth: 2.5 };
