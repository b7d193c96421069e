import type { SweepData } from '../study/sweep-data.js';
import * as say from '../words/verify-messages.js';
import { type Finding, found } from './finding.js';
import { canonicalJson } from './json.js';
import type { FoundRun } from './run-row.js';
import { type PointValues, type StoredPointRun, type StoredSweep, valueIn } from './stored-sweep.js';
import type { SweepFailure } from './swept.js';
import { valuesDigest } from './values-digest.js';

/** A run of a sweep by what it is called; points count from 1. */
export type PointRun = Omit<StoredPointRun, 'digest'>;

/** What the runs of a sweep are compared with. */
interface Stored {
  readonly data: SweepData;
  readonly values: PointValues;
  readonly measures: readonly string[];
}

/** What the result of a sweep says otherwise of a run, or of its failure, than what became of it now. */
export function pointFindings(
  run: StoredPointRun | SweepFailure,
  again: FoundRun | undefined,
  stored: Stored,
): Finding[] {
  const { point, scenario, replicate } = run;
  const facts = { point, scenario, replicate };
  if (!again) return [found('no-run', say.noSuchRun(run), facts)];
  if (!('digest' in run)) return failureFindings(run, again);
  if ('error' in again) {
    const message = firstLine(again.error);
    return [found('failure', say.runFails(run, message), { ...facts, message })];
  }
  const isSame = again.digest === run.digest;
  const digests = { ...facts, stored: run.digest, computed: again.digest };
  const wrong = isSame ? [] : [found('digest', say.pointDigestWrong(run), digests)];
  return [...wrong, ...valueFindings(run, again.values, stored)];
}

function failureFindings(failure: SweepFailure, again: FoundRun): Finding[] {
  const { point, scenario, replicate, message, place } = failure;
  const facts = { point, scenario, replicate };
  if (!('error' in again)) return [found('failure', say.failureSucceeds(failure), facts)];
  if (canonicalJson([message, place ?? null]) === canonicalJson([again.error, again.place ?? null]))
    return [];
  const [before, now] = [message, again.error].map(firstLine) as [string, string];
  return [
    found('failure', say.failsOtherwise(failure, before, now), { ...facts, stored: before, message: now }),
  ];
}

function valueFindings(
  run: StoredPointRun,
  again: readonly (readonly number[])[],
  { data, values, measures }: Stored,
): Finding[] {
  const { digest: _, ...named } = run;
  const file = 'outcomes.parquet';
  return yearsAt(data, run).flatMap((year, at) =>
    measures.flatMap((measure, index) => {
      const computed = again[at]![index]!;
      const value = valueIn(values, run, year, measure);
      if (Object.is(value, computed)) return [];
      const facts = { file, ...named, year, measure, stored: value ?? null, computed };
      return [found('value', say.valueWrong(file, run, year, measure, value, computed), facts)];
    }),
  );
}

/** The values of a run that stand in the table, year by year. */
export function valuesAt(run: PointRun, { data, values, measures }: Stored): number[][] {
  return yearsAt(data, run).map((year) =>
    measures.map((measure) => valueIn(values, run, year, measure) ?? Number.NaN),
  );
}

/** The runs whose values are not those that the table of digests tells of, whether they were run again or not. */
export function valuesDigestFindings(
  runs: readonly StoredPointRun[],
  digests: readonly string[],
  stored: Stored,
): Finding[] {
  const file = 'outcomes.parquet';
  return runs.flatMap((run, at) => {
    if (valuesDigest(valuesAt(run, stored)) === digests[at]) return [];
    const { digest: _, ...named } = run;
    return [found('values', say.valuesChanged(file, run), { file, ...named })];
  });
}

/** The years of a run. */
function yearsAt({ points, study }: SweepData, { point, scenario }: PointRun): number[] {
  const at = study.scenarios.findIndex((entry) => entry.scenario.name === scenario);
  const { startYear, years } = points[point - 1]!.scenarios[at]!.time;
  return Array.from({ length: years }, (_, year) => startYear + year);
}

/**
 * Whether manifest and tables of a sweep tell of the same runs, each once and whole. Where they do not, nothing can be
 * worked out from them.
 */
export function pointTableFindings(
  { runs, manifest, data }: StoredSweep,
  values: PointValues,
  measures: number,
): Finding[] {
  const known = new Map<string, number>();
  const nameOf = ({ point, scenario, replicate }: PointRun) => `${point} ${scenario} ${replicate}`;
  for (const run of [...runs, ...manifest.failures])
    known.set(nameOf(run), (known.get(nameOf(run)) ?? 0) + 1);
  const { scenarios, replicates } = data.study;
  const odd: Finding[] = [];
  for (const at of data.points.keys()) {
    for (const { scenario } of scenarios) {
      for (let replicate = 0; replicate < replicates; replicate++) {
        const run = { point: at + 1, scenario: scenario.name, replicate };
        const isOnce = known.get(nameOf(run)) === 1;
        known.delete(nameOf(run));
        if (!isOnce) odd.push(found('runs', say.notListedOnce(run, 'digests.parquet'), run));
      }
    }
  }
  const strange = [...runs, ...manifest.failures].filter((run) => known.has(nameOf(run)));
  odd.push(...strange.map(({ point, scenario, replicate }) => strangeRun({ point, scenario, replicate })));
  if (odd.length > 0) return odd;
  const right = runs.reduce((sum, run) => sum + yearsAt(data, run).length * measures, 0);
  if (values.size === right) return [];
  const file = 'outcomes.parquet';
  return [
    found('rows', say.rowsWrong(file, values.size, right, 'digests.parquet'), {
      file,
      stored: values.size,
      computed: right,
    }),
  ];
}

function strangeRun(run: PointRun): Finding {
  return found('no-run', say.noSuchRun(run), { ...run });
}

function firstLine(message: string): string {
  return message.split('\n')[0]!.replace(/\.$/, '');
}
