import { type Interval, tInterval } from '../stats/interval.js';
import { mean } from '../stats/mean.js';

/** What the replicates of one scenario at one point say of one measure, at the end of the last year. NaN: not known. */
export interface SummaryRow {
  /** From 0. */
  readonly point: number;
  readonly scenario: string;
  readonly measure: string;
  readonly n: number;
  readonly mean: number;
  readonly interval: Interval;
  /** Scenario minus baseline at the same point, over the replicates that have both. */
  readonly difference: number;
  readonly differenceInterval: Interval;
}

/** What is summarised: names, and the value of a measure in a run; NaN where there is none. */
export interface Summarised {
  readonly points: number;
  readonly scenarios: readonly string[];
  readonly baseline: number;
  readonly replicates: number;
  readonly measures: readonly string[];
  valueOf(point: number, scenario: number, replicate: number, measure: number): number;
}

/** Means, and differences to the baseline that share their chance, by point, measure and scenario. */
export function summaryOf(sweep: Summarised): SummaryRow[] {
  const { points, scenarios, baseline, replicates, measures } = sweep;
  const rows: SummaryRow[] = [];
  for (let point = 0; point < points; point++) {
    for (const [measure, name] of measures.entries()) {
      const values = scenarios.map((_, scenario) =>
        Array.from({ length: replicates }, (_, replicate) =>
          sweep.valueOf(point, scenario, replicate, measure),
        ),
      );
      for (const [scenario, own] of values.entries()) {
        const good = own.filter((value) => !Number.isNaN(value));
        const differences = own
          .map((value, replicate) => value - values[baseline]![replicate]!)
          .filter((value) => !Number.isNaN(value));
        const isBaseline = scenario === baseline;
        rows.push({
          point,
          scenario: scenarios[scenario]!,
          measure: name,
          n: good.length,
          mean: mean(good),
          interval: tInterval(good),
          difference: isBaseline ? Number.NaN : mean(differences),
          differenceInterval: tInterval(isBaseline ? [] : differences),
        });
      }
    }
  }
  return rows;
}

/** What a scenario comes to over the points of a sweep. */
export interface ScenarioOverPoints {
  readonly scenario: string;
  readonly measure: string;
  /** Of its means at the points; NaN if there are none. */
  readonly lowest: number;
  readonly median: number;
  readonly highest: number;
  /** Points at which it is the best of all; undefined where no direction is better. */
  readonly bestCount: number | undefined;
  /** Points at which the interval of its difference to the baseline lies on the one side of 0, and on the other. */
  readonly betterCount: number | undefined;
  readonly worseCount: number | undefined;
  readonly points: number;
}

/** Says of each scenario and measure what the points have in common. `betterOf` tells which direction is better. */
export function overPoints(
  rows: readonly SummaryRow[],
  betterOf: (measure: string) => 'higher' | 'lower' | 'neither',
): ScenarioOverPoints[] {
  const groups = grouped(rows);
  const best = bestMeans(rows, betterOf);
  return [...groups.values()].map((own) => {
    const { scenario, measure } = own[0]!;
    const better = betterOf(measure);
    const sign = better === 'lower' ? -1 : 1;
    const means = own
      .map((row) => row.mean)
      .filter((value) => !Number.isNaN(value))
      .sort((one, other) => one - other);
    const isKnown = better !== 'neither';
    const count = (isCounted: (row: SummaryRow) => boolean) =>
      isKnown ? own.filter(isCounted).length : undefined;
    return {
      scenario,
      measure,
      lowest: means[0] ?? Number.NaN,
      median: medianOf(means),
      highest: means.at(-1) ?? Number.NaN,
      bestCount: count((row) => row.mean === best.get(`${row.measure} ${row.point}`)),
      betterCount: count(({ differenceInterval: { low, high } }) => (sign > 0 ? low > 0 : high < 0)),
      worseCount: count(({ differenceInterval: { low, high } }) => (sign > 0 ? high < 0 : low > 0)),
      points: own.length,
    };
  });
}

function bestMeans(
  rows: readonly SummaryRow[],
  betterOf: (measure: string) => 'higher' | 'lower' | 'neither',
): Map<string, number> {
  const best = new Map<string, number>();
  for (const { point, measure, mean: value } of rows) {
    const key = `${measure} ${point}`;
    const known = best.get(key);
    const isLower = betterOf(measure) === 'lower';
    if (Number.isNaN(value)) continue;
    if (known === undefined || (isLower ? value < known : value > known)) best.set(key, value);
  }
  return best;
}

function medianOf(sorted: readonly number[]): number {
  if (sorted.length === 0) return Number.NaN;
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function grouped(rows: readonly SummaryRow[]): Map<string, SummaryRow[]> {
  const groups = new Map<string, SummaryRow[]>();
  for (const row of rows) {
    const key = `${row.measure} ${row.scenario}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
