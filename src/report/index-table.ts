import type { Comparison } from '../study/comparison.js';
import { markedTitle } from '../study/titles.js';
import { formatNumber, formatPercent, type Lang, reportWords } from '../words/index.js';
import type { Table } from './html.js';
import { figureCell } from './tables.js';

/** The composite index beside the vector of its terms; none if the comparison has no index. */
export function indexTable(comparison: Comparison, lang: Lang): Table | undefined {
  const { index, indexTerms } = comparison;
  if (index.length === 0) return undefined;
  return {
    id: 'index-table',
    title: reportWords.indexTable[lang],
    caption: reportWords.indexCaption[lang],
    head: [
      reportWords.scenario[lang],
      reportWords.index[lang],
      reportWords.rankFirst[lang],
      ...indexTerms.map(({ title, weight }) => `${title[lang]} (${formatPercent(weight, lang, 0)})`),
    ],
    rows: index.map((row) => ({
      head: markedTitle(comparison, row.scenario, lang),
      isMarked: row.scenario === comparison.baseline,
      cells: [
        figureCell(row, 'points', lang),
        { html: formatPercent(row.rankFirstShare, lang, 0) },
        ...row.terms.map((term) => ({ html: formatNumber(term, lang, 2) })),
      ],
    })),
  };
}
