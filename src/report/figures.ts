import type { Spec } from '../chart/index.js';
import { type Bilingual, type Lang, reportWords } from '../words/index.js';
import { escapeHtml, scriptJson } from './html.js';
import { pictureHtml } from './picture.js';

/** A chart as a report takes it: its words, its specification and the picture drawn from it. */
export interface ReportChart {
  readonly name: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly spec: Spec;
  /** An SVG document. */
  readonly svg: string;
  /** The same chart for a screen as narrow as a telephone's. */
  readonly narrow: { readonly spec: Spec; readonly svg: string };
}

/** The texts of the browser builds of Vega, Vega-Lite and Vega-Embed. */
export interface Libraries {
  readonly vega: string;
  readonly vegaLite: string;
  readonly vegaEmbed: string;
}

/** A screen that is too narrow for the wide pictures. */
export const narrowScreen = 'screen and (max-width: 48rem)';

/**
 * One chart: the picture at once, in the layout that the screen has room for, its caption, and a button that makes it
 * interactive where the libraries are there.
 */
export function figureHtml(
  { name, summary, spec, svg, narrow }: ReportChart,
  isInteractive: boolean,
  lang: Lang,
): string {
  const title = typeof spec.description === 'string' ? spec.description : name;
  const label = `${title} ${summary[lang]}`;
  const button = isInteractive
    ? `\n<button type="button" hidden data-chart="${name}">${escapeHtml(reportWords.makeInteractive[lang])}<span class="visually-hidden">: ${escapeHtml(title)}</span></button>`
    : '';
  return `<figure id="chart-${name}">
<h3 class="visually-hidden">${escapeHtml(title)}</h3>
<div class="picture wide" id="picture-${name}">${pictureHtml(svg, name, label)}</div>
<div class="picture narrow" id="picture-${name}-narrow">${pictureHtml(narrow.svg, `${name}-narrow`, label)}</div>
<figcaption>${escapeHtml(summary[lang])}</figcaption>${button}
</figure>`;
}

/** The scripts of an interactive report: the libraries, the specifications, and what the buttons do. */
export function scriptsHtml(
  charts: readonly ReportChart[],
  { vega, vegaLite, vegaEmbed }: Libraries,
  lang: Lang,
): string {
  const specs = Object.fromEntries(
    charts.flatMap(({ name, spec, narrow }) => [
      [name, spec],
      [`${name}-narrow`, narrow.spec],
    ]),
  );
  const words = {
    CLICK_TO_VIEW_ACTIONS: reportWords.clickToView[lang],
    COMPILED_ACTION: reportWords.viewCompiled[lang],
    EDITOR_ACTION: reportWords.openEditor[lang],
    PNG_ACTION: reportWords.savePng[lang],
    SOURCE_ACTION: reportWords.viewSource[lang],
    SVG_ACTION: reportWords.saveSvg[lang],
  };
  return [vega, vegaLite, vegaEmbed]
    .map((library) => `<script>${inlined(library)}</script>`)
    .concat(
      `<script type="application/json" id="specs">${pooledJson(specs)}</script>`,
      `<script type="application/json" id="embed-words">${scriptJson(words)}</script>`,
      `<script>${behaviour}</script>`,
    )
    .join('\n');
}

/** Specifications with their rows apart, each set of rows once: both layouts of a chart show the same. */
function pooledJson(specs: Readonly<Record<string, Spec>>): string {
  const places = new Map<string, number>();
  const apart = JSON.parse(JSON.stringify(specs), (key, value) => {
    if (key !== 'values' || typeof value[0] !== 'object') return value;
    const rows = JSON.stringify(value);
    const place = places.get(rows) ?? places.size;
    places.set(rows, place);
    return place;
  });
  return scriptJson({ specs: apart, rows: [...places.keys()].map((rows) => JSON.parse(rows)) });
}

/** A library as it may stand in a page: without the address of a map that is not there. */
function inlined(library: string): string {
  if (/<\/script/i.test(library))
    throw new Error('report: a library holds “</script”, which would end it. Use another build.');
  return library.replace(/^\/\/# sourceMappingURL=.*$/gm, '').trim();
}

/** Runs in the reader's browser. Expressions are interpreted, so the page needs no permission to evaluate code. */
const behaviour = `
(function () {
  var pooled = JSON.parse(document.getElementById('specs').textContent);
  var specs = JSON.parse(JSON.stringify(pooled.specs), function (key, value) {
    return key === 'values' && typeof value === 'number' ? structuredClone(pooled.rows[value]) : value;
  });
  var words = JSON.parse(document.getElementById('embed-words').textContent);
  document.querySelectorAll('button[data-chart]').forEach(function (button) {
    var name = button.dataset.chart;
    button.hidden = false;
    button.addEventListener('click', function () {
      var options = { mode: 'vega-lite', renderer: 'svg', ast: true, i18n: words, downloadFileName: name, tooltip: true };
      Promise.all([name, name + '-narrow'].map(function (each) {
        return window.vegaEmbed(document.getElementById('picture-' + each), specs[each], options);
      })).then(function () {
        var figure = document.getElementById('chart-' + name);
        figure.dataset.interactive = 'true';
        figure.tabIndex = -1;
        figure.focus();
        button.remove();
      });
    });
  });
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('details.printed').forEach(function (details) { details.open = true; });
  });
})();
`.trim();
