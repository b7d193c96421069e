import type { Comparison } from '../study/comparison.js';
import { lostScenarios, titleOf } from '../study/titles.js';
import { chartWords, fill, type Lang, numberLocale } from '../words/index.js';
import type { Spec } from './chart.js';
import { wrap } from './labels.js';
import { fontSizes, type Layout, lineWidths } from './layout.js';

const ink = '#222222';
const faintInk = '#595959';

/** What all charts have: the schema, a title in plain words, a subtitle with n and interval, fonts, number marks. */
export function frame(
  comparison: Comparison,
  lang: Lang,
  layout: Layout,
  { title, notes, body }: { title: string; notes: readonly string[]; body: Spec },
): Spec {
  const sample = fill(chartWords.sample, lang, { n: comparison.replicates });
  const cut = hasCutAxis(body) ? [chartWords.cutAxis[lang]] : [];
  const lost = lostScenarios(comparison).map((name) =>
    fill(chartWords.lost, lang, { scenario: titleOf(comparison, name, lang) }),
  );
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: title,
    title: {
      text: wrap(title, lineWidths[layout].title),
      subtitle: wrap([...notes, ...cut, ...lost, sample].join(' · '), lineWidths[layout].subtitle),
    },
    ...body,
    config: config(lang, layout),
  };
}

/** Whether somewhere in a picture an axis of values begins elsewhere than at zero, so that lengths on it cannot be compared. */
function hasCutAxis({ encoding, layer, concat, hconcat }: Drawn): boolean {
  const isCut = ({ scale, field }: Channel) => {
    const [from = 0, to = 0] = scale?.type === 'log' || field === 'time' ? [] : (scale?.domain ?? []);
    return from > 0 || to < 0;
  };
  return (
    [encoding?.x, encoding?.y].some((channel) => channel !== undefined && isCut(channel)) ||
    [layer, concat, hconcat].flatMap((parts) => parts ?? []).some(hasCutAxis)
  );
}

interface Channel {
  readonly field?: string;
  readonly scale?: { readonly type?: string; readonly domain?: readonly number[] };
}

/** The parts of a spec in which axes stand. */
interface Drawn {
  readonly encoding?: { readonly x?: Channel; readonly y?: Channel };
  readonly layer?: readonly Drawn[];
  readonly concat?: readonly Drawn[];
  readonly hconcat?: readonly Drawn[];
}

function config(lang: Lang, layout: Layout): Spec {
  const sizes = fontSizes[layout];
  return {
    background: '#ffffff',
    padding: layout === 'wide' ? 12 : 6,
    font: 'Helvetica, Arial, sans-serif',
    locale: { number: numberLocale(lang) },
    title: {
      anchor: 'start',
      frame: 'bounds',
      fontSize: layout === 'wide' ? 16 : 15,
      color: ink,
      offset: 14,
      subtitleFontSize: 12,
      subtitleColor: faintInk,
      subtitlePadding: 5,
    },
    axis: {
      labelFontSize: sizes.axis,
      labelFlush: false,
      labelLimit: 0,
      labelOverlap: 'greedy',
      labelSeparation: 6,
      labelColor: ink,
      titleFontSize: sizes.axis,
      titleFontWeight: 'normal',
      titleColor: faintInk,
      gridColor: '#e8e8e8',
      domainColor: '#999999',
      tickColor: '#999999',
    },
    // A number between two others can be guessed, a name cannot: the rows have room for all of them.
    axisDiscrete: { labelOverlap: false },
    legend: {
      orient: 'top',
      title: null,
      columns: layout === 'wide' ? 2 : 1,
      labelFontSize: sizes.legend,
      labelLimit: 0,
      symbolOpacity: 1,
      symbolSize: 80,
      columnPadding: 24,
    },
    header: { labelFontSize: 12, titleFontSize: 12 },
    // One description for the whole picture: a voice for each of a thousand marks tells nobody anything.
    mark: { aria: false },
    text: { fontSize: sizes.mark },
    view: { stroke: null },
    concat: { spacing: 26 },
  };
}

/** The heading of one panel among several, above its plot. `width` is in characters. */
export function panelTitle(text: string, layout: Layout, width = 44): Spec {
  const { panel: fontSize } = fontSizes[layout];
  const most = layout === 'wide' ? width : Math.min(width, 32);
  return { text: wrap(text, most), fontSize, anchor: 'start', frame: 'group', offset: 6, color: ink };
}

/** The heading of a panel with names at its left: in a narrow picture above these, too. */
export function rowsTitle(text: string, layout: Layout, width?: number): Spec {
  const title = panelTitle(text, layout, width);
  return layout === 'wide' ? title : { ...title, text: wrap(text, 42), frame: 'bounds' };
}

/** A legend that shows lines with their dashes. */
export const lineLegend = { symbolType: 'stroke', symbolSize: 500, symbolStrokeWidth: 2.5 };
