import type { Measure } from '../measure/measure.js';
import { YEAR } from '../model/world.js';
import type { Scenario } from '../scenario/schema.js';
import type { Future } from '../study/futures.js';
import { branchWords as words } from '../words/branch-words.js';
import { compareWords } from '../words/compare-words.js';
import { fill, formatDifference, type Lang, unknown } from '../words/index.js';
import { byName, runTable, shownOf } from './run-table.js';
import { tableText } from './table-text.js';

/** A history with its futures, as they are told. */
export interface Branched {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly replicate: number;
  /** Weeks from the start of the start year at which the futures part. */
  readonly week: number;
  /** Of the state at that week. */
  readonly digest: string;
  readonly measures: readonly Measure[];
  readonly futures: readonly (Future & { readonly name: string })[];
}

/** A table of years and the digests of each future, then the differences to the first one. */
export function branchedText(branched: Branched, lang: Lang): string {
  const { scenario, seed, replicate, week, measures, futures } = branched;
  const { startYear, years } = scenario.time;
  const heading = fill(words.heading, lang, {
    title: scenario.title[lang],
    week: (week % YEAR) + 1,
    year: startYear + Math.floor(week / YEAR),
    seed,
    replicate,
    n: futures.length,
    last: startYear + years - 1,
  });
  const parts = futures.flatMap((future) => {
    const calendar = future.years.map((year) => String(startYear + year));
    const rows = future.values.map((row, at) => [calendar[at]!, row] as const);
    return [
      '',
      fill(words.future, lang, { name: futureName(future, lang) }),
      runTable(measures, rows, lang),
      ...future.digests.map(
        (digest, at) => `${fill(words.digestOf, lang, { year: calendar[at]! })}: ${digest}`,
      ),
    ];
  });
  return [heading, ...parts, ...differences(branched, lang)].join('\n');
}

function differences({ scenario, measures, futures }: Branched, lang: Lang): string[] {
  const [first, ...others] = futures;
  if (!first || others.length === 0) return [];
  const { startYear, years } = scenario.time;
  const last = ({ values }: Future) => values[values.length - 1];
  const rows = shownOf(measures, futures.map(last)).map(([{ title, unit }, index]) => [
    title[lang],
    ...others.map((other) => {
      const difference = last(other)[index] - last(first)[index];
      return Number.isNaN(difference) ? unknown : formatDifference(difference, unit, lang);
    }),
  ]);
  const heading = fill(words.differences, lang, {
    name: futureName(first, lang),
    year: startYear + years - 1,
  });
  const head = [compareWords.measure[lang], ...others.map((other) => futureName(other, lang))];
  return ['', heading, tableText(head, rows, false)];
}

/** The words of `--policies` that are no names, in words; names as they are. */
function futureName({ name }: { readonly name: string }, lang: Lang): string {
  return name === 'all' || name === 'none' ? words[name][lang] : name;
}

/** The same for machines. */
export function branchedJson({ scenario, seed, replicate, week, digest, measures, futures }: Branched) {
  const { startYear } = scenario.time;
  return {
    scenario: scenario.name,
    seed,
    replicate,
    week,
    digest,
    futures: futures.map(({ name, years, digests, values }) => ({
      name,
      digests: Object.fromEntries(years.map((year, at) => [startYear + year, digests[at]])),
      measures: Object.fromEntries(years.map((year, at) => [startYear + year, byName(measures, values[at])])),
    })),
  };
}
