import type { Comparison } from '../study/comparison.js';
import { titleOf } from '../study/titles.js';
import { failedRun, fill, formatDate, type Lang, listed, reportWords } from '../words/index.js';
import type { Sentence } from './after-the-agency.js';
import { answerOf } from './answer.js';
import { type Assumption, assumptionsHtml } from './assumptions.js';
import { figureHtml, type Libraries, type ReportChart, scriptsHtml } from './figures.js';
import { escapeHtml, type Table, tableHtml } from './html.js';
import { indexTable } from './index-table.js';
import { style } from './style.js';
import { measuresTable, moneyTable, outcomesTable, scaledTable, surveyTable } from './tables.js';
import { withdrawalTable } from './withdrawal-table.js';

/** What the manifest knows and the comparison does not. */
export interface ReportFacts {
  readonly version: string;
  readonly modelVersion?: string;
  /** Of the study: what tells it from others. */
  readonly identity?: string;
  /** What repeats the comparison. */
  readonly command: string;
  /** YYYY-MM-DD. */
  readonly day?: string;
  readonly assumptions: readonly Assumption[];
}

export interface ReportInput {
  readonly comparison: Comparison;
  readonly charts: readonly ReportChart[];
  /** Without them the charts are pictures only. */
  readonly libraries?: Libraries;
  readonly facts: ReportFacts;
  readonly lang: Lang;
}

/** Nothing is fetched, nothing is sent, no code is evaluated; scripts and styles are those in the page. */
const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";

/** The report of a comparison as one HTML page that needs nothing else: question, answer, tables, charts, assumptions. */
export function buildReport({ comparison, charts, libraries, facts, lang }: ReportInput): string {
  const title = comparison.title[lang];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header>
<p class="faint">${escapeHtml(reportWords.reportOf[lang])}</p>
<h1>${escapeHtml(title)}</h1>
<p class="faint">${escapeHtml(madeBy(facts, lang))}</p>
</header>
<main>
${section('question', reportWords.question[lang], questionHtml(comparison, lang))}
${section('answer', reportWords.answer[lang], answerHtml(comparison, lang))}
${section('charts', reportWords.charts[lang], chartsHtml(charts, libraries !== undefined, lang))}
${section('tables', reportWords.tables[lang], tablesHtml(comparison, lang))}
${section('assumptions', reportWords.assumptions[lang], assumptionsHtml(facts.assumptions, lang))}
${section('reproduce', reportWords.reproduce[lang], reproduceHtml(comparison, facts, lang))}
</main>
<footer><p class="faint">${escapeHtml(madeBy(facts, lang))}</p></footer>
${libraries ? scriptsHtml(charts, libraries, lang) : ''}
</body>
</html>
`;
}

function section(id: string, heading: string, body: string): string {
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(heading)}</h2>\n${body}\n</section>`;
}

function paragraphs(sentences: readonly string[]): string {
  return sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('\n');
}

function madeBy({ version, day }: ReportFacts, lang: Lang): string {
  if (day === undefined) return fill(reportWords.madeUndated, lang, { version });
  return fill(reportWords.made, lang, { version, date: formatDate(day, lang) });
}

function questionHtml(comparison: Comparison, lang: Lang): string {
  const { scenarios, startYear, years, baseline } = comparison;
  const isAlone = scenarios.length === 1;
  const text = isAlone ? reportWords.questionAlone : reportWords.questionText;
  const question = fill(text, lang, {
    scenarios: listed(
      scenarios.map(({ name }) => `“${titleOf(comparison, name, lang)}”`),
      lang,
    ),
    years,
    from: startYear,
    to: startYear + years - 1,
    baseline: titleOf(comparison, baseline, lang),
  });
  if (isAlone) return paragraphs([question]);
  const reference = titleOf(comparison, comparison.reference, lang);
  return paragraphs([question, fill(reportWords.lastingMeans, lang, { reference, from: startYear })]);
}

/** The lead, the table of outcomes, then a heading a question. */
function answerHtml(comparison: Comparison, lang: Lang): string {
  const { lead, passages } = answerOf(comparison, lang);
  const parts = passages.map(({ heading, sentences }) => {
    const items = sentences.map(itemHtml).join('\n');
    return `<h3>${escapeHtml(heading)}</h3>\n<ul>\n${items}\n</ul>`;
  });
  return `<div class="lead">\n${paragraphs(lead)}\n</div>\n${tableHtml(outcomesTable(comparison, lang))}\n${parts.join('\n')}`;
}

function itemHtml(sentence: Sentence): string {
  if (typeof sentence === 'string') return `<li>${escapeHtml(sentence)}</li>`;
  return `<li><strong>${escapeHtml(sentence.term)}.</strong> ${escapeHtml(sentence.text)}</li>`;
}

function chartsHtml(charts: readonly ReportChart[], isInteractive: boolean, lang: Lang): string {
  const hint = isInteractive
    ? `<p class="faint interactive-hint">${escapeHtml(reportWords.interactiveHint[lang])}</p>\n`
    : '';
  return hint + charts.map((chart) => figureHtml(chart, isInteractive, lang)).join('\n');
}

function tablesHtml(comparison: Comparison, lang: Lang): string {
  const equal = comparison.equalBudget;
  const shown: (Table | undefined)[] = [
    moneyTable(comparison, comparison, { id: 'money-table', title: reportWords.moneyTable[lang] }, lang),
    withdrawalTable(comparison, lang),
    surveyTable(comparison, lang),
    indexTable(comparison, lang),
  ];
  const atEqualBudget = equal
    ? [
        moneyTable(
          comparison,
          equal,
          { id: 'equal-money-table', title: reportWords.equalMoneyTable[lang] },
          lang,
        ),
        scaledTable(comparison, lang),
      ]
    : [];
  const html = (tables: readonly (Table | undefined)[]) =>
    tables.flatMap((table) => (table ? [tableHtml(table)] : [])).join('\n');
  const measures = measuresTable(comparison, lang);
  return `${html(shown)}
${equal ? `<h3>${escapeHtml(reportWords.equalBudget[lang])}</h3>\n${html(atEqualBudget)}` : ''}
<details class="printed"><summary>${escapeHtml(measures.title)}</summary>
${tableHtml(measures)}
</details>`;
}

function reproduceHtml(
  comparison: Comparison,
  { version, modelVersion, identity, command }: ReportFacts,
  lang: Lang,
): string {
  const known: [string, string | undefined][] = [
    [reportWords.version[lang], version],
    [reportWords.modelVersion[lang], modelVersion],
    [reportWords.identity[lang], identity],
    [reportWords.seed[lang], comparison.seed],
    [reportWords.replicates[lang], String(comparison.replicates)],
    [reportWords.digest[lang], comparison.digest],
  ];
  const list = known
    .flatMap(([term, value]) =>
      value === undefined ? [] : [`<dt>${escapeHtml(term)}</dt><dd><code>${escapeHtml(value)}</code></dd>`],
    )
    .join('\n');
  return `<p>${escapeHtml(reportWords.reproduceText[lang])}</p>
<pre tabindex="0" role="region" aria-label="${escapeHtml(reportWords.command[lang])}"><code>${escapeHtml(command)}</code></pre>
<dl>
${list}
</dl>${failuresHtml(comparison, lang)}`;
}

function failuresHtml(comparison: Comparison, lang: Lang): string {
  if (comparison.failures.length === 0) return '';
  const items = comparison.failures.map(
    (failure) =>
      `<li>${escapeHtml(failedRun({ ...failure, scenario: titleOf(comparison, failure.scenario, lang) })[lang])}<br><code>${escapeHtml(failure.command)}</code></li>`,
  );
  return `\n<h3>${escapeHtml(reportWords.failures[lang])}</h3>\n<ul>\n${items.join('\n')}\n</ul>`;
}
