import type { Swept } from '../node/swept.js';
import { overPoints, type ScenarioOverPoints } from '../study/sweep-summary.js';
import { fill, formatPercent, formatValue, type Lang, unknown } from '../words/index.js';
import { sweepWords as words } from '../words/sweep-messages.js';
import { type Row, tableText } from './table-text.js';

/** What a sweep found, for the terminal: each outcome by scenario over the points. */
export function sweepText(swept: Swept, lang: Lang, isColourful: boolean): string {
  const { data, measures, outcomes, counts } = swept;
  const { study, parameters, points } = data;
  const heading = fill(words.heading, lang, {
    title: study.title[lang],
    points: points.length,
    parameters: parameters.length,
    scenarios: study.scenarios.length,
    n: study.replicates,
    seed: study.seed,
  });
  const rows = rowsOf(swept);
  const cells = outcomes.flatMap((name): Row[] => {
    const measure = measures.find((each) => each.name === name)!;
    return [
      measure.title[lang],
      ...rows.filter((row) => row.measure === name).map((row) => cellsOf(swept, row, measure.unit, lang)),
    ];
  });
  const head = ['scenario', 'lowest', 'middle', 'highest', 'best', 'better', 'worse'] as const;
  const table = tableText(
    head.map((name) => words[name][lang]),
    cells,
    isColourful,
  );
  const notes = [words.note[lang], ...(study.replicates < 2 ? [words.few[lang]] : [])];
  if (counts.distinct < counts.runs) notes.push(fill(words.shared, lang, counts));
  return [heading, '', table, ...notes].join('\n');
}

/** The same for machines. */
export function sweepJson(swept: Swept, folder: string, command: string): object {
  const { data, digest, counts, failures } = swept;
  return {
    folder,
    study: data.study.name,
    parameters: data.parameters,
    points: data.points.length,
    replicates: data.study.replicates,
    baseline: data.study.baseline,
    counts,
    overPoints: rowsOf(swept),
    failures,
    digest,
    command,
  };
}

function rowsOf({ summary, measures }: Swept): ScenarioOverPoints[] {
  return overPoints(summary, (name) => measures.find((each) => each.name === name)!.better);
}

function cellsOf({ data }: Swept, row: ScenarioOverPoints, unit: string, lang: Lang): string[] {
  const { scenario, points } = row;
  const isBaseline = scenario === data.study.baseline;
  const title = data.study.scenarios.find((entry) => entry.scenario.name === scenario)!.scenario.title[lang];
  const share = (count: number | undefined) =>
    count === undefined ? unknown : formatPercent(count / points, lang, 0);
  const hasIntervals = !isBaseline && data.study.replicates > 1;
  return [
    isBaseline ? `${title} (${words.baseline[lang]})` : title,
    ...[row.lowest, row.median, row.highest].map((value) => formatValue(value, unit, lang)),
    share(row.bestCount),
    hasIntervals ? share(row.betterCount) : unknown,
    hasIntervals ? share(row.worseCount) : unknown,
  ];
}
