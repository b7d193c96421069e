import { renderCharts } from '../../src/node/render-charts.js';
import { readReportLibraries } from '../../src/node/report-libraries.js';
import type { Assumption, ReportFacts, ReportInput } from '../../src/report/index.js';
import type { Comparison } from '../../src/study/comparison.js';
import type { Lang } from '../../src/words/index.js';

const judgement = { en: 'judgement', id: 'perkiraan' };

const assumptions: readonly Assumption[] = [
  {
    path: 'survey.participants',
    value: 20,
    unit: 'firms',
    provenance: 'study',
    source: { en: '20 valid answers', id: '20 jawaban yang sah' },
    summary: { en: 'Participants asked', id: 'Jumlah responden' },
  },
  {
    path: 'time.start',
    value: 2006,
    unit: 'year',
    provenance: 'study',
    source: { en: 'the first event', id: 'kegiatan pertama' },
  },
  { path: 'survey.noise', value: 0.1, unit: 'trust', provenance: 'assumption', source: judgement },
  { path: 'behaviour.weight', value: 2.5, unit: 'ratio', provenance: 'assumption', source: judgement },
];

export const facts: ReportFacts = {
  version: '0.1.0',
  modelVersion: '1',
  command: 'npx simpul compare study.yaml --set "budget.yearly=Rp 250 juta"',
  day: '2026-11-24',
  assumptions,
};

/** All that a report is made of, with charts drawn and libraries read. */
export async function reportInput(comparison: Comparison, lang: Lang): Promise<ReportInput> {
  const [charts, libraries] = await Promise.all([renderCharts(comparison, lang), readReportLibraries()]);
  return { comparison, charts, libraries, facts, lang };
}
