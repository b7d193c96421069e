import type { Spec } from '../chart/index.js';
import { type Bilingual, type Lang, reportWords } from '../words/index.js';
import { escapeHtml, scriptJson } from './html.js';

/** A chart as a report takes it: its words, its specification and the picture drawn from it. */
export interface ReportChart {
  readonly name: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly spec: Spec;
  /** An SVG document. */
  readonly svg: string;
}

/** The texts of the browser builds of Vega, Vega-Lite and Vega-Embed. */
export interface Libraries {
  readonly vega: string;
  readonly vegaLite: string;
  readonly vegaEmbed: string;
}

/** One chart: the picture at once, its caption, and a button that makes it interactive where the libraries are there. */
export function figureHtml(
  { name, summary, spec, svg }: ReportChart,
  isInteractive: boolean,
  lang: Lang,
): string {
  const title = typeof spec.description === 'string' ? spec.description : name;
  const button = isInteractive
    ? `\n<button type="button" hidden data-chart="${name}">${escapeHtml(reportWords.makeInteractive[lang])}<span class="visually-hidden">: ${escapeHtml(title)}</span></button>`
    : '';
  return `<figure id="chart-${name}">
<h3 class="visually-hidden">${escapeHtml(title)}</h3>
<div class="picture" id="picture-${name}">${pictureOf(svg, name, title, summary[lang])}</div>
<figcaption>${escapeHtml(summary[lang])}</figcaption>${button}
</figure>`;
}

/** The picture as an element of the page: named for readers who hear it, its anchors its own. */
function pictureOf(svg: string, name: string, title: string, summary: string): string {
  const body = svg.slice(Math.max(0, svg.indexOf('<svg')));
  return body
    .replace(/\bid="([^"]+)"/g, `id="${name}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${name}-$1)`)
    .replace(/(href)="#([^"]+)"/g, `$1="#${name}-$2"`)
    .replace('<svg', () => `<svg role="img" aria-label="${escapeHtml(`${title} ${summary}`)}"`);
}

/** The scripts of an interactive report: the libraries, the specifications, and what the buttons do. */
export function scriptsHtml(
  charts: readonly ReportChart[],
  { vega, vegaLite, vegaEmbed }: Libraries,
  lang: Lang,
): string {
  const specs = Object.fromEntries(charts.map(({ name, spec }) => [name, spec]));
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
      `<script type="application/json" id="specs">${scriptJson(specs)}</script>`,
      `<script type="application/json" id="embed-words">${scriptJson(words)}</script>`,
      `<script>${behaviour}</script>`,
    )
    .join('\n');
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
  var specs = JSON.parse(document.getElementById('specs').textContent);
  var words = JSON.parse(document.getElementById('embed-words').textContent);
  document.querySelectorAll('button[data-chart]').forEach(function (button) {
    var name = button.dataset.chart;
    button.hidden = false;
    button.addEventListener('click', function () {
      var options = { mode: 'vega-lite', renderer: 'svg', ast: true, i18n: words, downloadFileName: name, tooltip: true };
      window.vegaEmbed(document.getElementById('picture-' + name), specs[name], options).then(function () {
        button.remove();
        document.getElementById('chart-' + name).dataset.interactive = 'true';
      });
    });
  });
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('details.printed').forEach(function (details) { details.open = true; });
  });
})();
`.trim();
