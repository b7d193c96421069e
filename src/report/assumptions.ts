import { type Provenance, provenances, type Text } from '../quantity/index.js';
import {
  fill,
  formatParameterNumber,
  type Lang,
  listed,
  nameOf,
  parameterUnit,
  reportWords,
} from '../words/index.js';
import { codeHtml, escapeHtml, type Table, tableHtml } from './html.js';

/** One number that the scenarios rest on. */
export interface Assumption {
  /** Where it stands in the files, such as `behaviour.contact.attention`. */
  readonly path: string;
  readonly value: number | string | boolean;
  readonly unit: string;
  /** Left out where nobody says where the number comes from. */
  readonly provenance?: Provenance;
  readonly source: Text;
  readonly summary?: Text;
}

/** How many numbers come from where, and all of them in a table that can be opened. */
export function assumptionsHtml(assumptions: readonly Assumption[], lang: Lang): string {
  if (assumptions.length === 0) return `<p>${escapeHtml(reportWords.assumptionsUnknown[lang])}</p>`;
  const counts = [...provenances, undefined].flatMap((provenance) => {
    const n = assumptions.filter((assumption) => assumption.provenance === provenance).length;
    if (n === 0) return [];
    if (!provenance) return [fill(reportWords.countNotGiven, lang, { n })];
    return [fill(reportWords.countOf, lang, { n, name: nameOf('provenance', provenance, lang) })];
  });
  const text = fill(reportWords.assumptionsText, lang, {
    n: assumptions.length,
    counts: listed(counts, lang),
  });
  const summary = fill(reportWords.parameters, lang, { n: assumptions.length });
  return `<p>${escapeHtml(text)}</p>
<details><summary>${escapeHtml(summary)}</summary>
${tableHtml(table(assumptions, lang))}
</details>`;
}

function originName(provenance: Provenance | undefined, lang: Lang): string {
  return provenance ? nameOf('provenance', provenance, lang) : reportWords.originNotGiven[lang];
}

function table(assumptions: readonly Assumption[], lang: Lang): Table {
  return {
    id: 'assumptions-table',
    isProse: true,
    title: reportWords.assumptions[lang],
    caption: '',
    head: [
      reportWords.parameter,
      reportWords.value,
      reportWords.unit,
      reportWords.provenance,
      reportWords.source,
    ].map((text) => text[lang]),
    rows: assumptions.map(({ path, value, unit, provenance, source, summary }) => ({
      head: summary?.[lang] ?? path,
      ...(summary ? { headDetail: codeHtml(path) } : {}),
      cells: [
        {
          html: escapeHtml(
            typeof value === 'number' ? formatParameterNumber(value, unit, lang) : String(value),
          ),
        },
        { html: escapeHtml(parameterUnit(unit, lang)) },
        { html: escapeHtml(originName(provenance, lang)) },
        { html: escapeHtml(source[lang]) },
      ],
    })),
  };
}
